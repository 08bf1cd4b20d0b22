/**
 * The composition root: from one text to everything that is known about it. Reads like the table of contents.
 */
import type { Knowledge } from './knowledge/knowledge.ts';
import { findFrontMatter } from './metadata/document.ts';
import type { Analysis, DocumentEntry, Figure, Span } from './model/index.ts';
import { scanMentions } from './references/reading/scan.ts';
import { learnedDocuments } from './references/resolving/learned.ts';
import { resolveMentions } from './references/resolving/resolve.ts';
import { readReport } from './report/read.ts';
import { scanDates } from './text/dates.ts';
import { once } from './text/memo.ts';
import { type NormalText, normalText } from './text/normal.ts';

export interface AnalyseOptions {
  /** Documents learned from full citations in other texts. */
  learned?: readonly DocumentEntry[];
}

/**
 * Reads one report text. Total: any string gives a result, in linear time.
 * All spans of the result count in `text` as given (UTF-16 code units); a metadata block at its head is left out.
 */
export function analyse(text: string, knowledge: Knowledge, options: AnalyseOptions = {}): Analysis {
  const bodyStart = findFrontMatter(text)?.bodyStart ?? 0;
  const normal = normalText(text, bodyStart);
  const dates = scanDates(normal.text);
  const mentions = scanMentions(normal.text, knowledge);
  const structure = readReport(normal.text, mentions, dates, knowledge);
  const references = resolveMentions(mentions, normal.text, {
    knowledge,
    reportDate: structure.meetings[0]?.date ?? structure.pageDate,
    learned: options.learned ?? [],
  });
  return withOriginalSpans({ ...structure, references, bodyStart }, normal);
}

/** The documents that a text cites in full (code and date), for resolving the short citations of other texts. */
export function learn(text: string, knowledge: Knowledge): DocumentEntry[] {
  const normal = normalText(text, findFrontMatter(text)?.bodyStart ?? 0);
  return learnedDocuments(scanMentions(normal.text, knowledge));
}

/** Every span below `value` mapped to the original, in a copy; the words under a span are those of the original. */
function withOriginalSpans(analysis: Analysis, normal: NormalText): Analysis {
  if (normal.text === normal.original) return analysis;
  const map = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(map);
    if (value === null || typeof value !== 'object' || isCatalogueEntry(value)) return value;
    const copy: Record<string, unknown> = {};
    for (const [key, item] of Object.entries(value)) copy[key] = map(item);
    if (isSpan(value)) {
      const span = normal.toOriginal(value);
      copy.start = span.start;
      copy.end = span.end;
      if (typeof copy.text === 'string') copy.text = normal.original.slice(span.start, span.end);
    }
    return copy;
  };
  const { bodyStart, figures, ...rest } = analysis;
  return {
    ...(map(rest) as Omit<Analysis, 'bodyStart' | 'figures'>),
    figures: once(() => map(figures()) as Figure[]),
    bodyStart,
  };
}

function isSpan(value: object): value is Span {
  return 'start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number';
}

function isCatalogueEntry(value: object): value is DocumentEntry {
  return 'origin' in value && 'sources' in value;
}
