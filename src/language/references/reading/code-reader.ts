/**
 * Reads one code as people type it, at one place of a text, and finds the canonical code that is meant, with a name for
 * everything that deviates from it.
 */
import type { ParsedCode } from '../../knowledge/code.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Deviation } from '../../model/index.ts';
import type { SignIndex } from './abbreviations.ts';
import { type CodePieces, cutCode, type Token } from './code-pieces.ts';
import { readShape, type Setting } from './code-shapes.ts';

/** A code found in a text. */
export interface ReadCode {
  start: number;
  end: number;
  /** Canonical spelling. */
  code: string;
  parsed: ParsedCode;
  typeKnown: boolean;
  issuerKnown: boolean;
  deviations: Deviation[];
  /** Numbers before the last of "91/94/95/TT-BTC", which share its ending, with their spans. */
  shared: { start: number; end: number; code: string; number: number }[];
}

const LETTER_OR_DIGIT = /[\p{L}\p{M}\p{N}]/u;
/** Words that follow a code and are at times fused with it: `29-NQ/TWngày`. */
const FUSED = /^(.{1,12}?)(ngày|của|về|và|năm|khóa|khoá)$/u;

/**
 * Reads the code that begins at `at` (a digit). `latin` is the text with look-alikes replaced, `text` the text itself.
 * `cited` says that a type word or "số" stands before, which lets in codes of which the tables know little.
 * Null when there is no code.
 */
export function readCode(
  text: string,
  latin: string,
  at: number,
  knowledge: Knowledge,
  signs: SignIndex,
  cited: boolean,
): ReadCode | null {
  const pieces = cutCode(text, latin, at, signs);
  if (!pieces) return null;
  const setting = { year: pieces.year, cited, knowledge, signs };
  for (let count = pieces.tokens.length; count > 0; count -= 1) {
    const read = interpret(text, latin, pieces, pieces.tokens.slice(0, count), setting);
    if (read) return { ...read, shared: sharing(pieces.shared, read) };
  }
  return null;
}

/** The numbers before the last, each with the code that its own number makes of the ending. */
function sharing(shared: CodePieces['shared'], code: Omit<ReadCode, 'shared'>): ReadCode['shared'] {
  return shared.map(({ start, end, numberText }) => ({
    start,
    end,
    number: Number(numberText),
    code: withNumber(code, numberText),
  }));
}

/** The code that another number, as typed, makes with the ending of this one: 18 and 19-NQ/TW → 18-NQ/TW. */
export function withNumber({ code, parsed }: Omit<ReadCode, 'shared'>, numberText: string): string {
  return pad(numberText).text + code.slice(parsed.numberText.length);
}

function pad(numberText: string): { text: string; deviates: boolean } {
  const digits = /^\d*/.exec(numberText)?.[0] ?? '';
  const rest = numberText.slice(digits.length);
  const bare = digits.replace(/^0+(?=\d)/, '');
  const padded = bare.padStart(2, '0');
  // Offices write both "02a" and "2a", and no rule says which.
  if (rest !== '') {
    const written = digits === padded ? padded : bare;
    return { text: written + rest, deviates: written !== digits };
  }
  return { text: padded, deviates: padded !== digits };
}

/** The code that the signs make with the number before them; null when they make none. */
function interpret(
  text: string,
  latin: string,
  { start, numberText, year }: CodePieces,
  tokens: Token[],
  setting: Setting,
): Omit<ReadCode, 'shared'> | null {
  const final = tokens[tokens.length - 1];
  if (!final) return null;
  let end = final.end;
  const deviations = new Set<Deviation>();
  // A word that goes on is no sign, unless a known one is fused with the next word.
  if (LETTER_OR_DIGIT.test(latin[end] ?? '')) return null;
  const fused = FUSED.exec(final.text);
  if (fused?.[1]) {
    end -= fused[2]?.length ?? 0;
    tokens[tokens.length - 1] = { ...final, text: fused[1], end };
    deviations.add('spacing');
  }
  const shape = readShape(tokens, setting);
  if (!shape) return null;
  for (const deviation of shape.deviations) deviations.add(deviation);

  const number = pad(numberText);
  if (number.deviates) deviations.add('leading-zero');
  if (text.slice(start, end) !== latin.slice(start, end)) deviations.add('look-alike');
  for (const deviation of year?.separator.deviations ?? []) deviations.add(deviation);
  const code = shape.format(number.text);
  const parsed = setting.signs.parse(code);
  if (!parsed) return null;
  const { typeKnown, issuerKnown } = shape;
  return { start, end, code, parsed, typeKnown, issuerKnown, deviations: [...deviations] };
}
