/**
 * Which law a name means: the version of the stated year or day; without one, that which held on the report's day.
 *
 * Where the day of effect is known it decides. Where it is not, the older version is meant before the newer was passed, the newer from two
 * years after; between them either may be. A version that the text names with its year elsewhere is meant by the bare name too.
 */
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Law } from '../../knowledge/laws.ts';
import { dateRange, datesAgree } from '../../knowledge/terms.ts';
import type { Candidate, DocumentEntry, Mention, Reason, Resolution } from '../../model/index.ts';
import { daysBetween } from '../../text/calendar.ts';
import { fold } from '../../text/comparable.ts';
import { unknown } from './decision.ts';
import { reason } from './evidence.ts';
import { WEIGHTS } from './weights.ts';

/** The name of a law in its parts: "Luật sửa đổi, bổ sung một số điều của Luật Đất đai 2018". */
export interface LawName {
  readonly kind: string;
  readonly name: string;
  /** It changes the law of that name. */
  readonly amending: boolean;
  /** "(sửa đổi)": the whole law made anew; with a year, that of the change. */
  readonly revised: boolean;
}

const NAME =
  /^(Bộ luật|Luật|Pháp lệnh|Hiến pháp)(?: (sửa đổi, bổ sung (?:một số|các) điều (?:của )?(?:các )?)(Bộ luật|Luật|Pháp lệnh))?(?: (.*?))??(?: \(?((?:được )?sửa đổi[^\d]{0,40})(\d{4})?\)?)?(?: (?:\(sửa đổi\) )?(?:(?:ban hành )?năm )?(\d{4}))?(?: \(?((?:được )?sửa đổi[^\d]{0,40})(\d{4})?\)?)?$/iu;

/** The parts of the canonical name of a mention; null for what is no law. */
export function lawName(name: string): LawName | null {
  const found = NAME.exec(name.normalize('NFC').replace(/\s+/g, ' ').trim());
  if (!found) return null;
  const [, kind = '', amending, changed, title = '', revised, , year, later] = found;
  return {
    kind: changed ?? kind,
    name: fold(kind) === 'hien phap' ? '' : title,
    amending: amending !== undefined,
    // "Luật Đất đai năm 2013 (sửa đổi năm 2018)" still is the law of 2013.
    revised: (revised !== undefined || later !== undefined) && !(year && later),
  };
}

/** What the text as a whole says of laws. */
export interface LawSetting {
  readonly knowledge: Knowledge;
  readonly reportDate: string | null;
  /** Years with which the text names each law elsewhere, by `kind name`. */
  readonly years: ReadonlyMap<string, ReadonlySet<number>>;
  readonly text: string;
}

/** A key under which mentions of one law meet. */
export function lawKey({ kind, name }: Pick<Law, 'kind' | 'name'>): string {
  return `${kind} ${name}`;
}

/** The resolution of a mention that names a law; null where its name is in no table. */
export function resolveLaw(mention: Mention, setting: LawSetting): Resolution | null {
  const parts = mention.name === null ? null : lawName(mention.name);
  const { laws, catalogue } = setting.knowledge;
  const law = parts && laws.byName(parts.name, parts.kind);
  if (!parts || !law) return null;
  const versions = law.versions.flatMap(([code, type, year]) => catalogue.state.byKey(code, type, year) ?? []);
  const changes = amendments(versions, setting.knowledge);
  if (parts.amending) return ofYear(mention, changes, setting) ?? alone(changes, setting);
  if (parts.revised && mention.year !== null) {
    return ofYear(mention, changes, setting) ?? ofYear(mention, versions, setting) ?? otherYear(mention, versions);
  }
  const dated = ofYear(mention, versions, setting);
  if (dated) return dated;
  if (mention.year !== null) return ofYear(mention, changes, setting) ?? otherYear(mention, versions);
  return inForce(mention, law, versions, parts, setting);
}

/** The laws that changed the versions of one, oldest first. */
function amendments(versions: readonly DocumentEntry[], { catalogue }: Knowledge): DocumentEntry[] {
  const codes = new Set(versions.flatMap(({ amendedBy }) => amendedBy.map(({ code }) => code)));
  return [...codes].flatMap((code) =>
    catalogue.byCode(code).filter(({ title, type }) => /^(?:Luật|PL)$/.test(type) && /sửa đổi/iu.test(title ?? '')),
  );
}

function candidate(document: DocumentEntry, ...reasons: Reason[]): Candidate {
  return { document, reasons, weight: reasons.reduce((sum, { weight }) => sum + weight, 0) };
}

function outcome(status: Resolution['status'], best: Candidate, others: Candidate[]): Resolution {
  return {
    status,
    document: status === 'resolved' ? best.document : null,
    reasons: best.reasons,
    candidates: [best, ...others.filter(({ document }) => document !== best.document)],
  };
}

/** By a stated day or year; null where none is stated or none fits. */
function ofYear(mention: Mention, documents: readonly DocumentEntry[], { reportDate }: LawSetting): Resolution | null {
  const { date } = mention.stated;
  // In "Luật Đặc xá năm 2018, ngày 1/2/2019 Thủ tướng …" the day is another's.
  const year = mention.year === null ? null : String(mention.year);
  const stated = date?.length === 10 && (year === null || date.startsWith(year)) ? date : year;
  if (stated === null) return null;
  const fitting = documents.filter((each) => datesAgree(stated, each.date));
  const others = documents.map((each) => candidate(each, reason('date-other', WEIGHTS.dateOther, stated, each.date)));
  const [only, second] = fitting.map((each) =>
    candidate(each, reason(stated.length === 10 ? 'date' : 'date-part', WEIGHTS.date, stated)),
  );
  if (!only) return null;
  if (second) {
    // Two of one year: the one passed when the report was written, if only one was.
    const passed = fitting.filter(
      (each) => reportDate === null || dateRange(each.date).from <= dateRange(reportDate).to,
    );
    if (passed.length !== 1) return outcome('ambiguous', only, [second, ...others]);
  }
  return outcome('resolved', only, others);
}

function otherYear(mention: Mention, documents: readonly DocumentEntry[]): Resolution {
  const stated = mention.stated.date ?? String(mention.year);
  const candidates = documents.map((each) =>
    candidate(each, reason('date-other', WEIGHTS.dateOther, stated, each.date)),
  );
  return unknown(candidates[0]?.reasons ?? [], candidates);
}

/** The only change that is known, if it was passed by then. */
function alone(documents: readonly DocumentEntry[], { reportDate }: LawSetting): Resolution {
  const candidates = documents.map((each) => candidate(each));
  const [only, second] = candidates;
  if (!only) return unknown([]);
  const passed = reportDate === null || dateRange(only.document.date).to <= dateRange(reportDate).from;
  return outcome(!second && passed ? 'resolved' : 'ambiguous', only, candidates.slice(1));
}

/** Days after its passing by which a law whose day of effect is not known holds for certain. */
const CERTAIN = 731;
/** Words that tell of a law not made yet, or made and not yet in effect. */
const TO_COME =
  /(?:dự thảo|dự án|xây dựng|soạn thảo|hoàn thiện|ban hành|trình Quốc hội|góp ý|cho ý kiến|sớm thông qua)[^.;\n]{0,100}$/iu;
const NEW =
  /(?:thi hành|triển khai|phổ biến|tập huấn|giới thiệu|quán triệt|tuyên truyền|nội dung (?:cơ bản )?của|điểm mới của|vừa thông qua)[^.;\n]{0,30}$/iu;
const NEAR = 140;

/** The version that held on the report's day. */
function inForce(
  mention: Mention,
  law: Law,
  versions: readonly DocumentEntry[],
  parts: LawName,
  setting: LawSetting,
): Resolution {
  const { reportDate, years, text } = setting;
  if (versions.length === 0) return unknown([]);
  const cited = years.get(lawKey(law));
  if (cited && cited.size > 0) {
    // A version later than the report counts too: what the text names is surer than the day read for it.
    const named = versions.filter(({ date }) => cited.has(Number(date.slice(0, 4))));
    const [only, ...others] = named.map((each) => candidate(each, reason('cited', WEIGHTS.cited)));
    const rest = versions.filter((each) => !named.includes(each)).map((each) => candidate(each));
    if (only) return outcome(others.length === 0 ? 'resolved' : 'ambiguous', only, [...others, ...rest]);
  }
  const newestFirst = [...versions].sort((a, b) => (a.date < b.date ? 1 : -1));
  if (reportDate === null) {
    const [only, ...others] = newestFirst.map((each) => candidate(each));
    return only ? outcome(others.length === 0 && !parts.revised ? 'resolved' : 'ambiguous', only, others) : unknown([]);
  }
  const { from, to } = dateRange(reportDate);
  const before = text.slice(Math.max(0, mention.phrase.start - NEAR), mention.phrase.start);
  const possible = newestFirst.filter(({ date }) => dateRange(date).from <= to);
  const coming = newestFirst.filter((each) => !possible.includes(each));
  const late = coming.map((each) => candidate(each, reason('future', WEIGHTS.future, each.date)));
  const [newest, older] = possible;
  if (!newest) return unknown(late[0]?.reasons ?? [], late);
  const next = coming.at(-1);
  const bill =
    next !== undefined &&
    daysBetween(to, dateRange(next.date).to) <= CERTAIN &&
    (TO_COME.test(before) || parts.revised);
  const status = bill ? 'open' : stateOf(newest, from, to);
  const held = (each: DocumentEntry) => candidate(each, reason('in-force', WEIGHTS.datePart, since(each)));
  const rest = possible.slice(1).map((each) => candidate(each));
  if (status === 'holds' || (status === 'open' && !older && !bill))
    return outcome('resolved', held(newest), [...rest, ...late]);
  if (status === 'not-yet' && older && !NEW.test(before) && !parts.revised) {
    const not = candidate(newest, reason('not-yet', WEIGHTS.dateOther, newest.effective ?? newest.date));
    return outcome('resolved', held(older), [not, ...rest.slice(1), ...late]);
  }
  if (status === 'not-yet' && !older) return outcome('resolved', candidate(newest, reason('nearest', 1)), late);
  return outcome('ambiguous', candidate(newest, reason('change', 0, newest.date)), [...rest, ...late]);
}

/** How the newest version stands on a day: it holds, does not yet, or that is not known. */
function stateOf({ date, effective }: DocumentEntry, from: string, to: string): 'holds' | 'not-yet' | 'open' {
  if (effective !== null) return from >= effective ? 'holds' : to < effective ? 'not-yet' : 'open';
  const passed = dateRange(date);
  return daysBetween(passed.to, from) > CERTAIN ? 'holds' : 'open';
}

function since({ effective, date }: DocumentEntry): string {
  return effective ?? date;
}
