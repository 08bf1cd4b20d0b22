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

/** One mention of a document, as the scanner finds it, before it is known which document is meant. */
export interface Mention extends TextSpan {
  kind: 'code' | 'short' | 'named' | 'back';
  /** Canonical code; for short forms only where the text settles it (shared ending, earlier full code). */
  code: string | null;
  family: 'party' | 'state' | null;
  type: string | null;
  number: number | null;
  year: number | null;
  issuer: string | null;
  /** Whether the issuer stands in the tables; null without issuer. */
  issuerKnown: boolean | null;
  typeWord: string | null;
  /** From the type word to the end of the code: what a reader sees as the reference. */
  phrase: Span;
  stated: Stated;
  deviations: Deviation[];
  /** For plenum and congress names: which. */
  plenum: { number: number; session: number | null; term: string | null } | null;
  congress: { level: 'national' | 'local'; term: string | null } | null;
  /** Canonical name of a named reference ("Luật Giáo dục 2019"). */
  name: string | null;
  /** Index into the mentions: what a back reference or a short form goes back to. */
  antecedent: number | null;
  /** The number of the document itself ("Số: 87-BC/BTGTU" in its own heading). */
  own: boolean;
}

/** Why a candidate won or lost. Rendered by `references/reasons.ts` in the user's language. */
export interface Reason {
  id: string;
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

export interface Reference extends Mention {
  resolution: Resolution;
}
