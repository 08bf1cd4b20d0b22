/** What the fuzz job is made of: kinds of inputs, how they are made, and what has to hold of whatever comes out. */
import assert from 'node:assert/strict';
import fc from 'fast-check';

/** One kind of input. `check` gets one input and throws where something does not hold. */
export interface Kind<T = unknown> {
  name: string;
  /** Of 1,000 inputs of all kinds, so many are of this one. */
  share: number;
  arbitrary: fc.Arbitrary<T>;
  check(input: T): void | Promise<void>;
  /** Ends what the checks have started. */
  end?(): Promise<void>;
}

/** A kind with its inputs' type forgotten, so that all stand in one list. */
export function kind<T>(one: Kind<T>): Kind {
  return one as unknown as Kind;
}

/** Pieces that parsers stumble over. */
const PIECES = [
  '',
  '\u0000',
  '\uFEFF',
  '\uD800',
  '\u202E',
  '\u2028',
  '\u001B[31m',
  '\n::error::x\n',
  '---\n',
  '\n---\n',
  '...',
  '&a ',
  '*a',
  '<<: *a',
  '!!set ',
  '? ',
  ': ',
  '- ',
  '- '.repeat(60),
  '['.repeat(70),
  '{',
  ']',
  '}',
  '"',
  "'",
  '`',
  '\\',
  '|\n ',
  '>-\n ',
  '# ',
  '\t',
  '\r',
  '\r\n',
  ',',
  ';',
  '.nan',
  '-.inf',
  '1e999',
  '-0',
  '0x7fffffffffffffff',
  '9'.repeat(400),
  '__proto__',
  'constructor',
  'null',
  'a'.repeat(3000),
  'https://127.0.0.1:1/x.yaml',
  'file://127.0.0.1/x',
  '../../../etc/passwd',
  '/dev/zero',
  '(a*)*$',
  '(?=a)',
  '\\u{10FFFF}',
  'Nghị quyết số 29/NQ-TW ngày 31/02/2013',
  '30/2020/NĐ-CP',
  'ê\u0323'.normalize('NFD'),
];

/** Text made from seeds by cutting, doubling and filling in pieces and whatever characters. */
export function mutated(seeds: readonly string[]): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...PIECES) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
    { weight: 1, arbitrary: fc.constantFrom(...seeds).chain((seed) => slices(seed)) },
  );
  const place = fc.double({ min: 0, max: 1, noNaN: true });
  const change = fc.record({ at: place, drop: fc.oneof(fc.constant(0), fc.nat(8), fc.nat(200)), piece });
  return fc
    .tuple(fc.constantFrom(...seeds), fc.array(change, { maxLength: 6 }))
    .map(([seed, changes]) => changes.reduce(changed, seed));
}

function slices(seed: string): fc.Arbitrary<string> {
  return fc.tuple(fc.nat(seed.length), fc.nat(60)).map(([start, length]) => seed.slice(start, start + length));
}

function changed(text: string, { at, drop, piece }: { at: number; drop: number; piece: string }): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + piece + text.slice(start + drop);
}

/** Words that only a library or an engine says. What an input holds may be quoted, so inputs do not hold them. */
const FOREIGN =
  /Maximum call stack|\bNaN\b|\bundefined\b|\[object |parseAllDocuments|at line \d+, column|Unexpected (?:token|end|non-whitespace)|is not a function|Cannot read|Invalid input|expected \w+, received|must (?:be|have|match) |Unresolved alias|Implicit map|Nested mappings|Flow (?:map|sequence)|Plain value|Missing closing|\bE[A-Z]{4,}:|JSON at position|Invalid regular|heap|^\s+at .*:\d+:\d+/m;

/** A message that a user reads: of our own words, with something in it. */
export function assertOurs(message: string): void {
  assert.ok(message.trim() !== '' && !FOREIGN.test(message), `Not our words: ${message}`);
}

/** A place inside a text. */
export function assertInside({ start, end }: { start: number; end: number }, text: string): void {
  const isInside = Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end;
  // An empty text still has a place to underline.
  assert.ok(isInside && end <= Math.max(1, text.length), `${start}–${end} in ${text.length}`);
}
