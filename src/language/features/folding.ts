import type { FoldingRange } from 'vscode-languageserver-types';
import type { Span } from '../model/index.ts';
import type { Report } from '../workspace/report.ts';
import { FoldingRangeKind } from './kinds.ts';

/** What can be folded: the metadata block and its nested keys, parts, meetings, long tasks, and page noise. */
export function folding(report: Report): FoldingRange[] {
  const { analysis, document } = report;
  const ranges = new Map<string, FoldingRange>();
  const text = document.getText();
  const add = (span: Span, kind?: string) => {
    let { end } = span;
    while (end > span.start && /\s/.test(text[end - 1]!)) end -= 1;
    const startLine = document.positionAt(span.start).line;
    const endLine = document.positionAt(end).line;
    const key = `${startLine}:${endLine}`;
    if (endLine > startLine && !ranges.has(key))
      ranges.set(key, kind ? { startLine, endLine, kind } : { startLine, endLine });
  };
  if (analysis.bodyStart > 0) {
    add({ start: 0, end: analysis.bodyStart }, FoldingRangeKind.Region);
    for (const range of nestedKeys(text.slice(0, analysis.bodyStart)))
      ranges.set(`${range.startLine}:${range.endLine}`, range);
  }
  for (const span of [...analysis.parts, ...analysis.meetings, ...analysis.tasks]) add(span);
  for (const span of runs(analysis.noise, text)) add(span, FoldingRangeKind.Comment);
  return [...ranges.values()].sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}

/** Keys of a YAML block with what is indented under them; list items under a key may stand at its own indent. */
export function nestedKeys(yaml: string): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  const open: { line: number; indent: number; list: boolean }[] = [];
  let last = 0;
  const close = (until: (entry: { indent: number; list: boolean }) => boolean) => {
    while (open.length > 0 && until(open.at(-1)!)) {
      const { line } = open.pop()!;
      if (last > line) ranges.push({ startLine: line, endLine: last });
    }
  };
  yaml.split(/\r\n|\n|\r/).forEach((content, line) => {
    if (content.trim() === '') return;
    if (/^(?:---|\.\.\.)/.test(content)) {
      close(() => true);
      return;
    }
    const indent = content.length - content.trimStart().length;
    const item = /^\s*- /.test(content);
    close((entry) =>
      item ? entry.indent > indent || (entry.indent === indent && entry.list) : entry.indent >= indent,
    );
    open.push({ line, indent, list: item });
    last = line;
  });
  close(() => true);
  return ranges;
}

/** Neighbouring spans with nothing but blanks between them become one. */
function runs(spans: readonly Span[], text: string): Span[] {
  const merged: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const previous = merged.at(-1);
    if (previous && (start <= previous.end || text.slice(previous.end, start).trim() === '')) {
      previous.end = Math.max(previous.end, end);
    } else merged.push({ start, end });
  }
  return merged;
}
