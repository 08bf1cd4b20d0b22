import * as l10n from '@vscode/l10n';
import { findingAtLine } from './annotation-lines.ts';
import type { Rule } from './rule.ts';

/** Several lines say different things of one annotation, and none is newer: somebody has to choose. */
export const annotationConflict: Rule = {
  id: 'annotation/conflict',
  severity: 'warning',
  check({ annotations }) {
    if (!annotations) return [];
    const rivals = new Set([...annotations.file.conflicts.values()].flat());
    return annotations.file.lines.flatMap((line) => {
      if (!line.annotation || !rivals.has(line.annotation)) return [];
      return [
        findingAtLine(line, l10n.t('Another line says something else of this annotation, and neither is newer.')),
      ];
    });
  },
};
