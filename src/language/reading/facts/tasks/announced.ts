/**
 * How many tasks a report announces: "năm nhiệm vụ trọng tâm", for the check of what then follows.
 */
import { wordings } from '../../../knowledge/wordings.ts';
import type { Announced, Span } from '../../../model/index.ts';
import { NUMBER_WORDS } from '../../../text/numbers.ts';
import type { TaskContext, TaskReading } from './context.ts';

/** The number of tasks that a span announces, entered in the reading; null where it announces none, or not 2 to 30. */
export function announcedIn(context: TaskContext, span: Span, reading: TaskReading): Announced | null {
  const { plain, text } = context.report;
  const hit = wordings.counted.exec(plain.slice(span.start, span.end));
  if (!hit) return null;
  const count = NUMBER_WORDS[hit.groups!.count!.toLowerCase()] ?? +hit.groups!.count!;
  if (count < 2 || count > 30) return null;
  const start = span.start + hit.index;
  const end = start + hit[0].length;
  const announced: Announced = { start, end, text: text.slice(start, end), count, found: 0, enumerated: false };
  reading.announced.push(announced);
  return announced;
}
