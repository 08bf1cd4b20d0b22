import * as l10n from '@vscode/l10n';
import type { Unread } from '../model/index.ts';
import { MOST_READ } from '../text/excess.ts';
import type { Rule } from './rule.ts';

/** As much of the unread text as the finding underlines, in UTF-16 code units. */
const SHOWN = 80;

/** A text has more characters, lines or references than are read: the rest has no outline, no findings, no data. */
export const reportNotRead: Rule = {
  id: 'report/not-read',
  severity: 'warning',
  check({ text, analysis: { unread } }) {
    if (!unread) return [];
    const { start } = unread;
    const [line = ''] = /^[^\r\n]*/.exec(text.slice(start, start + SHOWN)) ?? [];
    return [{ in: 'report', start, end: start + Math.max(1, line.length), message: messageOf(unread), fixes: [] }];
  },
};

function messageOf({ most }: Unread): string {
  switch (most) {
    case 'characters':
      return l10n.t('From here on the text is not read: it has more than {0} characters.', MOST_READ.characters);
    case 'lines':
      return l10n.t('From here on the text is not read: it has more than {0} lines.', MOST_READ.lines);
    case 'references':
      return l10n.t('From here on the text is not read: it has more than {0} references.', MOST_READ.references);
  }
}
