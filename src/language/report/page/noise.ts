/**
 * Page noise: what a web page puts around and between the sentences of a report. It is marked, never removed.
 */

import type { Vocabulary } from '../../knowledge/vocabulary.ts';
import { wordings } from '../../knowledge/wordings.ts';
import type { PhraseTable } from '../../text/phrases.ts';
import { wordsIn } from '../../text/tokens.ts';
import { markOf } from './headings.ts';
import type { Line } from './lines.ts';

/** One sign of noise: the lines it marks, and where in the page it is believed. */
export interface NoiseSign {
  id: string;
  pattern: RegExp;
}

/** Signs that a line belongs to the page and not to the report, anywhere. */
export const NOISE_SIGNS: readonly NoiseSign[] = [
  {
    id: 'figures',
    pattern:
      /^(?:hôm nay|hôm qua|tuần này|tuần trước|tháng này|tháng trước|năm nay|tổng số|tổng cộng|tất cả|trong ngày|trong tuần|trong tháng|online|đang online|khách online|thành viên online) ?[:|-] ?(?:[\d.,]{1,14}$|thứ |chủ nhật)/iu,
  },
  { id: 'size', pattern: /^(?:A ?[+-] ?|A ){2,3}A?$/ },
  { id: 'code', pattern: /^(?:mã )?qr(?!\p{L})/iu },
  { id: 'breadcrumb', pattern: /^(?:trang chủ|home|trang nhất)(?: *[»>›/|]|$)/iu },
  { id: 'address', pattern: /^(?:https?:\/\/|www\.)\S+$/iu },
  { id: 'jump', pattern: /^(?:top|down|up|▲|▼|↑|lên đầu trang|menu|gốc)$/iu },
];

/** "Lãnh đạo tỉnh trao Bằng khen" */
const CAPTION_LEADERS = /^(?:thừa ủy quyền|lãnh đạo|đại diện)(?!\p{L})[^\n]{0,90}(?:trao|tặng|chụp)(?!\p{L})/iu;
const CAPTION_PERSON =
  /^(?:(?:các )?đồng chí|đ\/c|ông|bà)(?!\p{L}).{0,160}(?:phát biểu|kết luận|trình bày|báo cáo|chủ trì|trao|tặng|khai mạc|chụp)/iu;
const CREDIT = /(?:^|[.(\s])ảnh ?: ?[\p{L}.\s-]{1,40}\)?$/iu;

/** Whether a line is noise by its own words. */
export function isNoise(line: Line, { pageTools, otherArticles }: Vocabulary): boolean {
  const { text } = line;
  if (text.length >= 400) return false;
  // "Chia sẻ tại hội nghị, đồng chí … cho biết.", "Các xã hướng dẫn người dân đăng nhập;" are sentences.
  const isSentence = /[.;]$/.test(text);
  return (
    (!(isSentence && text.length > 90) && startsWith(line, pageTools, otherArticles)) ||
    (!isSentence && SESSION.test(text)) ||
    NOISE_SIGNS.some((sign) => sign.pattern.test(text))
  );
}

const SESSION = /(?:bấm vào đây|đăng nhập|đăng xuất|thời gian chờ|trạng thái đăng|cookie|javascript)/iu;

function startsWith({ text }: Line, ...tables: readonly PhraseTable[]): boolean {
  if (text.length === 0) return false;
  const words = wordsIn(text, { start: '[(<'.includes(text[0]!) ? 1 : 0, end: Math.min(text.length, 40) }, 5);
  return words[0] !== undefined && words[0].start < 2 && tables.some((phrases) => phrases.lengthAt(words, 0) > 0);
}

/** Whether a line heads a list of other articles. */
export function headsOtherArticles(line: Line, { otherArticles }: Vocabulary): boolean {
  return line.text.length < 60 && startsWith(line, otherArticles);
}

/** Whether a line is the caption of a picture: short, one sentence, worded or credited as captions are. */
export function isCaption(line: Line): boolean {
  const { text } = line;
  if (text.length > 220) return false;
  const ended = /[.;:]$/.test(text);
  if (wordings.captionStart.test(text))
    return !ended || (text.length < 90 && text.indexOf('. ') < 0) || CREDIT.test(text);
  // "👉 Các xã họp dân" is an entry, "📌 Tin ảnh" is none.
  if (/^[\p{Extended_Pictographic}]/u.test(text))
    return CREDIT.test(text) || !(markOf(line) && (ended || /^\S+ \S+ \S+ \S/.test(text)));
  if (CREDIT.test(text) && text.length < 200) return true;
  return !ended && text.length < 160 && (CAPTION_PERSON.test(text) || CAPTION_LEADERS.test(text));
}

/** Which lines of the body say the same as an earlier one: a caption printed twice. */
export function repeatedLines(lines: readonly Line[]): Set<number> {
  const seen = new Map<string, number>();
  const repeated = new Set<number>();
  for (const line of lines) {
    if (line.blank || line.text.length < 12 || line.text.length > 220 || /^[-=*_]+$/.test(line.text)) continue;
    const first = seen.get(line.text);
    if (first === undefined) seen.set(line.text, line.index);
    else if (line.index - first <= 2) {
      repeated.add(first);
      repeated.add(line.index);
    }
  }
  return repeated;
}
