/**
 * Where a meeting is held: behind "tại", or the place from which it is streamed.
 */
import { wordings } from '../../knowledge/wordings.ts';
import type { Span, TextSpan } from '../../model/index.ts';
import type { ReportText } from '../page/lines.ts';

/** The place that a span names behind "tại" or "ở"; null without. */
export function placeWithin({ plain, text }: Pick<ReportText, 'plain' | 'text'>, span: Span): TextSpan | null {
  const hit = wordings.place.exec(plain.slice(span.start, span.end));
  if (!hit) return null;
  const start = span.start + hit.index + hit[0].length - hit.groups!.place!.length;
  let words = hit.groups!.place!;
  const further = wordings.placeGoesOn.exec(plain.slice(start + words.length, span.end));
  if (further) words += further[0];
  const stop =
    / (?:và (?:các|trực tuyến|kết nối|truyền)|tiến hành|diễn ra|đã|vừa|đến|tới|với|theo|do|dưới|để|nhằm|vào|lúc|ngày|sáng|chiều|tối(?! cao)|kết nối|kết hợp|có|nhân|trong|- \p{Ll})(?!\p{L})/u.exec(
      words,
    );
  if (stop) words = words.slice(0, stop.index);
  const end = start + words.trimEnd().length;
  return { start, end, text: text.slice(start, end) };
}
