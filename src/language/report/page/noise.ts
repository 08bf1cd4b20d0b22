/**
 * Page noise: what a web page puts around and between the sentences of a report. It is marked, never removed.
 */
import type { Line } from './lines.ts';

/** One sign of noise: the lines it marks, and where in the page it is believed. */
export interface NoiseSign {
  id: string;
  pattern: RegExp;
}

/** Signs that a line belongs to the page and not to the report, anywhere. */
export const NOISE_SIGNS: readonly NoiseSign[] = [
  { id: 'print', pattern: /^(?:print|in bài|in tin|bản in|in trang|email|pdf)(?![\p{L}])/iu },
  {
    id: 'tool',
    pattern:
      /^[[(<]?(?:về trang trước|về đầu trang|quay lại|gửi cho bạn bè|gửi email|gửi phản hồi|gửi bình luận|tăng cỡ chữ|cỡ chữ|màu chữ|kích thước chữ|đánh giá bài viết|gửi đánh giá|lưu tin|đọc bài viết|nghe bài viết|lưu bài|tiện ích|in tin này|chia sẻ|bình luận|phản hồi|ý kiến bạn đọc|thích|like|share|tweet|facebook|zalo|youtube|rss)(?![\p{L}])/iu,
  },
  {
    id: 'counter',
    pattern:
      /^(?:lượt xem|số lượt|đã xem|lượt truy cập|tổng truy cập|đang truy cập|truy cập|thống kê|views?)(?![\p{L}])/iu,
  },
  {
    id: 'related',
    pattern:
      /^(?:các tin khác|tin khác|tin liên quan|tin cùng|bài viết khác|bài liên quan|tin mới|tin nổi bật|tin đọc nhiều|đọc nhiều|xem thêm|các bài|mới nhất|cũ hơn|tin cũ|tin bài)(?![\p{L}])/iu,
  },
  {
    id: 'figures',
    pattern:
      /^(?:hôm nay|hôm qua|tuần này|tuần trước|tháng này|tháng trước|năm nay|tổng số|tổng cộng|tất cả|trong ngày|trong tuần|trong tháng|online|đang online|khách online|thành viên online) ?[:|-] ?(?:[\d.,]{1,14}$|thứ |chủ nhật)/iu,
  },
  { id: 'size', pattern: /^(?:A ?[+-] ?|A ){2,3}A?$/ },
  { id: 'code', pattern: /^(?:mã )?qr(?![\p{L}])/iu },
  {
    id: 'follow',
    pattern:
      /^(?:theo dõi chúng tôi|chúng tôi trên|kết nối với|liên kết website|bản quyền|copyright|©|chịu trách nhiệm (?:nội dung|xuất bản|chính)|giấy phép|ghi rõ nguồn|website được|trang thông tin điện tử được|thiết kế (?:bởi|và phát triển)|designed by|powered by)/iu,
  },
  { id: 'session', pattern: /(?:bấm vào đây|đăng nhập|đăng xuất|thời gian chờ|trạng thái đăng|cookie|javascript)/iu },
  { id: 'breadcrumb', pattern: /^(?:trang chủ|home|trang nhất)(?: *[»>›/|]|$)/iu },
  { id: 'address', pattern: /^(?:https?:\/\/|www\.)\S+$/iu },
  { id: 'jump', pattern: /^(?:top|down|up|▲|▼|↑|lên đầu trang|menu|gốc)$/iu },
  { id: 'source-box', pattern: /^(?:nguồn tin|tiện ích thông tin|thông tin bài viết|từ khóa|tags?)(?![\p{L}])/iu },
];

const CAPTION_START =
  /^(?:\[?\(?ảnh(?: \d+)?\]?\)? ?:|ảnh minh họa|📷|📸|\[ảnh|\(ảnh|quang cảnh|toàn cảnh|khung cảnh|một góc|hình ảnh|(?:các )?đại biểu (?:dự|tham|theo|tại|chụp|thảo|biểu|bấm|nghe)|tiết mục|các đồng chí (?:chủ trì|lãnh đạo|dự)|đoàn chủ tịch|chủ tọa)/iu;
/** "Lãnh đạo tỉnh trao Bằng khen" */
const CAPTION_LEADERS = /^(?:thừa ủy quyền|lãnh đạo|đại diện)(?![\p{L}])[^\n]{0,90}(?:trao|tặng|chụp)(?![\p{L}])/iu;
const CAPTION_PERSON =
  /^(?:(?:các )?đồng chí|đ\/c|ông|bà)(?![\p{L}]).{0,160}(?:phát biểu|kết luận|trình bày|báo cáo|chủ trì|trao|tặng|khai mạc|chụp)/iu;
const CREDIT = /(?:^|[.(\s])ảnh ?: ?[\p{L}.\s-]{1,40}\)?$/iu;

/** Whether a line is noise by its own words. */
export function isNoise(line: Line): boolean {
  return line.text.length < 400 && NOISE_SIGNS.some((sign) => sign.pattern.test(line.text));
}

/** Whether a line heads a list of other articles. */
export function headsOtherArticles(line: Line): boolean {
  return line.text.length < 60 && NOISE_SIGNS.some(({ id, pattern }) => id === 'related' && pattern.test(line.text));
}

/** Whether a line is the caption of a picture: short, one sentence, worded or credited as captions are. */
export function isCaption(line: Line): boolean {
  const { text } = line;
  if (text.length > 220) return false;
  const ended = /[.;:]$/.test(text);
  if (CAPTION_START.test(text)) return !ended || (text.length < 90 && text.indexOf('. ') < 0) || CREDIT.test(text);
  if (/^[\p{Extended_Pictographic}]/u.test(text)) return true;
  if (CREDIT.test(text) && text.length < 200) return true;
  return !ended && text.length < 160 && (CAPTION_PERSON.test(text) || CAPTION_LEADERS.test(text));
}

/** Which lines of the body say the same as an earlier one: a caption printed twice. */
export function repeatedLines(lines: readonly Line[]): Set<number> {
  const seen = new Map<string, number>();
  const repeated = new Set<number>();
  for (const line of lines) {
    if (line.blank || line.text.length < 12 || line.text.length > 220 || /^[-=*_]+$/.test(line.text)) continue;
    const first = seen.get(line.text);
    if (first === undefined) seen.set(line.text, line.index);
    else if (line.index - first <= 2) {
      repeated.add(first);
      repeated.add(line.index);
    }
  }
  return repeated;
}
