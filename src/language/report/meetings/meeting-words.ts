/**
 * The words by which a meeting is told: what is held, by which verbs, of which kind.
 */
import type { MeetingKind } from '../../model/index.ts';

/** What people come together for, behind "buổi", "cuộc", "phiên". */
const ACT =
  '(?:họp|(?:thăm(?:,| và) )?làm việc|giao ban|tọa đàm|gặp(?: mặt| gỡ)?|đối thoại|sinh hoạt|sơ kết|tổng kết|kiểm điểm|rút kinh nghiệm|học tập|thảo luận|trao đổi|tiếp xúc|quán triệt|triển khai|khảo sát|giám sát|kiểm tra|công bố|thường kỳ|giải trình|chất vấn|thông qua)';

const NOUN = `(?:[Hh]ội nghị|HỘI NGHỊ|(?:[Bb]uổi|[Cc]uộc|[Pp]hiên|[Kk]ỳ) ${ACT}|[Hh]ội thảo|[Tt]ọa đàm|[Dd]iễn đàn|[Đđ]ại hội|[Gg]iao ban|[Hh]ọp|[Ll]ễ|[Ss]ơ kết|[Tt]ổng kết|[Ss]inh hoạt(?= (?:chi (?:bộ|hội|đoàn)|chuyên đề|định kỳ|thường kỳ|chính trị|quý|tháng|cụm)))`;

/** The patterns of meetings by name. */
export const meetingPatterns = {
  /** Somebody holds something: "tổ chức Hội nghị", "mở hội nghị", "tổ chức trực tuyến Hội nghị". */
  held: new RegExp(
    String.raw`(?<!\p{L})(?<verb>tổ chức|có(?= (?:buổi|cuộc))|mở|khai mạc|triệu tập|tiến hành|diễn ra|bế mạc|phối hợp tổ chức|chủ trì tổ chức)(?: (?:thành công|trọng thể|long trọng|trực tuyến|đồng thời|chương trình))? (?<noun>${NOUN})(?!\p{L})`,
    'u',
  ),
  /** A body meets: "Đảng ủy xã họp giao ban". */
  meets:
    /(?<!\p{L})(?<!(?:,|trước|sau|từ|của|cuộc|buổi|phiên|kỳ|phòng|để|sẽ|việc|khi|dung|độ|phát|ngày|giờ|nơi|chỗ|vị trí|thời gian|phong|lối|quy chế|chương trình|khả năng|hiệu quả|người|dự|mời|tham gia|văn bản) )(?<noun>(?:(?<!và )họp(?! (?:báo(?! cáo)|chợ|mặt))|giao ban|sơ kết|tổng kết|kiểm điểm|rút kinh nghiệm|gặp gỡ|làm việc|sinh hoạt)(?=,? [\p{L}\d]))/u,
  /** A standing body hears and decides: "Thường trực Huyện ủy nghe các xã báo cáo …". */
  consults: /(?<!\p{L})(?<!(?:,|trước|sau|từ|của|để|sẽ|việc|khi|văn bản) )(?<noun>cho ý kiến|nghe)(?= \p{L})/u,
  /** Somebody chairs something: "đồng chí … chủ trì Hội nghị chuyên đề". */
  chairs: new RegExp(
    String.raw`(?<!\p{L})(?<verb>(?:đồng |cùng |dự và |dự, )?(?:[Cc]hủ trì|[Cc]hủ tọa)(?: (?:và|,) [^,.;:]{1,30})?) (?<noun>${NOUN})(?!\p{L})`,
    'u',
  ),
  /** "được", "do" with the organiser behind, and verbs that stand alone; see `heldAt`. */
  wasHeld: /(?<!\p{L})(?:đã |vừa )?(?<verb>được|do|diễn ra|khai mạc|bế mạc|kết thúc)(?!\p{L})/gu,
  /** A meeting spoken of without its name: "Hội nghị được tổ chức tại …", "Cuộc họp diễn ra vào …". */
  spokenOf: new RegExp(
    String.raw`(?<!\p{L})${NOUN}(?: này)?,? (?:(?:đã|vừa) )?(?:được|do|diễn ra|khai mạc|tổ chức|tiến hành)(?!\p{L})`,
    'u',
  ),
  /** A meeting named where something else is told: "Tại Hội nghị sơ kết …, đồng chí …". */
  named: new RegExp(
    String.raw`(?<!\p{L})(?:(?:[Tt]ại|[Dd]ự|[Tt]rong|[Kk]ết luận|[Kk]hai mạc|[Tt]iếp tục(?: chương trình)?) (?<noun>${NOUN})(?= \p{L})(?! (?:này|trên|đã|vừa|được|do|diễn)(?!\p{L}))|^(?<session>Làm việc (?:với|tại) ))`,
    'u',
  ),
  /** "Hội nghị … được Ban Tuyên giáo Tỉnh ủy tổ chức": the sentence begins with the meeting. */
  hosted: new RegExp(
    String.raw`^(?:[Hh]ội nghị|[Hh]ội thảo|[Tt]ọa đàm|(?:[Bb]uổi|[Cc]uộc|[Pp]hiên|[Kk]ỳ) ${ACT})(?!\p{L})[^.;]{20,240} (?:do|được) \p{Lu}[^.;]{3,120} tổ chức(?!\p{L})`,
    'u',
  ),
  anyNoun: new RegExp(String.raw`(?<!\p{L})${NOUN}(?!\p{L})`, 'u'),
  chair:
    /(?<!\p{L})(?<many>đồng |cùng |Đồng |Cùng )?(?<word>[Cc]hủ trì|CHỦ TRÌ|[Cc]hủ tọa|cầm trịch|Đoàn [Cc]hủ (?:tịch|tọa)(?= gồm| ?:)|(?<=sự )điều hành|[Đđ]iều hành(?= ?:| (?:[Hh]ội nghị|cuộc|buổi|phiên|chung|họp)|[.;,]|[^\p{L}]{0,9}$))(?!\p{L})/gu,
  anyChair: /(?<!\p{L})(?:chủ trì|chủ tọa|điều hành|cầm trịch)(?!\p{L})/iu,
  chairForward: new RegExp(
    String.raw`^(?: (?:và|,) [^:.;,]{1,40})?(?: (?:buổi )?${NOUN})?(?: tại điểm cầu [^:.;,]{1,40})?(?: ?[:-]| là| có| gồm| của)(?!\p{L})`,
    'iu',
  ),
  /** "Chủ trì hội nghị, đồng chí …": behind the comma stands who does. */
  chairOpening: new RegExp(`^(?: (?:và|,) [^:.;,]{1,40})? ${NOUN}(?: [^,.;:]{1,80})?, (?=[^,.;:]{3})`, 'iu'),
  chairEnd:
    /^\s*(?:$|[.,;:()–-]|\p{Extended_Pictographic}|(?:hội nghị|cuộc|buổi|phiên|kỳ họp|đại hội|tọa đàm|hội thảo|lễ|tại|và|cùng|điểm cầu|giao ban|họp|chương trình|diễn đàn|chỉ đạo|khai mạc|phần|làm việc)(?!\p{L}))/iu,
  attends:
    /(?<!\p{L})(?:dự(?! (?:báo|kiến|án|thảo|phòng|toán|trữ|khuyết))|tham dự|tham gia|có mặt|về dự|khách mời|thành phần)(?!\p{L})/iu,
} as const satisfies Readonly<Record<string, RegExp>>;

const COMES_TOGETHER =
  /^(?:(?:(?:cuộc|phiên|buổi|kỳ) )?(?:họp|(?:thăm(?:,| và) )?làm việc|sinh hoạt|nghe|cho ý kiến)|(?:buổi|cuộc|phiên) (?:khảo sát|giám sát|kiểm tra|công bố|thường kỳ|giải trình|chất vấn|thông qua))(?!\p{L})/iu;

/** Kind by the first telling word of the title. */
export function kindOf(title: string): MeetingKind {
  const hit =
    /giao ban|sơ,? (?:và )?tổng kết|sơ kết|tổng kết|chuyên đề|quán triệt|học tập|triển khai|phổ biến|(?:đánh giá|kiểm điểm) (?:kết quả|tình hình|công tác|việc)/iu.exec(
      title,
    );
  switch (hit?.[0].toLowerCase().split(' ')[0]) {
    case 'giao':
      return 'giao-ban';
    case 'sơ':
    case 'sơ,':
      return 'so-ket';
    case 'tổng':
      return 'tong-ket';
    case 'chuyên':
      return 'chuyen-de';
    case 'quán':
    case 'học':
    case 'triển':
    case 'phổ':
      return COMES_TOGETHER.test(title) && hit!.index > 40 ? 'hop' : 'trien-khai';
  }
  if (/^(?:hội thảo|tọa đàm|buổi tọa đàm)/iu.test(title)) return 'chuyen-de';
  if (COMES_TOGETHER.test(title)) return 'hop';
  if (hit) return /năm (?:19|20)\d\d/iu.test(title) && !/quý|tháng/iu.test(title) ? 'tong-ket' : 'so-ket';
  return 'khac';
}

/** A report "tổng kết công tác năm 2025" tells of work, not of a meeting. */
export const STRONG_NOUN =
  /(?<!\p{L})(?:hội nghị|cuộc họp|phiên họp|buổi họp|buổi làm việc|buổi giao ban|họp giao ban|đại hội|hội thảo|tọa đàm)(?!\p{L})/iu;
