/**
 * One annotation: what the program knows of it, beside the JSON that it came from.
 *
 * The JSON is a Web Annotation (https://www.w3.org/TR/annotation-model/); `annotation-json.ts` reads and writes it. What the
 * program has no field for stays in `json`, in its order, and is written back.
 */

/** Who made something. */
export interface Agent {
  readonly type: 'Person' | 'Software';
  readonly name: string;
}

/** The words meant and what stands around them, as the text had them (TextQuoteSelector). */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Where the words stood: half-open, in code points of the text (TextPositionSelector). */
export interface Position {
  readonly start: number;
  readonly end: number;
}

export interface Comment {
  readonly text: string;
  readonly creator: Agent | null;
  /** ISO date and time, UTC. */
  readonly created: string | null;
  /** The body that it was read from; null for a new one. */
  readonly json: JsonObject | null;
}

/** The document that a reference means. `date` is ISO, maybe only a year. */
export interface DocumentMeant {
  readonly code: string;
  readonly type: string | null;
  readonly date: string | null;
}

/** `rejected`: a suggestion that somebody refused. `deleted`: an annotation that somebody removed. */
export type AnnotationState = 'live' | 'rejected' | 'deleted';

export type AttributeValue = string | boolean;

export type JsonObject = Readonly<Record<string, unknown>>;

/** A relation's two ends: ids of annotations. "Owner of": from the owner to the task. */
export interface Ends {
  readonly from: string;
  readonly to: string;
}

export interface Annotation {
  /** `urn:uuid:…`, or whatever IRI another tool gave. */
  readonly id: string;
  readonly state: AnnotationState;
  /** Id of the label; of a relation, its name. Null for a bare comment and for what only other tools understand. */
  readonly label: string | null;
  readonly comments: readonly Comment[];
  readonly creator: Agent | null;
  /** The program that proposed it. */
  readonly generator: Agent | null;
  /** ISO dates and times in UTC, with milliseconds. */
  readonly created: string | null;
  readonly modified: string | null;
  /** Relative IRI of the text. Informative: an annotation file belongs to the text by its name. */
  readonly source: string | null;
  readonly quote: Quote | null;
  readonly position: Position | null;
  /** Of a relation only. */
  readonly ends: Ends | null;
  readonly attributes: Readonly<Record<string, AttributeValue>>;
  readonly document: DocumentMeant | null;
  /** Hash of the text that the position counts in. */
  readonly textHash: string | null;
  /** The JSON that it was read from; empty for a new one. */
  readonly json: JsonObject;
}

/** What makes a new annotation; the rest is empty. */
export type NewAnnotation = Pick<Annotation, 'id'> & { readonly now: string } & Partial<
    Omit<Annotation, 'id' | 'json'>
  >;

/** A new annotation, created and modified `now` (ISO, UTC, milliseconds). */
export function newAnnotation({ now, ...given }: NewAnnotation): Annotation {
  return {
    state: 'live',
    label: null,
    comments: [],
    creator: null,
    generator: null,
    created: now,
    modified: now,
    source: null,
    quote: null,
    position: null,
    ends: null,
    attributes: {},
    document: null,
    textHash: null,
    json: {},
    ...given,
  };
}

/**
 * An annotation with some of it changed. Its `modified` is `now`, or a millisecond after the one before where a clock runs
 * behind: the newest line of an id counts, so a change has to be newer than what it changes.
 */
export function changed(
  annotation: Annotation,
  change: Partial<Omit<Annotation, 'id' | 'json'>>,
  now: string,
): Annotation {
  return { ...annotation, ...change, modified: laterOf(now, annotation.modified) };
}

/** The line that says that somebody removed it: no words, no body. */
export function deleted(annotation: Annotation, now: string): Annotation {
  const gone = { label: null, comments: [], quote: null, position: null, ends: null, attributes: {}, document: null };
  return { ...changed(annotation, { ...gone, state: 'deleted', textHash: null }, now), json: {} };
}

function laterOf(now: string, before: string | null): string {
  const [time, last] = [Date.parse(now), before === null ? Number.NaN : Date.parse(before)];
  // Beyond the range of dates nothing is later.
  if (!(last >= time) || last >= 8.64e15) return now;
  return new Date(last + 1).toISOString();
}

/** Whether it relates two others, and counts. */
export function isRelation(annotation: Annotation): annotation is Annotation & { ends: Ends } {
  return annotation.state === 'live' && annotation.ends !== null;
}
