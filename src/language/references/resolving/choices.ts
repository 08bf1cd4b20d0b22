/**
 * Which document a person says is meant: `references: [{ code, date, at }]` of the metadata decides, before anything that is
 * computed. `at` are words of the report around the one place that the choice is for.
 */
import { codeKey } from '../../knowledge/code.ts';
import { datesAgree } from '../../knowledge/terms.ts';
import type { Candidate, Reference, Resolution } from '../../model/index.ts';
import { reason } from './evidence.ts';
import { WEIGHTS } from './weights.ts';

export interface Choice {
  /** Canonical code. */
  code: string;
  /** ISO date of the document. */
  date: string;
  /** Words of the text around the place; null for the whole report. */
  at: string | null;
}

/**
 * The references with the choices applied; the same array when none applies. A choice without a place holds for every
 * mention of its code, except where the text itself states another date, and where several choices name the code. Spans
 * count in `text`. Linear in the references times the choices.
 */
export function withChoices(
  references: readonly Reference[],
  choices: readonly Choice[],
  text: string,
): readonly Reference[] {
  if (choices.length === 0) return references;
  const placed = choices.map((choice) => ({
    choice,
    key: codeKey(choice.code),
    places: choice.at === null ? null : placesOf(choice.at, text),
  }));
  const general = placed.filter(({ places }) => places === null);
  let changed = false;
  const decided = references.map((reference): Reference => {
    if (reference.own || reference.kind === 'back') return reference;
    const { candidates } = reference.resolution;
    const fits = ({ key, choice }: (typeof placed)[number]) =>
      candidates.find(({ document }) => codeKey(document.code) === key && datesAgree(document.date, choice.date));
    const here = placed.find(
      (one) => one.places?.some(({ start, end }) => start <= reference.start && reference.end <= end) && fits(one),
    );
    const named = general.filter((one) => fits(one));
    const [only] = named;
    const contradicted = only && reference.stated.date !== null && !datesAgree(reference.stated.date, only.choice.date);
    const chosen = here ?? (named.length === 1 && !contradicted ? only : undefined);
    const candidate = chosen && fits(chosen);
    if (!candidate || !chosen || isSettled(reference.resolution, candidate)) return reference;
    changed = true;
    return { ...reference, resolution: resolvedTo(candidate, chosen.choice, reference.resolution) };
  });
  if (!changed) return references;
  // "Nghị quyết này" goes where its antecedent goes.
  return decided.map((reference) => {
    const source = reference.antecedent === null ? undefined : decided[reference.antecedent];
    if (reference.kind !== 'back' || !source) return reference;
    return { ...reference, resolution: source.resolution };
  });
}

function isSettled({ status, document }: Resolution, { document: chosen }: Candidate): boolean {
  return status === 'resolved' && document === chosen;
}

function resolvedTo(candidate: Candidate, { date }: Choice, { candidates }: Resolution): Resolution {
  const why = reason('chosen', WEIGHTS.cited, date);
  const first = { ...candidate, reasons: [why, ...candidate.reasons] };
  return {
    status: 'resolved',
    document: candidate.document,
    reasons: [why],
    candidates: [first, ...candidates.filter((other) => other !== candidate)],
  };
}

/** Where some words stand in a text, blanks and line breaks between them as they come. */
function placesOf(words: string, text: string): { start: number; end: number }[] {
  const parts = words.trim().split(/\s+/).slice(0, 60);
  if (parts[0] === '' || parts.length === 0) return [];
  const escaped = (part: string) => part.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
  const pattern = new RegExp(parts.map(escaped).join('\\s{1,8}'), 'g');
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
}
