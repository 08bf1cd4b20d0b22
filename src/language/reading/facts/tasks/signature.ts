/**
 * What the reading of a paragraph depends on besides its words, as a string: the same string, the same reading. In: the
 * context of the readers and a paragraph with its steps. Places count from the start of the paragraph.
 */
import type { Ground, Span } from '../../../model/index.ts';
import { firstFrom, type Line } from '../../../report/page/lines.ts';
import type { Block } from '../../blocks/block.ts';
import type { Step } from '../../discourse/walk.ts';
import { groundOf, type TaskContext } from './context.ts';
import { chairsNamed } from './speakers.ts';

/** What all paragraphs of a text depend on. */
export function commonSignature({ layout, after, plannedYear, meetings }: TaskContext): string {
  return [layout.style, layout.documentType, after, plannedYear, meetings.length > 0].join('|');
}

/** A paragraph with its sentences. */
interface SignedPart {
  line: Line;
  block: Block;
  steps: readonly Step[];
}

/** What one paragraph depends on; `state` is what its reader brings along. */
export function paragraphSignature(
  context: TaskContext,
  { line, block, steps }: SignedPart,
  state: readonly string[],
): string {
  const parts = [...state, chairsNamed(context.chairs, block.reading)];
  for (const { state: at, sameSpeaker, turns } of steps) {
    const { speaker } = at;
    parts.push(`${speaker ? `${speaker.rank} ${speaker.words}` : ''} ${at.quoted} ${at.time} ${sameSpeaker} ${turns}`);
  }
  const place = ({ start, end }: Span) => `${start - line.start}-${end - line.start}`;
  for (const meeting of context.meetings) {
    if (meeting.start < line.end && meeting.end > line.start) parts.push(`meeting ${place(meeting)}`);
  }
  for (const leader of inLine(context.leaders, line)) parts.push(`leader ${place(leader)}`);
  for (const mention of inLine(context.mentions, line))
    parts.push(`${mention.kind} ${place(mention)} ${mention.code ?? mention.text}`);
  for (const date of inLine(context.dates, line))
    parts.push(`date ${place(date)} ${date.iso} ${date.isoEnd} ${date.status} ${context.citedDates.has(date.start)}`);
  return parts.join('\n');
}

function* inLine<T extends Span>(sorted: readonly T[], { start, end }: Line): Generator<T> {
  for (let i = firstFrom(sorted, start); i < sorted.length && sorted[i]!.start < end; i++) yield sorted[i]!;
}

export function groundSignature(ground: Ground): string {
  return ground.by === 'continuation' ? ground.by : `${ground.by === 'cue' ? ground.cue : ground.by} ${ground.text}`;
}

/** The words of an owner from outside of the paragraph. */
export function ownerWords({ report }: TaskContext, owner: Span | null): string {
  return owner ? report.text.slice(owner.start, owner.end) : '';
}

/** Who has the floor in the sentences of a paragraph, as grounds. */
export function speakersOf(context: TaskContext, steps: readonly Step[]): Ground[] {
  return steps.flatMap(({ state: { speaker } }) => (speaker ? [groundOf(context, 'speaker', speaker.span)] : []));
}
