/** Mentions of documents, and which document each of them means. */
import type { DocumentEntry } from './documents.ts';
import type { Span, TextSpan } from './span.ts';

export type Deviation =
  | 'swapped-parts'
  | 'missing-separator'
  | 'spacing'
  | 'dash'
  | 'case'
  | 'look-alike'
  | 'missing-diacritics'
  | 'tone-placement'
  | 'leading-zero'
  | 'year-in-party-code'
  | 'separator'
  | 'issuer-spelling';

/** What the text says about the document around its code, with where it says so. */
export interface Stated {
  date: string | null;
  term: string | null;
  issuer: string | null;
  /** "về …" up to where the subject ends. */
  subject: string | null;
  /** Years since it was issued: "sơ kết 5 năm thực hiện". */
  anniversary: number | null;
  spans: { date?: Span; term?: Span; issuer?: Span; subject?: Span; anniversary?: Span; typeWord?: Span };
}

/** A part of a document that a text names: "điểm a khoản 1 Điều 3". What it does not name is null. */
export interface Provision extends TextSpan {
  article: string | null;
  clause: string | null;
  point: string | null;
  /** Chapter, section, part or appendix as written: "Chương II". */
  part: string | null;
}

export type DocumentFamily = 'party' | 'state';

/** A plenum of the Central Committee, by whose number its documents are called. */
export interface PlenumName {
  number: number;
  session: number | null;
  term: string | null;
}

export interface CongressName {
  level: 'national' | 'local';
  term: string | null;
}

/** What every mention has, whatever it is made of. */
interface MentionBase extends TextSpan {
  /** Sign of the type. */
  type: string | null;
  year: number | null;
  issuer: string | null;
  /** Whether the issuer stands in the tables; null without issuer. */
  issuerKnown: boolean | null;
  typeWord: string | null;
  /** From the type word to the end of the code: what a reader sees as the reference. */
  phrase: Span;
  stated: Stated;
  deviations: Deviation[];
  /** The plenum that the text names with it. */
  plenum: PlenumName | null;
  /** The number of the document itself ("Số: 87-BC/BTGTU" in its own heading). */
  own: boolean;
  /** The parts of the document that are named beside it. */
  provisions: Provision[];
}

/** "29-NQ/TW", "30/2020/NĐ-CP". */
export interface CodeMention extends MentionBase {
  kind: 'code';
  /** Canonical code. */
  code: string;
  family: DocumentFamily;
  number: number;
  /** The law's name before its code: "Luật Giáo dục số 43/2019/QH14". */
  name: string | null;
  congress: null;
  antecedent: null;
}

/** "Nghị quyết 29", "NQ29", a number that shares the ending of a code. */
export interface ShortMention extends MentionBase {
  kind: 'short';
  /** Canonical code, where the text settles it (shared ending, earlier full code). */
  code: string | null;
  family: DocumentFamily | null;
  number: number;
  name: null;
  congress: null;
  /** Index of the mention whose code it takes over. */
  antecedent: number | null;
}

/** "Nghị quyết Trung ương 4 (khóa XII)", "Nghị quyết Đại hội XIII", "Luật Giáo dục 2019". */
export interface NamedMention extends MentionBase {
  kind: 'named';
  code: null;
  family: DocumentFamily;
  number: null;
  /** Canonical name. */
  name: string;
  congress: CongressName | null;
  antecedent: null;
}

/** "Nghị quyết trên", "Chỉ thị này". */
export interface BackMention extends MentionBase {
  kind: 'back';
  code: null;
  family: null;
  number: null;
  name: null;
  congress: null;
  /** Index of the mention that it goes back to. */
  antecedent: number | null;
}

/** One mention of a document, as the scanner finds it, before it is known which document is meant. */
export type Mention = CodeMention | ShortMention | NamedMention | BackMention;

/** What can speak for or against a document. */
export type ReasonId =
  | 'date'
  | 'date-part'
  | 'date-slip'
  | 'year-other'
  | 'date-other'
  | 'term'
  | 'term-other'
  | 'issuer'
  | 'issuer-other'
  | 'subject'
  | 'subject-part'
  | 'subject-other'
  | 'context'
  | 'sibling'
  | 'related'
  | 'theme'
  | 'kind'
  | 'kind-other'
  | 'type'
  | 'type-other'
  | 'anniversary'
  | 'anniversary-other'
  | 'plenum'
  | 'plenum-other'
  | 'called-by-plenum'
  | 'cited'
  | 'chosen'
  | 'antecedent'
  | 'same-term'
  | 'term-before'
  | 'nearest'
  | 'future'
  | 'own'
  | 'no-code'
  | 'no-entry'
  | 'in-force'
  | 'not-yet'
  | 'change';

/** Why a candidate won or lost. `references/resolving/reasons.ts` words it in the user's language. */
export interface Reason {
  id: ReasonId;
  values: (string | number)[];
  weight: number;
}

export interface Candidate {
  document: DocumentEntry;
  weight: number;
  reasons: Reason[];
}

export interface Resolution {
  status: 'resolved' | 'ambiguous' | 'unknown';
  document: DocumentEntry | null;
  /** The reasons for the status, best first. */
  reasons: Reason[];
  /** All candidates, the likeliest first. */
  candidates: Candidate[];
}

/** A mention, and the document that it means. */
export type Reference = Mention & { resolution: Resolution };
