/**
 * Decides which document of the State a code means. A code with a year names one document, or a law and a resolution; one without comes again
 * every year, so that only evidence tells which. Wrong is worse than ambiguous.
 */
import type { Candidate, Mention, Resolution } from '../../model/index.ts';
import { unknown } from './decision.ts';
import { LEAD } from './weights.ts';

/** Evidence that tells documents with one code apart. */
const TELLING = /^(?:date|date-part|subject|cited|anniversary|sibling|related)$/;
const AGAINST = /^(?:date-other|date-slip|issuer-other|subject-other|type-other|future)$/;
/** A code cited this often is known by its number alone. */
const WELL_KNOWN = 10;

function has({ reasons }: Candidate, id: string): boolean {
  return reasons.some((each) => each.id === id);
}

function isOpposed({ reasons }: Candidate): boolean {
  return reasons.some(({ id }) => AGAINST.test(id));
}

function isTold({ reasons }: Candidate): boolean {
  return reasons.some(({ id }) => TELLING.test(id));
}

/** The resolution of a mention with a State code or number; `candidates` with the likeliest first. */
export function decideState(mention: Mention, candidates: Candidate[]): Resolution {
  const [first] = candidates;
  if (!first) return unknown([]);
  const possible = candidates.filter((each) => !isOpposed(each));
  const [best, second] = possible;
  const ambiguous: Resolution = { status: 'ambiguous', document: null, reasons: first.reasons, candidates };
  if (!best) {
    // A day that differs in one number only is likely a slip for this one, which is said and not believed.
    const slip = candidates.length === 1 && has(first, 'date-slip');
    const subject = candidates.some((each) => has(each, 'subject-other') && !isElsewhere(each));
    return slip || subject ? ambiguous : unknown(first.reasons, candidates);
  }
  const resolved: Resolution = { status: 'resolved', document: best.document, reasons: best.reasons, candidates };
  if (second && best.weight - second.weight < LEAD) return ambiguous;
  // 45-LCT/HĐNN8 names no year, and yet is a law and an ordinance of one.
  const years = new Set(candidates.map(({ document }) => document.date.slice(0, 4)));
  const dated = mention.year !== null || (candidates.length > 1 && years.size === 1);
  if (dated && mention.code !== null) return !second || isTold(best) ? resolved : ambiguous;
  if (isTold(best) || isSpokenOf(best, possible)) return resolved;
  // The only one known by this number, and known to many; or the words around it speak of it.
  const alone = possible.length === 1 && candidates.length === 1;
  const shown = best.document.mentions >= WELL_KNOWN || has(best, 'context') || has(best, 'subject-part');
  return alone && shown && mention.code !== null && !has(best, 'year-other') ? resolved : ambiguous;
}

/** How many of the rivals must have a title, so that it can be said that the text does not speak of them. */
const TITLED = 0.7;

/** Whether the words around speak of this document's subject and of no rival's. What comes again every year mostly has no title here. */
function isSpokenOf(best: Candidate, possible: readonly Candidate[]): boolean {
  const rivals = possible.filter((each) => each !== best);
  const titled = rivals.filter(({ document }) => document.title !== null).length;
  return has(best, 'context') && !rivals.some((each) => has(each, 'context')) && titled >= TITLED * rivals.length;
}

/** Whether day, issuer or type tell that another document is meant. */
function isElsewhere({ reasons }: Candidate): boolean {
  return reasons.some(({ id }) => AGAINST.test(id) && id !== 'subject-other');
}
