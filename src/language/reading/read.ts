/**
 * The reader, end to end: blocks, discourse, facts. In: a report's text, with what the older scanners found in it (dates,
 * references, layout, meetings), and the cache of its document. Out: the facts that are read on this base, so far tasks.
 */
import type { BlockCache } from './blocks/cache.ts';
import { splitBlocks } from './blocks/split.ts';
import type { Speaker } from './discourse/state.ts';
import { walk } from './discourse/walk.ts';
import type { TaskContext, TaskReading } from './facts/tasks/context.ts';
import { readTasks } from './facts/tasks/read-tasks.ts';

/** The facts of a text. Total; spans count in the normal text. */
export function readFacts(context: TaskContext, cache: BlockCache): TaskReading {
  const { documentType, issuer } = context.layout;
  const speaks = /^(?:THÔNG BÁO|KẾT LUẬN)/.test(documentType ?? '') && context.meetings.length > 0;
  const span = issuer ?? { start: 0, end: 0 };
  const voice: Speaker | null = speaks
    ? { span: { start: span.start, end: span.end }, words: documentType!, rank: 'office', since: 0 }
    : null;
  const steps = walk(splitBlocks(context.report, context.layout, cache), voice);
  return { ...readTasks(context, steps, cache.kept !== null), steps };
}
