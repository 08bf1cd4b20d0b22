/**
 * A clause as a task: its due date, its references, who works along; and what is written beside it.
 */
import type { Evidence, Span, Task } from '../../../model/index.ts';
import { bare, firstFrom, type ReportText } from '../../../report/page/lines.ts';
import type { Clause } from './clauses.ts';
import type { TaskContext } from './context.ts';
import { type Columns, type Detail, detailsIn } from './details.ts';
import { dueOf } from './due.ts';
import { ownerOf } from './owners.ts';

/** The task of a row of a table. */
export function rowClauses({ plain }: ReportText, row: readonly Span[], { what }: Columns): Clause[] {
  const cell = bare(plain, row[what]!);
  return /\p{L}/u.test(plain.slice(cell.start, cell.end)) ? [{ ...cell, owner: null }] : [];
}

/** What the other cells of a row tell of its task. */
export function rowDetails(row: readonly Span[], columns: Columns): Detail[] {
  return (['lead', 'along', 'due'] as const).flatMap((role) => {
    const value = row[columns[role]];
    return value && value.end > value.start ? [{ role, value }] : [];
  });
}

/** Says of tasks what is written beside them. */
export function complete(context: TaskContext, tasks: readonly Task[], details: readonly Detail[]): void {
  const { text } = context.report;
  for (const task of tasks) {
    for (const { role, value } of details) {
      const words = text.slice(value.start, value.end);
      if (role === 'lead') Object.assign(task, { owner: words, ownerSpan: value });
      else if (role === 'along') task.coOwners.push(words);
      else {
        const due = dueOf({ ...context, plain: context.report.plain }, value, true);
        if (due)
          Object.assign(task, { due: due.iso, dueText: text.slice(due.span.start, due.span.end), dueSpan: due.span });
      }
    }
  }
}

const TOGETHER =
  /(?<!\p{L})(?:phối hợp(?: chặt chẽ| đồng bộ)?(?: với| cùng)?|cùng(?: với)?) (?=[\p{Lu}]|các |ngành |đơn vị )/gu;

/** A clause with all that its words say. */
export function toTask(context: TaskContext, clause: Clause, evidence: Evidence): Task {
  const { plain, text } = context.report;
  const span = { start: clause.start, end: clause.end };
  const due = dueOf({ ...context, plain }, span);
  const references = context.mentions
    .slice(firstFrom(context.mentions, span.start), firstFrom(context.mentions, span.end))
    .filter((mention) => mention.end <= span.end && mention.kind !== 'back')
    .map((mention) => mention.code ?? mention.text);
  return {
    ...span,
    text: text.slice(span.start, span.end),
    owner: clause.owner ? text.slice(clause.owner.start, clause.owner.end) : null,
    ownerSpan: clause.owner ? { start: clause.owner.start, end: clause.owner.end } : null,
    coOwners: coOwners(context.report, span),
    due: due?.iso ?? null,
    dueText: due ? text.slice(due.span.start, due.span.end) : null,
    dueSpan: due?.span ?? null,
    references: [...new Set(references)],
    evidence,
  };
}

/** Who is to work along: the bodies behind "phối hợp với" and "cùng". */
function coOwners(report: ReportText, span: Span): string[] {
  const { plain, text } = report;
  const found: string[] = [];
  for (const hit of plain.slice(span.start, span.end).matchAll(TOGETHER)) {
    const owner = ownerOf(report, { start: span.start + hit.index + hit[0].length, end: span.end });
    if (owner) found.push(text.slice(owner.start, owner.end));
  }
  for (const { role, value } of detailsIn(report, span))
    if (role === 'along') found.push(text.slice(value.start, value.end));
  return found;
}
