import * as l10n from '@vscode/l10n';
import type * as lsp from 'vscode-languageserver-types';
import type { DocumentSymbol } from 'vscode-languageserver-types';
import type { Meeting, PartKind, Span, Task } from '../model/index.ts';
import { isCertain } from '../reading/facts/evidence.ts';
import { writtenDate } from '../text/calendar.ts';
import type { Report } from '../workspace/report.ts';
import { dateRangeText, label, meetingKindText, personText } from './format.ts';
import { SymbolKind } from './kinds.ts';
import { rangeOf } from './places.ts';

/** Editors slow down with more; the longest real report has some hundreds. */
const MOST_SYMBOLS = 5000;

/** What is longer is a sentence. */
const LONGEST_HEADING = 75;

interface Node extends Span {
  name: string;
  detail: string;
  kind: lsp.SymbolKind;
  /** Where the cursor goes. */
  selection: Span;
  /** A part of the report gives way to nothing; among equal spans the lower rank is the outer one. */
  rank: number;
}

/**
 * The outline of a report: header, meetings (date and chair in the detail), results, shortcomings, tasks (owner and due
 * date in the detail) and references, nested as the text holds them.
 */
export function outline(report: Report): DocumentSymbol[] {
  const { analysis } = report;
  const nodes: Node[] = [];
  for (const part of analysis.parts) {
    if (part.kind === 'meeting' && analysis.meetings.some((meeting) => overlap(meeting, part))) continue;
    const kindName = partText(part.kind);
    // The first words of a paragraph are no heading: there the kind is the name.
    const isHeading = part.title !== '' && part.title.length <= LONGEST_HEADING && !part.title.endsWith('…');
    const [name, detail] = isHeading ? [label(part.title), kindName] : [kindName, label(part.title).replace(/^…$/, '')];
    nodes.push({
      ...spanOf(part),
      name,
      detail,
      kind: partSymbol(part.kind),
      selection: part.titleSpan,
      rank: part.level,
    });
  }
  for (const meeting of analysis.meetings) {
    // The day stands first: beside other meetings it tells them apart, also where the panel is narrow.
    const day = meeting.date === null ? '' : `${dateRangeText(meeting.date, meeting.dateEnd)} · `;
    const name = day + label(meeting.title || meetingKindText(meeting.kind));
    const detail = meeting.chair.map(personText).join('; ');
    nodes.push({ ...spanOf(meeting), name, detail, kind: SymbolKind.Event, selection: meeting.titleSpan, rank: 50 });
  }
  analysis.tasks.filter(isCertain).forEach((task, index) => {
    nodes.push(taskNode(task, taskLabel(task, index)));
  });
  for (const reference of analysis.references) {
    const document = reference.resolution.document;
    const name = label(reference.code ?? reference.text);
    const detail = document ? [writtenDate(document.date), document.title].filter(Boolean).join(' · ') : '';
    const kind = SymbolKind.Key;
    nodes.push({
      ...spanOf(reference),
      name,
      detail: label(detail, 120).replace(/^…$/, ''),
      kind,
      selection: reference,
      rank: 70,
    });
  }
  return [...nest(nodes.slice(0, MOST_SYMBOLS), report), ...possibleTasks(report)];
}

/** A group of their own, at the end. */
function possibleTasks(report: Report): DocumentSymbol[] {
  const tasks = report.analysis.tasks.filter((task) => !isCertain(task)).slice(0, MOST_SYMBOLS);
  const [first, last] = [tasks[0], tasks.at(-1)];
  if (!first || !last) return [];
  const range = rangeOf(report.document, { start: first.start, end: last.end });
  const selectionRange = rangeOf(report.document, first);
  const children = nest(
    tasks.map((task) => taskNode(task, label(task.text))),
    report,
  );
  return [{ name: l10n.t('Possible tasks'), kind: SymbolKind.Module, range, selectionRange, children }];
}

function taskNode(task: Task, name: string): Node {
  return { ...spanOf(task), name, detail: taskDetail(task), kind: SymbolKind.String, selection: task, rank: 60 };
}

/** "15/8 · Sở Y tế: rà soát …": what matters first, so that a narrow panel shows it. Without due date and owner "2. Rà soát …". */
function taskLabel(task: Task, index: number): string {
  const due = task.due === null ? task.dueText : shortDay(task.due);
  const lead = [due, task.owner].filter(Boolean).join(' · ');
  if (lead === '') return `${index + 1}. ${label(task.text)}`;
  return task.owner === null ? `${lead} · ${label(task.text)}` : `${lead}: ${label(withoutOwner(task))}`;
}

/** "2018-08-15" → "15/8": the year is that of the report, and stands in the detail. */
function shortDay(iso: string): string {
  return iso.length === 10 ? writtenDate(iso).replace(/\/\d{4}$/, '') : writtenDate(iso);
}

/** The words of a task behind the owner that they begin with. */
function withoutOwner({ text, owner }: Task): string {
  if (owner === null || !text.toLowerCase().startsWith(owner.toLowerCase())) return text;
  return text.slice(owner.length).replace(/^[\s,:;–-]+/, '') || text;
}

/** Date and chair. */
export function meetingDetail(meeting: Meeting): string {
  const date = meeting.date === null ? meeting.dateText : dateRangeText(meeting.date, meeting.dateEnd);
  return [date, meeting.chair.map(personText).join('; ')].filter(Boolean).join(' · ');
}

/** Owner and due date. */
export function taskDetail(task: Task): string {
  const due = task.due === null ? task.dueText : writtenDate(task.due);
  return [task.owner, due && l10n.t('due {0}', due)].filter(Boolean).join(' · ');
}

/** Names of the parts. */
function partText(kind: PartKind): string {
  switch (kind) {
    case 'header':
      return l10n.t('Header');
    case 'meeting':
      return l10n.t('Meeting');
    case 'results':
      return l10n.t('Results');
    case 'shortcomings':
      return l10n.t('Shortcomings');
    case 'lessons':
      return l10n.t('Lessons learned');
    case 'tasks':
      return l10n.t('Tasks');
    case 'proposals':
      return l10n.t('Proposals');
    case 'author':
      return l10n.t('Author');
    case 'footer':
      return l10n.t('Footer');
    case 'other':
      return l10n.t('Section');
  }
}

/** Kinds by what a screen reader calls them: the names of the protocol are those of programs. */
function partSymbol(kind: PartKind): lsp.SymbolKind {
  switch (kind) {
    case 'header':
      return SymbolKind.File;
    case 'meeting':
      return SymbolKind.Event;
    case 'tasks':
      return SymbolKind.Array;
    default:
      return SymbolKind.Module;
  }
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Nests by containment. What juts out of the node it begins in is cut there, so that ranges never cross. */
function nest(nodes: readonly Node[], report: Report): DocumentSymbol[] {
  const ordered = [...nodes].sort((a, b) => a.start - b.start || b.end - a.end || a.rank - b.rank);
  const roots: DocumentSymbol[] = [];
  const open: { end: number; symbol: DocumentSymbol }[] = [];
  for (const node of ordered) {
    while (open.length > 0 && open.at(-1)!.end <= node.start) open.pop();
    const parent = open.at(-1);
    const end = parent ? Math.min(node.end, parent.end) : node.end;
    const range = { start: node.start, end };
    const inside = node.selection.start >= range.start && node.selection.end <= end;
    const symbol: DocumentSymbol = {
      name: node.name,
      detail: node.detail,
      kind: node.kind,
      range: rangeOf(report.document, range),
      selectionRange: rangeOf(report.document, inside ? node.selection : range),
    };
    if (parent) {
      parent.symbol.children ??= [];
      parent.symbol.children.push(symbol);
    } else {
      roots.push(symbol);
    }
    open.push({ end, symbol });
  }
  return roots;
}
