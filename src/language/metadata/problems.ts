/**
 * What is wrong with the YAML itself: syntax, duplicate keys, several documents.
 */
import { type Document, isAlias, isCollection, isMap, isPair, isScalar, visit, type YAMLError } from 'yaml';
import type { Edit, Span } from '../model/index.ts';
import { startOfLine } from '../text/line-ends.ts';
import { append } from '../text/lists.ts';
import { yamlProblem } from '../text/yaml-problem.ts';
import type { MetadataProblem, ProblemCode } from './problem.ts';

/** One mistake often makes the parser stumble several times; the first ones tell. */
const MAX_ERRORS = 10;

/** The problems of parsed YAML that stands at `yaml` in `text`, at most one a place. */
export function readProblems(tree: Document.Parsed, text: string, yaml: Span): MetadataProblem[] {
  const problems: MetadataProblem[] = [];
  const tags = tree.warnings.filter(({ code }) => code === 'TAG_RESOLVE_FAILED');
  for (const error of [...tree.errors, ...tags].slice(0, MAX_ERRORS)) {
    const code = yamlProblem(error);
    const at = (code === 'yaml-tab' && tabsAt(error, text, yaml)) || errorSpan(error, text, yaml);
    const edits = repair(code, text, at);
    const { start, end } = edits[0] ?? at;
    if (problems.some((other) => other.start === start || (code === 'too-deep' && other.code === code))) continue;
    problems.push({ start, end, code, values: [], path: [], edits });
  }
  return [...problems, ...duplicateKeys(tree, yaml.start)];
}

/** Where an error stands; at the end of a line, where there is nothing to underline, the word before. */
function errorSpan(error: YAMLError, text: string, yaml: Span): Span {
  const clamp = (offset: number) => Math.max(yaml.start, Math.min(yaml.end, yaml.start + offset));
  let start = clamp(error.pos[0]);
  let end = Math.max(start, clamp(error.pos[1]));
  while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1;
  if (end > start) {
    const lineEnd = text.slice(start, end).search(/[\r\n]/);
    return { start, end: lineEnd > 0 ? start + lineEnd : end };
  }
  while (start > yaml.start && /\s/.test(text[start - 1] ?? '')) start -= 1;
  end = start;
  while (start > yaml.start && /\S/.test(text[start - 1] ?? '')) start -= 1;
  return { start, end };
}

/** The parser points before the line break; the tabs stand after it. */
function tabsAt(error: YAMLError, text: string, yaml: Span): Span | null {
  const near = Math.max(yaml.start, yaml.start + error.pos[0] - 1);
  const [all, blanks = ''] =
    /^[^\S\t]{0,80}((?: {0,40}\t[ \t]{0,40}))/.exec(text.slice(near, Math.min(yaml.end, near + 200))) ?? [];
  return all === undefined ? null : { start: near + all.length - blanks.length, end: near + all.length };
}

function repair(code: ProblemCode, text: string, { start }: Span): Edit[] {
  const lineStart = startOfLine(text, start);
  const line = /[^\r\n]*/.exec(text.slice(lineStart))?.[0] ?? '';
  if (code === 'yaml-tab') {
    const tabs = /^[ \t]*/.exec(line)?.[0] ?? '';
    return tabs === ''
      ? []
      : [{ start: lineStart, end: lineStart + tabs.length, newText: tabs.replaceAll('\t', '  ') }];
  }
  if (code !== 'yaml-quote') return [];
  // "title: Giao ban: quý I" and "title: @x": the whole value in quotes.
  const [, head = '', value = ''] = /^([ \t]*(?:- )?[A-Za-z_-]{1,40}:[ \t]+)((?!!!)[^"'[{|>#&*\s].*)$/.exec(line) ?? [];
  const words = value.trimEnd();
  // Quotes mend nothing where the value is plain and something else is wrong with the line.
  if (!/: |:$|^[@`%!,\]}]/.test(words) || / #/.test(words)) return [];
  const at = lineStart + head.length;
  return [{ start: at, end: at + words.length, newText: JSON.stringify(words) }];
}

/** Every pair whose key came before in the same mapping. Linear in the number of keys. */
function duplicateKeys(tree: Document.Parsed, offset: number): MetadataProblem[] {
  const problems: MetadataProblem[] = [];
  visit(tree, {
    Map(_, map) {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        if (!isScalar(key) || !key.range) continue;
        const name = String(key.value);
        if (seen.has(name) && problems.length < MAX_ERRORS) {
          const span = { start: offset + key.range[0], end: offset + key.range[1] };
          problems.push({ ...span, code: 'duplicate-key', values: [name], path: [name], edits: [] });
        }
        seen.add(name);
      }
    },
  });
  return problems;
}

/** The first alias (`*name`) of a document. */
export function firstAlias(tree: Document.Parsed, offset: number): Span | null {
  const open: unknown[] = [tree.contents];
  while (open.length > 0) {
    const node = open.pop();
    if (isAlias(node) && node.range) return { start: offset + node.range[0], end: offset + node.range[1] };
    if (isPair(node)) open.push(node.value, node.key);
    else if (isMap(node) || isCollection(node)) append(open, node.items.toReversed());
  }
  return null;
}
