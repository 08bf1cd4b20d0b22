/**
 * CoNLL-2003 columns with BIO tags (https://aclanthology.org/W03-0419/): a token a line, a blank line after a sentence,
 * `-DOCSTART-` before a report. Tokens are syllables, numbers and signs; a passage that begins or ends inside one cuts it.
 *
 * A token has one tag: of passages that overlap the longest stays. Nothing but labels is carried.
 */
import * as l10n from '@vscode/l10n';
import type { Span } from '../../model/index.ts';
import {
  type AnnotatedReport,
  type Format,
  FormatError,
  type ImportContext,
  type ImportedDocument,
  importedSpan,
  lossesOf,
  type Placed,
} from './format.ts';

const DOCUMENT = '-DOCSTART-';

export const conll: Format = {
  id: 'conll',
  title: 'CoNLL-2003 columns with BIO tags',
  extension: '.conll',
  write(reports) {
    const kept = reports.map((report) => ({ ...report, spans: longest(report.spans) }));
    const overlaps = reports.reduce((all, { spans }, i) => all + spans.length - kept[i]!.spans.length, 0);
    const losses = lossesOf(reports, ['attributes', 'authors', 'comments', 'documents', 'relations']);
    return {
      files: [{ name: 'annotations.conll', content: kept.map(written).join('') }],
      losses: overlaps > 0 ? { ...losses, overlaps } : losses,
    };
  },
  read(content, context) {
    const documents = sections(content);
    if (documents.length > 1 && context.text !== null) {
      throw new FormatError(
        l10n.t('The file holds {0} texts; with a report given it has to be one.', documents.length),
        null,
      );
    }
    return documents.map((rows) => documentOf(rows, context));
  },
};

/** Passages of which none overlap: the longest first, of equals the first. */
function longest(spans: readonly Placed[]): Placed[] {
  const kept: Placed[] = [];
  const order = spans
    .filter(({ start, end }) => end > start)
    .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  for (const span of order) {
    if (kept.every((other) => span.end <= other.start || span.start >= other.end)) kept.push(span);
  }
  return kept.sort((a, b) => a.start - b.start);
}

const TOKEN = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;

interface Token extends Span {
  text: string;
}

/** Syllables, numbers and signs, cut where a passage begins or ends. */
function tokensOf(text: string, spans: readonly Span[]): Token[] {
  const cuts = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const tokens: Token[] = [];
  let next = 0;
  for (const hit of text.matchAll(TOKEN)) {
    let start = hit.index;
    const end = start + hit[0].length;
    while (next < cuts.length && cuts[next]! <= start) next++;
    while (next < cuts.length && cuts[next]! < end) {
      tokens.push({ start, end: cuts[next]!, text: text.slice(start, cuts[next]) });
      start = cuts[next++]!;
    }
    tokens.push({ start, end, text: text.slice(start, end) });
  }
  return tokens;
}

function written({ text, spans }: AnnotatedReport): string {
  const lines = [`${DOCUMENT} -X- -X- O`, ''];
  const tokens = tokensOf(text, spans);
  let at = 0;
  for (const [i, token] of tokens.entries()) {
    while (at < spans.length && spans[at]!.end <= token.start) at++;
    const span = spans[at];
    const inside = span !== undefined && span.start <= token.start;
    const tag = inside
      ? `${span.start === token.start || isFirst(tokens[i - 1], span) ? 'B' : 'I'}-${tagName(span)}`
      : 'O';
    lines.push(`${token.text} -X- -X- ${tag}`);
    const next = tokens[i + 1];
    const goesOn = inside && next !== undefined && next.start < span.end;
    if (next && !goesOn && isSentenceEnd(text, token, next)) lines.push('');
  }
  return `${lines.join('\n')}\n\n`;
}

/** A passage that begins with a blank has its first token after it. */
function isFirst(before: Token | undefined, span: Span): boolean {
  return before === undefined || before.start < span.start;
}

/** Columns are parted by blanks, so a label has none. */
function tagName({ annotation }: Placed): string {
  return (annotation.label ?? '').replace(/\s+/g, '_') || '_';
}

function isSentenceEnd(text: string, token: Token, next: Token): boolean {
  const between = text.slice(token.end, next.start);
  return /[\r\n]/.test(between) || (/^[.!?…]$/.test(token.text) && /\s/.test(between) && /^\p{Lu}/u.test(next.text));
}

interface Row {
  token: string;
  tag: string;
  line: number;
  /** A new sentence begins. */
  sentence: boolean;
}

function sections(content: string): Row[][] {
  const documents: Row[][] = [];
  let rows: Row[] | null = null;
  let sentence = true;
  for (const [i, line] of content
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const columns = line.trim().split(/[ \t]+/);
    if (line.trim() === '') sentence = true;
    else if (columns[0] === DOCUMENT) {
      rows = [];
      documents.push(rows);
    } else {
      const [token = '', tag = ''] = [columns[0], columns.at(-1)];
      if (columns.length < 2 || !/^(?:O|[BIES]-.+)$/.test(tag)) {
        throw new FormatError(l10n.t('A line needs a token and a tag such as “O” or “B-task”.'), i + 1);
      }
      if (!rows) {
        rows = [];
        documents.push(rows);
      }
      rows.push({ token, tag, line: i + 1, sentence });
      sentence = false;
    }
  }
  return documents.filter((rows) => rows.length > 0);
}

function documentOf(rows: readonly Row[], { text }: ImportContext): ImportedDocument {
  const own = text ?? rows.map(({ token, sentence }, i) => (i === 0 ? '' : sentence ? '\n' : ' ') + token).join('');
  const places: Span[] = [];
  let at = 0;
  for (const { token, line } of rows) {
    while (at < own.length && /\s/.test(own[at]!)) at++;
    if (!own.startsWith(token, at)) {
      throw new FormatError(l10n.t('“{0}” does not stand here in the text of the report.', token), line);
    }
    places.push({ start: at, end: at + token.length });
    at += token.length;
  }
  const spans: (Span & { label: string })[] = [];
  let open: (Span & { label: string }) | null = null;
  for (const [i, { tag }] of rows.entries()) {
    const label = tag.slice(2);
    const { start, end } = places[i]!;
    if (tag === 'O') open = null;
    else if (open && open.label === label && /^[IE]/.test(tag)) open.end = end;
    else {
      open = { start, end, label };
      spans.push(open);
    }
    if (/^[ES]/.test(tag)) open = null;
  }
  const imported = spans.map((span, i) =>
    importedSpan({ ...span, key: String(i), label: span.label === '_' ? null : span.label }),
  );
  return { name: null, text: own, spans: imported, relations: [] };
}
