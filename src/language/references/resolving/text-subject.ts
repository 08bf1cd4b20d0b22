/** The subject of which a whole text speaks. */
import type { DocumentEntry } from '../../model/index.ts';
import type { Context } from './title-words.ts';

/** Fewer words than this may be chance. */
const THEME_AT = 6;
const THEME_LEAD = 4;

/** Of several documents the one of whose subject the text speaks throughout; null when there is no such one. */
export function themeOf(documents: readonly DocumentEntry[], context: Context): DocumentEntry | null {
  if (documents.length < 2) return null;
  const counted = documents
    .map((document) => ({ document, count: context.occurrences(document) }))
    .sort((a, b) => b.count - a.count);
  const [first, second] = counted;
  const leads = first && first.count >= THEME_AT && first.count >= THEME_LEAD * (second?.count ?? 0);
  return leads ? first.document : null;
}
