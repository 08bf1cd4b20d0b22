/**
 * Finds every mention of a document: codes, short forms, names, back references. One pass over the digits for codes, one
 * over the type words for the rest; each place is read by bounded, anchored patterns, so time is linear.
 */
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Mention } from '../../model/index.ts';
import type { ByContent } from '../../text/by-content.ts';
import { memo, once } from '../../text/memo.ts';
import { relocated } from '../../text/relocated.ts';
import { phrasePattern, WORD_END } from '../../text/words.ts';
import { createSignIndex, type SignIndex } from './abbreviations.ts';
import { readAfterWord, type Surroundings } from './after-type-word.ts';
import { type ReadCode, readCode } from './code-reader.ts';
import { insideAddress } from './inside-url.ts';
import { latinLetters } from './look-alikes.ts';
import { codeMentions, namedMention, sharingMentions, shortMentions } from './mention.ts';
import { centralNames } from './names.ts';
import { partsOf } from './parts.ts';
import { readProvisions } from './provisions.ts';
import { inheritTypeWords, link, shareBackwards, stateGroup, withoutOverlaps } from './relations.ts';
import { citedKey, readNumbersAfter, readSignLists } from './short-forms.ts';

interface Scanner {
  signs: SignIndex;
  /** Signs that a type word stands for, or the sign itself: "Nghị quyết", "NQ" → NQ. */
  signsOf(word: string): readonly string[];
  typeWords: RegExp;
}

/** Words that stand before a code without naming its type. */
const OTHER_WORDS = ['Văn bản'];

const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u;

const scanners = new WeakMap<object, Scanner>();

/** The patterns made from the tables of this knowledge; made once for each set of tables. */
export function scannerFor(knowledge: Knowledge): Scanner {
  const known = scanners.get(knowledge.types);
  if (known) return known;
  const signsOf = memo((word: string): readonly string[] => {
    const types = knowledge.types.byWord(word);
    const all = types.length > 0 ? types : knowledge.types.byAbbr(word);
    return [...new Set(all.map(({ abbr }) => abbr).filter(Boolean))];
  });
  const scanner = {
    signs: createSignIndex(knowledge),
    signsOf,
    typeWords: anyOf([...knowledge.types.words, ...OTHER_WORDS]),
  };
  scanners.set(knowledge.types, scanner);
  return scanner;
}

/**
 * One pattern for all phrases, those that share their first syllable behind it: half the time of a plain alternation. The
 * left edge is the caller's to check, which costs less than a look-behind at every character.
 */
function anyOf(phrases: readonly string[]): RegExp {
  const rests = new Map<string, string[]>();
  // Longest first, so that "Thông báo kết luận" is not cut to "Thông báo".
  for (const phrase of [...phrases].sort((a, b) => b.length - a.length)) {
    const [first = '', ...others] = phrase.split(' ');
    const list = rests.get(first);
    if (list) list.push(others.join(' '));
    else rests.set(first, [others.join(' ')]);
  }
  const sources = [...rests].map(([first, others]) => {
    const longer = others.filter(Boolean).map(phrasePattern);
    if (longer.length === 0) return phrasePattern(first);
    const optional = others.includes('') ? '?' : '';
    return `${phrasePattern(first)}(?:[ \\n\\t]{1,3}(?:${longer.join('|')}))${optional}`;
  });
  return new RegExp(`(?:${sources.join('|')})${WORD_END}`, 'giu');
}

/** Patterns of this file, for the test of linearity. */
export const scanPatterns = {
  digits: /\d+/g,
  cited:
    /(?:số|SỐ|Số|quyết|thị|định|tư|luận|trình|báo|dẫn|hoạch|văn|cáo|điện|lệnh|tri|NQ|CT|QĐ|KL|NĐ)[ \n\t]{0,3}:?[ \n\t]{0,3}$/iu,
  ownNumber: /(?:(?:^|\n)[ \t]{0,2}|[ \t]{3}|[ ]{2}|\t|[|])S[ốỐ][ \t]{0,4}:?[ \t]{0,4}$/u,
  signName: /(?<![\p{L}\p{N}])(NQ|KL) ?(?=TW|TƯ|T\.Ư|Trung ương|Hội nghị|Đại hội|ĐH)/gu,
} as const;

/**
 * All mentions in a normal text (`kept`: parts read before, for a document that is open), sorted by start, spans not overlapping. `text` of each is the slice under its span.
 * Total and linear in the length of the text.
 */
export function scanMentions(text: string, knowledge: Knowledge, kept?: ByContent<KeptMentions>): Mention[] {
  const { signsOf } = scannerFor(knowledge);
  const mentions = mentionsByPart(text, knowledge, kept);
  inheritTypeWords(mentions, text, knowledge);
  shareBackwards(mentions, text);
  link(mentions, signsOf);
  return mentions;
}

/** The mentions of a text up to `end`; what stands behind it is not read. */
export interface Scan {
  mentions: Mention[];
  end: number;
}

/** No mention is shorter, with the sign that divides it from the next. */
const SHORTEST = 4;

/** All mentions as above, up to so many: a text with more is read to where the next one begins. */
export function scanUpTo(given: string, knowledge: Knowledge, most: number, kept?: ByContent<KeptMentions>): Scan {
  const end = given.length < most * SHORTEST ? given.length : endOfCodes(given, knowledge, most);
  const mentions = scanMentions(given.slice(0, end), knowledge, kept);
  const next = mentions[most];
  return next ? { mentions: mentions.slice(0, most), end: next.start } : { mentions, end };
}

/** Where the first code beyond so many begins. */
function endOfCodes(text: string, knowledge: Knowledge, most: number): number {
  const next = findCodes(text, latinLetters(text), knowledge, scannerFor(knowledge).signs, most)[most];
  return next ? Math.min(next.start, next.shared[0]?.start ?? next.start) : text.length;
}

/** What was read in one part of a text, places counted from its start. */
export interface KeptMentions {
  /** The full codes that it cites. */
  keys: readonly string[];
  /** What is cited in it; null while it has not been read. */
  mentions: readonly Mention[] | null;
  /** What its reading asked about the full codes of the whole text, and what it heard. */
  asked: ReadonlyMap<string, boolean>;
}

/** Up to here a code may be the number of the document itself. */
const HEAD = 3000;

/** The mentions of a text, part by part, before they are linked with each other. */
function mentionsByPart(text: string, knowledge: Knowledge, kept?: ByContent<KeptMentions>): Mention[] {
  const { signs } = scannerFor(knowledge);
  const parts = partsOf(text).map(({ start, end }) => {
    const words = text.slice(start, end);
    const codes = once(() => findCodes(words, latinLetters(words), knowledge, signs));
    const read = (): KeptMentions => ({ keys: codes().map(keyOf), mentions: null, asked: new Map() });
    return { start, words, codes, known: kept && start > HEAD ? kept.get(words, read) : read() };
  });
  const cited = new Set(parts.flatMap(({ known }) => known.keys));
  return parts.flatMap(({ start, words, codes, known }) => {
    const holds = [...known.asked].every(([key, answer]) => cited.has(key) === answer);
    if (known.mentions === null || !holds) {
      const asked = new Map<string, boolean>();
      known.asked = asked;
      known.mentions = mentionsIn(words, start, codes(), knowledge, {
        has(key) {
          asked.set(key, cited.has(key));
          return cited.has(key);
        },
      });
    }
    return relocated(known.mentions, start);
  });
}

const keyOf = ({ parsed }: ReadCode) => citedKey(parsed.type, parsed.number);

/** The mentions of one part, which begins at `offset` of its text. */
function mentionsIn(
  text: string,
  offset: number,
  codes: readonly ReadCode[],
  knowledge: Knowledge,
  cited: Pick<ReadonlySet<string>, 'has'>,
): Mention[] {
  const { signsOf, typeWords } = scannerFor(knowledge);
  const latin = latinLetters(text);
  const codeAt = new Map(codes.map((code) => [code.shared[0]?.start ?? code.start, code]));
  const places: Surroundings = { text, latin, codeAt, cited, taken: new Set(), signsOf, knowledge };
  const groups = [
    ...afterTypeWords(typeWords, places),
    ...bareCodes(codes, offset, places),
    ...afterSigns(places),
    ...signNames(text),
  ];
  const mentions = withoutOverlaps(groups.flat());
  const kept = new Set(mentions);
  for (const group of groups) {
    const members = group.filter((mention) => kept.has(mention) && mention.kind !== 'back');
    stateGroup(members, text);
  }
  for (const mention of mentions)
    if (mention.kind === 'back') mention.provisions = readProvisions(text, mention.phrase.start, mention.end);
  return mentions;
}

/** The mentions behind each type word, a group for each. */
function afterTypeWords(typeWords: RegExp, places: Surroundings): Mention[][] {
  const { text, signsOf } = places;
  const groups: Mention[][] = [];
  let free = 0;
  typeWords.lastIndex = 0;
  for (let hit = typeWords.exec(text); hit; hit = typeWords.exec(text)) {
    const start = hit.index;
    if (start < free || WORD_CHARACTER.test(text[start - 1] ?? ' ')) continue;
    const typeWord = hit[0].replace(/\s+/g, ' ');
    const phrase = { start, end: start + hit[0].length };
    const read = readAfterWord({ typeWord, phrase, type: signsOf(typeWord)[0] ?? null }, places);
    if (!read) continue;
    groups.push(read.mentions);
    if (read.stands) free = read.end;
  }
  return groups;
}

/** Codes that no type word has taken. */
function bareCodes(
  codes: readonly ReadCode[],
  offset: number,
  { text, latin, codeAt, taken }: Surroundings,
): Mention[][] {
  return codes
    .filter((code) => !taken.has(code))
    .map((code) => {
      const following = readNumbersAfter(text, latin, code, false, codeAt);
      const group = [...codeMentions(code, text, null), ...sharingMentions(following, code, text, null)];
      for (const mention of group) mention.own = offset + mention.start <= HEAD && isOwnNumber(text, mention.start);
      return group;
    });
}

/** Numbers behind signs: "NQ29", "NĐ 85/2025". */
function afterSigns({ text, latin, codeAt, cited, signsOf }: Surroundings): Mention[][] {
  return readSignLists(text, latin, codeAt, cited).map(({ sign, start, items, code }) => {
    const word = { typeWord: sign, phrase: { start, end: start + sign.length }, type: signsOf(sign)[0] ?? null };
    return shortMentions(items, code, text, word);
  });
}

/** The codes of a text, up to one more than `most`. */
function findCodes(
  text: string,
  latin: string,
  knowledge: Knowledge,
  signs: SignIndex,
  most = Number.POSITIVE_INFINITY,
): ReadCode[] {
  const codes: ReadCode[] = [];
  const { digits, cited } = scanPatterns;
  let free = 0;
  digits.lastIndex = 0;
  for (let hit = digits.exec(latin); hit; hit = digits.exec(latin)) {
    const at = hit.index;
    if (at < free || hit[0].length > 6) continue;
    if (!mayGoOn(latin, at + hit[0].length)) continue;
    const before = latin[at - 1] ?? ' ';
    if (!/[\s([{"“”'‘’,:;.*>–—]/u.test(before) && !fusedBefore(latin, at)) {
      if (!/[\p{P}\p{S}]/u.test(before) || /[-/_@=#&%\\~+.]/.test(before)) continue;
    }
    // A decimal. A comma may merely lack its blank ("…/QH13,29-NQ/TW") or part the columns of a table.
    if (before === '.' && /\d/.test(latin[at - 2] ?? '')) continue;
    const isCited = cited.test(latin.slice(Math.max(0, at - 16), at));
    const code = readCode(text, latin, at, knowledge, signs, isCited);
    if (!code || insideAddress(latin, code.start, code.end)) continue;
    if (fusedBefore(latin, at) && !code.deviations.includes('spacing')) code.deviations.push('spacing');
    codes.push(code);
    if (codes.length > most) break;
    free = code.end;
    digits.lastIndex = code.end;
  }
  return codes;
}

/** A cheap look at what follows the digits, which spares most numbers the reading. */
function mayGoOn(latin: string, at: number): boolean {
  const next = latin[at];
  if (next === undefined) return false;
  if (next === ' ' || next === '\n' || next === '\t')
    return /^\s{1,3}(?:[-/\u00AD\u2010-\u2015\u2212_]|[\p{Lu}])/u.test(latin.slice(at, at + 4));
  return /[-/\u00AD\u2010-\u2015\u2212\uFE63_.\p{L}]/u.test(next);
}

/** "số126/2020/NĐ-CP", "NQ29-NQ/TW": the word before grew together with the number. */
function fusedBefore(latin: string, at: number): boolean {
  const before = latin.slice(Math.max(0, at - 4), at);
  return /(?:^|[^\p{L}])(?:số|Số|SỐ|NQ|CT|QĐ|KL|NĐ|TT|HD|KH)$/u.test(before);
}

/** "NQTW4 khóa XII", "NQ Đại hội XIII": names after the sign of a resolution. */
function signNames(text: string): Mention[][] {
  const groups: Mention[][] = [];
  scanPatterns.signName.lastIndex = 0;
  for (let hit = scanPatterns.signName.exec(text); hit; hit = scanPatterns.signName.exec(text)) {
    const at = hit.index + hit[0].length;
    const sign = hit[1] ?? '';
    const word = sign === 'KL' ? 'Kết luận' : 'Nghị quyết';
    const phrase = { start: hit.index, end: hit.index + sign.length };
    const lead = { typeWord: sign, phrase, type: sign };
    const group = centralNames(text, at, word).map((item) => namedMention(item, text, lead));
    if (group.length > 0) groups.push(group);
  }
  return groups;
}

/** "Số: 87-BC/BTGTU" at the head of a document: its own number. */
function isOwnNumber(text: string, start: number): boolean {
  return scanPatterns.ownNumber.test(text.slice(Math.max(0, start - 100), start));
}
