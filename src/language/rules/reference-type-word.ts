import * as l10n from '@vscode/l10n';
import type { Reference, Span } from '../model/index.ts';
import { citations, found, replacement } from './reference-shared.ts';
import type { Rule } from './rule.ts';

/** The type word before a code is one that its sign stands for: no "Nghị định" before NQ. */
export const referenceTypeWord: Rule = {
  id: 'reference/type-word',
  severity: 'warning',
  check({ analysis, project: { knowledge }, text }) {
    const seen = new Set<number>();
    return citations(analysis).flatMap((reference) => {
      const { kind, typeWord, type, family, code } = reference;
      if (kind !== 'code' || typeWord === null || type === null || family === null) return [];
      const span = reference.stated.spans.typeWord;
      if (!span || seen.has(span.start) || knowledge.types.fits(typeWord, type, family)) return [];
      seen.add(span.start);
      const names = knowledge.types.byAbbr(type, family).flatMap((each) => each.names);
      const wanted = wantedName(reference, names);
      const message = l10n.t('{0} is a {1}, not a {2}.', code ?? '', names.join(' / '), typeWord);
      const written = text.slice(span.start, span.end);
      return [found(span, message, wanted === null ? [] : [fix(span, written, wanted)])];
    });
  },
};

/** What the document is called: the catalogue knows it, or the sign leaves no choice. */
function wantedName({ resolution }: Reference, names: readonly string[]): string | null {
  return resolution.document?.kind ?? (names.length === 1 ? (names[0] ?? null) : null);
}

function fix(span: Span, written: string, wanted: string) {
  const first = written.slice(0, 1);
  const lower = first === first.toLowerCase();
  const allCapitals = written === written.toUpperCase();
  const newText = allCapitals
    ? wanted.toUpperCase()
    : lower
      ? wanted.slice(0, 1).toLowerCase() + wanted.slice(1)
      : wanted;
  return replacement(l10n.t('Change to “{0}”', newText), span, newText, false);
}
