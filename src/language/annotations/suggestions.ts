/**
 * What the reader proposes to annotate: references with the document meant, meetings, people, places, dates, tasks with owner
 * and due date, figures. Computed from the reading, never stored; what somebody decided is not proposed again.
 */
import { v5 as uuidV5 } from 'uuid';
import type { Analysis, DocumentEntry, Span } from '../model/index.ts';
import type { Describe } from './describe.ts';
import { type FoldedText, foldText } from './fold.ts';
import type { Placed } from './formats/format.ts';
import { type Agent, type Annotation, type DocumentMeant, newAnnotation } from './model.ts';
import { sourceOf } from './source-name.ts';

export interface Suggestion extends Span {
  /** The id that an annotation accepted from it gets: the same for everybody who accepts it. */
  readonly id: string;
  readonly label: string;
  readonly document: DocumentMeant | null;
  /** What relates it to another suggestion, by that one's id: an owner to its task. */
  readonly relates: { readonly name: string; readonly to: string } | null;
}

/** The program, as the annotations that it proposed name it. */
export const SOFTWARE: Agent = { type: 'Software', name: 'Giao Ban' };

/** A name space of its own for ids (RFC 9562, version 5). */
const NAME_SPACE = '5b1f6c0e-2f7d-5b7e-9c55-0f7c1d2a8e41';
/** So much beside a passage goes into its id, folded. */
const CONTEXT = 32;

/** All that a reading proposes, in the order of the text; of two with one label on one place the first. */
export function suggestions(text: string, analysis: Analysis, foldedText: FoldedText = foldText(text)): Suggestion[] {
  const make = (span: Span | null, label: string, document: DocumentMeant | null = null): Suggestion[] => {
    if (!span || span.end <= span.start) return [];
    const { start, end } = span;
    return [{ start, end, label, document, relates: null, id: suggestionId(label, span, foldedText) }];
  };
  const all = [
    ...analysis.references.flatMap((reference) => make(reference, 'document', meant(reference.resolution.document))),
    ...analysis.meetings.flatMap((meeting) => [
      ...make(meeting.titleSpan, 'meeting'),
      ...make(meeting.placeSpan, 'place'),
      ...make(meeting.organizerSpan, 'organisation'),
    ]),
    ...analysis.people.flatMap((person) =>
      [person.nameSpan, ...person.mentions].flatMap((span) => make(span, 'person')),
    ),
    ...analysis.dates.filter(({ iso }) => iso !== null).flatMap((date) => make(date, 'date')),
    ...analysis.figures().flatMap((figure) => make(figure, 'figure')),
    ...analysis.tasks.flatMap((task) => {
      const own = make(task, 'task');
      const to = own[0]?.id;
      const related = (span: Span | null, label: string, name: string) =>
        make(span, label).map((one) => (to === undefined ? one : { ...one, relates: { name, to } }));
      return [...own, ...related(task.ownerSpan, 'owner', 'owner-of'), ...related(task.dueSpan, 'due', 'due-of')];
    }),
  ];
  const once = new Map<string, Suggestion>();
  for (const one of all) if (!once.has(placeKey(one))) once.set(placeKey(one), one);
  return [...once.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}

function placeKey({ start, end, label }: Suggestion): string {
  return `${start} ${end} ${label}`;
}

function meant(document: DocumentEntry | null): DocumentMeant | null {
  return document && { code: document.code, type: document.type || null, date: document.date || null };
}

/** `urn:uuid:` of label, folded words and what stands beside them: equal for everybody who has this text. */
function suggestionId(label: string, span: Span, { text, toFolded }: FoldedText): string {
  const [start, end] = [toFolded(span.start), toFolded(span.end)];
  const parts = [
    label,
    text.slice(Math.max(0, start - CONTEXT), start),
    text.slice(start, end),
    text.slice(end, end + CONTEXT),
  ];
  return `urn:uuid:${uuidV5(JSON.stringify(parts), NAME_SPACE)}`;
}

/** What has been decided about a report. */
export interface Decided {
  /** Ids of all lines of the file that count, deleted ones too. */
  readonly ids: ReadonlySet<string>;
  /** Live and rejected annotations, with their places. */
  readonly placed: readonly Placed[];
}

/** The suggestions that nobody decided yet: no line has their id, and nothing of their label stands on any of their words. */
export function openSuggestions(all: readonly Suggestion[], decided: Decided): Suggestion[] {
  const byLabel = new Map<string, Placed[]>();
  for (const placed of decided.placed) {
    const { label } = placed.annotation;
    if (label !== null) byLabel.set(label, [...(byLabel.get(label) ?? []), placed]);
  }
  return all.filter(({ id, label, start, end }) => {
    if (decided.ids.has(id)) return false;
    return !(byLabel.get(label) ?? []).some((placed) => placed.start < end && placed.end > start);
  });
}

export interface Decision {
  /** Describes passages of the report's text (`describer`). */
  readonly describe: Describe;
  /** File name of the report. */
  readonly name: string;
  readonly creator: Agent | null;
  /** ISO, UTC, milliseconds. */
  readonly now: string;
}

/**
 * The annotations that accepting makes: itself, and its relation where the other end is accepted (`isAccepted` tells by id).
 * Owners and due dates are accepted before or after their task; the relation comes with the later of the two.
 */
export function accept(
  suggestion: Suggestion,
  all: readonly Suggestion[],
  isAccepted: (id: string) => boolean,
  { describe, name, creator, now }: Decision,
): Annotation[] {
  const { id, label, document } = suggestion;
  const source = sourceOf(name);
  const described = describe(suggestion);
  const own = newAnnotation({ id, now, label, document, creator, generator: SOFTWARE, source, ...described });
  const links = [
    ...(suggestion.relates ? [{ from: id, ...suggestion.relates }] : []),
    ...all.flatMap((other) => (other.relates?.to === id ? [{ from: other.id, ...other.relates }] : [])),
  ].filter(({ from, to }) => isAccepted(from === id ? to : from));
  const relations = links.map(({ from, to, name: relation }) =>
    newAnnotation({
      id: `urn:uuid:${uuidV5(JSON.stringify([relation, from, to]), NAME_SPACE)}`,
      now,
      label: relation,
      ends: { from, to },
      creator,
      generator: SOFTWARE,
    }),
  );
  return [own, ...relations];
}

/** The line that says that a suggestion was refused. */
export function reject(suggestion: Suggestion, { describe, name, creator, now }: Decision): Annotation {
  const { id, label } = suggestion;
  const described = describe(suggestion);
  return newAnnotation({
    id,
    now,
    label,
    state: 'rejected',
    creator,
    generator: SOFTWARE,
    source: sourceOf(name),
    ...described,
  });
}
