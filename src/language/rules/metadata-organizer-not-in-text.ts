import * as l10n from '@vscode/l10n';
import { yamlScalar } from '../metadata/write.ts';
import { comparable } from '../text/comparable.ts';
import type { Report } from '../workspace/report.ts';
import { findingAt, replaceValue, saysWords } from './compare.ts';
import type { Rule } from './rule.ts';

/** The body that held the meeting is named in the text, maybe in parts: "Ban Tuyên giáo Tỉnh ủy", and elsewhere its province. */
export const metadataOrganizerNotInText: Rule = {
  id: 'metadata/organizer-not-in-text',
  severity: 'warning',
  check(report) {
    const organizer = report.metadata?.value.organizer;
    if (!organizer || saysParts(report, spelledOut(report, organizer))) return [];
    const named = [
      ...new Set(report.analysis.meetings.flatMap((meeting) => meeting.organizer?.replace(/\s+/g, ' ') ?? [])),
    ];
    // The words of the text itself, of which a line break or a sign may part them there.
    if (named.some((name) => comparable(name) === comparable(organizer))) return [];
    const [only] = named;
    const title = l10n.t('Take the organizer from the text: {0}', only ?? '');
    return findingAt(
      report,
      ['organizer'],
      'value',
      l10n.t('“{0}” does not appear in the text.', organizer),
      only && named.length === 1 ? replaceValue(report, ['organizer'], yamlScalar(only), title) : [],
    );
  },
};

/** Abbreviations as names, where the tables know them: "BTG Tỉnh ủy" → "Ban Tuyên giáo Tỉnh ủy". */
function spelledOut({ project: { knowledge } }: Report, organizer: string): string {
  return organizer
    .normalize('NFC')
    .split(/\s+/)
    .map((word) => {
      if (!/^[\p{Lu}]{2,}$/u.test(word)) return word;
      const issuer = knowledge.issuers.decode(word, 'party') ?? knowledge.issuers.decode(word, 'state');
      return issuer?.name ?? word;
    })
    .join(' ');
}

/** Whether the words stand in the text in runs of at least two; the last word may stand alone. */
function saysParts(report: Report, organizer: string): boolean {
  if (saysWords(report, organizer)) return true;
  const words = comparable(organizer).split(' ');
  let at = 0;
  while (at < words.length) {
    let end = words.length;
    while (end > at && !saysWords(report, words.slice(at, end).join(' '))) end -= 1;
    if (end - at < 2 && !(end === words.length && end - at === 1 && at > 0)) return false;
    at = end;
  }
  return true;
}
