/**
 * How much each kind of evidence weighs when one of several documents with a code is chosen.
 *
 * The scale: a stated day alone settles the matter (10); nothing else does, but two agreeing pieces of strong evidence do.
 * Contradictions weigh as much as agreements, so that a document which the text contradicts never wins by default.
 */
export const WEIGHTS = {
  /** The stated day is the document's. */
  date: 10,
  /** The stated month or year fits. */
  datePart: 6,
  /** Day, month and year differ in one number only: a slip of the pen rather than another document. */
  dateSlip: 2,
  dateOther: -10,
  /** A year after a code dates the work as often as the document. */
  yearOther: -1,
  /** "(khóa XI)" is the term in which the document was issued. */
  term: 6,
  termOther: -6,
  /** The stated issuer is the document's. */
  issuer: 3,
  issuerOther: -4,
  /** Words of the subject, weighed by how rare they are in titles, that stand in the title: most, some, none. */
  subject: 6,
  subjectPart: 3,
  subjectOther: -5,
  /** The same for the words around the reference, which may speak of anything. */
  context: 3,
  /** Issued on the day of the document that is cited in full right beside it. */
  sibling: 5,
  /** The text cites the document that replaced, amended or supplemented it, or that it did so to. */
  related: 4,
  /** The whole text speaks of it, and hardly of the subjects of the other candidates. */
  theme: 4,
  /** The type word is that of a law, or of a resolution, of which one code of the National Assembly has both. */
  type: 6,
  typeOther: -12,
  /** "Quy định" where the document is one. */
  kind: 1,
  kindOther: -1,
  /** "sơ kết 5 năm" in a report of 2018: issued about 2013. */
  anniversary: 5,
  anniversaryOther: -3,
  /** The plenum named is the one that issued it; the one document meant by its plenum's name. */
  plenum: 6,
  plenumOther: -6,
  calledByPlenum: 4,
  /** The same text cites the document in full elsewhere. */
  cited: 9,
  /** Issued in the term of the report, or in the one before: mild, since old documents are cited for decades. */
  sameTerm: 2,
  termBefore: 1,
  /** Nearest in time before the report among the candidates. */
  nearest: 1,
  /** Issued after the report: out of the question unless the text itself states that day. */
  future: -30,
} as const;

/** The least weight with which a document is resolved, and its least lead over the next. */
export const RESOLVED_AT = 5;
export const LEAD = 3;
