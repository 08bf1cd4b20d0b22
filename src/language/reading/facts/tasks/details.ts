/**
 * What is written beside a task: who leads it, who works along, by when. In brackets or sentences behind it, on lines of
 * their own, or in the columns of a table.
 */
import { wordings } from '../../../knowledge/wordings.ts';
import type { Span } from '../../../model/index.ts';
import { bare, cellsOf, type Line, type ReportText, splitAt, trimmed } from '../../../report/page/lines.ts';
import { wordsIn } from '../../../text/tokens.ts';
import { isBody, ownerLength } from './owners.ts';

/** What one detail tells. */
export type Detail = { role: 'lead' | 'along' | 'due'; value: Span };

/** The details that words tell by their labels: "Chủ trì: Phòng Nội vụ; thời hạn: 30/6". */
export function detailsIn({ plain }: ReportText, span: Span): Detail[] {
  const words = plain.slice(span.start, span.end);
  if (!words.includes(':')) return [];
  return [...words.matchAll(wordings.detailLabel)].map(({ 0: label, index, groups }) => {
    const start = span.start + index + label.length;
    const role = groups!.lead ? 'lead' : groups!.along ? 'along' : 'due';
    return { role, value: bare(plain, { start, end: start + groups!.value!.length }) };
  });
}

/** The details that a line or sentence consists of; none when it tells anything else. */
export function onlyDetails(report: ReportText, span: Span): Detail[] {
  const details = detailsIn(report, span);
  const first = details[0];
  return first &&
    first.value.start - span.start < 40 &&
    /^[^;.(,]{0,40}$/.test(report.plain.slice(span.start, first.value.start))
    ? details
    : [];
}

/** Who leads a task by what stands behind it: "… (Phòng Nội vụ, tháng 5)", "… Chủ trì: Phòng Nội vụ". */
export function leadOf(report: ReportText, task: Span): Span | null {
  const { plain, vocabulary } = report;
  const lead = detailsIn(report, task).find(({ role }) => role === 'lead');
  if (lead) return lead.value;
  const text = plain.slice(task.start, task.end);
  const hit = IN_BRACKETS.exec(text) ?? BY_WHOM.exec(text);
  if (!hit) return null;
  const start = task.start + hit.index + hit[0].indexOf(hit.groups!.who!);
  const who = { start, end: start + hit.groups!.who!.length };
  const words = wordsIn(plain, who, 14);
  return isBody(vocabulary, words) &&
    (words[0]!.capital || vocabulary.honorifics.lengthAt(words, 0) > 0) &&
    ownerLength(vocabulary, words) < 0
    ? who
    : null;
}

const IN_BRACKETS = /\((?<who>[^();,:\d]{3,80}?)(?: (?:chủ trì|phụ trách|thực hiện))?(?:[;,] [^()]{0,80})?\)$/u;

/** "…, do Phòng Giáo dục chủ trì" */
const BY_WHOM = /,? do (?<who>[^();,:]{3,80}?) (?:chủ trì|phụ trách|thực hiện|đảm nhận)$/iu;

/** The columns of a table of tasks, by their places. */
export interface Columns {
  what: number;
  lead: number;
  along: number;
  due: number;
}

/** The cells of a line of a table: between bars, tabs or wide gaps. */
export function rowOf({ plain }: ReportText, line: Line): Span[] {
  const sign = line.text.includes('|') ? '|' : '\t';
  if (!line.text.includes(sign)) return cellsOf(line);
  const cells = splitAt(plain, line, sign).map((cell) => trimmed(plain, cell));
  return sign === '|' && line.text.startsWith('|') ? cells.slice(1) : cells;
}

/** "TT | Nội dung | Đơn vị chủ trì | Thời hạn": the columns of a table that sets tasks, or null. */
export function columnsIn({ plain }: ReportText, row: readonly Span[]): Columns | null {
  if (row.length < 2) return null;
  const names = row.map(({ start, end }) => plain.slice(start, end));
  const at = (words: RegExp) => names.findIndex((name) => words.test(name));
  const what = at(/^(?:tên )?(?:nội dung|nhiệm vụ|(?:đầu |công )?việc)/iu);
  const lead = at(/chủ trì|phụ trách|trách nhiệm|^(?:đơn vị|cơ quan|bộ phận|người)(?: thực hiện)?$/iu);
  const due = at(/^(?:thời (?:gian|hạn)|hạn|tiến độ|hoàn thành|ngày hoàn)/iu);
  return what >= 0 && (lead >= 0 || due >= 0) ? { what, lead, along: at(/phối hợp/iu), due } : null;
}
