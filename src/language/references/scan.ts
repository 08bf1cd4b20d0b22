/**
 * Finds every mention of a document: codes, short forms, names, back references. One pass over the digits for codes, one
 * over the type words for the rest; each place is read by bounded, anchored patterns, so time is linear.
 */
import type { Knowledge } from '../documents/knowledge.ts';
import type { Mention, Span } from '../model.ts';
import { phrasePattern, WORD_END, WORD_START } from '../text/words.ts';
import { createSignIndex, type ReadCode, readCode, type SignIndex } from './code-reader.ts';
import { issuerSign } from './issuer-words.ts';
import { plainLetters } from './letters.ts';
import { type NamedItem, readCongress, readLaw, readPlenum } from './names.ts';
import { citedKey, readShortList, type ShortItem, signShort, strengthOf } from './shorts.ts';
import { anniversaryBefore, nothingStated, readBody, readStatements, statedBefore } from './statements.ts';

/** "khoá" for "khóa": the tone on the second vowel, as people wrote before the present rules. */
const OLD_TONE = /o[àáảãạèéẻẽẹ](?!\p{L})|(?<![qQ])u[ỳýỷỹỵ](?!\p{L})/u;

interface Scanner {
  signs: SignIndex;
  typeWords: RegExp;
}

const scanners = new WeakMap<object, Scanner>();

/** The patterns made from the tables of this knowledge; made once for each set of tables. */
export function scannerFor(knowledge: Knowledge): Scanner {
  const known = scanners.get(knowledge.types);
  if (known) return known;
  // Longest first, so that "Thông báo kết luận" is not cut to "Thông báo".
  const alternatives = knowledge.types.words.map(phrasePattern).join('|');
  const scanner = {
    signs: createSignIndex(knowledge),
    typeWords: new RegExp(`${WORD_START}(?:${alternatives})${WORD_END}`, 'giu'),
  };
  scanners.set(knowledge.types, scanner);
  return scanner;
}

/** Patterns of this file, for the test of linearity. */
export const scanPatterns = {
  digits: /\d+/g,
  cited:
    /(?:số|SỐ|Số|quyết|thị|định|tư|luận|trình|báo|dẫn|hoạch|văn|cáo|điện|lệnh|tri|NQ|CT|QĐ|KL|NĐ)[ \n\t]{0,3}:?[ \n\t]{0,3}$/iu,
  toNumber: /[ \n\t]{0,3}\(?(?:s[ốỐ](?=[ \n\t:.\d])[ \n\t]{0,3}[:.]?|:)?[ \n\t]{0,3}/iuy,
  numberSign: /s[ốỐ]/iu,
  ownNumber: /(?:^|\n|[ \t]{3,})[ \t]{0,80}S[ốỐ][ \t]{0,4}:?[ \t]{0,4}$/u,
  signName: /(?<![\p{L}\p{N}])(NQ|KL) ?(?=TW|TƯ|T\.Ư|Trung ương|Hội nghị|Đại hội|ĐH)/gu,
  between: /^(?:[ \n]{0,2}[,;]?[ \n]{0,2}(?:và|hoặc|với|cùng)?[ \n]{0,2}(?:(?:số|Số)[ \n]{1,2})?)$/u,
  back: new RegExp(
    String.raw`[ \n]{1,2}(này|trên(?=[.,;:)\n]|[ \n](?:của|đã|được|vào|là|và|đến|có|để|tại|với|theo|cần|sẽ|phải|thì|như|do|bằng|gắn|đối|còn|nhằm|khi|trong thời|trong năm)(?![\p{L}]))|đó|ấy|nêu trên|nói trên|vừa nêu|kể trên|đã nêu|trên đây)${WORD_END}`,
    'uy',
  ),
  address:
    /:\/\/|www\.|@|\\|\.(?:vn|com|org|net|gov|edu|info|html?|aspx?|php|pdf|docx?|xlsx?|pptx?|txt|zip|rar|jpe?g|png|example)(?![\p{L}\p{N}])|^\/[^/]{1,80}\/|[?&=#]/iu,
} as const;

/**
 * All mentions in a normal text, sorted by start, spans not overlapping. `text` of each is the slice under its span.
 * Total and linear in the length of the text.
 */
export function scanMentions(text: string, knowledge: Knowledge): Mention[] {
  const { signs, typeWords } = scannerFor(knowledge);
  const plain = plainLetters(text);
  const codes = findCodes(text, plain, knowledge, signs);
  const codeAt = new Map(codes.map((code) => [code.shared[0]?.start ?? code.start, code]));
  const cited = new Set(codes.map(({ parsed }) => citedKey(parsed.type, parsed.number)));
  const found: Mention[] = [];
  const taken = new Set<ReadCode>();
  const groups: Mention[][] = [];

  let free = 0;
  typeWords.lastIndex = 0;
  for (let hit = typeWords.exec(text); hit; hit = typeWords.exec(text)) {
    const wordStart = hit.index;
    const wordEnd = wordStart + hit[0].length;
    if (wordStart < free) continue;
    const typeWord = hit[0].replace(/\s+/g, ' ');
    const phrase = { start: wordStart, end: wordEnd };
    scanPatterns.toNumber.lastIndex = wordEnd;
    const lead = scanPatterns.toNumber.exec(text)?.[0] ?? '';
    const at = wordEnd + lead.length;
    const withNumberSign = scanPatterns.numberSign.test(lead);
    let code = lead === '' ? undefined : codeAt.get(at);
    const group: Mention[] = [];
    let end = at;
    const issued = code || withNumberSign ? null : issuerBetween(text, wordEnd);
    // "Nghị quyết của Bộ Chính trị số 57-NQ/TW": the issuer stands between.
    if (issued) code = codeAt.get(issued.end);
    if (code) {
      taken.add(code);
      group.push(...codeMentions(code, text, typeWord, phrase));
      end = followingCodes(text, codeAt, taken, code.end, typeWord, phrase, group);
      for (const mention of issued ? group : []) {
        mention.stated.issuer = issued?.issuer ?? null;
        if (issued) mention.stated.spans.issuer = issued.span;
      }
    } else if (/\d/.test(plain[at] ?? '') && lead !== '' && !lead.includes('(')) {
      const list = readShortList(text, plain, at, typeWord, withNumberSign, codeAt, cited, knowledge);
      if (list) {
        group.push(...shortMentions(list.items, list.code, text, typeWord, phrase, knowledge));
        end = list.end;
        if (list.code) {
          taken.add(list.code);
          group.push(...codeMentions(list.code, text, typeWord, phrase));
          end = followingCodes(text, codeAt, taken, list.code.end, typeWord, phrase, group);
        }
      }
    } else if (lead !== '' && !withNumberSign) {
      group.push(...named(text, at, typeWord, phrase, knowledge));
      end = group.at(-1)?.end ?? at;
    }
    const law =
      group.length === 1 && group[0]?.kind === 'named' && !group[0].plenum && !group[0].congress ? group[0] : null;
    const numbered = law && codeAfterLaw(text, law.end, codeAt);
    if (law && numbered) {
      // "Luật Giáo dục số 43/2019/QH14" is one reference.
      taken.add(numbered);
      const [first] = codeMentions(numbered, text, typeWord, phrase);
      if (first) group.splice(0, 1, { ...first, name: law.name });
      end = numbered.end;
    }
    if (group.length === 0) {
      const back = backReference(text, wordEnd, typeWord, phrase);
      if (back) found.push(back);
      continue;
    }
    groups.push(group);
    found.push(...group);
    free = end;
  }
  for (const code of codes) {
    if (taken.has(code)) continue;
    const group = codeMentions(code, text, null, null);
    for (const mention of group) mention.own = isOwnNumber(text, mention.start);
    groups.push(group);
    found.push(...group);
  }
  const bySign = signShort(text, plain, cited);
  for (const item of bySign) {
    const group = shortMentions(
      [item],
      null,
      text,
      item.typeWord,
      { start: item.phraseStart, end: item.end },
      knowledge,
    );
    groups.push(group);
    found.push(...group);
  }
  for (const group of signNames(text, knowledge)) {
    groups.push(group);
    found.push(...group);
  }
  const mentions = withoutOverlaps(found);
  const kept = new Set(mentions);
  for (const group of groups)
    stateGroup(
      group.filter((mention) => kept.has(mention)),
      text,
    );
  inheritTypeWords(mentions, text, knowledge);
  settle(mentions, knowledge);
  return mentions;
}

function findCodes(text: string, plain: string, knowledge: Knowledge, signs: SignIndex): ReadCode[] {
  const codes: ReadCode[] = [];
  const { digits, cited } = scanPatterns;
  let free = 0;
  digits.lastIndex = 0;
  for (let hit = digits.exec(plain); hit; hit = digits.exec(plain)) {
    const at = hit.index;
    if (at < free || hit[0].length > 6) continue;
    if (!mayGoOn(plain, at + hit[0].length)) continue;
    const before = plain[at - 1] ?? ' ';
    if (!/[\s([{"“”'‘’,:;.*>–—]/u.test(before) && !fusedBefore(plain, at)) {
      if (!/[\p{P}\p{S}]/u.test(before) || /[-/_@=#&%\\~+.]/.test(before)) continue;
    }
    if (/[.,]/.test(before) && /\d/.test(plain[at - 2] ?? '')) {
      // A decimal, unless a comma merely lacks its blank ("…/QH13,29-NQ/TW") or parts the columns of a table.
      if (before === '.') continue;
    }
    const isCited = cited.test(plain.slice(Math.max(0, at - 16), at));
    const code = readCode(text, plain, at, knowledge, signs, isCited);
    if (!code || insideAddress(plain, code.start, code.end)) continue;
    if (fusedBefore(plain, at) && !code.deviations.includes('spacing')) code.deviations.push('spacing');
    codes.push(code);
    free = code.end;
    digits.lastIndex = code.end;
  }
  return codes;
}

/** A cheap look at what follows the digits, which spares most numbers the reading. */
function mayGoOn(plain: string, at: number): boolean {
  const next = plain[at];
  if (next === undefined) return false;
  if (next === ' ' || next === '\n' || next === '\t')
    return /^\s{1,3}(?:[-/\u00AD\u2010-\u2015\u2212_]|\p{Lu})/u.test(plain.slice(at, at + 4));
  return /[-/\u00AD\u2010-\u2015\u2212\uFE63_.\p{L}]/u.test(next);
}

/** "số126/2020/NĐ-CP", "NQ29-NQ/TW": the word before grew together with the number. */
function fusedBefore(plain: string, at: number): boolean {
  const before = plain.slice(Math.max(0, at - 4), at);
  return /(?:^|[^\p{L}])(?:số|Số|SỐ|NQ|CT|QĐ|KL|NĐ|TT|HD|KH)$/u.test(before);
}

/** Whether a code is part of an address or path: then it names a page or file, and is no reference. */
function insideAddress(plain: string, start: number, end: number): boolean {
  let from = start;
  while (from > 0 && start - from < 200 && !/[\s"“”<>]/.test(plain[from - 1] ?? ' ')) from -= 1;
  let to = end;
  while (to < plain.length && to - end < 200 && !/[\s"“”<>]/.test(plain[to] ?? ' ')) to += 1;
  if (/[-_]/.test(plain[start - 1] ?? '') || /^[-_/]\p{L}/u.test(plain.slice(end, end + 2))) {
    // Joined to more words: a slug such as "tin-29-nq-tw-2013".
    if (
      /^[-_]\p{Ll}/u.test(plain.slice(end, end + 2)) &&
      plain.slice(start, end) === plain.slice(start, end).toLowerCase()
    )
      return true;
  }
  const rest = plain.slice(from, start) + plain.slice(end, to);
  return rest !== '' && scanPatterns.address.test(plain.slice(from, to));
}

function blank(kind: Mention['kind'], span: Span, text: string, phrase: Span | null): Mention {
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

function codeMentions(code: ReadCode, text: string, typeWord: string | null, phrase: Span | null): Mention[] {
  const { parsed } = code;
  const common = {
    family: parsed.family,
    type: parsed.type || null,
    year: parsed.year,
    issuer: parsed.issuers.join('-') || null,
    issuerKnown: code.issuerKnown,
    typeWord,
  };
  const list = code.shared.map((item) => ({
    ...blank('short', { start: item.start, end: item.end }, text, null),
    ...common,
    code: item.code,
    number: item.number,
  }));
  const main = {
    ...blank('code', { start: code.start, end: code.end }, text, phrase),
    ...common,
    code: code.code,
    number: parsed.number,
    deviations: code.deviations,
  };
  if (phrase) main.stated.spans.typeWord = phrase;
  return [...list, main];
}

/** The codes that follow the first in a list, "217-QĐ/TW, 218-QĐ/TW"; gives the end of the last. */
function followingCodes(
  text: string,
  codeAt: Map<number, ReadCode>,
  taken: Set<ReadCode>,
  from: number,
  typeWord: string,
  phrase: Span,
  group: Mention[],
): number {
  let end = from;
  for (;;) {
    const next = nextInList(text, end, codeAt);
    // In "Quyết định 217-QĐ/TW, 45-KH/TU" the word speaks of the first only.
    if (!next || taken.has(next) || next.parsed.type !== group[0]?.type) return end;
    taken.add(next);
    for (const mention of codeMentions(next, text, typeWord, null)) {
      mention.stated.spans.typeWord = phrase;
      group.push(mention);
    }
    end = next.end;
  }
}

function nextInList(text: string, end: number, codeAt: Map<number, ReadCode>): ReadCode | null {
  for (let length = 1; length <= 14; length += 1) {
    const code = codeAt.get(end + length);
    if (code) return scanPatterns.between.test(text.slice(end, end + length)) ? code : null;
  }
  return null;
}

function shortMentions(
  items: readonly ShortItem[],
  code: ReadCode | null,
  text: string,
  typeWord: string,
  phrase: Span,
  knowledge: Knowledge,
): Mention[] {
  const types = knowledge.types.byWord(typeWord);
  const signs = knowledge.types.byAbbr(typeWord);
  const type = types[0]?.abbr ?? signs[0]?.abbr ?? null;
  return items.map((item, index) => {
    const start = index === 0 ? phrase.start : item.start;
    const mention = blank('short', { start, end: item.end }, text, null);
    mention.typeWord = typeWord;
    mention.type = type || null;
    mention.number = item.number;
    mention.year = item.year;
    mention.stated.spans.typeWord = index === 0 && types.length === 0 ? { start, end: start } : phrase;
    if (code) {
      // "Nghị quyết 18 và 19-NQ/TW": the ending of the last serves all.
      const { parsed } = code;
      mention.code = `${item.text.padStart(2, '0')}${code.code.slice(parsed.numberText.length)}`;
      mention.family = parsed.family;
      mention.type = parsed.type || null;
      mention.issuer = parsed.issuers.join('-');
      mention.issuerKnown = code.issuerKnown;
    }
    return mention;
  });
}

function codeAfterLaw(text: string, at: number, codeAt: ReadonlyMap<number, ReadCode>): ReadCode | null {
  const lead = /^,?[ \n]{1,2}\(?(?:số|Luật số)[ \n:]{1,3}/u.exec(text.slice(at, at + 16))?.[0];
  return (lead && codeAt.get(at + lead.length)) || null;
}

/** "của Bộ Chính trị, số" between a type word and its code; `end` is where the code begins. */
function issuerBetween(text: string, at: number): { issuer: string; span: Span; end: number } | null {
  const lead = /^[ \n]{1,3}(?:của|do)[ \n]{1,3}/u.exec(text.slice(at, at + 12))?.[0];
  if (!lead) return null;
  const start = at + lead.length;
  const end = readBody(text, start);
  if (end === start) return null;
  const number = /^(?:[ \n]ban hành)?(?:,|:|[ \n]\()?[ \n]{1,3}(?:(?:số|Số)[ \n:.]{1,4})?/u.exec(
    text.slice(end, end + 24),
  )?.[0];
  if (!number) return null;
  return { issuer: text.slice(start, end).replace(/\s+/g, ' '), span: { start, end }, end: end + number.length };
}

function named(text: string, at: number, typeWord: string, phrase: Span, knowledge: Knowledge): Mention[] {
  const kinds = knowledge.types.byWord(typeWord);
  const type = kinds[0]?.abbr || null;
  const toMention = (item: NamedItem): Mention => {
    const mention = blank('named', { start: item.start ?? phrase.start, end: item.end }, text, null);
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
  };
  if (/^(?:Luật|Bộ luật|Bộ Luật|Pháp lệnh|Hiến pháp)$/u.test(typeWord)) {
    const law = readLaw(text, at, phrase.start, typeWord);
    return law ? [toMention(law)] : [];
  }
  if (!/^(?:nghị quyết|kết luận|thông báo|quy định|nghị quyết chuyên đề|thông báo kết luận)$/iu.test(typeWord))
    return [];
  return centralNames(text, at, typeWord).map(toMention);
}

/** Plenum and congress names that begin at `at`; headings in capitals too. */
function centralNames(text: string, at: number, typeWord: string): NamedItem[] {
  if (typeWord.length > 3 && typeWord === typeWord.toUpperCase()) {
    const window = fromCapitals(text.slice(at, at + 160));
    const shift = (item: NamedItem): NamedItem => ({
      ...item,
      start: item.start === null ? null : item.start + at,
      end: item.end + at,
    });
    return (window === null ? [] : centralNames(window, 0, 'Nghị quyết')).map(shift);
  }
  const plenums = readPlenum(text, at, typeWord);
  if (plenums.length > 0) return plenums;
  const congress = readCongress(text, at, typeWord);
  return congress ? [congress] : [];
}

/** A heading in capitals as a sentence would write it, numerals kept; null if its length would change. */
function fromCapitals(text: string): string | null {
  const lower = text
    .toLowerCase()
    .replace(/(?<![\p{L}\p{N}])[xvi]{1,6}(?![\p{L}\p{N}])/gu, (numeral) => numeral.toUpperCase())
    .replace(/trung ương|hội nghị|đại hội|đảng|ban chấp hành|khóa|khoá/gu, (word) => {
      return /^kh/.test(word) ? word : word[0]?.toUpperCase() + word.slice(1);
    });
  return lower.length === text.length ? lower : null;
}

/** "NQTW4 khóa XII", "NQ Đại hội XIII": names after the sign of a resolution. */
function signNames(text: string, knowledge: Knowledge): Mention[][] {
  const groups: Mention[][] = [];
  scanPatterns.signName.lastIndex = 0;
  for (let hit = scanPatterns.signName.exec(text); hit; hit = scanPatterns.signName.exec(text)) {
    const at = hit.index + hit[0].length;
    const sign = hit[1] ?? '';
    const word = sign === 'KL' ? 'Kết luận' : 'Nghị quyết';
    const phrase = { start: hit.index, end: hit.index + sign.length };
    const group = named(text, at, word, phrase, knowledge);
    for (const mention of group) mention.typeWord = sign;
    if (group.length > 0) groups.push(group);
  }
  return groups;
}

function backReference(text: string, at: number, typeWord: string, phrase: Span): Mention | null {
  scanPatterns.back.lastIndex = at;
  const found = scanPatterns.back.exec(text);
  if (!found || (strengthOf(typeWord) === 'never' && !/luật$/iu.test(typeWord))) return null;
  const mention = blank('back', { start: phrase.start, end: at + found[0].length }, text, null);
  mention.typeWord = typeWord;
  return mention;
}

/** "Số: 87-BC/BTGTU" at the head of a document: its own number. */
function isOwnNumber(text: string, start: number): boolean {
  if (start > 3000) return false;
  return scanPatterns.ownNumber.test(text.slice(Math.max(0, start - 100), start));
}

/** Sorted by start; of two that overlap the longer wins, a code before any other. */
function withoutOverlaps(found: Mention[]): Mention[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Mention[] = [];
  for (const mention of sorted) {
    const last = kept.at(-1);
    if (!last || mention.start >= last.end) {
      kept.push(mention);
      continue;
    }
    const better = mention.kind === 'code' && last.kind !== 'code';
    if (better) kept[kept.length - 1] = mention;
  }
  return kept;
}

/** What is said after the last member of a list holds for all; what is said before it, for the first. */
function stateGroup(group: readonly Mention[], text: string): void {
  const last = group.at(-1);
  const first = group[0];
  if (!last || !first || first.own) return;
  const { stated, plenum } = readStatements(text, last.end);
  const anniversary = anniversaryBefore(text, first.phrase.start);
  const before = first.typeWord === null ? null : statedBefore(text, first.phrase.start);
  const spans = { ...before?.spans, ...stated.spans };
  for (const mention of group) {
    const own = mention.stated;
    mention.stated = {
      ...stated,
      date: stated.date ?? before?.date ?? null,
      term: own.term ?? stated.term ?? before?.term ?? null,
      issuer: own.issuer ?? stated.issuer ?? before?.issuer ?? null,
      anniversary: anniversary?.years ?? null,
      spans: { ...spans, ...own.spans, ...(anniversary ? { anniversary: anniversary.span } : {}) },
    };
    if (plenum !== null && mention.kind !== 'named') {
      mention.plenum = { number: plenum, session: null, term: mention.stated.term };
    }
  }
}

/** Members of a list that stand apart from their type word take it over. */
function inheritTypeWords(mentions: readonly Mention[], text: string, { types }: Knowledge): void {
  for (let i = 1; i < mentions.length; i += 1) {
    const mention = mentions[i];
    const before = mentions[i - 1];
    if (!mention || !before || mention.typeWord !== null || mention.own || before.own || before.kind === 'back')
      continue;
    if (mention.start - before.end > 14 || before.typeWord === null || mention.family === null) continue;
    if (!types.fits(before.typeWord, mention.type ?? '', mention.family)) continue;
    if (scanPatterns.between.test(text.slice(before.end, mention.start))) mention.typeWord = before.typeWord;
  }
}

/**
 * Gives short forms the code of the full citation they go back to (same number and type: the nearest before, else the
 * first after), and back references their antecedent.
 */
function settle(mentions: readonly Mention[], knowledge: Knowledge): void {
  const first = new Map<string, number>();
  const last = new Map<string, number>();
  const keyOf = (mention: Mention, type: string | null) => `${type} ${mention.number}`;
  const isSource = (mention: Mention) => mention.kind === 'code' && mention.type !== null && !mention.own;
  mentions.forEach((mention, index) => {
    const key = keyOf(mention, mention.type);
    if (isSource(mention) && !first.has(key)) first.set(key, index);
  });
  const signsOf = new Map<string, readonly string[]>();
  const signs = (mention: Mention): readonly string[] => {
    const word = mention.typeWord ?? '';
    let found = signsOf.get(word);
    if (!found) {
      const types = knowledge.types.byWord(word);
      found = [...new Set(types.length > 0 ? types.map(({ abbr }) => abbr) : [mention.type ?? ''])];
      signsOf.set(word, found);
    }
    return found;
  };
  const lastOf = new Map<string, number>();
  mentions.forEach((mention, index) => {
    if (mention.kind === 'short' && mention.code === null) {
      const keys = signs(mention).map((sign) => keyOf(mention, sign));
      const before = keys.map((key) => last.get(key) ?? -1);
      const after = keys.flatMap((key) => first.get(key) ?? []);
      const antecedent = Math.max(...before) >= 0 ? Math.max(...before) : after.length > 0 ? Math.min(...after) : null;
      const source = antecedent === null ? undefined : mentions[antecedent];
      const sameYear = mention.year === null || source?.year == null || mention.year === source.year;
      if (source && sameYear && mayBeIssuedBy(mention, source)) {
        mention.antecedent = antecedent;
        mention.code = source.code;
        mention.family = source.family;
        mention.type = source.type;
        mention.issuer = source.issuer;
        mention.issuerKnown = source.issuerKnown;
        mention.year ??= source.year;
      }
    }
    if (isSource(mention)) last.set(keyOf(mention, mention.type), index);
    const word = mention.typeWord?.toLowerCase() ?? '';
    if (mention.kind === 'back') mention.antecedent = lastOf.get(word) ?? null;
    else if (!mention.own && word) lastOf.set(word, index);
  });
}

/** "Quyết định 06 của Thủ tướng Chính phủ" does not go back to a code of the Party, nor the reverse. */
function mayBeIssuedBy(mention: Mention, source: Mention): boolean {
  const issuer = mention.stated.issuer;
  if (issuer === null || source.family === null) return true;
  const central = issuerSign(issuer) !== null;
  if (central) return source.issuer === 'TW' || source.issuer === 'HNTW';
  return (
    !/^(?:Thủ tướng|Chính phủ|Quốc hội|UBND|Ủy ban nhân dân|Uỷ ban nhân dân|HĐND|Hội đồng nhân dân|Bộ )/u.test(
      issuer,
    ) || source.family === 'state'
  );
}
