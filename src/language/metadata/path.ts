import { isMap, isPair, isScalar, isSeq } from 'yaml';
import type { Span } from '../model/index.ts';
import type { MetadataDocument } from './document.ts';
import type { Path } from './problem.ts';

export interface PlaceInMetadata {
  path: Path;
  on: 'key' | 'value';
  span: Span;
}

/** The innermost key or single value that an offset touches. Null between them, and in YAML that could not be read. */
export function placeAt({ tree, yaml, text }: MetadataDocument, offset: number): PlaceInMetadata | null {
  if (!tree || offset < yaml.start || offset > yaml.end) return null;
  const local = offset - yaml.start;
  const span = (range: readonly number[]): Span => {
    const start = yaml.start + range[0]!;
    let end = yaml.start + range[1]!;
    while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1;
    return { start, end };
  };
  const path: (string | number)[] = [];
  let node: unknown = tree.contents;
  const touches = (range: readonly number[] | null | undefined) =>
    range != null && range[0]! <= local && local <= range[1]!;
  for (;;) {
    if (isMap(node)) {
      // Ranges touch where one pair ends and the next begins: the later one is meant.
      const pair = node.items.findLast(
        ({ key, value }) =>
          (isScalar(key) && touches(key.range)) || (value !== null && touches((value as { range?: number[] }).range)),
      );
      if (!pair || !isScalar(pair.key) || !pair.key.range) return null;
      path.push(String(pair.key.value));
      if (touches(pair.key.range)) return { path, on: 'key', span: span(pair.key.range) };
      node = pair.value;
    } else if (isSeq(node)) {
      const index = node.items.findLastIndex((item) => !isPair(item) && touches((item as { range?: number[] }).range));
      if (index < 0) return null;
      path.push(index);
      node = node.items[index];
    } else {
      return isScalar(node) && node.range && touches(node.range) ? { path, on: 'value', span: span(node.range) } : null;
    }
  }
}
