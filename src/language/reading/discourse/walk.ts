/**
 * Walks over blocks and says what holds at each sentence. In: blocks, read. Out: one step a sentence, with the state in
 * force while it is read. Looks at cues and kinds of blocks only, so it is cheap enough to be done whole at every edit.
 */
import { type Block, hitsIn, spanOf } from '../blocks/block.ts';
import type { CueHit } from '../matcher.ts';
import type { Range } from '../sentences.ts';
import { wordsOf } from '../tokens.ts';
import { type Discourse, OPENING, type Speaker } from './state.ts';

/** One sentence (or heading, or entry) with what holds there. */
export interface Step {
  block: Block;
  sentence: Range;
  /** First sentence of its block. */
  first: boolean;
  state: Discourse;
  /** The cue by which the floor was taken in this very sentence. */
  floor: CueHit | null;
  /** The cue that names who said the quotation which the sentence ends. */
  said: CueHit | null;
  /** The one who had the floor before has it still, or again: what was being set may go on. */
  sameSpeaker: boolean;
  /** The sentence turns from what is said to what was. */
  turns: boolean;
}

/**
 * The steps of a text, in order. Blank lines, noise, captions, letterhead and signature are no steps.
 * @param voice who speaks in the whole text: the issuer of a notice of conclusions; null for others
 */
export function walk(blocks: readonly Block[], voice: Speaker | null = null): Step[] {
  const steps: Step[] = [];
  let state: Discourse = { ...OPENING, speaker: voice };
  for (const block of blocks) {
    if (!isContent(block)) continue;
    block.reading.sentences.forEach((whole, index) => {
      const sentence = index === 0 ? withoutMark(block, whole) : whole;
      const step = advance(state, block, sentence, index === 0);
      state = step.state;
      steps.push(step);
    });
  }
  return steps;
}

/** A sentence without the list mark that its block begins with. */
function withoutMark({ mark, reading: { tokens } }: Block, { from, to }: Range): Range {
  let at = from;
  while (mark !== null && at < to - 1 && tokens.start[at]! < mark.length) at++;
  return { from: at, to };
}

function isContent({ kind }: Block): boolean {
  return kind === 'heading' || kind === 'entry' || kind === 'row' || kind === 'paragraph';
}

/** What holds at a sentence, from what held at the one before it. */
function advance(before: Discourse, block: Block, sentence: Range, first: boolean): Step {
  const step = { block, sentence, first, floor: null, said: null, sameSpeaker: true, turns: false };
  if (block.kind === 'heading' && block.heading) return { ...step, state: atHeading(before, block) };
  const quoted = staysQuoted(before.quoted, block, sentence);
  const said = hitsIn(block, 'quotation-said', sentence)[0] ?? null;
  const floor = floorIn(block, sentence, said);
  const taken = floor ?? said;
  if (taken) {
    const speaker = speakerOf(block, taken);
    const sameSpeaker = isSame(before.speaker, speaker);
    return { ...step, floor, said, sameSpeaker, state: { ...before, quoted, time: 'open', speaker } };
  }
  if (hitsIn(block, 'turn-to-reporting', sentence).length > 0) {
    return { ...step, turns: true, state: { ...before, quoted, time: 'past', speaker: null } };
  }
  return { ...step, state: { ...before, quoted, time: first ? 'open' : before.time } };
}

/** Whether two namings may be of one person: one holds the other, or both end in the same name. */
function isSame(a: Speaker | null, b: Speaker): boolean {
  if (a === null) return false;
  const [left, right] = [a.words.toLowerCase(), b.words.toLowerCase()];
  const last = (words: string) => words.split(' ').at(-1);
  return left.includes(right) || right.includes(left) || last(left) === last(right);
}

function atHeading(state: Discourse, block: Block): Discourse {
  const heading = block.heading!;
  const { section } = state;
  const isInside = section !== null && heading.level > section.level && heading.kind === null;
  const { tokens } = block.reading;
  const time = heading.kind === 'tasks' ? 'ahead' : heading.kind === 'results' ? 'past' : 'open';
  return {
    ...state,
    // Who spoke before a heading of a section has no floor below it; a mere subheading takes it from nobody.
    speaker: concluding(block) ?? (heading.kind === null ? state.speaker : null),
    section: isInside
      ? section
      : { kind: heading.kind, level: heading.level, block: block.index, title: wordsOf(tokens, 0, tokens.length) },
    time,
    quoted: false,
  };
}

/** "III. Kết luận": whoever concludes has the floor below it. */
function concluding(block: Block): Speaker | null {
  const { tokens, sentences } = block.reading;
  const isConclusion = sentences.some((sentence) => hitsIn(block, 'conclusion-headed', sentence).length > 0);
  if (!isConclusion) return null;
  const words = wordsOf(tokens, 0, tokens.length);
  return { span: { start: block.start, end: block.end }, words, rank: 'office', since: block.index };
}

/** The first cue by which somebody takes the floor in a sentence, before it names who said a quotation. */
function floorIn(block: Block, sentence: Range, said: CueHit | null): CueHit | null {
  const until = said ? { from: sentence.from, to: said.from } : sentence;
  const hits = [...hitsIn(block, 'floor-taken', until), ...hitsIn(block, 'saying-attributed', until)];
  return hits.sort((a, b) => a.from - b.from)[0] ?? null;
}

function speakerOf(block: Block, floor: CueHit): Speaker {
  const { tokens, matches } = block.reading;
  const at = floor.span.from;
  const before = at > 0 ? at - 1 : at;
  const isAsker = matches.classEnd('asker', at) > 0 || matches.classEnd('asker', before) > 0;
  const rank = isAsker ? 'asker' : matches.classEnd('host', at) > 0 ? 'meeting' : 'office';
  return {
    span: spanOf(block, floor.span),
    words: wordsOf(tokens, floor.span.from, floor.span.to),
    rank,
    since: block.index,
  };
}

/** Whether the end of a sentence lies in a quotation. */
function staysQuoted(quoted: boolean, { reading: { tokens } }: Block, { from, to }: Range): boolean {
  let isOpen = quoted;
  for (let at = from; at < to; at++) {
    const sign = tokens.text[tokens.start[at]!];
    if (sign === '“') isOpen = true;
    else if (sign === '”') isOpen = false;
    else if (sign === '"') isOpen = !isOpen;
  }
  return isOpen;
}
