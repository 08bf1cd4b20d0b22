/**
 * `NAME.annotations.jsonl`: one annotation a line, so that two people's work merges in git without loss.
 *
 * Reading is total and loses nothing. Every line is kept as it stands; the newest line of an id counts. Writing touches
 * only lines that change, and lines are never sorted again.
 */
import { annotationJson, annotationOf } from './annotation-json.ts';
import type { Annotation } from './model.ts';
import { isRelation } from './model.ts';

export const ANNOTATIONS_SUFFIX = '.annotations.jsonl';

/** `NAME.txt` → `NAME.annotations.jsonl`, for a URI or a path; null for a name that has no extension to replace. */
export function annotationsOf(report: string): string | null {
  const [, stem] = /^(.*[^/\\])\.(?:txt|baocao)$/i.exec(report) ?? [];
  return stem === undefined ? null : stem + ANNOTATIONS_SUFFIX;
}

/** Whether a URI or path names an annotation file. */
export function isAnnotationsFile(uri: string): boolean {
  return uri.toLowerCase().endsWith(ANNOTATIONS_SUFFIX);
}

/** The reports that an annotation file may belong to, the likeliest first. */
export function annotatedReportsOf(file: string): string[] {
  if (!isAnnotationsFile(file)) return [];
  const stem = file.slice(0, -ANNOTATIONS_SUFFIX.length);
  return [`${stem}.txt`, `${stem}.baocao`];
}

/** One line of the file. */
export interface Line {
  /** Without its end. */
  readonly text: string;
  /** `\n`, `\r\n`, or nothing for a last line without one. */
  readonly end: string;
  /** Where it begins, in UTF-16 code units of the file. */
  readonly start: number;
  readonly annotation: Annotation | null;
  /** Why it is none, where it should be one. */
  readonly problem: LineProblem | null;
}

export interface LineProblem {
  readonly kind: 'not-json' | 'not-an-annotation';
  /** UTF-16 offset in the line. */
  readonly column: number;
}

export interface AnnotationFile {
  readonly lines: readonly Line[];
  /** The line of each id that counts, in the order of the file. */
  readonly annotations: readonly Annotation[];
  /** Ids of which several different lines are equally new; the first of them stands in `annotations`. */
  readonly conflicts: ReadonlyMap<string, readonly Annotation[]>;
}

export const EMPTY_FILE: AnnotationFile = { lines: [], annotations: [], conflicts: new Map() };

/** What git writes between two sides of a merge. */
const CONFLICT_MARKER = /^(?:<{7}|\|{7}|={7}|>{7})(?: |$)/;

/** Reads an annotation file. Total: any text gives its lines back. A BOM belongs to the first line, and is passed over. */
export function readAnnotations(text: string): AnnotationFile {
  const lines: Line[] = [];
  for (const hit of text.matchAll(/([^\n]*?)(\r?\n|$)/g)) {
    const [whole, content = '', end = ''] = hit;
    if (whole !== '') lines.push({ text: content, end, start: hit.index, ...readLine(content) });
  }
  return fileOf(lines);
}

function readLine(text: string): Pick<Line, 'annotation' | 'problem'> {
  const content = text.replace(/^\uFEFF/, '');
  if (content.trim() === '' || CONFLICT_MARKER.test(content)) return { annotation: null, problem: null };
  const bom = text.length - content.length;
  try {
    const annotation = annotationOf(JSON.parse(content));
    if (annotation) return { annotation, problem: null };
    return { annotation: null, problem: { kind: 'not-an-annotation', column: bom } };
  } catch (error) {
    return { annotation: null, problem: { kind: 'not-json', column: bom + errorOffset(String(error), content) } };
  }
}

/** Where an engine says that JSON goes wrong: "at position 12", "at line 1 column 13", else at its end. */
function errorOffset(message: string, text: string): number {
  const [, position] = /at position (\d+)/.exec(message) ?? [];
  const [, column] = /column (\d+)/.exec(message) ?? [];
  const offset = position ? Number(position) : column ? Number(column) - 1 : text.length;
  return Math.max(0, Math.min(text.length, offset));
}

function fileOf(lines: readonly Line[]): AnnotationFile {
  const newest = new Map<string, Annotation[]>();
  for (const { annotation } of lines) {
    if (!annotation) continue;
    const others = newest.get(annotation.id);
    const order = others ? compareTimes(annotation, others[0]!) : 1;
    if (!others || order > 0) newest.set(annotation.id, [annotation]);
    else if (order === 0 && !others.some((other) => sameJson(other, annotation))) others.push(annotation);
  }
  const conflicts = new Map([...newest].filter(([, rivals]) => rivals.length > 1));
  const annotations = lines.flatMap(({ annotation }) =>
    annotation && newest.get(annotation.id)?.[0] === annotation ? [annotation] : [],
  );
  return { lines, annotations, conflicts };
}

/** By `modified`, else `created`; one without either is older than any. */
function compareTimes(a: Annotation, b: Annotation): number {
  return timeOf(a) - timeOf(b) || 0;
}

function timeOf({ modified, created }: Annotation): number {
  const time = Date.parse(modified ?? created ?? '');
  return Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time;
}

function sameJson(a: Annotation, b: Annotation): boolean {
  return JSON.stringify(a.json) === JSON.stringify(b.json);
}

/** The text of the file, as it was read or changed. */
export function annotationsText(file: Pick<AnnotationFile, 'lines'>): string {
  return file.lines.map(({ text, end }) => text + end).join('');
}

/**
 * The file with annotations changed or added: the lines of an id give way to one, where the first of them stood; a new one
 * comes before the first that stands after it in the text, relations at the end. All other lines stay as they are, byte for
 * byte. A line of the file that is newer than what is put wins over it, so nothing that somebody else wrote is lost.
 */
export function putAnnotations(file: AnnotationFile, puts: readonly Annotation[]): AnnotationFile {
  let lines = [...file.lines];
  const counting = new Map(file.annotations.map((annotation) => [annotation.id, annotation]));
  for (const annotation of puts) {
    const old = counting.get(annotation.id);
    if (old && compareTimes(old, annotation) > 0) continue;
    counting.set(annotation.id, annotation);
    const text = lineText(annotation);
    const at = lines.findIndex((line) => line.annotation?.id === annotation.id);
    if (at < 0) insert(lines, annotation, text);
    else {
      lines[at] = { ...lines[at]!, text, annotation: writtenAs(annotation, text), problem: null };
      lines = lines.filter((line, i) => i <= at || line.annotation?.id !== annotation.id);
    }
  }
  return fileOf(withStarts(lines));
}

/** One line of JSON. */
export function lineText(annotation: Annotation): string {
  // These two are line ends for some readers, though not for JSON.
  return JSON.stringify(annotationJson(annotation)).replace(/[\u2028\u2029]/g, (char) =>
    char === '\u2028' ? '\\u2028' : '\\u2029',
  );
}

/** The annotation as reading its line gives it. */
function writtenAs(annotation: Annotation, text: string): Annotation {
  return annotationOf(JSON.parse(text)) ?? annotation;
}

function insert(lines: Line[], annotation: Annotation, text: string): void {
  const start = annotation.position?.start;
  const after =
    start === undefined || annotation.ends
      ? -1
      : lines.findIndex(({ annotation: other }) => (other?.position?.start ?? -1) > start);
  const before = lines.findIndex(({ annotation: other }) => other !== null && isRelation(other));
  const at = after >= 0 ? after : start !== undefined && before >= 0 ? before : lines.length;
  const newLine = lines.find(({ end }) => end !== '')?.end ?? '\n';
  const last = lines.at(-1);
  if (last && last.end === '' && at === lines.length) lines[lines.length - 1] = { ...last, end: newLine };
  lines.splice(at, 0, { text, end: newLine, start: 0, annotation: writtenAs(annotation, text), problem: null });
}

function withStarts(lines: readonly Line[]): Line[] {
  let start = 0;
  return lines.map((line) => {
    const placed = line.start === start ? line : { ...line, start };
    start += line.text.length + line.end.length;
    return placed;
  });
}

/**
 * Two states of one file brought together, as two windows or a sync client leave them: the lines of `theirs`, with what
 * `ours` has that is newer or that `theirs` lacks. Nothing of either is lost; deletions are lines too.
 */
export function mergeFiles(theirs: AnnotationFile, ours: AnnotationFile): AnnotationFile {
  const known = new Map(theirs.annotations.map((annotation) => [annotation.id, annotation]));
  const order = (annotation: Annotation) => {
    const other = known.get(annotation.id);
    return other ? compareTimes(annotation, other) : 1;
  };
  const merged = putAnnotations(
    theirs,
    ours.annotations.filter((annotation) => order(annotation) > 0),
  );
  const lines = [...merged.lines];
  const standing = new Set(lines.map(({ text }) => text));
  // Neither side is newer, or ours are several that are equally new: all stay, until somebody chooses.
  const rivals = [...ours.conflicts.values()].flat();
  const equals = [...ours.annotations, ...rivals].filter(
    (annotation) => order(annotation) === 0 || (ours.conflicts.has(annotation.id) && order(annotation) > 0),
  );
  for (const annotation of equals) {
    const text = lineText(annotation);
    if (!standing.has(text)) insert(lines, annotation, text);
    standing.add(text);
  }
  return fileOf(withStarts(lines));
}

/** How long a removed annotation stays a line, so that a branch that still has it cannot bring it back. */
const KEPT_DAYS = 30;

export interface Compacted {
  file: AnnotationFile;
  /** Annotations removed for longer than 30 days. */
  dropped: number;
  /** Lines that newer ones of the same id replace. */
  replaced: number;
}

/** Drops what counts no more. What is broken, rejected or in conflict stays. `now` is ISO. */
export function compactFile(file: AnnotationFile, now: string): Compacted {
  const limit = Date.parse(now) - KEPT_DAYS * 86_400_000;
  const counting = new Set<Annotation>(file.annotations);
  for (const rivals of file.conflicts.values()) for (const rival of rivals) counting.add(rival);
  let [dropped, replaced] = [0, 0];
  const lines = file.lines.filter(({ annotation }) => {
    if (!annotation) return true;
    if (!counting.has(annotation)) replaced++;
    else if (annotation.state === 'deleted' && timeOf(annotation) < limit && !file.conflicts.has(annotation.id))
      dropped++;
    else return true;
    return false;
  });
  return { file: fileOf(withStarts(lines)), dropped, replaced };
}
