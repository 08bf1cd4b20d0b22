/**
 * What is too much for a YAML parser, judged on the characters before it runs. The parser follows nesting by calling itself,
 * and can end the whole process where it is deep; its lexer, which is all that is used here, calls nothing twice.
 */
import { Lexer } from 'yaml';
import type { Span } from '../model/index.ts';

/** UTF-16 code units. */
const MOST_CHARACTERS = 1_000_000;
/** Lists and mappings in each other. */
const MOST_LEVELS = 50;
/** Values, signs, blanks and line ends, as the lexer counts them: about a second of parsing. */
const MOST_TOKENS = 250_000;

export interface YamlExcess extends Span {
  kind: 'length' | 'depth' | 'size';
  /** The limit that is passed. */
  most: number;
}

/**
 * Where a text passes a limit; null when it may be parsed. Linear in the text.
 * `[[[…` with 51 brackets → `{ kind: 'depth', start: 50, end: 51, most: 50 }`.
 */
export function yamlExcess(text: string): YamlExcess | null {
  if (text.length > MOST_CHARACTERS)
    return { kind: 'length', start: MOST_CHARACTERS, end: text.length, most: MOST_CHARACTERS };
  const levels = createLevels();
  let at = 0;
  let tokens = 0;
  for (const token of new Lexer().lex(text)) {
    if (isMark(token)) continue;
    const span = { start: at, end: at + token.length };
    if (levels.after(token) > MOST_LEVELS) return { kind: 'depth', ...span, most: MOST_LEVELS };
    if (++tokens > MOST_TOKENS) return { kind: 'size', ...span, most: MOST_TOKENS };
    at = span.end;
  }
  return null;
}

/** Tokens of the lexer that stand for no character of the text: a document begins, a flow ends in error, a scalar follows. */
function isMark(token: string): boolean {
  return token === '\x02' || token === '\x18' || token === '\x1f';
}

/** Follows the nesting of lists and mappings, by brackets and by the columns that values begin in. */
function createLevels(): { after(token: string): number } {
  /** Columns of the values that are open, outermost first. */
  let columns: number[] = [];
  let brackets = 0;
  let column = 0;
  /** Whether only blanks and signs (`-`, `?`, `:`) have stood in the line, so that a value may begin. */
  let opening = true;
  return {
    after(token) {
      const isBlank = /^[ \t]*$/.test(token);
      if (token === '[' || token === '{') brackets += 1;
      else if ((token === ']' || token === '}') && brackets > 0) brackets -= 1;
      else if (brackets === 0 && opening && !isBlank && !/^[\r\n#]/.test(token)) {
        while (columns.length > 0 && columns.at(-1)! >= column) columns.pop();
        columns.push(column);
      }
      if (token === '---' || token === '...') columns = [];
      const lineEnd = token.lastIndexOf('\n');
      column = lineEnd < 0 ? column + token.length : token.length - lineEnd - 1;
      if (lineEnd === token.length - 1 && lineEnd >= 0) opening = true;
      else if (!isBlank) opening = /^[-?:]$/.test(token);
      return columns.length + brackets;
    },
  };
}
