/**
 * The one way to standard output and standard error. What is for people goes out line by line, and whatever in it could
 * act on a terminal or on the log of a build is made visible; what is for programs goes out exactly as it is.
 */
import pc from 'picocolors';

/** A stream of the process, or what stands for it in a test. */
export interface Output {
  write(text: string): void;
  /** Whether a person looks at it: colours and the progress bar are for people. */
  isTTY: boolean;
  /** True once nobody reads any more, or nothing can be written. */
  isClosed?(): boolean;
}

/** Words with a colour; the words may come from anywhere. */
export interface Painted {
  readonly words: readonly Words[];
  readonly paint: (text: string) => string;
}

export type Words = string | Painted;

export interface Printer {
  /** One line for people. A line end inside the words is made visible: it makes no second line. */
  line(...words: Words[]): void;
  /** A text for people, each of its lines as `line` prints it. One line end at its end is not a line more. */
  lines(text: string): void;
  /** What a program reads, in a format that escapes by its own rules. */
  data(text: string): void;
  isClosed(): boolean;
}

/** The printer of a stream. */
export function createPrinter(stream: Output): Printer {
  const line: Printer['line'] = (...words) => stream.write(`${shown(words)}\n`);
  return {
    line,
    lines(text) {
      for (const one of text.replace(/(?:\r\n|\n|\r)$/, '').split(/\r\n|\n|\r/)) line(one);
    },
    data: (text) => stream.write(text),
    isClosed: () => stream.isClosed?.() ?? false,
  };
}

const STYLES = ['bold', 'dim', 'underline', 'red', 'green', 'yellow', 'blue', 'cyan'] as const;

export type Style = (typeof STYLES)[number];
export type Styles = Readonly<Record<Style, (...words: Words[]) => Painted>>;

/** The colours that a run paints with; without colours the words are the same. */
export function createStyles(hasColor: boolean): Styles {
  const colors = pc.createColors(hasColor);
  const styles = STYLES.map((style) => [style, (...words: Words[]) => ({ words, paint: colors[style] })] as const);
  return Object.fromEntries(styles) as unknown as Styles;
}

/** Words that stand for one, each as it is painted. */
export function together(...words: Words[]): Painted {
  return { words, paint: (text) => text };
}

/** The words of a line, joined, made visible and painted. */
function shown(words: readonly Words[]): string {
  const plain = plainText(words);
  const guard = startsCommand(plain) ? '\\' : '';
  return guard + painted(words);
}

function plainText(words: readonly Words[]): string {
  return words.map((one) => (typeof one === 'string' ? one : plainText(one.words))).join('');
}

function painted(words: readonly Words[]): string {
  return words.map((one) => (typeof one === 'string' ? visible(one) : one.paint(painted(one.words)))).join('');
}

/** GitHub and the like take a line that begins so for a command, blanks before it included. */
function startsCommand(line: string): boolean {
  return line.trimStart().startsWith('::');
}

/**
 * The words with nothing in them that controls a terminal or turns the direction of text: each such character is shown as
 * its picture or its number. `##[error]` and `##vso[…]`, which build services obey anywhere in a line, lose their form.
 *
 * @example visible('a\u001B[31m\nb\u202E') === 'a␛[31m␊b<U+202E>'
 */
export function visible(words: string): string {
  return words.replace(CONTROLS, pictureOf).replace(/##(?=\[|[a-z]{1,20}\[)/gi, '#\\#');
}

/** Control characters (C0, DEL, C1), marks that set the direction of text, line and paragraph separators, lone surrogates. */
const CONTROLS =
  /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

function pictureOf(char: string): string {
  const code = char.charCodeAt(0);
  if (code <= 0x1f) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '␡';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
