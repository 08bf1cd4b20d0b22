/**
 * What paragraphs set, kept by their words. In: a paragraph, what its reading depends on besides its words, and how it is
 * read. Out: the reading, from what was kept where nothing of that has changed. Places are kept as they stand in the
 * paragraph, and what lies outside of it (who has the floor, the heading) as "the second ground given", so that text put
 * in above changes nothing.
 */
import type { Announced, Ground, Span, Task } from '../../../model/index.ts';
import { once } from '../../../text/memo.ts';
import { relocated } from '../../../text/relocated.ts';
import type { Block } from '../../blocks/block.ts';
import type { OpenList } from './context.ts';
import type { Setting } from './spoken.ts';

/** A ground or the place of an owner. */
export interface Place extends Span {
  by?: string;
  cue?: string;
}

/** What a paragraph sets, and what holds behind it. */
export interface ParagraphOutcome {
  tasks: Task[];
  announced: Announced[];
  /** It sets tasks or introduces them. */
  isTaskLine: boolean;
  open: readonly Ground[] | null;
  list: OpenList | null;
  setting: Setting | null;
  /** How many of the last tasks may be told more of by the lines below. */
  last: number;
}

/** What a reading depends on besides the words. */
export interface ParagraphInputs {
  /** All of it but places, in words. */
  signature: string;
  /** Grounds and owners from outside of the paragraph, in an order that the signature fixes. */
  places(): readonly Place[];
}

const KEY = 'paragraph';

/** The outcome of reading a paragraph: kept, or read now and kept. */
export function keptOutcome(block: Block, inputs: ParagraphInputs, read: () => ParagraphOutcome): ParagraphOutcome {
  const { kept } = block.reading;
  const known = kept.get(KEY);
  if (known?.signature === inputs.signature) return unpack(known.result as ParagraphOutcome, block, inputs);
  const outcome = read();
  const packed = pack(outcome, block, inputs);
  if (packed) kept.set(KEY, { signature: inputs.signature, result: packed });
  return outcome;
}

/** What stands for a place outside of the paragraph: its number among the inputs. */
interface Outside {
  input: number;
}

/** The outcome as it is kept; null where it has a place that is neither in the paragraph nor among the inputs. */
function pack(outcome: ParagraphOutcome, block: Block, inputs: ParagraphInputs): ParagraphOutcome | null {
  const given = inputs.places();
  let isWhole = true;
  const packed = relocated(outcome, -block.start, (place): Outside | undefined => {
    const { start, end } = place as unknown as Span;
    if (start === undefined || (start >= block.start && end <= block.end)) return undefined;
    const input = given.findIndex((one) => isSame(one, place as unknown as Place));
    isWhole &&= input >= 0;
    return { input };
  });
  return isWhole ? packed : null;
}

function unpack(packed: ParagraphOutcome, block: Block, inputs: ParagraphInputs): ParagraphOutcome {
  const given = once(() => inputs.places());
  const outcome = relocated(packed, block.start, ({ input }) =>
    typeof input === 'number' ? given()[input] : undefined,
  );
  // What counts the entries of a list is one object in both places.
  if (outcome.list?.announced) outcome.list.announced = outcome.announced.at(-1)!;
  return outcome;
}

function isSame(a: Place, b: Place): boolean {
  return a.start === b.start && a.end === b.end && a.by === b.by && a.cue === b.cue;
}
