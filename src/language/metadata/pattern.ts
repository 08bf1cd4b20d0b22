/**
 * The patterns of a project's schema. A workspace brings them, so they run on an engine that takes linear time on any text
 * (RE2); what it cannot run (look-around, back references, huge repetitions) is refused, with the reason.
 */
import { RE2JS } from 're2js';

/** A pattern as JSON Schema has it: in the syntax of ECMA-262 with the `u` flag, matched anywhere in a text. */
export interface Pattern {
  readonly source: string;
  /** In instructions of the engine: its cost for each character of a text. */
  readonly size: number;
  test(text: string): boolean;
}

export type RefusedPattern =
  /** No regular expression at all. */
  | 'syntax'
  /** One that takes more than linear time, or that the engine does not know. */
  | 'unsupported'
  | 'too-large';

const MOST_CHARACTERS = 500;
/** `[a-z]{1000}` has as many, and more are a slip. */
const MOST_INSTRUCTIONS = 2000;

/** White space and line ends as ECMAScript has them; RE2 knows only those of ASCII. */
const SPACE = '\\t-\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}';
const NO_SPACE =
  '\\x{0}-\\x{8}\\x{e}-\\x{1f}!-\\x{9f}\\x{a1}-\\x{167f}\\x{1681}-\\x{1fff}\\x{200b}-\\x{2027}\\x{202a}-\\x{202e}' +
  '\\x{2030}-\\x{205e}\\x{2060}-\\x{2fff}\\x{3001}-\\x{fefe}\\x{ff00}-\\x{10ffff}';
const NO_LINE_END = '[^\\n\\r\\x{2028}\\x{2029}]';

/** The pattern that a text describes, or why there is none. `^HS-\d{4}$` is one, `(a)\1` is `unsupported`. */
export function readPattern(source: string): Pattern | RefusedPattern {
  if (source.length > MOST_CHARACTERS) return 'too-large';
  try {
    new RegExp(source, 'u');
  } catch {
    return 'syntax';
  }
  try {
    const compiled = RE2JS.compile(RE2JS.translateRegExp(toRe2(source.normalize('NFC'))));
    const size = compiled.programSize();
    if (size > MOST_INSTRUCTIONS) return 'too-large';
    return { source, size, test: (text) => compiled.test(text.normalize('NFC')) };
  } catch {
    return 'unsupported';
  }
}

/** Writes out what means something else to RE2: `.`, `\s`, `\S`, `\p{Script=…}`, and `[` in a class. Throws at `\k`. */
function toRe2(source: string): string {
  let inClass = false;
  return source.replace(/\\p\{(?:Script|sc)=(\w+)\}|\\[\s\S]|[[\].]/giu, (token, script: string | undefined) => {
    if (script !== undefined) return `${token.slice(0, 2)}{${script}}`;
    // RE2JS would take it for the letter.
    if (token === '\\k') throw new SyntaxError('Back reference');
    if (token === '\\s') return inClass ? SPACE : `[${SPACE}]`;
    if (token === '\\S') return inClass ? NO_SPACE : `[^${SPACE}]`;
    if (token === '.') return inClass ? token : NO_LINE_END;
    if (token === '[' && inClass) return '\\[';
    if (token === '[' || token === ']') inClass = token === '[';
    return token;
  });
}
