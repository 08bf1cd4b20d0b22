/**
 * Names that stand for a document instead of a code: plenums, congresses, laws.
 */

import type { LawTable } from '../../knowledge/laws.ts';
import { matchAt } from '../../text/match-at.ts';
import { WORD_END } from '../../text/words.ts';
import { LAW_WORDS, readLaws } from './laws.ts';
import type { NamedItem } from './named-item.ts';
import { ordinal, termOf } from './statements.ts';

const CENTRAL = String.raw`(?:[Tt]rung [Ưư]ơng|TRUNG ƯƠNG|TW|TƯ|T\.Ư|T\.W)`;
const COMMITTEE = '(?:Ban Chấp hành|Ban chấp hành|BCH)';
const NUMBER = String.raw`(\d{1,2}|[XVI]{1,5}|[Nn]hất|[Hh]ai|[Bb]a|[Tt]ư|[Bb]ốn|[Nn]ăm|[Ss]áu|[Bb]ảy|[Bb]ẩy|[Tt]ám|[Cc]hín|[Mm]ười(?: (?:một|hai|ba|tư|bốn|lăm))?)${WORD_END}`;
const GAP = String.raw`[ \n]{1,3}`;
const words = (source: string) => source.replaceAll(' ', GAP);

/** All sticky. */
export const namePatterns = {
  // "Nghị quyết (Hội nghị) Trung ương 8", "Nghị quyết Hội nghị (BCHTW) lần thứ tám"
  plenum: new RegExp(
    words(
      String.raw`(?:của )?(?:[Hh]ội nghị )?(?:lần thứ )?(?:${COMMITTEE} )?${CENTRAL}(?: Đảng)?(?: lần(?: thứ)?)?\s{0,2}${NUMBER}`,
    ),
    'uy',
  ),
  // A provincial committee has plenums too: without "Trung ương" only a term in Roman numerals tells.
  plenumFirst: new RegExp(
    words(
      String.raw`(?:của )?(?:[Hh]ội nghị )?(?:lần )?thứ ${NUMBER},?(?: (?:của )?${COMMITTEE} (?:${CENTRAL}(?: Đảng)?|Đảng(?! bộ| ủy| uỷ))|(?=,? \(?[Kk]h(?:óa|oá) [XVI]))`,
    ),
    'uy',
  ),
  session: /[ \n]{1,2}\(?lần(?: thứ)? ([12])\)?(?! của| Ban)/uy,
  more: /(?:,|[ \n]{1,2}và|, và)[ \n]{1,2}(\d{1,2})(?=,|[ \n]{1,2}(?:và|\(?kh(?:óa|oá))|[ \n]{0,2}\()/uy,
  term: new RegExp(
    words(
      String.raw`,?\s{0,2}[(,]?\s{0,2}(?:(?:của )?(?:Đảng |${COMMITTEE} ${CENTRAL}(?: Đảng)? ))?(?:(?:[Kk]h(?:óa|oá)|K)[\s.]{0,2}|(?<=\d)/)([XVI]{1,6}|\d{1,2})${WORD_END}\)?`,
    ),
    'uy',
  ),
  moreTerms: new RegExp(
    words(String.raw`(?:,|\s{1,2}và|, và)\s{1,2}(?:kh(?:óa|oá) )?([XVI]{1,6})${WORD_END}\)?`),
    'uy',
  ),
  congress: new RegExp(
    words(
      String.raw`(?:của )?(?:[ĐđD]ại hội|ĐH)(?: đại biểu)?(?: toàn quốc)?(?: (?:của )?(?:[Đđ]ảng bộ|[Đđ]ảng|[Cc]hi bộ|Đoàn|Công đoàn|Hội|Mặt trận)(?: (?!và|các|cấp|lần|nghị|đại|đã|toàn)\p{Ll}{1,12}| (?!Nghị|Đại|Đảng|Chỉ|[XVI]{1,6}${WORD_END})\p{Lu}[\p{L}\-–]{0,12}){0,9})?(?: toàn quốc)?,?(?: lần(?: thứ)? (?:([XVI]{1,6}|\d{1,2}|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)${WORD_END})| ([XVI]{1,6})${WORD_END})`,
    ),
    'uy',
  ),
  congressOf: new RegExp(
    words(
      String.raw` (?:của )?(?:(Đảng(?! bộ| ủy| uỷ| đoàn)(?: Cộng sản Việt Nam| ta)?)|(?:[Đđ]ảng bộ|[Cc]hi bộ)(?: (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|Khối|khối|Công an|Quân sự|cơ quan))?(?: \p{Lu}\p{L}*){0,4})${WORD_END}`,
    ),
    'uy',
  ),
  congressYears: new RegExp(
    words(
      String.raw`(?:của )?[ĐD]ại hội(?: đại biểu)?(?: toàn quốc)? (?:của )?(?:[Đđ]ảng bộ|[Cc]hi bộ)(?: [\p{L}\-–]{1,12}){0,8}?,? \(?nhiệm kỳ (\d{4})\s?[-–]\s?(\d{4})\)?`,
    ),
    'uy',
  ),
  // A first part of one or two syllables is no whole name: "Luật Bảo vệ, chăm sóc trẻ em".
  lawOther: new RegExp(
    words(
      String.raw`\p{Lu}{3,6}${WORD_END}|\p{Lu}\p{Ll}{1,7}(?:(?: \p{Ll}{1,7})?,(?= \p{Ll}))?(?: (?:(?!(?:và (?:các|Luật|Bộ luật|Nghị|Thông|Chỉ|Kết|Kế|Quyết|những|văn bản|pháp luật)|năm|số|ngày|của|đã|được|có|là|cho|trên|từ|khi|này|đó|trong|theo|để|với|thì|sẽ|phải|do|bằng|đến|vào|như|gắn|nhằm|đang|còn|tại địa|một cách|đối với)(?![\p{L}\p{N}]))\p{Ll}{1,7}|Quốc hội|Hội đồng|HĐND|Nhà nước|Chính phủ|Việt Nam|Nhân dân|Ủy ban|Tòa án|Viện kiểm)){1,12}`,
    ),
    'uy',
  ),
} as const;

const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();

/** A plenum name that begins at `at`, right after the type word `typeWord`: one item for each plenum and term listed. */
function readPlenum(text: string, at: number, typeWord: string): NamedItem[] {
  const found = matchAt(namePatterns.plenum, text, at) ?? matchAt(namePatterns.plenumFirst, text, at);
  if (!found) return [];
  const number = ordinal((found[1] ?? '').replace(/\s+/g, ' '));
  if (number === null || number < 1 || number > 20) return [];
  let end = at + found[0].length;
  const sessionFound = matchAt(namePatterns.session, text, end);
  const session = sessionFound ? Number(sessionFound[1]) : null;
  if (sessionFound) end += sessionFound[0].length;
  const numbers: { start: number | null; end: number; number: number; session: number | null }[] = [
    { start: null, end, number, session },
  ];
  for (let guard = 0; guard < 8; guard += 1) {
    const more = matchAt(namePatterns.more, text, end);
    if (!more) break;
    const digits = more[1] ?? '';
    end += more[0].length;
    numbers.push({ start: end - digits.length, end, number: Number(digits), session: null });
  }
  const termFound = matchAt(namePatterns.term, text, end);
  const term = termFound ? termOf(termFound[1] ?? '') : null;
  const last = numbers[numbers.length - 1];
  if (termFound && last) {
    // A bracket closes only what was opened.
    const length =
      termFound[0].endsWith(')') && !termFound[0].includes('(') ? termFound[0].length - 1 : termFound[0].length;
    end += length;
    last.end = end;
  }
  const item = (start: number | null, to: number, n: number, s: number | null, t: string | null): NamedItem => ({
    start,
    end: to,
    name: squeeze(`${typeWord} Trung ương ${n}${t ? ` khóa ${t}` : ''}${s ? ` (lần ${s})` : ''}`),
    plenum: { number: n, session: s, term: t },
    congress: null,
    term: t,
    year: null,
  });
  const items = numbers.map((each) => item(each.start, each.end, each.number, each.session, term));
  // "Nghị quyết Trung ương 4 khóa XI, XII": the same number in other terms.
  for (let guard = 0; term !== null && guard < 4; guard += 1) {
    const more = matchAt(namePatterns.moreTerms, text, end);
    const next = more && termOf(more[1] ?? '');
    if (!more || !next) break;
    const start = end + more[0].search(/kh(?:óa|oá)|[XVI]/u);
    end += more[0].length;
    for (const each of numbers) items.push(item(start, end, each.number, null, next));
    if (numbers.length > 1) break;
  }
  return items;
}

/** A congress name that begins at `at`, right after its type word; null when there is none or no number. */
function readCongress(text: string, at: number, typeWord: string): NamedItem | null {
  const found = matchAt(namePatterns.congress, text, at);
  const number = found ? ordinal(found[1] ?? found[2] ?? '') : null;
  if (found && number !== null) {
    let end = at + found[0].length;
    const of = matchAt(namePatterns.congressOf, text, end);
    if (of) end += of[0].length;
    const words = text.slice(at, end);
    // Congresses of unions and associations are numbered too, but not the Party's.
    const other = /(?:Đoàn|Công đoàn|Hội|Mặt trận)(?= )/.test(words.replace(/Đại hội/gi, ''));
    const local = other || (/[Đđ]ảng bộ|[Cc]hi bộ|tỉnh|huyện|quận|xã|phường/.test(words) && !/toàn quốc/.test(words));
    const term = termOf(String(number));
    return {
      start: null,
      end,
      name: squeeze(`${typeWord} ${words}`),
      plenum: null,
      congress: { level: local ? 'local' : 'national', term },
      term: local ? null : term,
      year: null,
    };
  }
  const years = matchAt(namePatterns.congressYears, text, at);
  if (!years) return null;
  const end = at + years[0].length;
  return {
    start: null,
    end,
    name: squeeze(`${typeWord} ${text.slice(at, end)}`),
    plenum: null,
    congress: { level: 'local', term: null },
    term: null,
    year: Number(years[1]),
  };
}

/**
 * The names that begin at `at`, right after a type word that begins at `wordStart`: plenums, a congress or a law, whose name
 * may be one of `laws`.
 */
export function readNames(text: string, at: number, wordStart: number, typeWord: string, laws: LawTable): NamedItem[] {
  if (LAW_WORDS.test(typeWord)) return readLaws({ text, at, wordStart, typeWord, laws, other: namePatterns.lawOther });
  return CENTRAL_WORDS.test(typeWord) ? centralNames(text, at, typeWord) : [];
}

/** Type words of what plenums and congresses issue. */
const CENTRAL_WORDS = /^(?:nghị quyết|kết luận|thông báo|quy định|nghị quyết chuyên đề|thông báo kết luận)$/iu;

/** Plenum and congress names that begin at `at`; headings in capitals too. */
export function centralNames(text: string, at: number, typeWord: string): NamedItem[] {
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
