/** The codes that the metadata lists, each with its place and what it reads as. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import { datesAgree } from '../knowledge/terms.ts';
import type { MetadataDocument } from '../metadata/document.ts';
import type { Path } from '../metadata/problem.ts';
import type { Mention, Reference, Resolution, Span } from '../model/index.ts';
import { readLoneCode } from '../references/reading/canonical.ts';

/** A code in the metadata. Its span counts in the text that holds the metadata, quotes left out. */
export interface ListedCode extends Span {
  path: Path;
  /** As it is written. */
  code: string;
  /** The date beside it, ISO; null without. */
  date: string | null;
  /** What it reads as; null when it is no code. */
  mention: Mention | null;
}

/** Every code under `references` and under the tasks, in that order. */
export function listedCodes(metadata: MetadataDocument | null, knowledge: Knowledge): ListedCode[] {
  if (!metadata) return [];
  const { references = [], tasks = [] } = metadata.value;
  const wanted: { path: Path; code: string; date: string | null }[] = [
    ...references.map(({ code, date = null }, index) => ({ path: ['references', index, 'code'], code, date })),
    ...tasks.flatMap((task, index) =>
      (task.references ?? []).map((code, at) => ({ path: ['tasks', index, 'references', at], code, date: null })),
    ),
  ];
  return wanted.flatMap(({ path, code, date }) => {
    const span = metadata.spanOf(path, 'value');
    const inside = span ? metadata.text.slice(span.start, span.end).indexOf(code) : -1;
    if (!span || inside < 0) return [];
    const start = span.start + inside;
    return [{ path, code, date, start, end: start + code.length, mention: readLoneCode(code, knowledge) }];
  });
}

/** A listed code as a reference of its own: the document of its date, or all that have the code where it has none. */
export function listedReference({ mention, date, start, end }: ListedCode, knowledge: Knowledge): Reference | null {
  if (!mention?.code) return null;
  const candidates = knowledge.catalogue
    .byCode(mention.code)
    .filter((document) => date === null || datesAgree(document.date, date))
    .map((document) => ({ document, weight: 0, reasons: [] }));
  const [first, another] = candidates;
  const status = !first ? 'unknown' : another ? 'ambiguous' : 'resolved';
  const document = status === 'resolved' && first ? first.document : null;
  const resolution = { status, document, reasons: [], candidates } as const satisfies Resolution;
  return { ...mention, start, end, phrase: { start, end }, resolution };
}
