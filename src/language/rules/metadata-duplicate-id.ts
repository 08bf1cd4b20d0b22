import * as l10n from '@vscode/l10n';
import { findingAt, replaceValue } from './compare.ts';
import type { Rule } from './rule.ts';

/** A task id stands once in a report, so that it names one task. */
export const metadataDuplicateId: Rule = {
  id: 'metadata/duplicate-id',
  severity: 'error',
  check(report) {
    const tasks = report.metadata?.value.tasks ?? [];
    const taken = new Set(tasks.flatMap(({ id }) => id ?? []));
    const seen = new Set<string>();
    return tasks.flatMap(({ id }, index) => {
      if (id === undefined) return [];
      if (!seen.has(id)) {
        seen.add(id);
        return [];
      }
      let number = index + 1;
      while (taken.has(`t${number}`)) number += 1;
      const free = `t${number}`;
      taken.add(free);
      const path = ['tasks', index, 'id'];
      const fixes = replaceValue(report, path, free, l10n.t('Change to “{0}”', free), true);
      return findingAt(report, path, 'value', l10n.t('The id “{0}” already names another task.', id), fixes);
    });
  },
};
