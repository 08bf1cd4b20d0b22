import * as l10n from '@vscode/l10n';
import { findingAtAnnotation, labelOf } from './annotation-lines.ts';
import type { Rule } from './rule.ts';

/** A relation to an annotation that was removed, or was never there. */
export const annotationRelationEnd: Rule = {
  id: 'annotation/relation-end',
  severity: 'warning',
  check(report) {
    const dangling = report.annotations?.placed().dangling ?? [];
    return dangling.flatMap((annotation) =>
      findingAtAnnotation(
        report,
        annotation,
        l10n.t('The relation “{0}” has lost one of its ends.', labelOf(annotation)),
      ),
    );
  },
};
