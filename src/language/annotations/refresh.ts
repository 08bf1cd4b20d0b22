/** The lines of a file brought to the text as it is now, on purpose: editing a report does not change its annotation file. */
import { describer } from './describe.ts';
import { type AnnotationFile, putAnnotations } from './file.ts';
import { foldText } from './fold.ts';
import { type Annotation, changed } from './model.ts';
import { placeAnnotations } from './place.ts';
import { sourceOf } from './source-name.ts';

export interface Refreshed {
  readonly file: AnnotationFile;
  /** Lines that were written anew. */
  readonly changed: number;
  /** Annotations that have no place, whose lines stay. */
  readonly unplaced: number;
}

/**
 * Writes position, words, surroundings, text hash and source anew where they differ from what the text (UTF-16, as the editor
 * holds it) says. `now` is ISO. Total.
 */
export function refreshFile(file: AnnotationFile, text: string, name: string, now: string): Refreshed {
  const foldedText = foldText(text);
  const describe = describer(text, foldedText);
  const { spans, rejected, unplaced } = placeAnnotations(file.annotations, text, name, foldedText);
  const source = sourceOf(name);
  const puts: Annotation[] = [];
  for (const { annotation, start, end } of [...spans, ...rejected]) {
    if (file.conflicts.has(annotation.id)) continue;
    const next = { ...describe({ start, end }), source };
    const before = {
      quote: annotation.quote,
      position: annotation.position,
      textHash: annotation.textHash,
      source: annotation.source,
    };
    if (JSON.stringify(next) !== JSON.stringify(before)) puts.push(changed(annotation, next, now));
  }
  return { file: putAnnotations(file, puts), changed: puts.length, unplaced: unplaced.length };
}
