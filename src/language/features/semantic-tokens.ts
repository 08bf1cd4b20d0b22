import type { SemanticTokens } from 'vscode-languageserver-types';
import type { Reference, Span } from '../model/index.ts';
import { isCertain } from '../reading/facts/evidence.ts';
import { listedCodes, listedReference } from '../rules/listed-codes.ts';
import type { Report } from '../workspace/report.ts';

/** Types and modifiers by index, as the protocol sends them. `package.json` declares the same names. */
export const tokenTypes = ['reference', 'person', 'organization', 'date', 'task'] as const;
export const tokenModifiers = ['resolved', 'ambiguous', 'unknown', 'malformed'] as const;

type TokenType = (typeof tokenTypes)[number];
type TokenModifier = (typeof tokenModifiers)[number];

interface Token extends Span {
  type: TokenType;
  modifiers: readonly TokenModifier[];
}

/**
 * Colours that need understanding: whether a reference is resolved, who is a person, what is a task. Tokens never
 * overlap and never cross a line end, which not every client can take. `within` limits them to a part of the text.
 */
export function semanticTokens(report: Report, within?: Span): SemanticTokens {
  const { analysis } = report;
  const inner: Token[] = [
    ...analysis.references.map((reference) => ({
      ...spanOf(reference),
      type: 'reference' as const,
      modifiers: modifiersOf(reference),
    })),
    ...listedIn(report),
    ...analysis.people.flatMap(({ nameSpan, mentions }) =>
      [nameSpan, ...mentions].map((span) => token(span, 'person')),
    ),
    ...analysis.dates.map((date) => token(date, 'date')),
    ...analysis.meetings.flatMap(({ organizerSpan }) => (organizerSpan ? [token(organizerSpan, 'organization')] : [])),
    ...analysis.tasks.flatMap(({ ownerSpan }) => (ownerSpan ? [token(ownerSpan, 'organization')] : [])),
  ];
  const tokens = withoutOverlaps(inner);
  const tasks = withoutOverlaps(analysis.tasks.filter(isCertain).map((task) => token(task, 'task')));
  const all = [...tokens, ...gaps(tasks, tokens)].sort((a, b) => a.start - b.start);
  const wanted = within ? all.filter(({ start, end }) => start < within.end && end > within.start) : all;
  return { data: encode(report, wanted) };
}

/** The codes of the front matter, coloured as in the text. */
function listedIn({ metadata, project: { knowledge } }: Report): Token[] {
  if (metadata?.location !== 'front-matter') return [];
  return listedCodes(metadata, knowledge).flatMap((listed) => {
    const reference = listedReference(listed, knowledge);
    return reference ? [{ ...spanOf(listed), type: 'reference', modifiers: modifiersOf(reference) }] : [];
  });
}

function token({ start, end }: Span, type: TokenType): Token {
  return { start, end, type, modifiers: [] };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function modifiersOf({ resolution, deviations }: Reference): TokenModifier[] {
  return deviations.length > 0 ? [resolution.status, 'malformed'] : [resolution.status];
}

/** Of tokens that overlap the one that begins first stays; of those that begin together, the first given. */
function withoutOverlaps(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  let end = -1;
  for (const candidate of [...tokens].sort((a, b) => a.start - b.start)) {
    if (candidate.start < end || candidate.end <= candidate.start) continue;
    kept.push(candidate);
    end = candidate.end;
  }
  return kept;
}

/** What of the outer tokens the inner ones leave free. Both sorted, neither overlapping. */
function gaps(outer: readonly Token[], inner: readonly Token[]): Token[] {
  const free: Token[] = [];
  let next = 0;
  for (const around of outer) {
    let from = around.start;
    while (next < inner.length && inner[next]!.end <= from) next += 1;
    for (let i = next; i < inner.length && inner[i]!.start < around.end; i += 1) {
      if (inner[i]!.start > from) free.push({ ...around, start: from, end: inner[i]!.start });
      from = Math.max(from, inner[i]!.end);
    }
    if (from < around.end) free.push({ ...around, start: from });
  }
  return free;
}

function encode({ document }: Report, tokens: readonly Token[]): number[] {
  const text = document.getText();
  const data: number[] = [];
  let line = 0;
  let character = 0;
  for (const { start, end, type, modifiers } of tokens) {
    const bits = modifiers.reduce((sum, modifier) => sum | (1 << tokenModifiers.indexOf(modifier)), 0);
    for (const piece of text.slice(start, end).matchAll(/[^\r\n]+/g)) {
      const position = document.positionAt(start + piece.index);
      data.push(
        position.line - line,
        position.line === line ? position.character - character : position.character,
        piece[0].length,
        tokenTypes.indexOf(type),
        bits,
      );
      ({ line, character } = position);
    }
  }
  return data;
}
