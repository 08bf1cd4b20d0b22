/**
 * Lines that a width broke are joined again. In: normal text. Out: the same text, same length, in which a line end
 * inside a sentence is a blank; what is then a line is a block. Two ways of breaking are known: a line that goes on in
 * lower case, and pages exported from PDF, where nearly all lines are about as long as the longest. A list mark, a heading
 * in capitals, a table cell or a blank line is never joined.
 */

/** Fewest units of a line that a width may have broken. */
const SHORTEST = 45;

/** A line begins so that it cannot go on a sentence: a list mark, a label, a cell. */
const OPENS =
  /^\s*(?:[-–—+•*·]|\(?(?:\d{1,2}|[a-zđ]|[IVX]{1,5})[.)/](?:\s|$)|(?:điều|khoản|chương|phần) \d|nơi nhận|kính gửi)|\S {3,}|\t/iu;

interface RawLine {
  start: number;
  end: number;
  words: string;
}

/** The text with broken lines joined. Keeps the length; total and linear. */
export function joinBrokenLines(text: string): string {
  const lines = linesOf(text);
  const width = pageWidth(lines);
  const ends: number[] = [];
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i]!;
    const next = lines[i + 1]!;
    if (isBroken(line, next, width) && !isTitle(lines[i - 1], next)) ends.push(line.end);
  }
  if (ends.length === 0) return text;
  let joined = '';
  let from = 0;
  for (const end of ends) {
    joined += `${text.slice(from, end)} `;
    from = end + 1;
  }
  return joined + text.slice(from);
}

function linesOf(text: string): RawLine[] {
  const lines: RawLine[] = [];
  for (let start = 0; start <= text.length; ) {
    const stop = text.indexOf('\n', start);
    const end = stop < 0 ? text.length : stop;
    lines.push({ start, end, words: text.slice(start, end).trimEnd() });
    start = end + 1;
  }
  return lines;
}

/** The width at which a page was broken; null where its lines are no such page. */
function pageWidth(lines: readonly RawLine[]): number | null {
  const lengths = lines
    .map(({ words }) => words.length)
    .filter((length) => length >= 20)
    .sort((a, b) => a - b);
  if (lengths.length < 8) return null;
  const width = lengths[Math.floor(lengths.length * 0.95)]!;
  if (width > 130) return null;
  const full = lengths.filter((length) => length >= width * 0.8).length;
  return full >= lengths.length * 0.6 ? width : null;
}

/** Below "BÁO CÁO" stands a title, and behind it a sentence begins with a capital. */
function isTitle(above: RawLine | undefined, next: RawLine): boolean {
  return above !== undefined && /^\s*[^\p{Ll}\d]{6,40}$/u.test(above.words) && /^\s*\p{Lu}/u.test(next.words);
}

function isBroken(line: RawLine, next: RawLine, width: number | null): boolean {
  const { words } = line;
  if (next.words.trim() === '' || words.length < SHORTEST) return false;
  if (OPENS.test(next.words) || / {3,}|\t/.test(words.trimStart())) return false;
  const goesOn = /[\p{L}\p{M}\d,)”%]$/u.test(words);
  if (goesOn && /^\s*[\p{Ll}]/u.test(next.words)) return true;
  if (width === null || words.length < width * 0.75 || words === words.toUpperCase()) return false;
  return /[\p{L}\p{M}\d,)”%\-–/]$/u.test(words) || words.length >= width * 0.9;
}
