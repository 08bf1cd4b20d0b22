/** The documents that a text makes known by citing them in full. */
import { UNCONNECTED } from '../../knowledge/catalogue.ts';
import { codeKey } from '../../knowledge/code.ts';
import type { DocumentEntry, Mention } from '../../model/index.ts';
import { issuerSign } from '../reading/issuer-words.ts';

/**
 * The documents that a text cites in full, code and day, as entries of origin `learned`. A text that cites one code with
 * two dates gives two entries.
 */
export function learnedDocuments(mentions: readonly Mention[]): DocumentEntry[] {
  const found = new Map<string, DocumentEntry>();
  for (const mention of mentions) {
    const { code, stated } = mention;
    if (mention.kind !== 'code' || code === null || stated.date?.length !== 10 || mention.own) continue;
    const key = `${codeKey(code)} ${stated.date}`;
    const known = found.get(key);
    const title = stated.subject?.replace(/^(?:về việc|về|v\/v)\s+/iu, 'Về ') ?? null;
    if (known && (known.title !== null || title === null)) continue;
    found.set(key, {
      ...UNCONNECTED,
      code,
      family: mention.family ?? 'party',
      type: mention.type ?? '',
      number: mention.number ?? 0,
      issuer: issuerSign(stated.issuer) ?? (mention.issuer === 'TW' ? null : mention.issuer),
      issuerName: stated.issuer,
      term: stated.term,
      date: stated.date,
      title,
      plenum: null,
      session: null,
      calledByPlenum: false,
      kind: null,
      aliases: [],
      sources: 0,
      dateConflict: [],
      titleUnconfirmed: true,
      origin: 'learned',
    });
  }
  return [...found.values()];
}
