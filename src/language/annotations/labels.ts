/**
 * The labels and relations that annotations have: those of the project file (`annotations:` in `.giaoban.yaml`), or the
 * built-in ones where it says nothing.
 */
import * as l10n from '@vscode/l10n';
import * as z from 'zod/mini';

/** The nine theme colours: `giaoban.label1` … `giaoban.label9` in the editor. */
export const THEME_COLORS = ['yellow', 'green', 'blue', 'purple', 'orange', 'teal', 'red', 'pink', 'gray'] as const;
/** The same as `#rrggbb`, for tools that know no themes. */
const HEX: Record<(typeof THEME_COLORS)[number], string> = {
  yellow: '#e5c400',
  green: '#57a639',
  blue: '#3f8fd2',
  purple: '#9a6fd0',
  orange: '#e8853b',
  teal: '#2fa5a0',
  red: '#d9534f',
  pink: '#d868a8',
  gray: '#8a8f98',
};

/** A label's colour as `#rrggbb`. */
export function labelColor(color: string): string {
  return (HEX as Record<string, string>)[color] ?? color;
}

export const LABEL_STYLES = ['solid', 'double', 'dashed', 'dotted', 'wavy'] as const;
export const ATTRIBUTE_KINDS = ['text', 'choice', 'date', 'yes-no', 'document'] as const;

const ID = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}._-]{0,62}[\p{L}\p{M}\p{N}])?$/u;
const id = z.string().check(z.regex(ID));
const text = z.string().check(z.trim(), z.minLength(1));
const name = z.union([text, z.strictObject({ en: z.optional(text), vi: z.optional(text) })]);
type Name = z.infer<typeof name>;

const ids = z.union([
  z.pipe(
    id,
    z.transform((one: string) => [one]),
  ),
  z.array(id),
]);

const attribute = z.strictObject({
  id,
  name: z.optional(name),
  type: z._default(z.enum(ATTRIBUTE_KINDS), 'text'),
  /** Of a choice. */
  choices: z.optional(z.array(text)),
});

const label = z.strictObject({
  id,
  name: z.optional(name),
  /** The digit that gives the label in annotation mode. */
  key: z.optional(z.int().check(z.minimum(0), z.maximum(9))),
  color: z.optional(z.union([z.enum(THEME_COLORS), z.string().check(z.regex(/^#[0-9a-f]{6}$/i))])),
  style: z.optional(z.enum(LABEL_STYLES)),
  description: z.optional(text),
  attributes: z._default(z.array(attribute), []),
});

const relation = z.strictObject({ id, name: z.optional(name), from: z._default(ids, []), to: z._default(ids, []) });

/** `annotations:` of the project file. */
export const annotationSetupSchema = z.strictObject({
  labels: z.optional(z.array(label)),
  relations: z.optional(z.array(relation)),
});

export type AnnotationSetup = z.infer<typeof annotationSetupSchema>;
export type AttributeKind = (typeof ATTRIBUTE_KINDS)[number];
export type LabelStyle = (typeof LABEL_STYLES)[number];

export interface LabelAttribute {
  readonly id: string;
  readonly name: string;
  readonly type: AttributeKind;
  readonly choices: readonly string[];
}

export interface Label {
  readonly id: string;
  /** In the language asked for. */
  readonly name: string;
  readonly key: number | null;
  /** One of the theme colours, or `#rrggbb`. */
  readonly color: string;
  readonly style: LabelStyle;
  readonly description: string | null;
  readonly attributes: readonly LabelAttribute[];
}

export interface RelationKind {
  readonly id: string;
  readonly name: string;
  /** Labels that it may lead from and to; any where empty. */
  readonly from: readonly string[];
  readonly to: readonly string[];
}

export interface AnnotationLabels {
  readonly labels: readonly Label[];
  readonly relations: readonly RelationKind[];
}

const BUILT_IN_LABELS: readonly (readonly [id: string, en: string, vi: string, key?: number])[] = [
  ['task', 'Task', 'Nhiệm vụ', 1],
  ['owner', 'Owner', 'Đơn vị thực hiện', 2],
  ['due', 'Due date', 'Thời hạn', 3],
  ['document', 'Document', 'Văn bản', 4],
  ['person', 'Person', 'Người', 5],
  ['organisation', 'Organisation', 'Cơ quan, tổ chức', 6],
  ['place', 'Place', 'Địa điểm', 7],
  ['date', 'Date', 'Ngày tháng', 8],
  ['meeting', 'Meeting', 'Hội nghị', 9],
  ['result', 'Result', 'Kết quả'],
  ['figure', 'Figure', 'Số liệu'],
  ['shortcoming', 'Shortcoming', 'Hạn chế'],
  ['request', 'Request', 'Kiến nghị'],
  ['decision', 'Decision', 'Quyết định'],
];

const BUILT_IN_RELATIONS: readonly (readonly [id: string, en: string, vi: string, from: string[], to: string[]])[] = [
  ['owner-of', 'owner of', 'thực hiện', ['owner', 'organisation', 'person'], ['task']],
  ['due-of', 'due of', 'là thời hạn của', ['due', 'date'], ['task']],
  ['cites', 'cites', 'viện dẫn', [], ['document']],
  ['answers', 'answers', 'trả lời', [], []],
];

/**
 * The labels and relations of a project, in its order, with names in `language`. Where it names none, the built-in ones.
 * Colours and styles that it leaves out are given in turn.
 */
export function annotationLabels(setup: AnnotationSetup, language: 'en' | 'vi'): AnnotationLabels {
  const labels =
    setup.labels ?? BUILT_IN_LABELS.map(([id, en, vi, key]) => ({ id, name: { en, vi }, key, attributes: [] }));
  const relations =
    setup.relations ??
    (setup.labels ? [] : BUILT_IN_RELATIONS.map(([id, en, vi, from, to]) => ({ id, name: { en, vi }, from, to })));
  const named = (given: Name | undefined, id: string) => nameIn(given, language) ?? id;
  return {
    labels: labels.map((one: z.infer<typeof label>, i) => ({
      id: one.id,
      name: named(one.name, one.id),
      key: one.key ?? null,
      color: one.color ?? THEME_COLORS[i % THEME_COLORS.length]!,
      style: one.style ?? LABEL_STYLES[Math.floor(i / THEME_COLORS.length) % LABEL_STYLES.length]!,
      description: one.description ?? null,
      attributes: one.attributes.map(({ id, name, type, choices = [] }) => ({
        id,
        name: named(name, id),
        type,
        choices,
      })),
    })),
    relations: relations.map(({ id, name, from, to }) => ({ id, name: named(name, id), from, to })),
  };
}

function nameIn(name: Name | undefined, language: 'en' | 'vi'): string | undefined {
  if (typeof name !== 'object') return name;
  return name[language] ?? name.en ?? name.vi;
}

export interface SetupProblem {
  readonly message: string;
  /** From `annotations` on. */
  readonly path: readonly PropertyKey[];
}

/** What is wrong with a setup whose shape is right: an id or a key twice, a relation of labels that there are not. */
export function setupProblems({ labels, relations }: AnnotationSetup): SetupProblem[] {
  const problems: SetupProblem[] = [];
  const twice = (values: readonly unknown[], path: (i: number) => PropertyKey[], say: (value: string) => string) => {
    for (const [i, value] of values.entries()) {
      if (value !== undefined && values.indexOf(value) < i)
        problems.push({ message: say(String(value)), path: path(i) });
    }
  };
  const sameId = (id: string) => l10n.t('There are two with the id “{0}”.', id);
  const own = labels ?? [];
  twice(
    own.map(({ id }) => id),
    (i) => ['labels', i, 'id'],
    sameId,
  );
  twice(
    own.map(({ key }) => key),
    (i) => ['labels', i, 'key'],
    (key) => l10n.t('Two labels have the key {0}.', key),
  );
  twice(
    (relations ?? []).map(({ id }) => id),
    (i) => ['relations', i, 'id'],
    sameId,
  );
  for (const [i, { attributes }] of own.entries()) {
    twice(
      attributes.map(({ id }) => id),
      (j) => ['labels', i, 'attributes', j, 'id'],
      sameId,
    );
    for (const [j, { type, choices = [] }] of attributes.entries()) {
      if (type !== 'choice' || choices.length > 0) continue;
      problems.push({ message: l10n.t('A choice needs “choices”.'), path: ['labels', i, 'attributes', j] });
    }
  }
  const known = new Set(labels ? own.map(({ id }) => id) : BUILT_IN_LABELS.map(([id]) => id));
  for (const [i, one] of (relations ?? []).entries()) {
    for (const side of ['from', 'to'] as const) {
      const unknown = one[side].find((id) => !known.has(id));
      if (unknown === undefined) continue;
      problems.push({ message: l10n.t('There is no label “{0}”.', unknown), path: ['relations', i, side] });
    }
  }
  return problems;
}
