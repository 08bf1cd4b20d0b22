import * as l10n from '@vscode/l10n';
import { findingAtLine } from './annotation-lines.ts';
import type { Rule } from './rule.ts';

/** A line of the annotation file that holds no annotation. It stays in the file. */
export const annotationBroken: Rule = {
  id: 'annotation/broken',
  severity: 'error',
  check({ annotations }) {
    const lines = annotations?.file.lines ?? [];
    return lines.flatMap((line) => {
      if (line.problem === null) return [];
      const message =
        line.problem.kind === 'not-json'
          ? l10n.t('This line is no JSON.')
          : l10n.t('This line is no annotation: it needs “id”, “type” and “target”.');
      return [findingAtLine(line, message, line.problem.column)];
    });
  },
};
