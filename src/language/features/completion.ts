import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CompletionItem, CompletionList, Range } from 'vscode-languageserver-types';
import { looseCodeKey } from '../knowledge/code.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { dateRange } from '../knowledge/terms.ts';
import { metadataCompletions } from '../metadata/complete.ts';
import type { DocumentEntry } from '../model/index.ts';
import { rules } from '../rules/index.ts';
import { daysBetween, writtenDate } from '../text/calendar.ts';
import { fold } from '../text/comparable.ts';
import { phrasePattern, WORD_START } from '../text/words.ts';
import { type Report, reportDate } from '../workspace/report.ts';
import { documentFacts } from './format.ts';
import { startedFrontMatter, wholeBlock } from './front-matter-start.ts';
import { CompletionItemKind } from './kinds.ts';
import { markdown } from './markup.ts';
import { rangeOf } from './places.ts';

/** Longer lists help nobody; the list is asked for again with every letter typed. */
const MOST_DOCUMENTS = 50;
/** Matches that are looked through for those that fit. */
const MOST_SEARCHED = 200;
/** How far back from the cursor a reference may begin. */
const LOOK_BACK = 120;

/** How a list came about: the user asked for it, or typed a letter or one of the trigger characters. */
export interface CompletionTrigger {
  asked: boolean;
}

/**
 * The documents that may be meant at a position of the text: after a type word ("Nghị quyết số "), for a started number
 * or code, or by words of the title without diacritics ("giao duc"). Documents that the text cites come first, then the
 * nearest in time before the report, those issued later last. Unless the user asks, only what is begun as a reference
 * gets a list: never a date, a fraction, a score or plain words. Nothing is preselected.
 */
export function completion(
  report: Report,
  offset: number,
  { asked }: CompletionTrigger = { asked: true },
): CompletionList {
  const started = startedReference(report, offset);
  if (!started || (!asked && !isBegun(started))) return { isIncomplete: false, items: [] };
  const documents = matching(report.project.knowledge, started);
  const nearest = byNearness(documents, report).slice(0, MOST_DOCUMENTS);
  const typed = report.document.getText().slice(started.start, offset);
  const query = rangeOf(report.document, { start: started.start, end: offset });
  return { isIncomplete: true, items: nearest.map((document, index) => codeItem(document, index, typed, query)) };
}

/** Whether what is typed is a reference already, not words or a bare number: "Nghị quyết số ", "Nghị quyết 2", "Chỉ thị 24-c". */
function isBegun({ query, types, numbered }: Started): boolean {
  return types !== null && (/^\d/.test(query) || (numbered && query === ''));
}

const METADATA_KINDS = {
  field: CompletionItemKind.Property,
  choice: CompletionItemKind.EnumMember,
  value: CompletionItemKind.Value,
  code: CompletionItemKind.Reference,
} as const;

/** What may stand at an offset of the metadata, which is part of `document`. */
export function completionInMetadata(report: Report, document: TextDocument, offset: number): CompletionList {
  const { analysis, today } = report;
  const { knowledge, schema } = report.project;
  const read = report.metadata;
  const isIn = read && (read.location === 'sidecar' || offset <= read.yaml.end);
  const started = document === report.document && !isIn ? startedFrontMatter(document.getText(), offset) : null;
  const metadata = started ?? read;
  const whole = document === report.document ? wholeBlock(report, offset) : [];
  if (!metadata) return { isIncomplete: false, items: whole };
  const context = { analysis, knowledge, schema, today, rules: rules.map(({ id }) => id) };
  const items = metadataCompletions(metadata, offset, context).map((found, index): CompletionItem => {
    const range = rangeOf(document, found.span);
    return {
      label: found.label,
      kind: METADATA_KINDS[found.kind],
      detail: found.detail || undefined,
      documentation: found.documentation || undefined,
      sortText: String(index).padStart(4, '0'),
      filterText: found.label,
      insertTextFormat: found.snippet ? 2 : 1,
      textEdit: { range, newText: found.insertText },
    };
  });
  return { isIncomplete: false, items: [...whole, ...items] };
}

/** The catalogue by free words, nearest first among equal matches: what the quick pick offers. */
export function searchDocuments(
  knowledge: Knowledge,
  query: string,
  reportDate: string | null,
  limit: number,
): DocumentEntry[] {
  const found = knowledge.catalogue.search(query, limit);
  if (query.trim() !== '' || reportDate === null) return [...found];
  return sortByNearness(knowledge.catalogue.entries, reportDate).slice(0, limit);
}

interface Started {
  /** Where the words or the code begin that are typed. */
  start: number;
  query: string;
  /** Signs of the type that the word before stands for; null without type word. */
  types: ReadonlySet<string> | null;
  /** "số" stands behind the type word, so that a code must follow. */
  numbered: boolean;
}

const patterns = new WeakMap<Knowledge['types'], RegExp>();

/** A type word, maybe "số", and what follows it up to the cursor. */
function typeWordPattern(types: Knowledge['types']): RegExp {
  const known = patterns.get(types);
  if (known) return known;
  const words = types.words.map((word) => phrasePattern(word)).join('|');
  const pattern = new RegExp(`${WORD_START}(${words}) +((?:số *:? *)?)([^\\n;:()“”"]{0,60})$`, 'iu');
  patterns.set(types, pattern);
  return pattern;
}

function startedReference(report: Report, offset: number): Started | null {
  const text = report.document.getText();
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const from = Math.max(lineStart, report.analysis.bodyStart, offset - LOOK_BACK);
  // Decomposed letters are composed for matching; what is typed is looked up again by its length from the end.
  const raw = text.slice(from, offset);
  const before = raw.normalize('NFC');
  const rawLength = (tail: string) => (raw.endsWith(tail) ? tail.length : tail.normalize('NFD').length);

  const lastWord = before.length > 0 ? lastTypeWord(before, typeWordPattern(report.project.knowledge.types)) : null;
  if (lastWord) {
    const [, word = '', number = '', query = ''] = lastWord;
    const types = new Set(report.project.knowledge.types.byWord(word).map(({ abbr }) => abbr));
    if (query === '' || matching(report.project.knowledge, { query, types }).length > 0) {
      return {
        start: offset - rawLength(query),
        query,
        types,
        numbered: number !== '',
      };
    }
  }
  const code = /(?<![\p{L}\p{M}\p{N}./-])\d{1,5}[-/][\p{L}\p{N}/-]{0,24}$/u.exec(before)?.[0];
  // A date, a share or a score is no code: "ngày 15/", "3/4", "2-1".
  if (code !== undefined && /\p{L}/u.test(code)) {
    const start = offset - rawLength(code);
    return { start, query: code, types: null, numbered: false };
  }
  return plainWords(before, report.project.knowledge, offset);
}

/** The last type word of the line; the pattern finds the first that reaches the cursor, so later ones are tried again. */
function lastTypeWord(before: string, pattern: RegExp): RegExpExecArray | null {
  let found = pattern.exec(before);
  for (let next = found; next; ) {
    const skip = next.index + 1;
    const rest = pattern.exec(before.slice(skip));
    if (!rest) break;
    rest.index += skip;
    found = rest;
    next = rest;
  }
  return found;
}

/** Two to eight words in plain letters that stand in the title of a document. */
function plainWords(before: string, knowledge: Knowledge, offset: number): Started | null {
  const words = /(?:^|[^\p{L}\p{M}\p{N}])((?:[a-z]+ ){1,7}[a-z]+)$/iu.exec(before)?.[1];
  if (words === undefined || words.length < 6) return null;
  const parts = words.split(' ');
  for (let from = 0; from + 2 <= parts.length; from += 1) {
    const query = parts.slice(from).join(' ');
    if (query.length >= 6 && matching(knowledge, { query, types: null }).length > 0) {
      return { start: offset - query.length, query, types: null, numbered: false };
    }
  }
  return null;
}

function isCodeStart(query: string): boolean {
  return /^\d{1,5}(?:[-/][\p{L}\p{N}/-]{0,24})?$/u.test(query);
}

function matching(knowledge: Knowledge, { query, types }: Pick<Started, 'query' | 'types'>): readonly DocumentEntry[] {
  const { catalogue } = knowledge;
  const ofType = (document: DocumentEntry) => types === null || types.has(document.type);
  if (query === '') return catalogue.entries.filter(ofType);
  if (isCodeStart(query)) {
    // "29/" is the start of 29-NQ/TW for those who do not know where the strokes go.
    const key = codeStart(query);
    const own = catalogue.entries.filter((document) => ofType(document) && codeStart(document.code).startsWith(key));
    const ofState = catalogue.state.search(query, MOST_SEARCHED).map(({ entry }) => entry);
    return [...own, ...ofState.filter((document) => ofType(document) && codeStart(document.code).startsWith(key))];
  }
  const subject = /^về\s+(\S.*)$/iu.exec(query)?.[1];
  const words = fold(subject ?? query);
  // Prose goes on after a type word too ("Nghị quyết của Đảng bộ"): only words of a title in their order count.
  if (words.length < 5 || /^(?:cua|nay|tren|da|duoc|do|la|va) /.test(words)) return [];
  if (subject !== undefined) return catalogue.search(words, MOST_SEARCHED).filter(ofType);
  // Without a type word the letters may be prose: then only documents are meant that are known by their subject.
  const meant = (document: DocumentEntry) => (types === null ? document.family === 'party' : ofType(document));
  return catalogue.search(words, MOST_SEARCHED).filter((document) => meant(document) && hasInTitle(document, words));
}

function codeStart(code: string): string {
  return looseCodeKey(code).replace(/\//g, '-');
}

function hasInTitle({ title }: DocumentEntry, words: string): boolean {
  // Commas of the title are not typed.
  const plain = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return title !== null && ` ${plain(fold(title))}`.includes(` ${plain(words)}`);
}

/** The Party's first where a type word means both; each nearest first. */
function byNearness(documents: readonly DocumentEntry[], { analysis, metadata, today }: Report): DocumentEntry[] {
  const sorted = sortByNearness(documents, metadata?.value.date?.slice(0, 10) ?? reportDate(analysis) ?? today);
  const cited = new Set(analysis.references.map(({ resolution }) => resolution.document));
  const rank = (document: DocumentEntry) => (cited.has(document) ? 0 : document.family === 'party' ? 1 : 2);
  return sorted.toSorted((a, b) => rank(a) - rank(b));
}

/** Documents issued before the date first, the latest of them first; a report seldom cites the future. */
function sortByNearness(documents: readonly DocumentEntry[], date: string): DocumentEntry[] {
  const at = dateRange(date).to;
  const distance = ({ date: issued }: DocumentEntry) => {
    const days = daysBetween(dateRange(issued).from, at);
    return days >= 0 ? days : 1_000_000 - days;
  };
  return documents
    .map((document) => ({ document, days: distance(document) }))
    .sort((a, b) => a.days - b.days)
    .map(({ document }) => document);
}

function codeItem(document: DocumentEntry, index: number, typed: string, range: Range): CompletionItem {
  const subject = document.title?.replace(/\s+/g, ' ');
  return {
    label: document.code,
    labelDetails: { detail: subject ? `  ${shortened(subject)}` : undefined, description: writtenDate(document.date) },
    kind: CompletionItemKind.Reference,
    documentation: {
      kind: 'markdown',
      value: markdown.join(
        [
          `${markdown.strong(document.kind ?? '')} ${markdown.code(document.code)}`.trim(),
          markdown.text(documentFacts(document)),
          subject ? markdown.text(subject) : '',
        ].filter(Boolean),
      ),
    },
    sortText: String(index).padStart(4, '0'),
    filterText: typed,
    textEdit: { range, newText: document.code },
  };
}

function shortened(subject: string): string {
  return subject.length > 70 ? `${subject.slice(0, 69).trimEnd()}…` : subject;
}
