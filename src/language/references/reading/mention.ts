/** Makes the mentions of the data model out of what the readers find. */
import type { BackMention, CodeMention, Mention, NamedMention, ShortMention, Span } from '../../model/index.ts';
import { type ReadCode, withNumber } from './code-reader.ts';
import type { NamedItem } from './named-item.ts';
import type { ShortItem } from './short-forms.ts';
import { nothingStated } from './statements.ts';

/** "khoá" for "khóa": the tone on the second vowel, as people wrote before the present rules. */
const OLD_TONE = /[oO][àáảãạèéẻẽẹ](?!\p{L})|(?<![qQ])[uU][ỳýỷỹỵ](?!\p{L})/u;

/** What all mentions after one type word share. */
export interface LeadingWord {
  typeWord: string;
  /** Where the type word stands, or the whole of a sign and number ("NQ29"). */
  phrase: Span;
  /** The sign that the word stands for; null when it has none (Luật) or is unknown. */
  type: string | null;
}

/** What is known of any mention from its place. `phrase` is the type word before it. */
function placed({ start, end }: Span, text: string, phrase: Span | null) {
  return {
    start,
    end,
    text: text.slice(start, end),
    phrase: { start: Math.min(phrase?.start ?? start, start), end },
    stated: nothingStated(),
    deviations: [],
    plenum: null,
    own: false,
    provisions: [],
  };
}

/** A code, after the numbers that share its ending ("91/94/95/TT-BTC"). */
export function codeMentions(code: ReadCode, text: string, lead: LeadingWord | null): Mention[] {
  return [...sharingMentions(code.shared, code, text, lead), codeMention(code, text, lead)];
}

/** A code by itself. */
export function codeMention(code: ReadCode, text: string, lead: LeadingWord | null): CodeMention {
  const mention: CodeMention = {
    ...placed(code, text, lead?.phrase ?? null),
    ...partsOf(code, lead),
    kind: 'code',
    code: code.code,
    number: code.parsed.number,
    deviations: code.deviations,
    name: null,
    congress: null,
    antecedent: null,
  };
  if (lead) mention.stated.spans.typeWord = lead.phrase;
  return mention;
}

/** What the parts of a code say, for it and for the numbers that share its ending. */
function partsOf({ parsed, issuerKnown }: ReadCode, lead: LeadingWord | null) {
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
  lead: LeadingWord | null,
): ShortMention[] {
  return numbers.map((shared) => ({
    ...placed(shared, text, null),
    ...partsOf(code, lead),
    kind: 'short',
    code: shared.code,
    number: shared.number,
    name: null,
    congress: null,
    antecedent: null,
  }));
}

/** The numbers of a list, the first from its type word on; `code` is the full code that ends the list, if one does. */
export function shortMentions(
  items: readonly ShortItem[],
  code: ReadCode | null,
  text: string,
  { typeWord, phrase, type }: LeadingWord,
): ShortMention[] {
  return items.map((item, index) => {
    const start = index === 0 ? phrase.start : item.start;
    // "Nghị quyết 18 và 19-NQ/TW": the ending of the last serves all.
    const {
      family,
      type: ofCode,
      issuerKnown,
    } = code ? partsOf(code, null) : { family: null, type, issuerKnown: null };
    const mention: ShortMention = {
      ...placed({ start, end: item.end }, text, null),
      kind: 'short',
      code: code && withNumber(code, item.text),
      family,
      type: ofCode,
      number: item.number,
      year: item.year,
      issuer: code === null ? null : code.parsed.issuers.join('-'),
      issuerKnown,
      typeWord,
      name: null,
      congress: null,
      antecedent: null,
    };
    if (phrase.end <= item.start) mention.stated.spans.typeWord = phrase;
    return mention;
  });
}

/** A name: plenum, congress or law. */
export function namedMention(item: NamedItem, text: string, { typeWord, phrase, type }: LeadingWord): NamedMention {
  const mention: NamedMention = {
    ...placed({ start: item.start ?? phrase.start, end: item.end }, text, null),
    kind: 'named',
    code: null,
    family: item.plenum || item.congress ? 'party' : 'state',
    type,
    number: null,
    year: item.year,
    issuer: null,
    issuerKnown: null,
    typeWord,
    name: item.name,
    plenum: item.plenum,
    congress: item.congress,
    antecedent: null,
  };
  if (OLD_TONE.test(mention.text)) mention.deviations = ['tone-placement'];
  mention.stated.term = item.term;
  mention.stated.spans.typeWord = phrase;
  return mention;
}

/** A type word with a word that points back: "Nghị quyết trên". */
export function backMention(span: Span, text: string, typeWord: string): BackMention {
  return {
    ...placed(span, text, null),
    kind: 'back',
    code: null,
    family: null,
    type: null,
    number: null,
    year: null,
    issuer: null,
    issuerKnown: null,
    typeWord,
    name: null,
    congress: null,
    antecedent: null,
  };
}
