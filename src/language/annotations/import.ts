/** Annotations of another tool brought into a report's file. */
import type { Span } from '../model/index.ts';
import { append } from '../text/lists.ts';
import { finder } from './anchor.ts';
import { describer } from './describe.ts';
import { folded } from './fold.ts';
import type { ImportedDocument, ImportedSpan, Placed } from './formats/format.ts';
import { type Agent, type Annotation, type Comment, newAnnotation, type Quote } from './model.ts';
import { sourceOf } from './source-name.ts';

export interface ImportTarget {
  /** File name of the report. */
  readonly name: string;
  readonly text: string;
  /** What it has already: the same label on the same words is not added again. */
  readonly spans: readonly Placed[];
  readonly relations: readonly Annotation[];
}

export interface ImportSettings {
  /** Who is taken for the author where the file names none. */
  readonly creator: Agent | null;
  /** ISO, UTC, milliseconds. */
  readonly now: string;
  /** Makes a new id (`urn:uuid:…`) at each call. */
  readonly newId: () => string;
}

export interface ImportedAnnotations {
  /** To be put into the file. */
  readonly annotations: readonly Annotation[];
  readonly found: number;
  /** Taken over too, with the words as the other tool had them: the rules show them. */
  readonly unsure: number;
  readonly lost: number;
  /** Were there already. */
  readonly known: number;
}

/**
 * The annotations of one imported text for a report. Their places are looked for by words and position together; where they
 * disagree the words win. Total.
 */
export function importDocument(
  document: ImportedDocument,
  target: ImportTarget,
  settings: ImportSettings,
): ImportedAnnotations {
  const locate = locator(document, target.text);
  const describe = describer(target.text);
  const source = sourceOf(target.name);
  const count = { found: 0, unsure: 0, lost: 0, known: 0 };
  const annotations: Annotation[] = [];
  const ids = new Map<string, string>();
  const standing = new Map(
    target.spans.map((placed) => [placeKey(placed, placed.annotation.label), placed.annotation.id]),
  );
  for (const span of document.spans) {
    const place = locate(span);
    const known = place.span && standing.get(placeKey(place.span, span.label));
    if (known !== undefined && known !== null) {
      ids.set(span.key, known);
      count.known++;
      continue;
    }
    count[place.state]++;
    const where = place.span ? describe(place.span) : { quote: place.quote, position: null, textHash: null };
    const annotation = annotationOf(span, { ...where, source }, settings);
    ids.set(span.key, annotation.id);
    if (place.span) standing.set(placeKey(place.span, span.label), annotation.id);
    annotations.push(annotation);
  }
  append(annotations, relationsOf(document, ids, target.relations, settings));
  if (document.kept)
    annotations.push({
      ...newAnnotation({ id: settings.newId(), now: settings.now, source, creator: settings.creator }),
      json: document.kept,
    });
  return { annotations, ...count };
}

type Located = { state: 'found'; span: Span; quote: null } | { state: 'unsure' | 'lost'; span: null; quote: Quote };

function locator(document: ImportedDocument, text: string): (span: ImportedSpan) => Located {
  const find = finder(text);
  const describe = document.text === null ? null : describer(document.text);
  const same = document.text === text;
  return (span) => {
    if (same && !span.quote) return { state: 'found', span: { start: span.start, end: span.end }, quote: null };
    const described = span.quote || !describe ? null : describe(span);
    const quote = span.quote ?? described?.quote ?? describer(text)(span).quote;
    // The words stand where the file says: both agree. A text of its own may be another, so there the surroundings decide.
    const counts = document.text === null || same;
    if (counts && folded(text.slice(span.start, span.end)) === folded(quote.exact) && span.end <= text.length) {
      return { state: 'found', span: { start: span.start, end: span.end }, quote: null };
    }
    const anchor = find({ quote });
    if (anchor.state === 'found') return { state: 'found', span: anchor.span, quote: null };
    // Without surroundings a single place is the one.
    const bare = quote.prefix === '' && quote.suffix === '';
    const [only, ...more] = anchor.state === 'unsure' ? anchor.places : [];
    if (bare && only && more.length === 0) return { state: 'found', span: only, quote: null };
    return { state: anchor.state, span: null, quote };
  };
}

function placeKey({ start, end }: Span, label: string | null): string {
  return `${start} ${end} ${label ?? ''}`;
}

function annotationOf(
  span: ImportedSpan,
  where: Pick<Annotation, 'quote' | 'position' | 'textHash' | 'source'>,
  { creator, now, newId }: ImportSettings,
): Annotation {
  if (span.annotation) return { ...span.annotation, ...where };
  const author: Agent | null = span.creator ? { type: 'Person', name: span.creator } : creator;
  const comments = span.comments.map((text): Comment => ({ text, creator: author, created: now, json: null }));
  const { label, attributes, document, kept } = span;
  const created = span.created ?? now;
  return {
    ...newAnnotation({ id: newId(), now, label, attributes, document, comments, creator: author, created, ...where }),
    json: kept ?? {},
  };
}

function relationsOf(
  document: ImportedDocument,
  ids: ReadonlyMap<string, string>,
  existing: readonly Annotation[],
  { creator, now, newId }: ImportSettings,
): Annotation[] {
  const relationKey = (name: string | null, from = '', to = '') => JSON.stringify([name ?? '', from, to]);
  const known = new Set(existing.map(({ label, ends }) => relationKey(label, ends?.from, ends?.to)));
  return document.relations.flatMap(({ name, from, to, annotation }) => {
    const ends = { from: ids.get(from), to: ids.get(to) };
    if (ends.from === undefined || ends.to === undefined || known.has(relationKey(name, ends.from, ends.to))) return [];
    known.add(relationKey(name, ends.from, ends.to));
    const link = { from: ends.from, to: ends.to };
    return [
      annotation
        ? { ...annotation, ends: link }
        : newAnnotation({ id: newId(), now, label: name || null, ends: link, creator }),
    ];
  });
}
