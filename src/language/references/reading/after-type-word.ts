/** What follows one type word: its code or codes, numbers, a name, or the word that makes it a back reference. */
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Mention, NamedMention, Span } from '../../model/index.ts';
import { append } from '../../text/lists.ts';
import { wordsAt } from '../../text/match-at.ts';
import { WORD_END } from '../../text/words.ts';
import type { ReadCode } from './code-reader.ts';
import {
  backMention,
  codeMention,
  codeMentions,
  type LeadingWord,
  namedMention,
  sharingMentions,
  shortMentions,
} from './mention.ts';
import { readNames } from './names.ts';
import { LIST_JOINT } from './relations.ts';
import { readNumbersAfter, readShortList, strengthOf } from './short-forms.ts';
import { readBody } from './statements.ts';
import { COMMON_TYPE_WORDS } from './type-words.ts';

/** The text around a type word, and what is already known of it. */
export interface Surroundings {
  readonly text: string;
  /** The text with look-alikes replaced. */
  readonly latin: string;
  /** The codes of the text by where they begin. */
  readonly codeAt: ReadonlyMap<number, ReadCode>;
  /** Type and number of every code of the text. */
  readonly cited: Pick<ReadonlySet<string>, 'has'>;
  /** Codes that belong to a type word; those read here are added. */
  readonly taken: Set<ReadCode>;
  signsOf(word: string): readonly string[];
  readonly knowledge: Knowledge;
}

/** Mentions after one type word. `stands` is false for a back reference, which any other reading of its words outweighs. */
export interface AfterWord {
  mentions: Mention[];
  end: number;
  stands: boolean;
}

/** Another type word, or a verb behind the body's name: what follows is no longer the issuer. */
const NOT_ISSUER = new RegExp(
  `(?<!\\p{L})(?:${COMMON_TYPE_WORDS}|[Pp]háp lệnh|khẳng định|nêu|cho biết|cho thấy|chỉ ra|chỉ rõ|nhấn mạnh|đánh giá|ghi nhận|phản ánh|việc|thực hiện|triển khai|quán triệt|cụ thể hóa|căn cứ)(?!\\p{L})`,
  'u',
);

/** All sticky but the last. */
export const afterWordPatterns = {
  toNumber: /[ \n\t]{0,3}\(?(?:s[ốỐ](?=[ \n\t:.\d])[ \n\t]{0,3}[:.]?|:)?[ \n\t]{0,3}/iuy,
  numberSign: /s[ốỐ]/iu,
  smallWords: /(?: (?:[\p{Ll}]{1,7}|HĐND|UBND|BTV|BCH)){1,5} (?:số|Số)[ :]{1,3}/uy,
  back: new RegExp(
    String.raw`[ \n]{1,2}(này|trên(?=[.,;:)\n]|[ \n](?:của|đã|được|vào|là|và|đến|có|để|tại|với|theo|cần|sẽ|phải|thì|như|do|bằng|gắn|đối|còn|nhằm|khi|trong thời|trong năm)(?!\p{L}))|đó|ấy|nêu trên|nói trên|vừa nêu|kể trên|đã nêu|trên đây)${WORD_END}`,
    'uy',
  ),
  notIssuer: NOT_ISSUER,
} as const;

/** Reads what follows a type word; null when it is followed by neither number nor name. */
export function readAfterWord(word: LeadingWord, surroundings: Surroundings): AfterWord | null {
  const { text, latin, codeAt, taken, knowledge } = surroundings;
  const { typeWord, phrase } = word;
  const { toNumber, numberSign } = afterWordPatterns;
  const lead = wordsAt(toNumber, text, phrase.end);
  const at = phrase.end + lead.length;
  const withNumberSign = numberSign.test(lead);
  const stand = (mentions: Mention[], end: number): AfterWord => ({ mentions, end, stands: true });

  const direct = lead === '' ? undefined : codeAt.get(at);
  const issued = direct || withNumberSign ? null : issuerBetween(text, phrase.end);
  const between = issued ? codeAt.get(issued.end) : codeAfterWords(phrase.end, typeWord, surroundings);
  const code = direct ?? (withNumberSign ? undefined : between);
  if (code) {
    taken.add(code);
    const group = codeMentions(code, text, word);
    const end = restOfList(code, word, group, surroundings);
    for (const { stated } of issued ? group : []) {
      stated.issuer = issued?.issuer ?? null;
      if (issued) stated.spans.issuer = issued.span;
    }
    return stand(group, end);
  }
  if (lead !== '' && /\d/.test(latin[at] ?? '')) {
    const list = lead.includes('(') ? null : readList(at, withNumberSign, word, surroundings);
    if (list) return list;
  }
  if (lead !== '' && !withNumberSign) {
    const names = readNames(text, at, phrase.start, typeWord, knowledge.laws).map((item) =>
      namedMention(item, text, word),
    );
    const [first] = names;
    if (first) return numberedLaw(first, word, surroundings) ?? stand(names, names.at(-1)?.end ?? at);
  }
  const back = backReference(text, word);
  return back && { mentions: [back], end: back.end, stands: false };
}

/** A list of numbers from `at` on, and the codes that end it. */
function readList(
  at: number,
  withNumberSign: boolean,
  word: LeadingWord,
  surroundings: Surroundings,
): AfterWord | null {
  const { text, latin, codeAt, cited, taken, signsOf } = surroundings;
  const lead = { typeWord: word.typeWord, withNumberSign, signs: signsOf(word.typeWord) };
  const list = readShortList(text, latin, at, lead, codeAt, cited);
  if (!list) return null;
  const mentions: Mention[] = shortMentions(list.items, list.code, text, word);
  let { end } = list;
  if (list.code) {
    taken.add(list.code);
    append(mentions, codeMentions(list.code, text, word));
    end = restOfList(list.code, word, mentions, surroundings);
  }
  return { mentions, end, stands: true };
}

/**
 * The codes and numbers that follow a code in a list, "217-QĐ/TW, 218-QĐ/TW và 219"; adds them to its group and gives the end
 * of the last.
 */
function restOfList(first: ReadCode, word: LeadingWord, group: Mention[], surroundings: Surroundings): number {
  const { text, latin, codeAt, taken } = surroundings;
  const plural = /[Cc]ác $/u.test(text.slice(Math.max(0, word.phrase.start - 4), word.phrase.start));
  let code = first;
  let { end } = first;
  for (;;) {
    const numbers = readNumbersAfter(text, latin, code, plural, codeAt);
    const added: Mention[] = sharingMentions(numbers, code, text, word);
    end = numbers.at(-1)?.end ?? end;
    const next = nextInList(text, end, codeAt);
    // In "Quyết định 217-QĐ/TW, 45-KH/TU" the word speaks of the first only.
    const listed = next && !taken.has(next) && next.parsed.type === first.parsed.type ? next : null;
    if (listed) {
      taken.add(listed);
      append(added, codeMentions(listed, text, word));
      code = listed;
      end = listed.end;
    }
    for (const mention of added) {
      // Its own words begin at its number: the type word belongs to the first.
      mention.phrase = { start: mention.start, end: mention.end };
      mention.stated.spans.typeWord = word.phrase;
      group.push(mention);
    }
    if (!listed) return end;
  }
}

function nextInList(text: string, end: number, codeAt: ReadonlyMap<number, ReadCode>): ReadCode | null {
  for (let length = 1; length <= 14; length += 1) {
    const code = codeAt.get(end + length);
    if (code) return LIST_JOINT.test(text.slice(end, end + length)) ? code : null;
  }
  return null;
}

/** "Luật Giáo dục số 43/2019/QH14" is one reference: the code, which keeps the name. */
function numberedLaw(law: NamedMention, word: LeadingWord, { text, codeAt, taken }: Surroundings): AfterWord | null {
  const code = law.plenum || law.congress ? null : codeAfterLaw(text, law.end, codeAt);
  if (!code) return null;
  const mention = codeMention(code, text, word);
  taken.add(code);
  return { mentions: [{ ...mention, name: law.name }], end: code.end, stands: true };
}

function codeAfterLaw(text: string, at: number, codeAt: ReadonlyMap<number, ReadCode>): ReadCode | null {
  const lead = /^,?[ \n]{1,2}\(?(?:số|Luật số)[ \n:]{1,3}/u.exec(text.slice(at, at + 16))?.[0];
  return (lead && codeAt.get(at + lead.length)) || null;
}

/** "Quyết định công nhận số 1187/QĐ-UBND": a few small words between, if the type word fits the code. */
function codeAfterWords(at: number, typeWord: string, { text, codeAt, knowledge }: Surroundings): ReadCode | undefined {
  const words = wordsAt(afterWordPatterns.smallWords, text, at);
  const code = words ? codeAt.get(at + words.length) : undefined;
  return code && knowledge.types.fits(typeWord, code.parsed.type, code.parsed.family) ? code : undefined;
}

/** "của Bộ Chính trị, số" between a type word and its code; `end` is where the code begins. */
function issuerBetween(text: string, at: number): { issuer: string; span: Span; end: number } | null {
  const lead = /^[ \n]{1,3}(?:của|do)[ \n]{1,3}/u.exec(text.slice(at, at + 12))?.[0];
  if (!lead) return null;
  const start = at + lead.length;
  const end = readBody(text, start);
  // "báo cáo của Sở khẳng định việc thực hiện Chỉ thị số …": the code belongs to the words nearest to it.
  if (end === start || NOT_ISSUER.test(text.slice(start, end))) return null;
  const number = /^(?:[ \n]ban hành)?(?:,|:|[ \n]\()?[ \n]{1,3}(?:(?:số|Số)[ \n:.]{1,4})?/u.exec(
    text.slice(end, end + 24),
  )?.[0];
  if (!number) return null;
  return { issuer: text.slice(start, end).replace(/\s+/g, ' '), span: { start, end }, end: end + number.length };
}

function backReference(text: string, { typeWord, phrase }: LeadingWord): Mention | null {
  const found = wordsAt(afterWordPatterns.back, text, phrase.end);
  if (!found || (strengthOf(typeWord) === 'never' && !/luật$/iu.test(typeWord))) return null;
  return backMention({ start: phrase.start, end: phrase.end + found.length }, text, typeWord);
}
