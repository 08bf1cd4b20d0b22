/** The full citation of a document, as the rules on form ask for at its first mention. */
import type { DocumentEntry, Edit, Reference, Span } from '../model/index.ts';
import { writtenDate } from '../text/calendar.ts';

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
function citedDate(date: string): string {
  const word = date.length > 7 ? 'ngày' : date.length > 4 ? 'tháng' : 'năm';
  return `${word} ${writtenDate(date)}`;
}

/** "Nghị quyết số 29-NQ/TW"; `written` is a type word that stands there already. */
function citedCode(document: DocumentEntry, written?: string): string {
  const name = lawName(document);
  const word = name ?? written ?? document.kind ?? WORDS[document.type] ?? '';
  return word === '' ? document.code : `${word} số ${document.code}`;
}

/** A law is cited by its name, which begins with its type word: "Luật Giáo dục số 43/2019/QH14". */
function lawName({ title }: DocumentEntry): string | null {
  return title !== null && /^(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp)(?!\p{L})/u.test(title) ? title : null;
}

/** " về đổi mới căn bản, toàn diện giáo dục và đào tạo"; nothing where the name says it. */
function citedSubject(document: DocumentEntry): string {
  const { title } = document;
  if (title === null || lawName(document) !== null) return '';
  const subject = title.replace(/\s+/g, ' ').replace(/[.;]$/, '');
  return ` ${/^về\s/iu.test(subject) ? subject.replace(/^về/iu, 'về') : `về ${lowerFirst(subject)}`}`;
}

function citedTerm({ term }: DocumentEntry): string {
  return term === null ? '' : ` (khóa ${term})`;
}

/**
 * "Nghị quyết số 29-NQ/TW, ngày 04/11/2013 của Ban Chấp hành Trung ương (khóa XI) về …": what is known of it, in Vietnamese.
 * The type word is `written`, else the catalogue's, else the usual one of the sign.
 */
export function fullCitation(document: DocumentEntry, written?: string): string {
  if (document.family === 'state' && LAW.test(document.type) && document.title !== null) return lawCitation(document);
  const issuer = document.issuerName === null ? '' : ` của ${document.issuerName}${citedTerm(document)}`;
  return `${citedCode(document, written)}, ${citedDate(document.date)}${issuer}${citedSubject(document)}`;
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

/** What joins the members of a list: "Nghị quyết số 18, 19-NQ/TW", "33-NQ/TW và 35-NQ/TW". */
const JOINT = /^[\s,;]*(?:(?:và|hoặc|với|cùng)\s+)?(?:số\s+)?$/u;
/** A second issuer behind the one that is stated: "của Bộ Chính trị, Ban Bí thư". */
const OTHER_ISSUER = /^(?:,|\s+và)\s+(?:Ban|Bộ|Ủy|Uỷ|Chính|Quốc|Hội|Thủ|Tỉnh|Thành|Đảng)(?!\p{L})/u;

/**
 * The edits of `text` that make a reference the full citation of `document`, in order and not touching each other; none
 * where all is stated. What the text states rightly stays as it is written; a date or a term that is not the document's
 * is replaced; what is not stated is put where it belongs. Words between the statements stay.
 * Applied twice, nothing changes the second time. A member of a list is left alone, since what follows is said of all of
 * them: `all` are the references of the text.
 */
export function citationEdits(
  reference: Reference,
  document: DocumentEntry,
  text: string,
  all: readonly Reference[],
): Edit[] {
  if (reference.own || reference.kind === 'back' || isInList(reference, text, all)) return [];
  // A resolution of a congress has no number, and a law is cited by its name.
  if (!/^\d/.test(document.code) || lawName(document) !== null) return [];
  const { stated } = reference;
  const head = headOf(reference);
  const edits = new Edits(text);
  edits.replace(head, headFor(reference, document, text.slice(head.start, head.end)));

  // What is stated inside the name goes with it: "Nghị quyết Trung ương 4 (khóa XII)".
  const outside = (span: Span | undefined) =>
    span && (span.end <= head.start || span.start >= head.end) ? span : null;
  const [date, issuer, term, subject] = [
    outside(stated.spans.date),
    outside(stated.spans.issuer),
    outside(stated.spans.term),
    outside(stated.spans.subject),
  ];
  let at = head.end;
  const pass = (span: Span | null) => {
    if (span && span.end > at) at = afterBracket(text, span.end, head.end);
  };
  if (date) {
    const right = stated.date === null ? null : rightDate(stated.date, document);
    if (right !== true) edits.replace(date, datedAnew(text.slice(date.start, date.end), document.date));
  } else edits.insert(at, `, ${citedDate(document.date)}`);
  pass(date);
  if (!issuer && document.issuerName !== null) edits.insert(at, ` của ${document.issuerName}`);
  pass(issuer);
  if (OTHER_ISSUER.test(text.slice(at, at + 16))) return edits.all();
  if (term) {
    if (document.term !== null && stated.term !== document.term)
      edits.replace(term, text.slice(term.start, term.end).replace(/[XVI]{1,6}|\d{1,2}/u, document.term));
  } else if (document.issuerName !== null && (!issuer || issuer.end > head.end)) edits.insert(at, citedTerm(document));
  pass(term);
  if (!subject && !/^[ \n\t,]{0,4}(?:về|v\/v)\s/iu.test(text.slice(at, at + 12)))
    edits.insert(at, citedSubject(document));
  return edits.all();
}

/** From the type word to the end of the code. */
function headOf({ phrase, start, end }: Reference): Span {
  return { start: Math.min(phrase.start, start), end: Math.max(phrase.end, end) };
}

function isInList(reference: Reference, text: string, all: readonly Reference[]): boolean {
  const head = headOf(reference);
  const said = Object.values(reference.stated.spans);
  return all.some((other) => {
    if (other === reference) return false;
    const beside = headOf(other);
    const between = beside.start >= head.end ? text.slice(head.end, beside.start) : text.slice(beside.end, head.start);
    return (
      (between.length < 12 && JOINT.test(between)) ||
      said.some(({ start, end }) =>
        Object.values(other.stated.spans).some((span) => span.start === start && span.end === end),
      )
    );
  });
}

/** The type word and code as they are to stand; `written` itself where nothing is wrong with it. */
function headFor(reference: Reference, document: DocumentEntry, written: string): string {
  const word = reference.typeWord?.replace(/\s+/g, ' ').normalize('NFC') ?? '';
  // A sign is no type word: "NQ29".
  const spelled = /\p{Ll}{2}|\s/u.test(word) && reference.kind !== 'named' ? word : undefined;
  const plain = written.replace(/\s+/g, ' ').normalize('NFC');
  const wanted = citedCode(document, spelled);
  return plain === wanted ? written : wanted;
}

/** True where a stated date is the document's whole date, or one of those that sources give. */
function rightDate(stated: string, { date, dateConflict }: DocumentEntry): boolean {
  return stated.length >= date.length && [date, ...dateConflict].some((known) => stated.startsWith(known));
}

/** "ban hành năm 2013" → "ban hành ngày 04/11/2013". */
function datedAnew(written: string, date: string): string {
  const lead = /^(?:(?:được )?(?:ban hành|ký|ra|thông qua) |cùng |đều )?(?:vào )?/iu.exec(written)?.[0] ?? '';
  return `${lead}${citedDate(date)}`;
}

/** Behind the bracket that closes what was opened after `from`: "(khóa XI)", "(ngày 04/11/2013)". */
function afterBracket(text: string, at: number, from: number): number {
  const before = text.slice(from, at);
  return text[at] === ')' && before.lastIndexOf('(') > before.lastIndexOf(')') ? at + 1 : at;
}

/** Replacements and insertions; those at one place become one edit, in the order in which they came. */
class Edits {
  readonly #text: string;
  readonly #edits: Edit[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  replace({ start, end }: Span, newText: string): void {
    if (this.#text.slice(start, end) !== newText) this.#edits.push({ start, end, newText });
  }

  insert(at: number, newText: string): void {
    if (newText === '') return;
    const before = this.#edits.find(({ end }) => end === at);
    if (before) before.newText += newText;
    else this.#edits.push({ start: at, end: at, newText });
  }

  all(): Edit[] {
    return this.#edits.toSorted((a, b) => a.start - b.start);
  }
}
