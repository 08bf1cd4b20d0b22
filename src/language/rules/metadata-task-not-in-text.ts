import * as l10n from '@vscode/l10n';
import { comparable } from '../text/comparable.ts';
import { comparableBody, findingAt, saysWords } from './compare.ts';
import type { Rule } from './rule.ts';

/** Of the pairs of neighbouring words in a task, so many must stand in the text: tasks may be shortened and reworded. */
const ENOUGH = 0.5;

/** A task of the metadata is taken from the text, if not word for word. */
export const metadataTaskNotInText: Rule = {
  id: 'metadata/task-not-in-text',
  severity: 'warning',
  check(report) {
    return (report.metadata?.value.tasks ?? []).flatMap(({ text }, index) => {
      if (saysWords(report, text)) return [];
      const words = comparable(text).split(' ');
      const pairs = words.slice(1).map((word, at) => ` ${words[at]} ${word} `);
      const found = pairs.filter((pair) => comparableBody(report).includes(pair)).length;
      if (pairs.length > 0 && found / pairs.length >= ENOUGH) return [];
      return findingAt(report, ['tasks', index, 'text'], 'value', l10n.t('This task does not appear in the text.'));
    });
  },
};
