import * as l10n from '@vscode/l10n';
import { codeKey } from '../knowledge/code.ts';
import { canonicalCode } from '../references/reading/canonical.ts';
import { findingAt, mayMean } from './compare.ts';
import { citations } from './reference-shared.ts';
import type { Rule } from './rule.ts';

/** A document that a task names is listed in the metadata or cited in the text. */
export const metadataTaskReference: Rule = {
  id: 'metadata/task-reference',
  severity: 'warning',
  check(report) {
    const { tasks = [], references = [] } = report.metadata?.value ?? {};
    const canonical = (code: string) => canonicalCode(code, report.project.knowledge);
    const listed = new Set(references.map(({ code }) => codeKey(canonical(code))));
    const cited = citations(report.analysis);
    return tasks.flatMap((task, index) =>
      (task.references ?? []).flatMap((code, at) =>
        listed.has(codeKey(canonical(code))) || cited.some((reference) => mayMean(reference, code, report))
          ? []
          : findingAt(
              report,
              ['tasks', index, 'references', at],
              'value',
              l10n.t('{0} is neither listed under “references” nor cited in the text.', code),
            ),
      ),
    );
  },
};
