/** A rule switched off in a project file, by one edit that leaves everything else as it is. */
import { isMap, isScalar } from 'yaml';
import type { Edit } from '../model/index.ts';
import { newLineOf } from '../text/line-ends.ts';
import { parseYaml } from '../text/yaml.ts';

/**
 * The edit that sets a rule to `off` under `rules`. Null where the file has errors, is written in brackets as a whole, or
 * says so already.
 * @example silenceInProject('exclude: [x]\n', 'reference/unknown') // appends “rules:\n  reference/unknown: off\n”
 */
export function silenceInProject(text: string, rule: string): Edit | null {
  const tree = parseYaml(text);
  const { contents } = tree;
  if (
    tree.errors.length > 0 ||
    (contents !== null && !isMap(contents) && !(isScalar(contents) && contents.value === null))
  )
    return null;
  const line = newLineOf(text);
  const insert = (at: number, newText: string): Edit => ({ start: at, end: at, newText });
  const pair = isMap(contents) ? contents.items.find(({ key }) => isScalar(key) && key.value === 'rules') : undefined;
  if (!pair) {
    if (isMap(contents) && contents.flow) return null;
    const end = text.trimEnd().length;
    return { start: end, end: text.length, newText: `${end === 0 ? '' : line}rules:${line}  ${rule}: off${line}` };
  }
  const { key, value } = pair;
  if (!isMap(value)) {
    const isEmpty = value === null || (isScalar(value) && value.value === null);
    const colon = isScalar(key) && key.range ? text.indexOf(':', key.range[1]) : -1;
    return isEmpty && colon >= 0 ? insert(colon + 1, `${line}  ${rule}: off`) : null;
  }
  const known = value.items.find((item) => isScalar(item.key) && item.key.value === rule);
  if (known) {
    const range = isScalar(known.value) ? known.value.range : null;
    if (!range || text.slice(range[0], range[1]) === 'off') return null;
    return { start: range[0], end: range[1], newText: range[0] === range[1] ? ' off' : 'off' };
  }
  const [start = 0] = value.range ?? [];
  if (value.flow) return insert(start + 1, value.items.length > 0 ? `${rule}: off, ` : `${rule}: off`);
  const indent = text.slice(Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1, start);
  return /^[ ]+$/.test(indent) ? insert(start, `${rule}: off${line}${indent}`) : null;
}
