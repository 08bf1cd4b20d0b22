import * as l10n from '@vscode/l10n';
import { findingAtAnnotation } from './annotation-lines.ts';
import type { Rule } from './rule.ts';

/** An annotation that says of another text that it belongs there, and whose words do not stand here. */
export const annotationOtherText: Rule = {
  id: 'annotation/other-text',
  severity: 'information',
  check(report) {
    const elsewhere = report.annotations?.placed().elsewhere ?? [];
    return elsewhere.flatMap((annotation) =>
      findingAtAnnotation(
        report,
        annotation,
        l10n.t('This annotation is of another text: {0}.', annotation.source ?? ''),
      ),
    );
  },
};
