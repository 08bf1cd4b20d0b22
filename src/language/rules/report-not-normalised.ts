import * as l10n from '@vscode/l10n';
import type { Span } from '../model/index.ts';
import { found, replacement } from './reference-shared.ts';
import type { Rule } from './rule.ts';

const MARK = /[\u0300-\u036f]/;
const DECOMPOSED = /[^\p{M}\s][\p{M}]+/gu;

/**
 * Letters are composed (NFC): `ế` is one character. Decomposed letters look the same, but searching, sorting and
 * comparing in other programs miss them. Reported once, at the first of them.
 */
export const reportNotNormalised: Rule = {
  id: 'report/not-normalised',
  severity: 'information',
  check({ text, analysis }) {
    const body = text.slice(analysis.bodyStart);
    if (!MARK.test(body)) return [];
    const places = decomposedIn(body, analysis.bodyStart);
    const [first] = places;
    const last = places.at(-1);
    if (!first || !last) return [];
    const whole = { start: first.start, end: last.end };
    const newText = text.slice(whole.start, whole.end).normalize('NFC');
    const fix = replacement(l10n.t('Write all letters composed (NFC)'), whole, newText, false);
    return [
      found(first, l10n.t('{0} letters are decomposed (NFD): other programs may not find them.', places.length), [fix]),
    ];
  },
};

/** Where a letter is written as base and marks, although one character exists for it. */
function decomposedIn(body: string, offset: number): Span[] {
  const places: Span[] = [];
  for (const hit of body.matchAll(DECOMPOSED)) {
    if (hit[0].normalize('NFC') !== hit[0])
      places.push({ start: offset + hit.index, end: offset + hit.index + hit[0].length });
  }
  return places;
}
