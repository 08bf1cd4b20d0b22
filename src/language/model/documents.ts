/** Official documents, as catalogues hold them. */

/** Where an entry comes from: shipped, from a catalogue file of the workspace, or from a full citation in a text. */
export type EntryOrigin = 'built-in' | 'workspace' | 'learned';

/** Another document: its code, and its date (maybe only a year) where stated. */
export interface DocumentLink {
  readonly code: string;
  readonly date: string | null;
}

/** One document. Unknown facts are null or empty. */
export interface DocumentEntry {
  /** Canonical code; for what has none its name ("Hiến pháp 2013", "Nghị quyết Đại hội XIII"). */
  readonly code: string;
  readonly family: 'party' | 'state';
  /** Sign of the type; `Luật`, `Bộ luật` for those of the National Assembly, which codes do not name; empty where unknown. */
  readonly type: string;
  readonly number: number;
  /** The body that issued it (`BCT`, `BCHTW`), which its code may not tell. */
  readonly issuer: string | null;
  readonly issuerName: string | null;
  /** Party term, in Roman numerals. */
  readonly term: string | null;
  /** ISO date, maybe only a year or a month. */
  readonly date: string;
  readonly title: string | null;
  /** The plenum that issued it, stated or told by its date. */
  readonly plenum: number | null;
  readonly session: number | null;
  /** Of the several documents of its plenum, the one meant by the plenum's name alone ("Nghị quyết Trung ương 4 khóa XII"). */
  readonly calledByPlenum: boolean;
  /** The type word where the sign has several ("Quy định"). */
  readonly kind: string | null;
  readonly replaces: readonly DocumentLink[];
  readonly replacedBy: readonly DocumentLink[];
  readonly supplementedBy: readonly DocumentLink[];
  readonly repeals: readonly DocumentLink[];
  readonly repealedBy: readonly DocumentLink[];
  readonly amends: readonly DocumentLink[];
  readonly amendedBy: readonly DocumentLink[];
  /** ISO day from which it holds. */
  readonly effective: string | null;
  /** Month in which an official collection still had it, ISO. Null says nothing about the document. */
  readonly inForce: string | null;
  /** Where its text can be read. */
  readonly page: string | null;
  /** How often collected texts cite its code; 0 where that is not known. */
  readonly mentions: number;
  /** Other spellings of the code met in texts. */
  readonly aliases: readonly string[];
  /** Number of independent sources that state code and date. */
  readonly sources: number;
  /** Dates on which the sources disagree; empty when they agree. */
  readonly dateConflict: readonly string[];
  /** The title is from one unchecked source. */
  readonly titleUnconfirmed: boolean;
  readonly origin: EntryOrigin;
}
