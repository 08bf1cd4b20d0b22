/** How well a way of finding passages again does on random edits: counts, for the test and the bench. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Description, describer } from '../../../src/language/annotations/describe.ts';
import { folded } from '../../../src/language/annotations/fold.ts';
import type { Span } from '../../../src/language/model/index.ts';
import { decodeText } from '../../../src/language/text/encodings.ts';
import { editScript, type Mark, random } from './edit-scripts.ts';

export interface GoldText {
  readonly name: string;
  readonly text: string;
  readonly spans: readonly Span[];
}

/** The texts of a corpus with the spans of their gold annotations, each once. */
export function goldTexts(folder: string): GoldText[] {
  return readdirSync(path.join(folder, 'gold'))
    .sort()
    .map((file) => {
      const name = file.replace(/\.json$/, '');
      const { text } = decodeText(readFileSync(path.join(folder, 'reports', `${name}.txt`)));
      const spans = new Map<string, Span>();
      const gold = JSON.parse(readFileSync(path.join(folder, 'gold', file), 'utf8')) as Gold;
      for (const { start, end } of spansIn(gold))
        if (end > start && end <= text.length) spans.set(`${start}-${end}`, { start, end });
      for (const { start, end } of people(gold, text)) spans.set(`${start}-${end}`, { start, end });
      return { name, text, spans: [...spans.values()].sort((a, b) => a.start - b.start || a.end - b.end) };
    });
}

interface Gold {
  people?: { name: string }[];
}

/** Every place where a person of the gold is named: the same words again and again. */
function people({ people = [] }: Gold, text: string): Span[] {
  return people.flatMap(({ name }) =>
    name === ''
      ? []
      : [...text.matchAll(new RegExp(name, 'g'))].map(({ index }) => ({ start: index, end: index + name.length })),
  );
}

function spansIn(value: unknown): Span[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number';
  return [...(own ? [value as Span] : []), ...Object.values(value).flatMap(spansIn)];
}

/** Where a way says that a passage is; null for lost or unsure. */
export type Locate = (description: Description) => Span | null;
/** A way of finding again: prepares for an edited text. */
export type Way = (edited: string, original: string) => Locate;

export interface Tally {
  /** Passages whose words still stand, without those that were copied. */
  alive: number;
  kept: number;
  /** Attached to another text or another mention. */
  wrong: number;
  /** Words changed or gone, and said so. */
  gone: number;
  copied: number;
  copiedKept: number;
  /** Attached to a copy while the original stands with a side unchanged. */
  copiedWrong: number;
  /** Attached to a copy where both sides of the original have changed. */
  copyTaken: number;
  samples: string[];
}

export function emptyTally(): Tally {
  return { alive: 0, kept: 0, wrong: 0, gone: 0, copied: 0, copiedKept: 0, copiedWrong: 0, copyTaken: 0, samples: [] };
}

/** Runs `scripts` random edit scripts over the texts, and every way on each of them. */
export function tally(texts: readonly GoldText[], ways: Readonly<Record<string, Way>>, scripts: number, seed: number) {
  const next = random(seed);
  const tallies: Record<string, Tally> = Object.fromEntries(Object.keys(ways).map((name) => [name, emptyTally()]));
  const sentences = texts.map(({ text }) => text.match(/[^\s.;!?][^.;!?\n]{20,}[.;!?]/g) ?? []);
  const described = texts.map(({ text, spans }) => {
    const describe = describer(text);
    return spans.map(describe);
  });
  for (let n = 0; n < scripts; n++) {
    const i = Math.floor(next() * texts.length);
    const { text, spans, name } = texts[i]!;
    const foreign = sentences[(i + 1 + Math.floor(next() * Math.max(1, texts.length - 1))) % texts.length]!;
    const script = editScript(text, spans, foreign, next);
    for (const [way, prepare] of Object.entries(ways)) {
      const locate = prepare(script.text, text);
      for (const [k, mark] of script.marks.entries()) {
        const description = described[i]![k]!;
        judge(
          tallies[way]!,
          mark,
          locate(description),
          script.text,
          `${name}: ${script.edits.join(', ')}`,
          description,
        );
      }
    }
  }
  return tallies;
}

function judge(into: Tally, mark: Mark, found: Span | null, text: string, script: string, wanted: Description): void {
  const wasCopied = mark.copies.some(({ alive }) => alive);
  const words = found ? folded(text.slice(found.start, found.end)) : null;
  const isAt = (place: Span) => found !== null && found.start < place.end && found.end > place.start;
  // A copy put inside a passage may leave its words standing there once more: that is where they were.
  const right = found !== null && words === mark.words && isAt(mark);
  const onCopy =
    found !== null && words === mark.words && !right && mark.copies.some((copy) => copy.alive && isAt(copy));
  if (wasCopied) {
    into.copied++;
    if (right) into.copiedKept++;
    else if (onCopy && mark.alive && standsWhole(text, mark, wanted)) into.copiedWrong++;
    else if (onCopy) into.copyTaken++;
    else if (found) wrong(into, text, found, script, wanted);
    return;
  }
  if (mark.alive) into.alive++;
  else into.gone++;
  if (right) into.kept += Number(mark.alive);
  else if (found) wrong(into, text, found, script, wanted);
}

/** Whether one side of the original stands as it was described. */
function standsWhole(text: string, mark: Span, { quote }: Description): boolean {
  const before = folded(text.slice(0, mark.start)).endsWith(folded(quote.prefix));
  return before || folded(text.slice(mark.end)).startsWith(folded(quote.suffix));
}

function wrong(into: Tally, text: string, found: Span, script: string, { quote }: Description): void {
  into.wrong++;
  if (into.samples.length >= 10) return;
  const around = text.slice(Math.max(0, found.start - 60), found.end + 60);
  into.samples.push(`${script}\n  wanted …${quote.prefix}[${quote.exact}]${quote.suffix}…\n  found  …${around}…`);
}
