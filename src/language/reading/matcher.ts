/**
 * Word classes and cues over tokens, in one pass. In: tokens of a block and its sentences. Out: which class phrases begin
 * at each token, and which cues read which tokens. Compiled once from the data; total; linear, since every gap of a cue
 * is bounded and no cue goes beyond its sentence.
 */
import { buildTrie, type ClassTable, type RawClass, type Trie } from './classes.ts';
import { type Lexicon, type OpenLexicon, openLexicon } from './lexicon.ts';
import { type Part, parsePattern, type Slot } from './pattern.ts';
import type { Range } from './sentences.ts';
import { CAPITAL, MARK, NUMBER, SPACED, type Tokens, WORD } from './tokens.ts';

/** A cue as it stands in `data/cues`. */
export interface RawCue {
  id: string;
  /** What the marked span is, in a few words. */
  reads: string;
  /** Patterns, each with an example in which ‹ › mark what it reads. */
  lines: [pattern: string, example: string][];
  /** Sentences in which the cue reads nothing. */
  not: string[];
}

/** One place that a line of a cue reads. Token indexes, half-open. */
export interface CueHit {
  cue: string;
  /** Index of the line in its cue. */
  line: number;
  /** The whole match. */
  from: number;
  to: number;
  /** What the cue is about: what ‹ › enclose, else the whole match. */
  span: Range;
}

/** What the matcher finds in one block. */
export interface Matches {
  /** Hits of all cues, by their first token. */
  readonly hits: readonly CueHit[];
  /** The end (a token index) of the longest phrase of a class that begins at token `at`; -1 without. */
  classEnd(name: string, at: number): number;
}

/** A compiled matcher. */
export interface Matcher {
  readonly lexicon: Lexicon;
  match(tokens: Tokens, sentences: readonly Range[]): Matches;
}

/** A run over one block: what the steps of all cues look at. */
interface Run {
  tokens: Tokens;
  classes: ClassTable;
  /** The sentence that the match must stay in. */
  from: number;
  to: number;
  spanFrom: number;
  spanTo: number;
}

/** Tries to go on at a token: the end of the match, or -1. */
type Step = (run: Run, at: number) => number;

interface Line {
  cue: string;
  index: number;
  step: Step;
}

/** Compiles classes and cues. Throws an Error that names the cue where a pattern is malformed or names an unknown class. */
export function compileMatcher(classes: Readonly<Record<string, RawClass>>, cues: readonly RawCue[]): Matcher {
  const lexicon = openLexicon();
  const trie = buildTrie(classes, lexicon);
  const index = new LineIndex();
  for (const cue of cues) {
    cue.lines.forEach(([pattern], line) => {
      try {
        const parts = parsePattern(pattern);
        index.add(first(parts, trie, lexicon), { cue: cue.id, index: line, step: compile(parts, trie, lexicon) });
      } catch (error) {
        throw new Error(`${cue.id}, line ${line + 1}: ${error instanceof Error ? error.message : String(error)}`);
      }
    });
  }
  return {
    lexicon,
    match(tokens, sentences) {
      const table = trie.over(tokens);
      const run: Run = { tokens, classes: table, from: 0, to: 0, spanFrom: -1, spanTo: -1 };
      const hits: CueHit[] = [];
      for (const sentence of sentences) matchSentence(run, sentence, index, hits);
      return { hits, classEnd: (name, at) => table.end(trie.classId(name), at) };
    },
  };
}

function matchSentence(run: Run, sentence: Range, index: LineIndex, hits: CueHit[]): void {
  run.from = sentence.from;
  run.to = sentence.to;
  /** Where a line may read again: a line reads no token twice. */
  const free = new Map<Line, number>();
  const tryLine = (line: Line, at: number) => {
    if ((free.get(line) ?? 0) > at) return;
    run.spanFrom = -1;
    run.spanTo = -1;
    const to = line.step(run, at);
    if (to <= at) return;
    free.set(line, to);
    const span = { from: run.spanFrom < 0 ? at : run.spanFrom, to: run.spanTo < 0 ? to : run.spanTo };
    hits.push({ cue: line.cue, line: line.index, from: at, to, span });
  };
  for (const line of index.atStart) tryLine(line, sentence.from);
  for (let at = sentence.from; at < sentence.to; at++) {
    for (const line of index.anywhere) tryLine(line, at);
    const byWord = index.byWord.get(run.tokens.word[at]!);
    if (byWord) for (const line of byWord) tryLine(line, at);
    run.classes.each(at, (id) => {
      const byClass = index.byClass.get(id);
      if (byClass) for (const line of byClass) tryLine(line, at);
    });
  }
}

/** What a match may begin with: tells at which tokens a line is tried at all. */
interface First {
  start: boolean;
  anything: boolean;
  words: Set<number>;
  classes: Set<number>;
}

/** The lines by what they may begin with. */
class LineIndex {
  readonly atStart: Line[] = [];
  readonly anywhere: Line[] = [];
  readonly byWord = new Map<number, Line[]>();
  readonly byClass = new Map<number, Line[]>();

  add({ start, anything, words, classes }: First, line: Line): void {
    if (start) this.atStart.push(line);
    else if (anything) this.anywhere.push(line);
    else {
      for (const id of words) put(this.byWord, id, line);
      for (const id of classes) put(this.byClass, id, line);
    }
  }
}

function put(lines: Map<number, Line[]>, id: number, line: Line): void {
  const known = lines.get(id);
  if (known) known.push(line);
  else lines.set(id, [line]);
}

/** What a pattern may begin with. */
function first(parts: readonly Part[], trie: Trie, lexicon: OpenLexicon): First {
  const found: First = { start: false, anything: false, words: new Set(), classes: new Set() };
  const isEmpty = (list: readonly Part[]): boolean =>
    list.every((part) => {
      if (part.is === 'open' || part.is === 'close') return true;
      if (part.is === 'start') {
        found.start = true;
        return false;
      }
      if (part.is === 'word') found.words.add(lexicon.add(part.word));
      else if (part.is === 'class') found.classes.add(trie.knownClass(part.name));
      else if (part.is === 'one-of') {
        const empty = part.ways.map(isEmpty);
        return part.optional || empty.includes(true);
      } else found.anything = true;
      return false;
    });
  if (isEmpty(parts)) throw new SyntaxError('the pattern may match nothing at all');
  return found;
}

/** Compiles parts, last first: each step knows the step behind it. */
function compile(parts: readonly Part[], trie: Trie, lexicon: OpenLexicon, behind: Step = (_, at) => at): Step {
  return parts.reduceRight((next, part) => stepOf(part, trie, lexicon, next), behind);
}

function stepOf(part: Part, trie: Trie, lexicon: OpenLexicon, next: Step): Step {
  switch (part.is) {
    case 'word': {
      const id = lexicon.add(part.word);
      return (run, at) => (at < run.to && run.tokens.word[at] === id ? next(run, at + 1) : -1);
    }
    case 'class':
      return classStep(trie.knownClass(part.name), next);
    case 'slot':
      return slotStep(SLOT_ENDS[part.slot], next);
    case 'gap':
      return gapStep(part.most, next);
    case 'start':
      return (run, at) => (at === run.from ? next(run, at) : -1);
    case 'end':
      return (run, at) => (isOver(run, at) ? next(run, at) : -1);
    case 'open':
      return (run, at) => {
        const end = next(run, at);
        if (end >= 0) run.spanFrom = at;
        return end;
      };
    case 'close':
      return (run, at) => {
        const end = next(run, at);
        if (end >= 0) run.spanTo = at;
        return end;
      };
    case 'one-of': {
      const ways = part.ways.map((way) => compile(way, trie, lexicon, next));
      if (part.optional) ways.push(next);
      return (run, at) => {
        for (const way of ways) {
          const end = way(run, at);
          if (end >= 0) return end;
        }
        return -1;
      };
    }
  }
}

function classStep(id: number, next: Step): Step {
  return (run, at) => {
    if (at >= run.to) return -1;
    for (const to of run.classes.ends(id, at)) {
      if (to > run.to) continue;
      const end = next(run, to);
      if (end >= 0) return end;
    }
    return -1;
  };
}

function slotStep(slotEnd: (run: Run, at: number) => number, next: Step): Step {
  return (run, at) => {
    const to = at < run.to ? slotEnd(run, at) : -1;
    return to < 0 ? -1 : next(run, to);
  };
}

function gapStep(most: number, next: Step): Step {
  return (run, at) => {
    for (let to = at; to <= at + most && to <= run.to; to++) {
      const end = next(run, to);
      if (end >= 0) return end;
    }
    return -1;
  };
}

/** Whether only signs stand between a token and the end of the sentence. */
function isOver(run: Run, at: number): boolean {
  for (let i = at; i < run.to; i++) if (run.tokens.type[i] !== MARK) return false;
  return true;
}

/** The longest name, in words. */
const MAX_NAME = 5;

const isCapital = ({ tokens }: Run, at: number) => tokens.type[at] === WORD && (tokens.flags[at]! & CAPITAL) !== 0;

/** Where each slot ends; -1 where none begins. */
const SLOT_ENDS: Readonly<Record<Slot, (run: Run, at: number) => number>> = {
  number: ({ tokens }, at) => (tokens.type[at] === NUMBER ? at + 1 : -1),
  word: ({ tokens }, at) => (tokens.type[at] === WORD ? at + 1 : -1),
  capital: (run, at) => (isCapital(run, at) ? at + 1 : -1),
  name: (run, at) => {
    let to = at;
    while (to < run.to && to - at < MAX_NAME && isCapital(run, to)) to++;
    return to - at >= 2 ? to : -1;
  },
  date: ({ tokens, to }, at) => {
    const isJoined = (i: number) => i < to && (tokens.flags[i]! & SPACED) === 0;
    const part = (i: number) => i + 1 < to && isSlash(tokens, i) && isJoined(i) && tokens.type[i + 1] === NUMBER;
    if (tokens.type[at] !== NUMBER) return -1;
    if (!part(at + 1)) return /^\d{1,2}[.]\d{1,2}(?:[.]\d{4})?$/.test(numberAt(tokens, at)) ? at + 1 : -1;
    return part(at + 3) ? at + 5 : at + 3;
  },
};

const numberAt = (tokens: Tokens, at: number) => tokens.text.slice(tokens.start[at], tokens.end[at]);
const isSlash = (tokens: Tokens, at: number) => '/-'.includes(tokens.text[tokens.start[at]!]!);
