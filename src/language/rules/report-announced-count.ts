import * as l10n from '@vscode/l10n';
import { found } from './reference-shared.ts';
import type { Rule } from './rule.ts';

/** "6 nhiệm vụ trọng tâm:" is followed by six entries. Only where a list follows: sentences can be grouped in any number. */
export const reportAnnouncedCount: Rule = {
  id: 'report/announced-count',
  severity: 'information',
  check({ analysis }) {
    return analysis.announced
      .filter(({ enumerated, count, found: entries }) => enumerated && entries !== count)
      .map((announced) =>
        found(announced, l10n.t('{0} are announced, {1} follow in the list.', announced.count, announced.found)),
      );
  },
};
