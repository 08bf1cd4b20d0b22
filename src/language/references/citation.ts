/** The full citation of a document, as the rules on form ask for at its first mention. */
import type { DocumentEntry, Mention } from '../model/index.ts';

/** The usual type word of each sign, where the catalogue does not name the kind. */
const WORDS: Record<string, string> = {
  NQ: 'Nghị quyết',
  CT: 'Chỉ thị',
  QĐ: 'Quyết định',
  QĐi: 'Quy định',
  QyĐ: 'Quy định',
  KL: 'Kết luận',
  TB: 'Thông báo',
  HD: 'Hướng dẫn',
  KH: 'Kế hoạch',
  CTr: 'Chương trình',
  BC: 'Báo cáo',
  QC: 'Quy chế',
  TTr: 'Tờ trình',
  ĐA: 'Đề án',
  NĐ: 'Nghị định',
  TT: 'Thông tư',
  TTLT: 'Thông tư liên tịch',
  NQLT: 'Nghị quyết liên tịch',
  CV: 'Công văn',
};

/** ISO date, month or year as Vietnamese documents write it: "ngày 04/11/2013", "tháng 11/2013", "năm 2013". */
export function citedDate(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (day !== undefined) return `ngày ${day}/${month}/${year}`;
  return month === undefined ? `năm ${year}` : `tháng ${Number(month)}/${year}`;
}

/**
 * "Nghị quyết số 29-NQ/TW, ngày 04/11/2013 của Ban Chấp hành Trung ương (khóa XI) về …": what is known of it, in Vietnamese.
 * The type word is the catalogue's, else the one that the reference already has, else the usual one of the sign.
 */
export function fullCitation(document: DocumentEntry, reference?: Pick<Mention, 'typeWord'>): string {
  if (document.family === 'state' && LAW.test(document.type) && document.title !== null) return lawCitation(document);
  const written = reference?.typeWord ?? null;
  const word = document.kind ?? (written !== null && written.length > 4 ? written : null) ?? WORDS[document.type] ?? '';
  const parts = [word === '' ? document.code : `${word} số ${document.code}`, `, ${citedDate(document.date)}`];
  if (document.issuerName !== null) parts.push(` của ${document.issuerName}`);
  if (document.issuerName !== null && document.term !== null) parts.push(` (khóa ${document.term})`);
  if (document.title !== null) {
    const subject = document.title.replace(/^Về\s/u, 'về ');
    parts.push(` ${/^(?:về|một số)\s/iu.test(subject) ? subject : `về ${lowerFirst(subject)}`}`);
  }
  return parts.join('');
}

const LAW = /^(?:Luật|Bộ luật|PL|HP)$/;

/** Laws are cited by name and year: "Luật Giáo dục năm 2019". */
function lawCitation({ title, date, type }: DocumentEntry): string {
  const name = type === 'HP' ? 'Hiến pháp' : title;
  return `${name} năm ${date.slice(0, 4)}`;
}

/** A title begins with a capital; inside a sentence a common word does not. */
function lowerFirst(text: string): string {
  const [first = '', second = ''] = text;
  return second === second.toUpperCase() ? text : first.toLowerCase() + text.slice(1);
}
