import type { Position, SelectionRange } from 'vscode-languageserver-types';
import type { Span } from '../model/index.ts';
import type { Report } from '../workspace/report.ts';
import { rangeOf } from './places.ts';

const WORD = /[\p{L}\p{M}\p{N}]/u;
const SENTENCE_END = /[.!?;…][)”"’]*(?=\s)/g;

/** For each position what "Expand Selection" selects: word, code, whole reference, clause, line, part, report. */
export function selectionRanges(report: Report, positions: readonly Position[]): SelectionRange[] {
  return positions.map((position) => chain(report, report.document.offsetAt(position)));
}

function chain(report: Report, offset: number): SelectionRange {
  const { analysis, document } = report;
  const text = document.getText();
  const line = lineAt(text, offset);
  const candidates: Span[] = [
    wordAt(text, offset),
    sentenceIn(text, line, offset),
    line,
    ...analysis.references.flatMap((reference) => [reference, reference.phrase]),
    ...analysis.people,
    ...analysis.people.map(({ nameSpan }) => nameSpan),
    ...analysis.dates,
    ...analysis.tasks,
    ...analysis.meetings,
    ...analysis.parts,
    { start: analysis.bodyStart, end: text.length },
    { start: 0, end: text.length },
  ];
  const around = candidates
    .filter(({ start, end }) => start <= offset && offset <= end && start < end)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  const nested: Span[] = [];
  for (const span of around) {
    const inner = nested.at(-1);
    const wider =
      !inner || (span.start <= inner.start && span.end >= inner.end && span.end - span.start > inner.end - inner.start);
    if (wider) nested.push(span);
  }
  if (nested.length === 0) nested.push({ start: offset, end: offset });
  let result: SelectionRange | undefined;
  for (const span of nested.reverse()) result = { range: rangeOf(document, span), parent: result };
  return result!;
}

function wordAt(text: string, offset: number): Span {
  let start = offset;
  let end = offset;
  while (start > 0 && WORD.test(text[start - 1]!)) start -= 1;
  while (end < text.length && WORD.test(text[end]!)) end += 1;
  return { start, end };
}

function lineAt(text: string, offset: number): Span {
  const before = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1));
  const after = text.slice(offset).search(/[\r\n]/);
  return { start: before + 1, end: after < 0 ? text.length : offset + after };
}

function sentenceIn(text: string, line: Span, offset: number): Span {
  let { start, end } = line;
  for (const stop of text.slice(line.start, line.end).matchAll(SENTENCE_END)) {
    const at = line.start + stop.index + stop[0].length;
    if (at <= offset) start = at;
    else {
      end = at;
      break;
    }
  }
  while (start < end && /\s/.test(text[start]!)) start += 1;
  return { start, end };
}
