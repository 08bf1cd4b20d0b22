/** All annotations of a file on a text: which stand where, which do not, and what relates them. */
import type { Span } from '../model/index.ts';
import { type Anchor, finder } from './anchor.ts';
import type { FoldedText } from './fold.ts';
import type { Placed } from './formats/format.ts';
import { type Annotation, isRelation } from './model.ts';
import { nameOfSource } from './source-name.ts';

/** An annotation whose place is not known. `places` are those that come into question, best first. */
export interface Unplaced {
  readonly annotation: Annotation;
  readonly state: 'unsure' | 'lost';
  readonly places: readonly Span[];
  /** Of a lost one: the words that stand now where it stood, between its old surroundings. */
  readonly between: Span | null;
}

export interface PlacedAnnotations {
  /** Live ones with their places, in the order of the text; the longer first where two begin together. */
  readonly spans: readonly Placed[];
  /** Rejected suggestions with their places. */
  readonly rejected: readonly Placed[];
  readonly unplaced: readonly Unplaced[];
  /** Both ends are live annotations. */
  readonly relations: readonly Annotation[];
  /** An end is gone, or was never there. */
  readonly dangling: readonly Annotation[];
  /** Of another file, as their `source` says: shown, not anchored. */
  readonly elsewhere: readonly Annotation[];
  /** Without words: comments on the whole, and what only other tools understand. */
  readonly others: readonly Annotation[];
}

/**
 * Places annotations on a text (UTF-16, as the editor holds it). `name` is the report's file name. Total.
 *
 * A `source` of another plain name is taken for the name that the report had before, as long as the words are found here: a
 * file belongs to its report by its own name.
 */
export function placeAnnotations(
  annotations: readonly Annotation[],
  text: string,
  name: string,
  foldedText?: FoldedText,
): PlacedAnnotations {
  const find = finder(text, foldedText);
  const result = {
    spans: [] as Placed[],
    rejected: [] as Placed[],
    unplaced: [] as Unplaced[],
    relations: [] as Annotation[],
    dangling: [] as Annotation[],
    elsewhere: [] as Annotation[],
    others: [] as Annotation[],
  };
  const live = new Set(annotations.filter(({ state }) => state === 'live').map(({ id }) => id));
  for (const annotation of annotations) {
    if (annotation.state === 'deleted') continue;
    if (isRelation(annotation)) {
      const { from, to } = annotation.ends;
      (live.has(from) && live.has(to) ? result.relations : result.dangling).push(annotation);
    } else if (annotation.quote === null) result.others.push(annotation);
    else if (isForeign(annotation.source)) result.elsewhere.push(annotation);
    else {
      const anchor: Anchor = find({ ...annotation, quote: annotation.quote });
      if (anchor.state === 'found') {
        (annotation.state === 'live' ? result.spans : result.rejected).push({ annotation, ...anchor.span });
      } else if (annotation.state === 'live') {
        const here = annotation.source === null || sameName(nameOfSource(annotation.source), name);
        if (here)
          result.unplaced.push({
            annotation,
            state: anchor.state,
            places: anchor.state === 'unsure' ? anchor.places : [],
            between: anchor.state === 'lost' ? anchor.between : null,
          });
        else result.elsewhere.push(annotation);
      }
    }
  }
  result.spans.sort(inTextOrder);
  return result;
}

/** Names as people type them: NFC or NFD, as the file system has it. */
function sameName(a: string, b: string): boolean {
  return a.normalize('NFC') === b.normalize('NFC');
}

/** A web page, another folder: no file that the report could have been. */
function isForeign(source: string | null): boolean {
  return (
    source !== null && (/^[a-z][a-z\d+.-]*:(?!$)/i.test(source) ? !source.startsWith('file:') : source.includes('/'))
  );
}

function inTextOrder(a: Placed, b: Placed): number {
  return a.start - b.start || b.end - a.end;
}
