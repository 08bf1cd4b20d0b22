/**
 * Where a meeting is held: behind "tại", or the place from which it is streamed.
 */
import type { Span, TextSpan } from '../../model/index.ts';
import type { ReportText } from '../page/lines.ts';

const PLACE =
  /(?<!\p{L})(?:tại|ở|từ(?= (?:[Hh]ội trường|[Tt]rụ sở|phòng họp|[Tt]rung tâm|điểm cầu)(?! (?:chính )?(?:tại|ở)(?!\p{L})))|[Đđ]ịa điểm(?: họp| tổ chức)?(?: là|:)|[Nn]ơi họp(?: là|:)) (?<place>(?!(?:hội nghị|hội thảo|đại hội|cuộc|buổi|phiên|kỳ|lễ|đây|đó|chỗ|các|những|nhiều|một|điều|khoản|điểm [a-zđ]|mục|phần|bảng|phụ lục|chương|nghị|chỉ thị|văn|quyết|quy|kế|thông|báo cáo|thời|mức|cấp|cơ sở|địa phương|trên|dưới|ngay|tầm)(?!\p{L}))\p{L}(?:[^,;.()\n]|(?<= (?:T[PpXT]|Q|P|H))\.){1,110}|số \d[^,;.()\n]{1,110})/u;

/** Behind a comma the place goes on. */
const PLACE_GOES_ON =
  /^(?:, (?:nhà|tầng|số|đường|phố|khu|thôn|ấp|xã|phường|thị trấn|thị xã|huyện|quận|thành phố|tỉnh|T[PXT]\.|[Tt]rung tâm (?:hành chính|hội nghị)|Hà Nội)(?!\p{L})[^,;.()\n]{0,60}){1,3}/iu;

/** The place that a span names behind "tại" or "ở"; null without. */
export function placeWithin({ plain, text }: Pick<ReportText, 'plain' | 'text'>, span: Span): TextSpan | null {
  const hit = PLACE.exec(plain.slice(span.start, span.end));
  if (!hit) return null;
  const start = span.start + hit.index + hit[0].length - hit.groups!.place!.length;
  let words = hit.groups!.place!;
  const further = PLACE_GOES_ON.exec(plain.slice(start + words.length, span.end));
  if (further) words += further[0];
  const stop =
    / (?:và (?:các|trực tuyến|kết nối|truyền)|tiến hành|diễn ra|đã|vừa|đến|tới|với|theo|do|dưới|để|nhằm|vào|lúc|ngày|sáng|chiều|tối(?! cao)|kết nối|kết hợp|có|nhân|trong|- \p{Ll})(?!\p{L})/u.exec(
      words,
    );
  if (stop) words = words.slice(0, stop.index);
  const end = start + words.trimEnd().length;
  return { start, end, text: text.slice(start, end) };
}
