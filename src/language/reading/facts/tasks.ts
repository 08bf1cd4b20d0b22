/**
 * Tasks: clauses that somebody sets for the future at or through the meeting, each with its evidence. In: the steps of
 * the walk and the context (dates, references, people). Out: tasks in the order of the text. Does not say which report
 * they belong to, nor whether they are done.
 */
import type { Span, Task } from '../../model/index.ts';
import { clausesIn } from '../../report/tasks/clauses.ts';
import { type Columns, columnsIn, onlyDetails, rowOf } from '../../report/tasks/details.ts';
import { isBody } from '../../report/tasks/owners.ts';
import { complete, rowClauses, rowDetails, toTask } from '../../report/tasks/task.ts';
import type { TaskContext } from '../../report/tasks/task-context.ts';
import { wordsIn } from '../../text/tokens.ts';
import type { Step } from '../discourse/walk.ts';
import type { WithEvidence } from './evidence.ts';
import { type SetSpan, type Setting, settingAt } from './setting.ts';

/** The tasks of a text. Spans count in the normal text. */
export function readTasks(context: TaskContext, steps: readonly Step[]): WithEvidence<Task>[] {
  const tasks: WithEvidence<Task>[] = [];
  let setting: Setting | null = null;
  let columns: Columns | null = null;
  for (const step of steps) {
    const table: Table | null = step.first ? readRow(context, step, columns) : null;
    if (table) {
      columns = table.columns;
      for (const task of table.tasks) tasks.push(task);
      continue;
    }
    if (step.first && addDetails(context, step, tasks)) continue;
    if (step.block.kind === 'heading' && !isEntryOf(step.block, setting)) {
      if (step.first) setting = atHeading(context, step, setting);
      const content = step.first ? step.block.heading?.content : null;
      if (content && setting) for (const task of tasksIn(context, asSet(content, setting))) tasks.push(task);
      continue;
    }
    const { set, next }: { set: SetSpan[]; next: Setting | null } = settingAt(context, step, setting);
    for (const span of set) for (const task of tasksIn(context, span)) tasks.push(task);
    setting = next;
  }
  return tasks;
}

const asSet = ({ start, end }: Span, { owner, grounds }: Setting): SetSpan => ({
  start,
  end,
  owner,
  entry: true,
  grounds,
  certain: true,
});

/** A short entry looks like a heading; in a list that sets tasks it is an entry. */
function isEntryOf({ heading, mark }: Step['block'], setting: Setting | null): boolean {
  if (heading?.kind !== null || heading.content !== null || mark === null || setting === null) return false;
  return setting.mode === 'list' && mark.level > 3;
}

/** A row read: the columns in force, and its tasks. */
interface Table {
  columns: Columns;
  tasks: WithEvidence<Task>[];
}

/** Rows of a table whose head names tasks, owners and days. */
function readRow(context: TaskContext, { block }: Step, columns: Columns | null): Table | null {
  if (block.kind !== 'row' && !columns) return null;
  const line = context.report.lines[block.index]!;
  const row = rowOf(context.report, line);
  if (columns && row.length > columns.what) {
    const grounds = [{ by: 'list' as const, words: line.text, span: { start: line.start, end: line.end } }];
    const tasks = rowClauses(context.report, row, columns).map((clause) => ({
      ...toTask(context, clause),
      evidence: { grounds, certain: true },
    }));
    complete(context, tasks, rowDetails(row, columns));
    return { columns, tasks };
  }
  const found = columnsIn(context.report, row);
  return found ? { columns: found, tasks: [] } : null;
}

/** A line that says no more than who, with whom and when of the task before it. */
function addDetails(context: TaskContext, { block }: Step, tasks: readonly Task[]): boolean {
  const last = tasks.at(-1);
  if (!last || block.start - last.end > 40) return false;
  const details = onlyDetails(context.report, { start: block.start + (block.mark?.length ?? 0), end: block.end });
  complete(context, [last], details);
  return details.length > 0;
}

/** The tasks of one stretch: its clauses. */
function tasksIn(context: TaskContext, { start, end, owner, entry, grounds, certain }: SetSpan): WithEvidence<Task>[] {
  return clausesIn(context.report, { start, end }, { inherited: owner, entry, strict: false }).map((clause) => ({
    ...toTask(context, clause),
    evidence: { grounds, certain },
  }));
}

/** What a heading sets: a section of tasks, or the body that the tasks below it are for. */
function atHeading(context: TaskContext, { block }: Step, setting: Setting | null): Setting | null {
  const heading = block.heading!;
  const title = context.report.plain.slice(heading.title.start, heading.title.end);
  if (heading.kind === 'tasks') {
    const grounds = [{ by: 'section' as const, words: title, span: heading.title }];
    return { mode: 'section', owner: null, level: heading.level, marked: false, idle: 0, grounds };
  }
  if (heading.kind !== null) return null;
  const concludes = block.reading.matches.hits.find(({ cue }) => cue === 'conclusion-headed');
  if (concludes) {
    const grounds = [{ by: 'section' as const, words: title, span: heading.title }];
    return { mode: 'speech', owner: null, level: heading.level, marked: false, idle: 0, grounds };
  }
  if (setting?.mode !== 'section' && setting?.mode !== 'list') return setting;
  const isOwner = isBody(context.report.vocabulary, wordsIn(context.report.plain, heading.title, 16));
  return { ...setting, owner: isOwner && !/^công tác/iu.test(title) ? heading.title : null };
}
