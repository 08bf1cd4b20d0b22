/**
 * What holds at a sentence: who has the floor, in which part, of what is past or ahead. One explicit value, made from the
 * one before by `next` in `walk.ts`; no reader keeps its own.
 */
import type { PartKind, Span } from '../../model/index.ts';

/** Who has the floor. */
export interface Speaker {
  /** The words that name the speaker, without the verb. */
  span: Span;
  /** As printed: "Phó Bí thư Huyện ủy Cao Văn Lữ". */
  words: string;
  /** `office`: may set tasks; `meeting`: the meeting or a body as a whole; `asker`: delegates, people, who may only ask. */
  rank: 'office' | 'meeting' | 'asker';
  /** Index of the block in which the floor was taken. */
  since: number;
}

/** The section that a block stands in. */
export interface Section {
  kind: PartKind | null;
  level: number;
  /** Index of its heading. */
  block: number;
  title: string;
}

/** What holds at one sentence. */
export interface Discourse {
  speaker: Speaker | null;
  section: Section | null;
  /** The sentence stands in a quotation that an earlier one opened. */
  quoted: boolean;
  /** `past`: the text tells what was; `ahead`: what is to come; `open`: neither is said. */
  time: 'past' | 'ahead' | 'open';
  /** The year that dates without one belong to; null when nothing says. */
  year: number | null;
}

/** What holds before the first sentence. */
export const OPENING: Discourse = { speaker: null, section: null, quoted: false, time: 'open', year: null };
