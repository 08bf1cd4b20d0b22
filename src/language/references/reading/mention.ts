/** Makes the mentions of the data model out of what the readers find. */
import type { Mention, Span } from '../../model/index.ts';
import { type ReadCode, withNumber } from './code-reader.ts';
import type { NamedItem } from './names.ts';
import type { ShortItem } from './short-forms.ts';
import { nothingStated } from './statements.ts';

/** "khoá" for "khóa": the tone on the second vowel, as people wrote before the present rules. */
const OLD_TONE = /[oO][àáảãạèéẻẽẹ](?!\p{L})|(?<![qQ])[uU][ỳýỷỹỵ](?!\p{L})/u;

/** What all mentions after one type word share. */
export interface Lead {
  typeWord: string;
  /** Where the type word stands, or the whole of a sign and number ("NQ29"). */
  phrase: Span;
  /** The sign that the word stands for; null when it has none (Luật) or is unknown. */
  type: string | null;
}

/** A mention of which only kind and place are known. `phrase` is the type word before it. */
export function blankMention(kind: Mention['kind'], span: Span, text: string, phrase: Span | null): Mention {
  return {
    ...span,
    text: text.slice(span.start, span.end),
    kind,
    code: null,
    family: null,
    type: null,
    number: null,
    year: null,
    issuer: null,
    issuerKnown: null,
    typeWord: null,
    phrase: { start: Math.min(phrase?.start ?? span.start, span.start), end: span.end },
    stated: nothingStated(),
    deviations: [],
    plenum: null,
    congress: null,
    name: null,
    antecedent: null,
    own: false,
  };
}

/** A code, after the numbers that share its ending ("91/94/95/TT-BTC"). */
export function codeMentions(code: ReadCode, text: string, lead: Lead | null): Mention[] {
  const { start, end, parsed, deviations } = code;
  const main = blankMention('code', { start, end }, text, lead?.phrase ?? null);
  Object.assign(main, partsOf(code, lead), { code: code.code, number: parsed.number, deviations });
  if (lead) main.stated.spans.typeWord = lead.phrase;
  return [...sharingMentions(code.shared, code, text, lead), main];
}

/** What the parts of a code say, for it and for the numbers that share its ending. */
function partsOf({ parsed, issuerKnown }: ReadCode, lead: Lead | null): Partial<Mention> {
  return {
    family: parsed.family,
    type: parsed.type || null,
    year: parsed.year,
    issuer: parsed.issuers.join('-') || null,
    issuerKnown,
    typeWord: lead?.typeWord ?? null,
  };
}

/** Numbers before or after a code that share its ending. */
export function sharingMentions(
  numbers: ReadCode['shared'],
  code: ReadCode,
  text: string,
  lead: Lead | null,
): Mention[] {
  return numbers.map(({ start, end, code: own, number }) =>
    Object.assign(blankMention('short', { start, end }, text, null), partsOf(code, lead), { code: own, number }),
  );
}

/** The numbers of a list, the first from its type word on; `code` is the full code that ends the list, if one does. */
export function shortMentions(
  items: readonly ShortItem[],
  code: ReadCode | null,
  text: string,
  { typeWord, phrase, type }: Lead,
): Mention[] {
  return items.map((item, index) => {
    const start = index === 0 ? phrase.start : item.start;
    const mention = blankMention('short', { start, end: item.end }, text, null);
    mention.typeWord = typeWord;
    mention.type = type;
    mention.number = item.number;
    mention.year = item.year;
    if (phrase.end <= item.start) mention.stated.spans.typeWord = phrase;
    if (code) {
      // "Nghị quyết 18 và 19-NQ/TW": the ending of the last serves all.
      const { parsed } = code;
      mention.code = withNumber(code, item.text);
      mention.family = parsed.family;
      mention.type = parsed.type || null;
      mention.issuer = parsed.issuers.join('-');
      mention.issuerKnown = code.issuerKnown;
    }
    return mention;
  });
}

/** A name: plenum, congress or law. */
export function namedMention(item: NamedItem, text: string, { typeWord, phrase, type }: Lead): Mention {
  const mention = blankMention('named', { start: item.start ?? phrase.start, end: item.end }, text, null);
  mention.typeWord = typeWord;
  mention.type = type;
  mention.family = item.plenum || item.congress ? 'party' : 'state';
  mention.name = item.name;
  mention.plenum = item.plenum;
  mention.congress = item.congress;
  mention.year = item.year;
  if (OLD_TONE.test(mention.text)) mention.deviations = ['tone-placement'];
  mention.stated.term = item.term;
  mention.stated.spans.typeWord = phrase;
  return mention;
}
