/**
 * What is said to lie ahead without anyone being told: "Năm 2023, … xác định các nhiệm vụ", "Thời gian tới, …".
 */
import { wordings } from '../../../knowledge/wordings.ts';
import type { Span } from '../../../model/index.ts';
import type { ReportText } from '../../../report/page/lines.ts';
import { isTaskLike } from './clauses.ts';
import type { Introducer, TaskContext } from './context.ts';
import { ownerOf } from './owners.ts';

const INTENT =
  /(?<!\p{L})(?:xác định|đề ra|tập trung|sẽ|phấn đấu|tiếp tục|cần|phải|yêu cầu|đề nghị|tăng cường|đẩy mạnh)(?!\p{L})/iu;

/** "…, năm 2016, Ban … xác định các nhiệm vụ trọng tâm: …" */
const DEFINES =
  /(?<!\p{L})(?<!đã )(?:xác định|đề ra) (?:\S{1,6} ){0,2}(?:nhóm )?(?:nhiệm vụ|phương hướng|giải pháp)[^:;]{0,60}: ?\S/u;

/** Whether a sentence looks ahead: names a time to come and an intent, and tells of nothing done. */
export function forwardOf(context: TaskContext, words: string): boolean {
  if (DEFINES.test(words)) return true;
  const hit = wordings.ahead.exec(words);
  if (!hit || !INTENT.test(words.slice(0, 300))) return false;
  const colon = words.indexOf(':');
  const head = words.slice(0, colon > 0 ? Math.min(colon, 110) : 110);
  if (/(?<!\p{L})(?:đã|được triển khai|đạt)(?!\p{L})/iu.test(head)) return false;
  if (/^(?:trong )?(?:quý|tháng \d)/iu.test(words) && !/(?:sẽ|tập trung|xác định|yêu cầu)/iu.test(head)) return false;
  const year = hit.groups!.year;
  if (!year) return true;
  if (/^(?:trong )?năm học/iu.test(words)) return +year >= yearNow(context, year);
  return context.plannedYear !== null ? +year >= context.plannedYear && +year > yearNow(context, year) - 1 : false;
}

function yearNow(context: TaskContext, fallback: string): number {
  return context.after ? +context.after.slice(0, 4) : +fallback;
}

/** "Năm 2023, Ban … xác định 6 nhóm nhiệm vụ, trong đó, tiếp tục …"; "Thời gian tới, các cấp ủy tiếp tục …" */
export function forwardIntroducer(
  report: ReportText,
  sentence: Span,
  words: string,
  forward: boolean,
): Introducer | null {
  const among = /(?:trong đó|đó là|cụ thể|là|gồm)(?:,| tập trung(?: vào)?| chú trọng|) (?=[\p{Ll}])/u.exec(words);
  if (among && /(?:xác định|đề ra|nhiệm vụ|phương hướng|giải pháp|trọng tâm)/iu.test(words.slice(0, among.index))) {
    const start = sentence.start + among.index + among[0].length;
    if (isTaskLike(report, { start, end: sentence.end }))
      return { content: { start, end: sentence.end }, owner: null, ownerInside: false, strict: false, told: true };
  }
  if (!forward) return null;
  const comma = words.search(/[,:] /);
  const start = sentence.start + (comma > 0 && comma < 160 ? comma + 2 : 0);
  const content = { start, end: sentence.end };
  return isTaskLike(report, content)
    ? { content, owner: ownerOf(report, content), ownerInside: false, strict: false, told: true }
    : null;
}
