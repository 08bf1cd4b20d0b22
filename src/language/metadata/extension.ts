/**
 * A project's own fields and stricter values: a JSON Schema, laid over the schema of the metadata.
 *
 * Only keywords that say something about plain values are read; any other is an error that names it, so that nobody
 * believes in a check that is not made. Patterns run in linear time (`pattern.ts`).
 */
import * as l10n from '@vscode/l10n';
import { type Pattern, type RefusedPattern, readPattern } from './pattern.ts';
import type { Path } from './problem.ts';

/** What is wrong with a value, in the terms of the project's schema. */
interface ExtensionProblem {
  path: Path;
  /** The value, or the key when something is missing below it. */
  kind: 'type' | 'enum' | 'pattern' | 'range' | 'length' | 'missing' | 'unknown';
  /** What is expected: a type, the choices, the pattern, a limit, the missing or unknown key. */
  expected: string;
}

/** A field that a project's schema names, for completion and hover. */
export interface ExtensionField {
  name: string;
  /** What the schema says about it: title and description; empty without. */
  meaning: string;
  /** The kinds of values allowed, as in JSON Schema; empty for any. */
  types: readonly string[];
  /** The values allowed; null when they are not listed. */
  choices: readonly unknown[] | null;
}

export interface SchemaExtension {
  /** Top-level keys that the project adds to the schema. */
  readonly keys: ReadonlySet<string>;
  /** The fields that the schema names below a path; steps into lists are left out of it or numbers. */
  fieldsBelow(path: Path): ExtensionField[];
  /** Problems of plain data, at most `limit`. Total: any data gives an answer. */
  check(data: unknown, limit?: number): ExtensionProblem[];
}

/** The extension that a JSON Schema describes, or what is wrong with it: one message for each place, as a JSON pointer. */
export function readExtension(schema: unknown): { extension: SchemaExtension | null; errors: string[] } {
  const errors: string[] = [];
  const root = compile(schema, '', errors, 0, { left: MOST_INSTRUCTIONS });
  if (errors.length > 0 || root === null) return { extension: null, errors };
  return {
    extension: {
      keys: new Set(Object.keys(root.properties)),
      fieldsBelow(path) {
        const names = path.filter((step) => typeof step === 'string');
        let group: Compiled | null = root;
        for (const name of names) {
          const next: Compiled | undefined = group ? own(group, name) : undefined;
          group = next?.items ?? next ?? null;
        }
        if (!group) return [];
        return Object.entries(group.properties).map(([name, { meaning, types, choices, items }]) => {
          return { name, meaning, types, choices: choices ?? items?.choices ?? null };
        });
      },
      check(data, limit = 50) {
        const problems: ExtensionProblem[] = [];
        checkValue(data, root, [], problems, limit);
        return problems;
      },
    },
    errors,
  };
}

interface Compiled {
  meaning: string;
  types: string[];
  choices: unknown[] | null;
  pattern: Pattern | null;
  min: number;
  max: number;
  minLength: number;
  maxLength: number;
  items: Compiled | null;
  properties: Record<string, Compiled>;
  required: string[];
  closed: boolean;
}

const ANNOTATIONS = ['$schema', '$id', '$comment', 'title', 'description', 'examples', 'default', 'deprecated'];
const TYPES = ['string', 'number', 'integer', 'boolean', 'null', 'array', 'object'];
const MAX_DEPTH = 12;
/** Of all patterns of a schema together, as their engine counts them. */
const MOST_INSTRUCTIONS = 20_000;

interface PatternBudget {
  left: number;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

function compile(schema: unknown, at: string, errors: string[], depth: number, budget: PatternBudget): Compiled | null {
  const fail = (message: string) => {
    errors.push(`${at === '' ? '/' : at}: ${message}`);
    return null;
  };
  if (!isObject(schema)) return fail(l10n.t('a JSON Schema object is expected'));
  if (depth > MAX_DEPTH) return fail(l10n.t('nested too deeply'));
  const result: Compiled = {
    meaning: [schema.title, schema.description].filter((text) => typeof text === 'string').join(': '),
    types: [],
    choices: null,
    pattern: null,
    min: Number.NEGATIVE_INFINITY,
    max: Number.POSITIVE_INFINITY,
    minLength: 0,
    maxLength: Number.POSITIVE_INFINITY,
    items: null,
    properties: Object.create(null),
    required: [],
    closed: false,
  };
  for (const [keyword, value] of Object.entries(schema)) {
    const wrong = (expected: string) => errors.push(`${at}/${keyword}: ${expected}`);
    const number = () => {
      if (typeof value === 'number' && Number.isFinite(value)) return value;
      wrong(l10n.t('a number is expected'));
      return 0;
    };
    const count = () => {
      if (Number.isSafeInteger(value) && Number(value) >= 0) return Number(value);
      wrong(l10n.t('a whole number from 0 on is expected'));
      return 0;
    };
    switch (keyword) {
      case 'type':
        result.types = (Array.isArray(value) ? value : [value]).map(String);
        if (!result.types.every((type) => TYPES.includes(type)))
          wrong(l10n.t('one of {0} is expected', TYPES.join(', ')));
        break;
      case 'const':
        result.choices = [value];
        break;
      case 'enum':
        if (Array.isArray(value)) result.choices = value;
        else wrong(l10n.t('a list is expected'));
        break;
      case 'pattern':
        result.pattern = patternOf(value, wrong, budget);
        break;
      case 'minimum':
        result.min = number();
        break;
      case 'maximum':
        result.max = number();
        break;
      case 'minLength':
      case 'minItems':
        result.minLength = count();
        break;
      case 'maxLength':
      case 'maxItems':
        result.maxLength = count();
        break;
      case 'items':
        result.items = compile(value, `${at}/items`, errors, depth + 1, budget);
        break;
      case 'properties':
        if (!isObject(value)) wrong(l10n.t('a mapping is expected'));
        else {
          for (const [name, property] of Object.entries(value)) {
            const compiled = compile(property, `${at}/properties/${name}`, errors, depth + 1, budget);
            if (compiled) result.properties[name] = compiled;
          }
        }
        break;
      case 'required':
        if (Array.isArray(value)) result.required = value.map(String);
        else wrong(l10n.t('a list is expected'));
        break;
      case 'additionalProperties':
        if (typeof value === 'boolean') result.closed = !value && at !== '';
        else wrong(l10n.t('only true and false can be used here'));
        break;
      default:
        if (!ANNOTATIONS.includes(keyword)) wrong(l10n.t('this keyword cannot be used here'));
    }
  }
  if (result.min > result.max || result.minLength > result.maxLength)
    return fail(l10n.t('the least that is allowed is more than the most'));
  return result;
}

function patternOf(value: unknown, wrong: (message: string) => void, budget: PatternBudget): Pattern | null {
  if (typeof value !== 'string') {
    wrong(l10n.t('a text is expected'));
    return null;
  }
  const pattern = budget.left > 0 ? readPattern(value) : 'too-large';
  if (typeof pattern === 'string') {
    wrong(refusalText(pattern));
    // What follows would only take long to be refused as well.
    if (pattern === 'too-large') budget.left = 0;
    return null;
  }
  budget.left -= pattern.size;
  return pattern;
}

function refusalText(refused: RefusedPattern): string {
  switch (refused) {
    case 'syntax':
      return l10n.t('this is no regular expression');
    case 'unsupported':
      return l10n.t('this pattern cannot be used: look-around, back references and long repetitions are not supported');
    case 'too-large':
      return l10n.t('this pattern is too large, or all patterns together are');
  }
}

function typeOf(value: unknown): string[] {
  if (value === null) return ['null'];
  if (Array.isArray(value)) return ['array'];
  if (typeof value === 'number') return Number.isInteger(value) ? ['integer', 'number'] : ['number'];
  return [typeof value];
}

function checkValue(value: unknown, schema: Compiled, path: Path, problems: ExtensionProblem[], limit: number): void {
  if (problems.length >= limit || path.length > MAX_DEPTH) return;
  const report = (kind: ExtensionProblem['kind'], expected: string, at: Path = path) => {
    if (problems.length < limit) problems.push({ path: at, kind, expected });
  };
  if (schema.types.length > 0 && !typeOf(value).some((type) => schema.types.includes(type))) {
    report('type', schema.types.join(' | '));
    return;
  }
  if (schema.choices && !schema.choices.some((choice) => JSON.stringify(choice) === plainJson(value))) {
    report(
      'enum',
      schema.choices.map((choice) => (typeof choice === 'string' ? choice : JSON.stringify(choice))).join(', '),
    );
    return;
  }
  if (typeof value === 'number' && (value < schema.min || value > schema.max)) {
    report('range', range(schema.min, schema.max));
  } else if (typeof value === 'string') {
    if (value.length < schema.minLength || value.length > schema.maxLength) {
      report('length', range(schema.minLength, schema.maxLength));
    } else if (schema.pattern && !schema.pattern.test(value)) {
      report('pattern', schema.pattern.source);
    }
  } else if (Array.isArray(value)) {
    if (value.length < schema.minLength || value.length > schema.maxLength) {
      report('length', range(schema.minLength, schema.maxLength));
    }
    const { items } = schema;
    if (items) for (const [index, item] of value.entries()) checkValue(item, items, [...path, index], problems, limit);
  } else if (isObject(value)) {
    for (const key of schema.required) if (value[key] === undefined) report('missing', key);
    for (const [key, item] of Object.entries(value)) {
      const property = own(schema, key);
      if (property) checkValue(item, property, [...path, key], problems, limit);
      else if (schema.closed && !key.startsWith('x-')) report('unknown', key, [...path, key]);
    }
  }
}

function own({ properties }: Compiled, key: string): Compiled | undefined {
  return Object.hasOwn(properties, key) ? properties[key] : undefined;
}

function plainJson(value: unknown): string {
  return value !== null && typeof value === 'object' ? '' : JSON.stringify(value);
}

function range(min: number, max: number): string {
  return max === Number.POSITIVE_INFINITY
    ? `≥ ${min}`
    : min === Number.NEGATIVE_INFINITY || min === 0
      ? `≤ ${max}`
      : `${min} – ${max}`;
}
