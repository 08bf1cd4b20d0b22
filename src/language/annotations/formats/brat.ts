/**
 * brat's standoff format (https://brat.nlplab.org/standoff.html): per report a `.ann` beside its `.txt`, and one
 * `annotation.conf`. Offsets count code points. Authors and times are left out.
 *
 * What brat's syntax cannot say (attribute values of several words, comments of several lines, the document meant) goes into a
 * note of the type `Giaoban`, as JSON. Events, normalisations and equivalences of an imported file are kept with their lines,
 * and passages keep brat's ids for them.
 */
import type { Span } from '../../model/index.ts';
import { type CodePoints, codePoints } from '../code-points.ts';
import type { Annotation, JsonObject } from '../model.ts';
import { type Argument, type BratLine, bratLine, bratText } from './brat-lines.ts';
import {
  type AnnotatedReport,
  type ExportOptions,
  type Format,
  type ImportContext,
  type ImportedDocument,
  type ImportedSpan,
  importedSpan,
  lossesOf,
  type Placed,
  stemOf,
} from './format.ts';
import { attributesIn, documentIn, isObject, spanOf } from './json-values.ts';

/** On an annotation: brat's id and fragments. On one without a passage: lines to keep. */
const KEPT = 'giaoban:brat';
const OWN_NOTE = 'Giaoban';
const NOTE = 'AnnotatorNotes';

export const brat: Format = {
  id: 'brat',
  title: 'brat standoff (.ann with .txt)',
  extension: '.ann',
  write: (reports, options) => ({
    files: [
      ...reports.flatMap((report) => [
        { name: `${stemOf(report.name)}.txt`, content: report.text },
        { name: `${stemOf(report.name)}.ann`, content: standoff(report) },
      ]),
      { name: 'annotation.conf', content: configuration(reports, options) },
    ],
    losses: lossesOf(reports, ['authors']),
  }),
  read: (content, context) => [documentOf(content, context)],
};

// Writing.

function standoff(report: AnnotatedReport): string {
  const points = codePoints(report.text);
  const ids = idsOf(report.spans);
  const lines: BratLine[] = [];
  const next = { A: 0, '#': 0, R: 0 };
  const kept = keptLines(report);
  // Lines that are kept hold their ids.
  for (const text of kept) {
    const [, letter, number] = /^([A#R])(\d+)\t/.exec(text) ?? [];
    if (letter) next[letter as keyof typeof next] = Math.max(next[letter as keyof typeof next], Number(number));
  }
  for (const placed of report.spans) {
    const id = ids.get(placed.annotation.id)!;
    lines.push(textBoundOf(placed, id, report.text, points));
    for (const line of detailsOf(placed.annotation)) {
      const letter = line.kind === 'attribute' ? 'A' : '#';
      lines.push({ ...line, id: `${letter}${++next[letter]}`, of: id } as BratLine);
    }
  }
  for (const { label, ends, comments } of report.relations) {
    const [from, to] = [ids.get(ends?.from ?? ''), ids.get(ends?.to ?? '')];
    if (from === undefined || to === undefined) continue;
    const id = `R${++next.R}`;
    const [role, otherRole] = ['Arg1', 'Arg2'];
    lines.push({
      kind: 'relation',
      id,
      type: typeName(label),
      from: { role, id: from },
      to: { role: otherRole, id: to },
      rest: '',
    });
    const exact = typeName(label) === label ? {} : { label };
    const details = [
      ...notesOf(
        comments.map(({ text }) => text),
        exact,
      ),
    ];
    for (const line of details) lines.push({ ...line, id: `#${++next['#']}`, of: id } as BratLine);
  }
  return [...lines.map(bratText), ...kept].map((line) => `${line}\n`).join('');
}

/** brat's own id where the annotation came from there, else the next free number. */
function idsOf(spans: readonly Placed[]): Map<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const { annotation } of spans) {
    const [id] = keptPlace(annotation);
    if (id === null || taken.has(id)) continue;
    ids.set(annotation.id, id);
    taken.add(id);
  }
  let number = 0;
  for (const { annotation } of spans) {
    if (ids.has(annotation.id)) continue;
    do number++;
    while (taken.has(`T${number}`));
    ids.set(annotation.id, `T${number}`);
  }
  return ids;
}

function keptPlace({ json }: Annotation): [id: string | null, fragments: Span[]] {
  const kept = json[KEPT];
  const [, id, places = ''] = typeof kept === 'string' ? (/^(T\S+)((?: \d+ \d+;?)*)$/.exec(kept) ?? []) : [];
  if (id === undefined) return [null, []];
  const numbers = [...places.matchAll(/\d+/g)].map(([number]) => Number(number));
  const fragments: Span[] = [];
  for (let i = 0; i + 1 < numbers.length; i += 2) fragments.push({ start: numbers[i]!, end: numbers[i + 1]! });
  return [id, fragments];
}

function textBoundOf({ annotation, start, end }: Placed, id: string, text: string, points: CodePoints): BratLine {
  const whole = { start: points.ofUtf16(start), end: points.ofUtf16(end) };
  const fragments = fragmentsOf(annotation, whole) ?? linesOf(text, { start, end }, points);
  const words = fragments.map((part) => text.slice(points.toUtf16(part.start), points.toUtf16(part.end))).join(' ');
  return { kind: 'text-bound', id, type: typeName(annotation.label), fragments, words };
}

/** The fragments that brat had, moved along, while the passage is as long as it was. */
function fragmentsOf(annotation: Annotation, whole: Span): Span[] | null {
  const [, fragments] = keptPlace(annotation);
  const [first, last] = [fragments[0], fragments.at(-1)];
  if (!first || !last || last.end - first.start !== whole.end - whole.start) return null;
  const by = whole.start - first.start;
  return fragments.map(({ start, end }) => ({ start: start + by, end: end + by }));
}

/** A passage over several lines is one of several fragments: a line of the file holds no line end. */
function linesOf(text: string, span: Span, points: CodePoints): Span[] {
  const parts = [...text.slice(span.start, span.end).matchAll(/[^\r\n\t\u2028\u2029\u0085]+/g)].map((hit) => ({
    start: points.ofUtf16(span.start + hit.index),
    end: points.ofUtf16(span.start + hit.index + hit[0].length),
  }));
  return parts.length > 0 ? parts : [{ start: points.ofUtf16(span.start), end: points.ofUtf16(span.start) }];
}

type Detail = { kind: 'attribute'; name: string; value: string | null } | { kind: 'note'; type: string; words: string };

function detailsOf({ label, attributes, comments, document }: Annotation): Detail[] {
  const simple: Detail[] = [];
  const rest: Record<string, string | boolean> = {};
  for (const [name, value] of Object.entries(attributes)) {
    const plain = /^[\p{L}\p{N}_-]+$/u.test(name) && (value === true || (value !== false && /^[^\s]+$/.test(value)));
    if (plain) simple.push({ kind: 'attribute', name, value: value === true ? null : String(value) });
    else rest[name] = value;
  }
  const own = {
    ...(typeName(label) !== label && { label }),
    ...(Object.keys(rest).length > 0 && { attributes: rest }),
    ...(document && { document }),
  };
  return [
    ...simple,
    ...notesOf(
      comments.map(({ text }) => text),
      own,
    ),
  ];
}

function notesOf(comments: readonly string[], own: JsonObject): Detail[] {
  const oneLine = comments.every((text) => text !== '' && !/[\r\n\t\u2028\u2029\u0085]/.test(text));
  const json = oneLine ? own : { ...own, comments };
  return [
    ...(oneLine ? comments.map((words): Detail => ({ kind: 'note', type: NOTE, words })) : []),
    ...(Object.keys(json).length > 0 ? [{ kind: 'note' as const, type: OWN_NOTE, words: JSON.stringify(json) }] : []),
  ];
}

/** Types are one word in brat. */
function typeName(label: string | null): string {
  return (label ?? '').replace(/[^\p{L}\p{M}\p{N}_-]/gu, '_') || '_';
}

function keptLines({ others = [] }: AnnotatedReport): string[] {
  return others.flatMap(({ json }) => {
    const lines = json[KEPT];
    return Array.isArray(lines) ? lines.filter((line) => typeof line === 'string') : [];
  });
}

function configuration(reports: readonly AnnotatedReport[], { labels, relations }: ExportOptions): string {
  const annotations = reports.flatMap(({ spans }) => spans.map(({ annotation }) => annotation));
  const entities = new Set([
    ...labels.map(({ id }) => typeName(id)),
    ...annotations.map(({ label }) => typeName(label)),
  ]);
  const links = reports.flatMap((report) => report.relations.map(({ label }) => typeName(label)));
  const attributes = new Map<string, Set<string>>();
  for (const detail of annotations.flatMap(detailsOf)) {
    if (detail.kind !== 'attribute') continue;
    const values = attributes.get(detail.name) ?? new Set();
    if (detail.value !== null) values.add(detail.value);
    attributes.set(detail.name, values);
  }
  const attribute = ([name, values]: [string, Set<string>]) =>
    `${name}\tArg:<ENTITY>${values.size > 0 ? `, Value:${[...values].map((value) => value.replace(/[|,]/g, '_')).join('|')}` : ''}`;
  return [
    '[entities]',
    ...entities,
    '',
    '[relations]',
    ...[...new Set([...relations.map(typeName), ...links])].map((name) => `${name}\tArg1:<ENTITY>, Arg2:<ENTITY>`),
    '',
    '[events]',
    '',
    '[attributes]',
    ...[...attributes].map(attribute),
    '',
  ].join('\n');
}

// Reading.

function documentOf(content: string, { text }: ImportContext): ImportedDocument {
  const lines = content
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line, i) => ({ line: bratLine(line, i + 1), number: i + 1 }));
  const points = text === null ? null : codePoints(text);
  const spans = new Map<string, ImportedSpan>();
  for (const { line, number } of lines) {
    if (line.kind === 'text-bound') spans.set(line.id, spanOfLine(line, text, points, number));
  }
  const relations = new Map<string, { name: string; from: string; to: string; annotation: null }>();
  const kept: string[] = [];
  const refersHere = (argument: Argument) => spans.has(argument.id);
  for (const { line } of lines) {
    if (line.kind === 'text-bound') continue;
    const span = 'of' in line ? spans.get(line.of) : undefined;
    if (line.kind === 'relation' && refersHere(line.from) && refersHere(line.to)) {
      relations.set(line.id, { name: line.type, from: line.from.id, to: line.to.id, annotation: null });
    } else if (span && line.kind === 'attribute') {
      spans.set(span.key, { ...span, attributes: { ...span.attributes, [line.name]: line.value ?? true } });
    } else if (span && line.kind === 'note') spans.set(span.key, withNote(span, line.type, line.words));
    else if (line.kind === 'note' && line.type === OWN_NOTE && relations.has(line.of)) {
      const own = jsonOf(line.words);
      if (typeof own.label === 'string') relations.set(line.of, { ...relations.get(line.of)!, name: own.label });
    } else if (bratText(line) !== '') kept.push(bratText(line));
  }
  return {
    name: null,
    text,
    spans: [...spans.values()],
    relations: [...relations.values()],
    ...(kept.length > 0 && { kept: { [KEPT]: kept } }),
  };
}

function spanOfLine(
  { id, type, fragments, words }: BratLine & { kind: 'text-bound' },
  text: string | null,
  points: CodePoints | null,
  line: number,
): ImportedSpan {
  const whole = { start: fragments[0]!.start, end: fragments.at(-1)!.end };
  const span = points ? spanOf(whole.start, whole.end, points, line) : whole;
  const between = fragments.slice(1).map(({ start }, i) => ({ start: fragments[i]!.end, end: start }));
  const isGap = ({ start, end }: Span) =>
    text === null || !points || /\S/.test(text.slice(points.toUtf16(start), points.toUtf16(end)));
  const places = between.some(isGap) ? ` ${fragments.map(({ start, end }) => `${start} ${end}`).join(';')}` : '';
  const stands = text !== null && fragments.length === 1 && text.slice(span.start, span.end) === words;
  const quoted = fragments.length === 1 && !stands && words !== '';
  return importedSpan({
    ...span,
    key: id,
    label: type === '_' ? null : type,
    quote: quoted ? { exact: words, prefix: '', suffix: '' } : null,
    kept: { [KEPT]: `${id}${places}` },
  });
}

function withNote(span: ImportedSpan, type: string, words: string): ImportedSpan {
  if (type !== OWN_NOTE) return { ...span, comments: [...span.comments, words] };
  const own = jsonOf(words);
  const comments = Array.isArray(own.comments) ? own.comments.filter((one) => typeof one === 'string') : [];
  return {
    ...span,
    label: typeof own.label === 'string' ? own.label : own.label === null ? null : span.label,
    attributes: { ...span.attributes, ...attributesIn(own.attributes) },
    document: documentIn(own.document) ?? span.document,
    comments: [...span.comments, ...comments],
  };
}

function jsonOf(words: string): JsonObject {
  try {
    const value: unknown = JSON.parse(words);
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}
