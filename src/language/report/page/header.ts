/**
 * Where the report itself begins and ends: its heading above, its signature, address list and page footer below.
 */
import { wordings } from '../../knowledge/wordings.ts';
import type { Span, TextDate, TextSpan } from '../../model/index.ts';
import { wordsIn } from '../../text/tokens.ts';
import { markOf } from './headings.ts';
import { cellsOf, type Line, type ReportText } from './lines.ts';
import { headsOtherArticles, isCaption, isNoise, repeatedLines } from './noise.ts';

/** How a report is laid out around its text. */
export interface Layout {
  /** `official`: with the heading of a document; `news`: an article; `minutes` are official with labels. */
  style: 'official' | 'news';
  /** The type word of an official document as printed ("BÁO CÁO NHANH"). */
  documentType: string | null;
  /** Heading of the page or document. */
  title: TextSpan | null;
  pageDate: string | null;
  pageDateSpan: Span | null;
  /** The issuing body of an official heading, its last line. */
  issuer: TextSpan | null;
  /** Its name, where two lines make one: "ỦY BAN NHÂN DÂN / HUYỆN PHÚ TÂN". */
  issuerName: string | null;
  /** Index of the first line of the body, and of the first line behind it. */
  bodyFrom: number;
  bodyTo: number;
  /** Lines that are page noise or captions. */
  noise: Set<number>;
  /** Captions, which are noise that may still name people. */
  captions: Set<number>;
  author: TextSpan | null;
  source: TextSpan | null;
  /** First line of the signature and address list of an official document; -1 without. */
  signatureFrom: number;
}

const NATIONAL = /^(?:ĐẢNG CỘNG SẢN VIỆT NAM|CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM)/u;
const RULE_LINE = /^[-–_=*.\s]{1,80}$/;
const NUMBER_LINE = /^số ?[:.]? ?[\dx.…]/iu;
const HEADER_ROWS = 30;

/** Reads the layout of a report. Total: a text without any sign of one is all body. */
export function readLayout(report: ReportText, dates: readonly TextDate[]): Layout {
  const noise = new Set<number>();
  const captions = new Set<number>();
  for (const line of report.lines) {
    if (line.blank) continue;
    if (isNoise(line, report.vocabulary)) noise.add(line.index);
    else if (isCaption(line)) {
      noise.add(line.index);
      captions.add(line.index);
    }
  }
  for (const index of repeatedLines(report.lines)) {
    noise.add(index);
    captions.add(index);
  }
  const heading = findHeading(report);
  const base = heading ? official(report, heading, dates) : news(report, dates, noise);
  if (!heading) {
    for (const line of report.lines.slice(otherArticlesFrom(report, base.bodyFrom))) {
      const isNamed = [base.author, base.source].some(
        (name) => name && line.start <= name.start && name.end <= line.end,
      );
      if (!line.blank && !isNamed) noise.add(line.index);
    }
  }
  for (const index of captions) {
    if (index < base.bodyFrom) captions.delete(index);
    // A numbered or labelled line is content, whatever it begins with.
    if (heading && !/^[[(📷]|ảnh/iu.test(report.lines[index]!.text)) {
      captions.delete(index);
      noise.delete(index);
    }
  }
  if (base.title) {
    for (const line of report.lines)
      if (line.start >= base.title.start && line.end <= base.title.end) noise.delete(line.index);
  }
  return { ...base, noise, captions };
}

type Frame = Omit<Layout, 'noise' | 'captions'>;

function findHeading({ lines, plain, vocabulary }: ReportText): { line: number; type: string } | null {
  let seen = 0;
  for (const line of lines) {
    if (line.blank) continue;
    if (++seen > HEADER_ROWS || line.text.length > 400) return null;
    // The type word stands alone, in capitals.
    const isTitle = line.text.length <= 70 && !/[\p{Ll}]/u.test(line.text);
    if (isTitle && /^[\p{Lu}]/u.test(line.text) && vocabulary.documentHeadings.lengthAt(wordsIn(plain, line, 4), 0) > 0)
      return { line: line.index, type: line.text };
  }
  return null;
}

function official(report: ReportText, heading: { line: number; type: string }, dates: readonly TextDate[]): Frame {
  const { lines, text } = report;
  let at = heading.line + 1;
  while (lines[at]?.blank) at++;
  const first = at;
  // "BIÊN BẢN HỌP GIAO BAN⏎ Tháng 3 năm 2021": the title may begin in the line of the type word.
  const begun = titleBehindType(text, lines[heading.line]!);
  while (at < lines.length && !lines[at]!.blank && !RULE_LINE.test(lines[at]!.text) && at - first < 6) {
    const { text: words } = lines[at]!;
    if (
      (wordings.opensBody.test(words) && !(at > first && HEADING_DAY.test(words))) ||
      words.length > 260 ||
      ((begun || (at > first && words.length > 110)) && isParagraph(lines[at]!))
    )
      break;
    at++;
  }
  const title = at > first ? spanText(text, begun?.start ?? lines[first]!.start, lines[at - 1]!.end) : begun;
  while (
    at < lines.length &&
    (lines[at]!.blank || RULE_LINE.test(lines[at]!.text) || /^kính gửi/iu.test(lines[at]!.text))
  )
    at++;
  const top = lines[heading.line]!.start;
  const date = dates.find((d) => d.start < top && d.iso?.length === 10) ?? null;
  const signatureFrom = signatureStart(lines, at);
  return {
    style: 'official',
    documentType: heading.type,
    title,
    pageDate: date?.iso ?? null,
    pageDateSpan: date ? { start: date.start, end: date.end } : null,
    ...issuerAbove(report, heading.line),
    bodyFrom: at,
    bodyTo: signatureFrom < 0 ? lines.length : signatureFrom,
    author: null,
    source: null,
    signatureFrom,
  };
}

/** "NGÀY 09 THÁNG 4 NĂM 2018": the last line of a heading in capitals. */
const HEADING_DAY = /^NGÀY [^\p{Ll}]{3,40}$/u;

/** "BIÊN BẢN HỌP HỘI ĐỒNG SƯ PHẠM THÁNG 10": title in the line of the type word. */
function titleBehindType(text: string, line: Line): TextSpan | null {
  const type = /^(?:BÁO CÁO|BIÊN BẢN|THÔNG BÁO|KẾT LUẬN) (?=[\p{Lu}]{2}[^\n]{6})/u.exec(line.text);
  return type ? spanText(text, line.start + type[0].length, line.end) : null;
}

const UNIT =
  /^(?:TỈNH|THÀNH PHỐ|TP\.|HUYỆN|QUẬN|THỊ XÃ|TX\.|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU|ĐẢNG BỘ)(?!\p{L})(?! (?:ỦY|ĐOÀN|HỘI)(?!\p{L}))/u;

/** The last line of the issuing bodies in the left column above the type word. */
function issuerAbove({ lines, text, plain }: ReportText, headingLine: number): Pick<Layout, 'issuer' | 'issuerName'> {
  let last: TextSpan | null = null;
  let before: TextSpan | null = null;
  for (const line of lines.slice(0, headingLine)) {
    if (line.blank || RULE_LINE.test(line.text) || line.indent > 20) continue;
    const cell = cellsOf(line)[0]!;
    if (NATIONAL.test(cell.text) || NUMBER_LINE.test(cell.text) || /\d{4}/.test(cell.text) || /^[*-]/.test(cell.text))
      continue;
    if (cell.text === cell.text.toUpperCase() && /\p{L}{2}/u.test(cell.text)) {
      before = last;
      last = spanText(text, cell.start, cell.end);
    }
  }
  const isUnit = before && last && UNIT.test(plain.slice(last.start, last.end));
  const isSplit = isUnit && wordings.needsUnit.test(plain.slice(before!.start, before!.end));
  return { issuer: last, issuerName: last && (isSplit ? `${before!.text} ${last.text}` : last.text) };
}

function signatureStart(lines: readonly Line[], from: number): number {
  for (let i = from; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.text.length < 120 && /^nơi nhận/iu.test(line.text)) return i;
  }
  for (let i = Math.max(from, lines.length - 15); i < lines.length; i++) {
    const line = lines[i]!;
    if (line.blank || line.text.length > 120) continue;
    const cells = cellsOf(line);
    if (
      cells.every(
        (cell) => cell.text.length < 40 && wordings.signer.test(cell.text) && cell.text === cell.text.toUpperCase(),
      )
    )
      return i;
  }
  return -1;
}

/** "Sáng 12/6, UBND huyện tổ chức …": no headline begins with the day and a body. */
const OPENS_STORY = /^(?:(?:Sáng|Chiều|Tối|Trưa)(?: ngày)?|Ngày) \d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?, \p{Lu}/u;

/** Whether a line is running text or a list entry, and not a heading, a caption or a name. */
export function isParagraph(line: Line): boolean {
  if (line.blank) return false;
  const { text } = line;
  if (text.length >= 150 || (text.length >= 90 && OPENS_STORY.test(text))) return true;
  if (/(?:[.;:…!?]["”)]?|\.\/\.|[\p{Extended_Pictographic}]\uFE0F?)$/u.test(text) && text.length >= 25) return true;
  return (
    /^(?:[-–+•*]|[\p{Extended_Pictographic}]\uFE0F?|\d\uFE0F?\u20E3|\(?\d{1,2}[.)])\s/u.test(text) && text.length >= 20
  );
}

function news(report: ReportText, dates: readonly TextDate[], noise: ReadonlySet<number>): Frame {
  const { lines, text } = report;
  let bodyFrom = lines.findIndex((line) => isParagraph(line) && !noise.has(line.index) && !isDateLine(line, dates));
  if (bodyFrom < 0) bodyFrom = 0;
  let bodyTo = otherArticlesFrom(report, bodyFrom);
  while (bodyTo > bodyFrom + 1) {
    const line = lines[bodyTo - 1]!;
    // A short last entry of a list belongs to the text, too.
    const isEntry = (/[.;]$/.test(line.text) || line.text.charCodeAt(0) > 0x2190) && markOf(line) !== null;
    if ((isParagraph(line) || isEntry || isInList(lines, bodyTo - 1)) && !noise.has(line.index)) break;
    bodyTo--;
  }
  const headline = lines.slice(0, bodyFrom).filter((line) => {
    if (line.blank || line.text.length < 8 || RULE_LINE.test(line.text) || /^kính gửi/iu.test(line.text)) return false;
    const isPlain = !noise.has(line.index) || /^(?:chủ trì|đại biểu|lãnh đạo|các)/iu.test(line.text);
    return isPlain && !isDateLine(line, dates) && !/^(?:https?:|www\.)|^[\w.-]+\.(?:vn|com|org)/.test(line.text);
  });
  const title = headline.at(-1);
  const top = lines[bodyFrom]?.start ?? 0;
  const date =
    dates.find(
      (d) =>
        d.start < top &&
        d.iso?.length === 10 &&
        d.status === 'complete' &&
        !(title && d.start >= title.start && d.end <= title.end),
    ) ??
    dates.find(
      (d) =>
        d.iso?.length === 10 &&
        /(?:đăng|cập nhật|xuất bản|ngày đăng)[^\n]{0,20}$/iu.test(text.slice(Math.max(0, d.start - 30), d.start)),
    ) ??
    // "(08/07/2020) Chiều qua, …"
    dates.find((d) => d.iso?.length === 10 && d.start === top + 1 && text[top] === '(' && text[d.end] === ')') ??
    null;
  const tail = lines.slice(bodyTo);
  return {
    style: 'news',
    documentType: null,
    title: title ? spanText(text, title.start, title.end) : null,
    pageDate: date?.iso ?? null,
    pageDateSpan: date ? { start: date.start, end: date.end } : null,
    issuer: null,
    issuerName: null,
    bodyFrom,
    bodyTo,
    author: authorIn(text, tail, noise),
    source: sourceIn(text, tail),
    signatureFrom: -1,
  };
}

/**
 * Whether a short line at the end belongs to a list of the text: it has the mark of the line above it, or all lines up to
 * one that ends in a colon stand without a gap and begin alike, with a capital and no mark.
 */
function isInList(lines: readonly Line[], at: number): boolean {
  const line = lines[at]!;
  const above = lines[at - 1];
  if (line.blank || !above) return false;
  const mark = markOf(line);
  if (mark) return nearestMark(lines, at) === mark.id;
  for (let i = at - 1; i >= 0 && at - i < 12 && !lines[i]!.blank; i--) {
    if (lines[i]!.text.endsWith(':')) return lines[i]!.text.length > 40;
    if (markOf(lines[i]!)) return false;
  }
  return false;
}

/** The kind of mark of the line before a line, blank ones aside. */
function nearestMark(lines: readonly Line[], at: number): string | null {
  for (let i = at - 1; i >= 0; i--) if (!lines[i]!.blank) return markOf(lines[i]!)?.id ?? null;
  return null;
}

/** Where the list of other articles begins at the foot of a page: no running text follows. Number of lines without. */
function otherArticlesFrom({ lines, vocabulary }: ReportText, bodyFrom: number): number {
  for (let i = lines.length - 1; i > bodyFrom; i--) {
    if (lines[i]!.text.length >= 150) break;
    if (headsOtherArticles(lines[i]!, vocabulary)) {
      let first = i;
      for (let j = i - 1; j > bodyFrom && lines[j]!.text.length < 150; j--)
        if (headsOtherArticles(lines[j]!, vocabulary)) first = j;
      return first;
    }
  }
  return lines.length;
}

/** A line that is no more than a date with labels around it. */
function isDateLine(line: Line, dates: readonly TextDate[]): boolean {
  if (line.text.length > 90) return false;
  const date = dates.find((d) => d.start >= line.start && d.end <= line.end && d.day !== null);
  if (!date || date.iso === null) return false;
  const rest = line.text.length - (date.end - date.start);
  return rest < 30 || /^(?:print|đăng|cập nhật|ngày|thứ|xuất bản)/iu.test(line.text);
}

const AUTHOR_LABEL =
  /^(?:tin(?:, ?| và | - )(?:bài, ?)?ảnh|bài(?: và |, ?| - )ảnh|tin|bài|tác giả(?: bài viết)?|người viết|thực hiện|theo)\s*:\s*/iu;

function authorIn(text: string, tail: readonly Line[], noise: ReadonlySet<number>): TextSpan | null {
  for (const line of tail) {
    if (line.blank || line.text.length > 90) continue;
    const label = AUTHOR_LABEL.exec(line.text);
    if (label) return spanText(text, line.start + label[0].length, line.end);
    if (noise.has(line.index) || !/^[\p{Lu}]/u.test(line.text) || /^(?:nguồn|điện thoại|địa chỉ)/iu.test(line.text))
      continue;
    const cell = line.text.split(/ \| /)[0]!;
    if (/\d|[.;:]$/.test(cell) && !/^(?:[\p{Lu}]\.)+/u.test(cell)) continue;
    return spanText(text, line.start, line.start + cell.trimEnd().length);
  }
  return null;
}

function sourceIn(text: string, tail: readonly Line[]): TextSpan | null {
  for (const line of tail) {
    const label = /^(?:nguồn(?: tin)?|theo)\s*:\s*/iu.exec(line.text);
    if (!label || line.text.length > 160) continue;
    const cell = line.text.slice(label[0].length).split(/ \| /)[0]!.trimEnd();
    if (cell) return spanText(text, line.start + label[0].length, line.start + label[0].length + cell.length);
  }
  return null;
}

function spanText(text: string, start: number, end: number): TextSpan {
  return { start, end, text: text.slice(start, end) };
}
