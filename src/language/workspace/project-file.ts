/**
 * The project file `.giaoban.yaml`: what a folder of reports asks for. The command line and the editor read the same
 * file with this one schema.
 */
import * as l10n from '@vscode/l10n';
import { isMap, isNode, isScalar } from 'yaml';
import * as z from 'zod/mini';
import { annotationSetupSchema, setupProblems } from '../annotations/labels.ts';
import type { Span } from '../model/index.ts';
import { append } from '../text/lists.ts';
import { nearest } from '../text/nearest.ts';
import { parseYaml } from '../text/yaml.ts';
import { errorSpan, yamlErrorText } from '../text/yaml-problem.ts';

export const PROJECT_FILE = '.giaoban.yaml';

const SEVERITIES = ['error', 'warning', 'information', 'hint', 'off'] as const;
type SeveritySetting = (typeof SEVERITIES)[number];

/** Severity by rule id, or by family (`reference/*`). */
export type Severities = Readonly<Record<string, SeveritySetting>>;

const globs = z.union([
  z.pipe(
    z.string(),
    z.transform((glob: string) => [glob]),
  ),
  z.array(z.string()),
]);
const rules = z.record(z.string(), z.enum(SEVERITIES));

export const projectSchema = z.strictObject({
  /** Severities of rules. */
  rules: z._default(rules, {}),
  /** Of the files met in folders, only these. */
  include: z._default(globs, []),
  /** Files and folders to leave out. */
  exclude: z._default(globs, []),
  /** Severities for some files only; a later entry wins. */
  overrides: z._default(z.array(z.strictObject({ files: globs, rules })), []),
  /** Files with documents of one's own: JSON, YAML or CSV. */
  catalogue: z._default(globs, []),
  /** Labels and relations of annotations. */
  annotations: z._default(annotationSetupSchema, {}),
  /** `schema`: a JSON Schema (JSON or YAML) with fields of one's own and stricter values. */
  metadata: z._default(z.strictObject({ schema: z.optional(z.string()) }), {}),
});

export type ProjectSettings = z.infer<typeof projectSchema>;

export const NO_SETTINGS: ProjectSettings = projectSchema.parse({});

export interface ProjectProblem extends Span {
  message: string;
}

export interface ReadProjectFile {
  /** With problems, the parts that are right. */
  settings: ProjectSettings;
  problems: ProjectProblem[];
  /** Where a value stands in the text; where it is missing, what it is missing from. */
  spanOf(path: readonly PropertyKey[]): Span;
}

/**
 * Reads a project file. Total: any text gives a project and, where it is wrong, problems with their place in the text.
 * `ruleIds` are the rules that exist: settings for others are problems.
 */
export function readProjectFile(text: string, ruleIds: readonly string[]): ReadProjectFile {
  const tree = parseYaml(text);
  const [syntax] = tree.errors;
  if (syntax) {
    const { start, end } = errorSpan(syntax.pos, text);
    const problem = { message: yamlErrorText(syntax), start, end };
    return { settings: NO_SETTINGS, problems: [problem], spanOf: () => ({ start, end }) };
  }
  let raw: unknown;
  try {
    raw = tree.toJS({ maxAliasCount: 50 }) ?? {};
  } catch {
    const message = l10n.t('Anchors and aliases (&name, *name) cannot be followed here. Write the value out.');
    const whole = { start: 0, end: text.length };
    return { settings: NO_SETTINGS, problems: [{ message, ...whole }], spanOf: () => whole };
  }
  const spanOf = (path: readonly PropertyKey[], part: 'key' | 'value') => {
    const { start, end } = nodeSpan(tree.contents, path, part);
    // A mapping reaches to the next line.
    return { start, end: start + text.slice(start, end).trimEnd().length };
  };
  const problems: ProjectProblem[] = [];
  const result = projectSchema.safeParse(raw);
  for (const issue of result.error?.issues ?? []) append(problems, issueProblems(issue, raw, spanOf));
  const settings = result.success ? result.data : projectSchema.parse(rightParts(raw, result.error.issues));

  const ruleMaps = [
    { severities: settings.rules, path: ['rules'] as PropertyKey[] },
    ...settings.overrides.map((override, i) => ({ severities: override.rules, path: ['overrides', i, 'rules'] })),
  ];
  for (const { severities, path } of ruleMaps) {
    for (const id of Object.keys(severities)) {
      if (ruleIds.length === 0 || ruleIds.some((known) => matchesRule(id, known))) continue;
      const near = nearest(id, ruleIds);
      problems.push({
        message: near
          ? l10n.t('There is no rule “{0}”. Did you mean “{1}”?', id, near)
          : l10n.t('There is no rule “{0}”.', id),
        ...spanOf([...path, id], 'key'),
      });
    }
  }
  for (const { message, path } of setupProblems(settings.annotations))
    problems.push({ message, ...spanOf(['annotations', ...path], 'value') });
  problems.sort((a, b) => a.start - b.start);
  return { settings, problems, spanOf: (path) => spanOf(path, 'value') };
}

/** Whether a rule's id is meant by a name as users write it: the id itself or `family/*`. */
export function matchesRule(name: string, id: string): boolean {
  return name === id || (name.endsWith('/*') && id.startsWith(name.slice(0, -1)));
}

/**
 * The severities for one file. `matches` tells whether the file, by its path from the project's folder, is under one of
 * the globs.
 */
export function severitiesOf(
  settings: Pick<ProjectSettings, 'rules' | 'overrides'>,
  matches: (globs: readonly string[]) => boolean,
): Severities {
  let severities: Severities = settings.rules;
  for (const override of settings.overrides) {
    if (matches(override.files)) severities = overridden(severities, override.rules);
  }
  return severities;
}

/** Severities laid over others: a family in `over` counts for all its rules, those named singly included. */
export function overridden(severities: Severities, over: Severities): Severities {
  const kept = Object.entries(severities).filter(
    ([name]) => !Object.keys(over).some((other) => matchesRule(other, name)),
  );
  return { ...Object.fromEntries(kept), ...over };
}

type SpanOf = (path: readonly PropertyKey[], part: 'key' | 'value') => Span;

function issueProblems(issue: z.core.$ZodIssue, raw: unknown, spanOf: SpanOf): ProjectProblem[] {
  const where = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const near = nearest(key, Object.keys(NO_SETTINGS));
      return {
        message: near
          ? l10n.t('Unknown setting “{0}”. Did you mean “{1}”?', key, near)
          : l10n.t('Unknown setting “{0}”.', key),
        ...spanOf([...issue.path, key], 'key'),
      };
    });
  }
  const span = spanOf(issue.path, 'value');
  if (issue.path.length === 0) return [{ message: l10n.t('Expected settings, as in “rules: …”.'), ...span }];
  if (valueAt(raw, issue.path) === undefined) return [{ message: l10n.t('“{0}” is missing.', where), ...span }];
  if (issue.code === 'invalid_value') {
    const choices = issue.values.map(String).join(', ');
    return [{ message: l10n.t('“{0}” has to be one of: {1}.', where, choices), ...span }];
  }
  const last = issue.path.at(-1);
  if (issue.path.includes('rules') && last === 'rules') {
    return [
      { message: l10n.t('“{0}” has to map rules to severities, as in “reference/unknown: off”.', where), ...span },
    ];
  }
  const message = ['include', 'exclude', 'files', 'catalogue'].includes(String(issue.path.findLast(isName)))
    ? l10n.t('“{0}” has to be a glob or a list of globs, as in “archive/**”.', where)
    : l10n.t('“{0}” has a value of the wrong kind.', where);
  return [{ message, ...span }];
}

function isName(step: PropertyKey): boolean {
  return typeof step === 'string';
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  let value = raw;
  for (const step of path) value = (value as Record<PropertyKey, unknown> | null | undefined)?.[step];
  return value;
}

/** The settings without the top-level ones that have a problem; one bad rule severity does not drop the others. */
function rightParts(raw: unknown, issues: readonly z.core.$ZodIssue[]): Record<string, unknown> {
  if (raw === null || typeof raw !== 'object' || Array.isArray(raw)) return {};
  const parts: Record<string, unknown> = { ...raw };
  for (const issue of issues) {
    const [top, second] = issue.path;
    if (issue.code === 'unrecognized_keys' && issue.path.length === 0) for (const key of issue.keys) delete parts[key];
    else if (top === 'rules' && second !== undefined) {
      const { [String(second)]: _, ...others } = parts.rules as Record<string, unknown>;
      parts.rules = others;
    } else delete parts[String(top)];
  }
  return parts;
}

/** Where a value stands; where it is missing, what it is missing from. */
export function nodeSpan(root: unknown, path: readonly PropertyKey[], part: 'key' | 'value'): Span {
  let node = root;
  let found = isNode(root) ? root : null;
  for (const step of path) {
    let next: unknown;
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      next = pair?.value;
      const shown = step === path.at(-1) && part === 'key' ? pair?.key : (pair?.value ?? pair?.key);
      if (isNode(shown)) found = shown;
    } else if (node && typeof node === 'object' && 'items' in node && Array.isArray(node.items)) {
      next = node.items[Number(step)];
      if (isNode(next)) found = next;
    }
    node = next;
  }
  const [start, end] = found?.range ?? [0, 0];
  return { start, end };
}
