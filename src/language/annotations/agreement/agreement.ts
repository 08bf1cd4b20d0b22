/** How far several annotators of the same reports agree: per label, and over all. */
import { codePoints } from '../code-points.ts';
import type { Placed } from '../formats/format.ts';
import { type Unit, unitizedAlpha } from './alpha.ts';
import { exactScore, kappa, overlapScore, type Score, scoreOf } from './pairwise.ts';

/** One report with what each annotator marked in it. */
export interface ComparedReport {
  readonly name: string;
  readonly text: string;
  /** As many as there are annotators, in their order. */
  readonly annotators: readonly (readonly Placed[])[];
}

/** Two annotators, by number. */
export interface PairAgreement {
  readonly first: number;
  readonly second: number;
  readonly exact: Score;
  readonly overlap: Score;
  /** Cohen's κ by syllable: the label of the shortest passage that it stands in, or none. Null: undefined. */
  readonly kappa: number | null;
}

export interface LabelAgreement {
  /** Null: all labels together. */
  readonly label: string | null;
  readonly pairs: readonly PairAgreement[];
  /** Krippendorff's α, unitised, of all annotators. Null: undefined. */
  readonly alpha: number | null;
}

/**
 * Compares annotators over reports: all labels together first, then each label. Reports are taken one after the other as one
 * continuum, in code points. Labels are in alphabetical order; passages without label count as one without name.
 */
export function agreement(reports: readonly ComparedReport[]): LabelAgreement[] {
  const number = reports.reduce((most, { annotators }) => Math.max(most, annotators.length), 0);
  const observers: Unit[][] = Array.from({ length: number }, () => []);
  const syllables: string[][] = Array.from({ length: number }, () => []);
  let offset = 0;
  for (const { text, annotators } of reports) {
    const points = codePoints(text);
    for (const [i, spans] of annotators.entries()) {
      for (const { annotation, start, end } of spans) {
        const place = { start: offset + points.ofUtf16(start), end: offset + points.ofUtf16(end) };
        observers[i]!.push({ ...place, category: annotation.label ?? '' });
      }
      for (const label of labelsBySyllable(text, spans)) syllables[i]!.push(label);
    }
    offset += points.length;
  }
  const labels = [...new Set(observers.flat().map(({ category }) => category))].sort();
  const unitized = unitizedAlpha(observers, offset);
  const pairs = (label: string | null) =>
    pairsOf(number).map(([first, second]) => {
      const of = (i: number) => observers[i]!.filter(({ category }) => label === null || category === label);
      const sequence = (i: number) =>
        label === null ? syllables[i]! : syllables[i]!.map((one) => (one === `=${label}` ? one : ''));
      return {
        first,
        second,
        exact: exactScore(of(first), of(second)),
        overlap:
          label === null ? summed(labels, observers[first]!, observers[second]!) : overlapScore(of(first), of(second)),
        kappa: kappa(sequence(first), sequence(second)),
      };
    });
  return [
    { label: null, pairs: pairs(null), alpha: number > 1 ? unitized.alpha : null },
    ...labels.map((label) => ({
      label,
      pairs: pairs(label),
      alpha: number > 1 ? (unitized.categories.get(label)?.alpha ?? null) : null,
    })),
  ];
}

/** A passage only meets one of its label, so the pairs of all labels together are those of each. */
function summed(labels: readonly string[], first: readonly Unit[], second: readonly Unit[]): Score {
  const matched = labels.reduce((all, label) => {
    const own = (units: readonly Unit[]) => units.filter(({ category }) => category === label);
    return all + overlapScore(own(first), own(second)).matched;
  }, 0);
  return scoreOf(matched, first.length, second.length);
}

function pairsOf(number: number): [number, number][] {
  const all = Array.from({ length: number }, (_, i) => i);
  return all.flatMap((i) => all.slice(i + 1).map((j): [number, number] => [i, j]));
}

const SYLLABLE = /[\p{L}\p{M}\p{N}]+/gu;

/** For each syllable of a text `=label` of the shortest passage that it stands in, or nothing. */
function labelsBySyllable(text: string, spans: readonly Placed[]): string[] {
  const longestFirst = [...spans].sort((a, b) => b.end - b.start - (a.end - a.start));
  const syllables = [...text.matchAll(SYLLABLE)].map((hit) => ({ start: hit.index, end: hit.index + hit[0].length }));
  const labels = syllables.map(() => '');
  for (const { annotation, start, end } of longestFirst) {
    let [low, high] = [0, syllables.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (syllables[middle]!.end <= start) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < syllables.length && syllables[i]!.start < end; i++) labels[i] = `=${annotation.label ?? ''}`;
  }
  return labels;
}
