/** What the scanner finds in an annotated source, as lines that a reader can check. */

import type { Mention, Reference } from '../../../src/language/model/index.ts';
import { scanMentions } from '../../../src/language/references/reading/scan.ts';
import { resolveMentions } from '../../../src/language/references/resolving/resolve.ts';
import { normalText } from '../../../src/language/text/normal.ts';
import { knowledge } from '../helpers/knowledge.ts';
import { type Marked, marked } from '../helpers/markers.ts';

/** The mentions of a source; `‹…›` marks where they are expected. */
export function scan(source: string): { mentions: Mention[]; expected: Marked['spans']; text: string } {
  const { text, spans } = marked(source);
  return { mentions: scanMentions(text, knowledge), expected: spans, text };
}

/** `text → code (deviations)` for each mention; a name or number stands in place of a missing code. */
export function lines(mentions: readonly Mention[]): string[] {
  return mentions.map(({ text, code, name, deviations, kind }) => {
    const what = code ?? name ?? kind;
    return `${text.replace(/\s+/g, ' ')} → ${what}${deviations.length > 0 ? ` (${deviations.join(', ')})` : ''}`;
  });
}

/** The references of a text in a report of that day. */
export function resolve(text: string, reportDate: string | null = null): Reference[] {
  const normal = normalText(text).text;
  return resolveMentions(scanMentions(normal, knowledge), normal, { knowledge, reportDate });
}

/** `text → date` for each reference, or `?` when ambiguous and `-` when unknown. */
export function meant(text: string, reportDate: string | null = null): string[] {
  return resolve(text, reportDate).map(({ text: words, resolution }) => {
    const { status, document } = resolution;
    return `${words} → ${document?.date ?? (status === 'ambiguous' ? '?' : '-')}`;
  });
}
