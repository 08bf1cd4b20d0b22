/**
 * Plain data as YAML, in the plainest form that reads back as the same.
 */

/** Begins like a word, holds nothing that YAML would read as syntax, and is no number, boolean or null. */
const PLAIN = /^[\p{L}\p{N}(“‘][^\r\n\t]*$/u;
const SYNTAX = /: |:$| #|[\u0000-\u001F\u007F-\u009F\u2028\u2029\uFEFF]/;
const OTHER_TYPE =
  /^(?:true|false|null|yes|no|on|off|[-+]?(?:0x[\da-f]+|0o[0-7]+|[\d.]+(?:e[-+]?\d+)?)|[-+]?\.?(?:inf|nan))$/i;

/** One value. `flow`: inside brackets, where commas and brackets are syntax too. */
export function yamlScalar(value: string, flow = false): string {
  const plain =
    PLAIN.test(value) &&
    !SYNTAX.test(value) &&
    !OTHER_TYPE.test(value) &&
    !/\s$/.test(value) &&
    !(flow && /[,[\]{}]/.test(value));
  return plain ? value : JSON.stringify(value);
}

/** The value of a field: a bare year stands for a date or period without quotes. */
export function yamlValue(key: string, value: string, flow = false): string {
  const isYear = /^(?:date|period|due|retrieved)$/.test(key) && /^(?:19|20)\d\d$/.test(value);
  return isYear ? value : yamlScalar(value, flow);
}

type Value = string | readonly Value[] | { readonly [key: string]: Value | undefined };

/**
 * A field with its value as YAML lines (no line end at the last). Lists of texts stand on one line, lists of mappings in
 * block form, two columns deeper.
 */
export function yamlField(key: string, value: Value, indent = ''): string[] {
  if (typeof value === 'string') return [`${indent}${key}: ${yamlValue(key, value)}`];
  if (isList(value)) {
    if (value.length === 0) return [`${indent}${key}: []`];
    if (value.every((item) => typeof item === 'string')) {
      return [`${indent}${key}: [${value.map((item) => yamlScalar(item, true)).join(', ')}]`];
    }
    return [`${indent}${key}:`, ...value.flatMap((item) => yamlItem(item, `${indent}  `))];
  }
  return [`${indent}${key}:`, ...entries(value).flatMap(([name, item]) => yamlField(name, item, `${indent}  `))];
}

/** One item of a block list, as lines; `indent` is where its dash stands. */
export function yamlItem(item: Value, indent: string): string[] {
  if (typeof item === 'string' || isList(item)) return [`${indent}- ${yamlFlow(item)}`];
  const lines = entries(item).flatMap(([name, value]) => yamlField(name, value, `${indent}  `));
  return lines.map((line, index) => (index === 0 ? `${indent}- ${line.slice(indent.length + 2)}` : line));
}

/** A value on one line, in brackets where it is no text. */
export function yamlFlow(value: Value): string {
  if (typeof value === 'string') return yamlScalar(value, true);
  if (isList(value)) return `[${value.map(yamlFlow).join(', ')}]`;
  return `{ ${entries(value)
    .map(([key, item]) => `${key}: ${typeof item === 'string' ? yamlValue(key, item, true) : yamlFlow(item)}`)
    .join(', ')} }`;
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

function entries(value: { readonly [key: string]: Value | undefined }): [string, Value][] {
  return Object.entries(value).filter((entry): entry is [string, Value] => entry[1] !== undefined);
}
