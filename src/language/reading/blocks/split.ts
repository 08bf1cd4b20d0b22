/**
 * A text as blocks, each with its kind. In: a report's lines with its layout, and the cache of readings. Out: one block a
 * line (broken lines were joined before). Headings, list marks, captions and page noise are told by the readers of
 * `report/page`, which move here when they are ported.
 */

import type { Layout } from '../../report/page/header.ts';
import { headingOf, markOf } from '../../report/page/headings.ts';
import type { Line, ReportText } from '../../report/page/lines.ts';
import type { Block, BlockKind } from './block.ts';
import type { BlockCache } from './cache.ts';

/** The blocks of a report, in order; `blocks[i]` is line i. */
export function splitBlocks(report: ReportText, layout: Layout, cache: BlockCache): Block[] {
  return report.lines.map((line): Block => {
    const mark = line.blank ? null : markOf(line);
    const heading = line.blank ? null : headingOf(line, nextOf(report, layout, line));
    return {
      start: line.start,
      end: line.end,
      index: line.index,
      kind: kindOf(line, layout, heading !== null, mark !== null),
      mark,
      heading,
      reading: cache.read(line.text),
    };
  });
}

/** The next line with content. */
function nextOf({ lines }: ReportText, layout: Layout, line: Line): Line | null {
  for (let i = line.index + 1; i < lines.length; i++) {
    if (!lines[i]!.blank && !layout.noise.has(i)) return lines[i]!;
  }
  return null;
}

function kindOf(line: Line, layout: Layout, isHeading: boolean, isMarked: boolean): BlockKind {
  if (line.blank) return 'blank';
  if (layout.captions.has(line.index)) return 'caption';
  if (layout.noise.has(line.index)) return 'noise';
  if (line.index < layout.bodyFrom) return 'letterhead';
  if (line.index >= layout.bodyTo) return 'signature';
  if (/\||\t| {3}/.test(line.text)) return 'row';
  if (isHeading) return 'heading';
  return isMarked ? 'entry' : 'paragraph';
}
