/**
 * Decides from weighed candidates which document is meant. Nothing is guessed: without evidence the answer is `ambiguous`,
 * against all evidence `unknown`.
 */
import type { Candidate, DocumentEntry, Mention, Reason, Resolution } from '../../model/index.ts';
import type { ReportBackground } from './report-background.ts';
import { LEAD, RESOLVED_AT, WEIGHTS } from './weights.ts';

/** No document: with the reasons of the best candidate against it, if there are candidates. */
export function unknown(reasons: Reason[], candidates: Candidate[] = []): Resolution {
  return { status: 'unknown', document: null, reasons, candidates };
}

/** The resolution of a mention; `candidates` with the likeliest first. */
export function decide(mention: Mention, candidates: Candidate[], background: ReportBackground): Resolution {
  const [best, second] = candidates;
  if (!best) return unknown([]);
  const { reasons, document } = best;
  if (isContradicted(best, candidates)) return unknown(reasons, candidates);
  const leads = !second || best.weight - second.weight >= LEAD;
  return isCertain(mention, best, leads, candidates, background)
    ? { status: 'resolved', document, reasons, candidates }
    : { status: 'ambiguous', document: null, reasons, candidates };
}

const REAL_EVIDENCE =
  /^(?:date|date-part|term|sibling|related|theme|subject|subject-part|anniversary|plenum|called-by-plenum|cited|context|issuer)$/;
/** Evidence that fits several documents. */
const WEAK_EVIDENCE = /^(?:context|theme|issuer|subject-part)$/;
const CONTRADICTION = /^(?!kind-|year-).*-other$|^future$/;

function has({ reasons }: Candidate, id: string): boolean {
  return reasons.some((each) => each.id === id);
}

function evidenceFor({ reasons }: Candidate): Reason[] {
  return reasons.filter(({ id, weight }) => REAL_EVIDENCE.test(id) && weight > 0);
}

function isOpposed({ reasons }: Candidate): boolean {
  return reasons.some(({ id }) => CONTRADICTION.test(id));
}

/** Whether the text contradicts every document that it might mean: the one meant is not in the catalogue. */
function isContradicted(best: Candidate, candidates: Candidate[]): boolean {
  if (candidates.every((each) => has(each, 'future')) || candidates.every((each) => has(each, 'date-other')))
    return true;
  // A wrong count of years is a slip of the text; it does not make the document another.
  return best.weight < 0 && best.reasons.some(({ id }) => CONTRADICTION.test(id) && id !== 'anniversary-other');
}

/** `leads`: the best candidate is clearly ahead of the next. */
function isCertain(
  mention: Mention,
  best: Candidate,
  leads: boolean,
  candidates: Candidate[],
  background: ReportBackground,
): boolean {
  if (leads && has(best, 'date')) return true;
  if (has(best, 'date-slip'))
    return leads && !isOpposed(best) && evidenceFor(best).some(({ id }) => id !== 'anniversary');
  if (mention.kind === 'named') return leads && !isOpposed(best) && isNamed(mention, best, candidates);
  return (leads && isProven(best)) || (!isOpposed(best) && isOnly(mention, best, candidates, background));
}

function isProven(best: Candidate): boolean {
  if (best.weight < RESOLVED_AT) return false;
  const evidence = evidenceFor(best);
  return evidence.some(({ id }) => !WEAK_EVIDENCE.test(id)) || (evidence.length > 0 && !isOpposed(best));
}

/** Whether the name of a plenum means this one of its documents. */
function isNamed(mention: Mention, best: Candidate, candidates: Candidate[]): boolean {
  if (mention.congress !== null) return true;
  const only = candidates.filter(({ weight }) => weight > 0).length === 1;
  const called = only || ['called-by-plenum', 'subject', 'subject-part'].some((id) => has(best, id));
  const termKnown = mention.plenum?.term !== null || has(best, 'subject');
  return called && termKnown;
}

/**
 * Whether the only document with the code is meant, nothing being against it: believed while its number has not come round
 * again, or if it is known by its number.
 */
function isOnly(mention: Mention, best: Candidate, candidates: Candidate[], background: ReportBackground): boolean {
  const rivals = candidates.filter((each) => each !== best && !has(each, 'future'));
  if (rivals.length > 0) return isShown(best, background) && rivals.every(({ document }) => isHardlyKnown(document));
  const supported = evidenceFor(best).length > 0;
  if (supported && best.weight >= WEIGHTS.context) return true;
  const { document } = best;
  if (mention.code !== null) {
    const before = background.termsBefore(document);
    if (supported || before === 0) return true;
    if (before === 1 && (isWellKnown(document, background) || !background.recurred(document))) return true;
    if (before === 2 && document.type === 'NQ' && isWellKnown(document, background)) return true;
  }
  // "Chỉ thị 05" in a text of the Party: of the present term, or of the one before and known by its number.
  if (mention.kind !== 'short' || !background.partyText || mention.stated.issuer !== null) return false;
  return has(best, 'same-term') || (has(best, 'term-before') && background.known(document.code));
}

/** Known to exist and no more: neither title nor day. Such documents are cited seldom, but may be meant. */
function isHardlyKnown({ title, date }: DocumentEntry): boolean {
  return title === null && date.length < 10;
}

/** Whether something tells that this document is meant rather than one of its hardly known namesakes. */
function isShown(best: Candidate, background: ReportBackground): boolean {
  if (isHardlyKnown(best.document)) return false;
  return evidenceFor(best).length > 0 || has(best, 'kind') || background.termsBefore(best.document) === 0;
}

function isWellKnown({ code, type, issuer }: DocumentEntry, background: ReportBackground): boolean {
  return (type === 'NQ' && issuer === 'BCHTW') || background.known(code);
}
