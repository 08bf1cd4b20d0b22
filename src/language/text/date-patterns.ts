/** The forms of dates in Vietnamese text, and the words for months and weekdays. */
import { grouped } from './match-at.ts';
import { NUMBER_WORDS } from './numbers.ts';

const WEEKDAY = `(?:thứ[ ](?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ[ ]nhật)`;
const SEPARATOR = String.raw`[/.\-‐‑–]`;
const MONTH_WORD = 'giêng|hai|ba|tư|năm|sáu|bảy|tám|chín|mười một|mười hai|mười|chạp';

/** By name: the sticky ones are tried at one place, the others end where a number begins. All are linear. */
export const datePatterns = {
  /** 04/11/2013, 04-11-2013, 04 . 11 . 2013 */
  numeric: grouped(
    new RegExp(
      String.raw`(?<day>\d{1,2})[ ]?(?<sep>${SEPARATOR})[ ]?(?<month>\d{1,2})[ ]?\k<sep>[ ]?(?<year>\d{4})(?![\p{L}\d]|${SEPARATOR}[\p{L}\d])`,
      'uy',
    ),
    ['day', 'sep', 'month', 'year'],
  ),
  /** 09/4/18, behind a word that makes a day of it */
  shortYear: grouped(
    new RegExp(
      String.raw`(?<day>\d{1,2})(?<sep>${SEPARATOR})(?<month>\d{1,2})\k<sep>(?<year>\d\d)(?![\p{L}\d%]|${SEPARATOR}[\p{L}\d])`,
      'uy',
    ),
    ['day', 'sep', 'month', 'year'],
  ),
  /** 05 08 2019, behind the weekday, as some sites head their pages */
  spaced: grouped(/(?<day>\d\d)[ ](?<month>\d\d)[ ](?<year>(?:19|20)\d\d)(?![\p{L}\d])/uy, ['day', 'month', 'year']),
  weekdayBefore: new RegExp(String.raw`(?<!\p{L})${WEEKDAY},?[ ]$`, 'iu'),
  /** 8 thg 1, 2018: the short form of programs */
  thg: grouped(
    /(?<day>\d{1,2})[ ]thg\.?[ ]?(?<month>\d{1,2})(?:,?[ ](?<year>(?:19|20)\d\d))?(?![\p{L}\d])/iuy,
    ['day', 'month'],
    ['year'],
  ),
  /** Behind a day of the moon's calendar, which is another day. */
  lunarAfter: /[ ]?[(,]?[ ]?(?:âm[ ]lịch|AL|ÂL)(?!\p{L})/uy,
  /** Before a number with dots that is no day: "phiên bản 3.13.2018", "mục 4.31.2017". */
  numberedBefore:
    /(?<!\p{L})(?:phiên bản|bản|version|mục|tiểu mục|điểm|khoản|phần|chương|bảng|biểu|hình|phụ lục|mã số|mã)(?: số)?[ ]$/iu,
  /** 2013-11-04 */
  iso: grouped(/(?<year>(?:19|20)\d\d)-(?<month>\d\d)-(?<day>\d\d)(?![\p{L}\d]|[/.-][\p{L}\d])/uy, [
    'year',
    'month',
    'day',
  ]),
  /** 04 tháng 11 năm 2013, 04 tháng 11/2013, 5 tháng 9, 5 tháng Giêng */
  words: grouped(
    new RegExp(
      String.raw`(?<day>\d{1,2})[ ]{0,3}tháng[ ]{1,3}(?<month>\d{1,2}|${MONTH_WORD})(?![\p{L}\d])(?:,?[ ]{1,3}(?:năm[ ]{1,3})?(?<year>(?:19|20)\d\d)|[ ]?${SEPARATOR}[ ]?(?<year2>\d{4}))?(?!\d)`,
      'iuy',
    ),
    ['day', 'month'],
    ['year', 'year2'],
  ),
  /** 6 và 7/12, 26 - 29/6, 30/11 và 01/12/2022, 06 đến ngày 08 tháng 12 năm 2022, 6, 7, 8/12 */
  range: grouped(
    new RegExp(
      String.raw`(?<day>\d{1,2})(?:${SEPARATOR}(?<month>\d{1,2}))?(?:,[ ]\d{1,2}){0,4}(?:,?[ ](?:và|đến|tới|[-–])[ ](?:hết[ ])?(?:ngày[ ])?|[-–,][ ]?)` +
        String.raw`(?<lastDay>\d{1,2})(?:[/.]|-|[ ]tháng[ ])(?<lastMonth>\d{1,2})(?:(?:[/.-]|,?[ ]năm[ ])(?<year>\d{4}))?(?![\p{L}\d]|[/.-][\p{L}\d])`,
      'iuy',
    ),
    ['day', 'lastDay', 'lastMonth'],
    ['month', 'year'],
  ),
  /** 09/4 */
  dayMonth: grouped(
    new RegExp(
      String.raw`(?<day>\d{1,2})(?<sep>${SEPARATOR})(?<month>\d{1,2})(?![\p{L}\d%]|[/.,\-‐‑–][\p{L}\d])`,
      'uy',
    ),
    ['day', 'sep', 'month'],
  ),
  /** After "tháng": 11/2023, 11 năm 2023, 8 */
  month: grouped(
    new RegExp(
      String.raw`(?<month>\d{1,2})(?:[ ]?${SEPARATOR}[ ]?(?<year>\d{4})|,?[ ]năm[ ](?<year2>\d{4}))?(?![\p{L}\d%]|[/.][\d])`,
      'uy',
    ),
    ['month'],
    ['year', 'year2'],
  ),
  /** After "năm": 2018 */
  year: grouped(/(?<year>(?:19|20)\d\d)(?![\p{L}\d]|[ ]?[-–/.][ ]?\d)/uy, ['year']),
  /** The label that belongs to the date: weekday, "ngày", or both. */
  label: grouped(
    new RegExp(`(?:(?<weekday>${WEEKDAY})(?<bracket>[ ]?\\()?(?:[ ]?[,|–-]?[ ]?))?(?<dayWord>ngày[ ]{1,3})?$`, 'iu'),
    [],
    ['weekday', 'bracket', 'dayWord'],
  ),
  /** What makes an ordinal of "thứ Năm": "lần thứ năm", "kỳ họp thứ ba". */
  ordinal: /(?:lần|họp|khóa|khoá|năm|kỳ|ngày|phần|điểm)[ ]$/iu,
  /** What makes one of "thứ ba" in small letters right before a day: "đợt thứ hai ngày 10/4", "giải thứ ba". */
  ordinalSmall:
    /(?<!\p{L})(?:đợt|giải|mũi|vòng|hạng|lượt|liều|chuyến|bậc|người|đội|nhóm|đứa|con|ca|hàng|lớp|cuộc|phiên|buổi|hội nghị|dự án|công trình|vị trí|đơn vị|huyện|xã|tỉnh)[ ]$/iu,
  weekdayAfter: grouped(new RegExp(String.raw`[ ]?\((?<weekday>${WEEKDAY})\)`, 'iuy'), ['weekday']),
  timeAfter: grouped(
    /(?:[ ]?[-|,][ ]?|[ ])(?:lúc[ ])?(?<hour>\d{1,2})(?::|[ ]?h|[ ]giờ[ ]?)(?<minute>\d\d)?(?!\d)/iuy,
    ['hour'],
    ['minute'],
  ),
  timeBefore: grouped(
    /(?<![\d:])(?<hour>\d{1,2})(?::|[ ]?h|[ ]giờ)[ ]?(?<minute>\d\d)?(?:[ ]?phút|['’′])?,?(?:[ ](?:sáng|chiều|tối))?[ ]?$/iu,
    ['hour'],
    ['minute'],
  ),
  /** Words that make a day of `09/4`, `09.4` and `09-4` alike. */
  strongBefore: new RegExp(
    String.raw`(?<!\p{L})(?:ngày|đêm|sáng|trưa|chiều|tối|hôm|hôm[ ]qua|hôm[ ]kia|nay|mùng|mồng|${WEEKDAY})[ ]{0,3}[,(]?[ ]?$`,
    'iu',
  ),
  /** Words that make a day of `09/4` unless a counted thing follows. */
  slashBefore:
    /(?<!\p{L})(?:trước|chậm nhất|muộn nhất|muộn hơn|dịp|lễ|quốc khánh|khai giảng|bế giảng|khai mạc|bế mạc|tết|kể từ|hạn|hạn chót|hạn cuối|lao động|miền nam)[ :]{1,2}$/iu,
  /** Words before `09/4` that need a clause end or a partner behind it. */
  weakBefore: /(?<!\p{L})(?:từ|đến|tới|vào|hết|qua|sau|là)[ ]$/iu,
  /** "Ngày Nhà giáo Việt Nam 20/11" */
  namedDayBefore: /(?<!\p{L})Ngày [^\d.,;:()\n]{3,60}[ (]$/uy,
  feastBefore:
    /(?:kỷ niệm|kỉ niệm|quốc khánh|ngày lễ|cách mạng tháng|giải phóng|thành lập|truyền thống)[^.;\n]{0,60}\($/iu,
  /** Between two dates that are told in one breath. */
  chain: /^(?:,? và |, | ?[-–] | đến | tới )(?:ngày )?$/iu,
  closing: /(?:[ ]?(?:[,.;:)\]\n]|$)|[ ](?:đến|tới|và|hằng|hàng|vừa|đạt|hoàn thành|[-–])(?!\p{L}))/iuy,
  counted: /[ ](?:số|tổng|chỉ tiêu|xã|huyện|phường|thôn|trường|đơn vị|cơ sở|chi bộ|đảng bộ|người|hộ)(?!\p{L})/iuy,
} as const satisfies Readonly<Record<string, RegExp>>;

/** Months that are written as words, lower case, by their number. */
export const MONTHS: Readonly<Record<string, number>> = {
  ...NUMBER_WORDS,
  giêng: 1,
  tư: 4,
  'mười một': 11,
  'mười hai': 12,
  chạp: 12,
};

/** The last syllable of a weekday, lower case: 1 Monday … 7 Sunday. */
export const WEEKDAY_NUMBERS: Readonly<Record<string, number>> = {
  hai: 1,
  ba: 2,
  tư: 3,
  năm: 4,
  sáu: 5,
  bảy: 6,
  bẩy: 6,
  nhật: 7,
};
