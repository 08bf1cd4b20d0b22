/**
 * Tasks: clauses that somebody sets for the future at or through the meeting, each with its evidence. In: the steps of
 * the walk and the context (dates, references, people). Out: tasks in the order of the text. Does not say which report
 * they belong to, nor whether they are done.
 */
import type { Task } from '../../model/index.ts';
import { clausesIn } from '../../report/tasks/clauses.ts';
import { isBody } from '../../report/tasks/owners.ts';
import { toTask } from '../../report/tasks/task.ts';
import type { TaskContext } from '../../report/tasks/task-context.ts';
import { wordsIn } from '../../text/tokens.ts';
import type { Step } from '../discourse/walk.ts';
import type { WithEvidence } from './evidence.ts';
import { type SetSpan, type Setting, settingAt } from './setting.ts';

/** The tasks of a text. Spans count in the normal text. */
export function readTasks(context: TaskContext, steps: readonly Step[]): WithEvidence<Task>[] {
  const tasks: WithEvidence<Task>[] = [];
  let setting: Setting | null = null;
  for (const step of steps) {
    if (step.block.kind === 'heading') {
      if (step.first) setting = atHeading(context, step, setting);
      const content = step.first ? step.block.heading?.content : null;
      if (content && setting)
        tasks.push(
          ...tasksIn(context, {
            ...content,
            owner: setting.owner,
            entry: true,
            grounds: setting.grounds,
            certain: true,
          }),
        );
      continue;
    }
    const { set, next }: { set: SetSpan[]; next: Setting | null } = settingAt(context, step, setting);
    for (const span of set) tasks.push(...tasksIn(context, span));
    setting = next;
  }
  return tasks;
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
    return { mode: 'section', owner: null, level: heading.level, idle: 0, grounds };
  }
  if (heading.kind !== null) return null;
  if (setting?.mode !== 'section') return setting;
  const isOwner = isBody(context.report.vocabulary, wordsIn(context.report.plain, heading.title, 16));
  return { ...setting, owner: isOwner && !/^công tác/iu.test(title) ? heading.title : null };
}
