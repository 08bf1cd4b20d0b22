import type { SemanticTokens } from 'vscode-languageserver-types';
import type { Reference, Span } from '../model/index.ts';
import { listedCodes, listedReference } from '../rules/listed-codes.ts';
import type { Report } from '../workspace/report.ts';

/** Types and modifiers by index, as the protocol sends them. `package.json` declares the same names. */
export const tokenTypes = ['reference', 'person', 'date'] as const;
export const tokenModifiers = ['resolved', 'ambiguous', 'unknown', 'malformed'] as const;

type TokenType = (typeof tokenTypes)[number];
type TokenModifier = (typeof tokenModifiers)[number];

interface Token extends Span {
  type: TokenType;
  modifiers: readonly TokenModifier[];
}

/**
 * Colours that need understanding: whether a reference is resolved, who is a person, what is a date. No more kinds than
 * these: a text with many colours is harder to read than one without. Tokens never overlap and never cross a line end, which not every client can take. `within` limits them to a part of the text.
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
  ];
  const tokens = withoutOverlaps(inner);
  const wanted = within ? tokens.filter(({ start, end }) => start < within.end && end > within.start) : tokens;
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
