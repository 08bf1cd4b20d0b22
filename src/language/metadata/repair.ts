/**
 * The right text for a value that is almost right. Each function gives null when it is not sure.
 */
import { fold } from '../text/comparable.ts';
import { isCalendarDate } from './schema.ts';

const two = (digits: string | number) => String(digits).padStart(2, '0');

/** "9/4/2018", "09.04.2018", "2018/4/9", "ngày 9 tháng 4 năm 2018", "4/2018" as ISO; day before month, as in Vietnam. */
export function readDateText(text: string): string | null {
  const plain = fold(text)
    .replace(/^ngay /, '')
    .replace(/ ?(?:thang|nam) ?/g, '/')
    .replace(/^\//, '');
  const [, y1 = '', m1 = '', d1 = ''] =
    /^((?:19|20)\d\d)[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:t[\d:.z+-]*)?$/.exec(plain) ?? [];
  const [, d2 = '', m2 = '', y2 = ''] = /^(?:(\d{1,2})[-/.])?(\d{1,2})[-/.]((?:19|20)\d\d)$/.exec(plain) ?? [];
  const [y, m, d] = y1 ? [y1, m1, d1] : [y2, m2, d2];
  if (!y || Number(m) < 1 || Number(m) > 12) return null;
  const iso = d ? `${y}-${two(m)}-${two(d)}` : `${y}-${two(m)}`;
  return isCalendarDate(iso) ? iso : null;
}

const ROMAN = ['i', 'ii', 'iii', 'iv'];

/** "Quý I/2018", "Q1 2018", "6 tháng đầu năm 2021", "tháng 9/2022", "9 tháng năm 2021" as a period. */
export function readPeriodText(text: string): string | null {
  const plain = fold(text);
  const [year] = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(plain) ?? [];
  if (!year || plain.length > 60) return null;
  const rest = plain
    .replace(year, ' ')
    .replace(/[-/.,]/g, ' ')
    .replace(/ nam /g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const [, quarter] = /^(?:quy|q) ?([1-4]|iv|i{1,3})$/.exec(rest) ?? [];
  if (quarter) return `${year}-Q${ROMAN.indexOf(quarter) + 1 || quarter}`;
  const [, half] = /^(?:6 thang|h) ?(dau|cuoi|1|2)(?: nam)?$/.exec(rest) ?? [];
  if (half) return `${year}-H${/dau|1/.test(half) ? 1 : 2}`;
  const [, month] = /^(?:thang|m) ?(\d{1,2})$/.exec(rest) ?? [];
  if (month && Number(month) >= 1 && Number(month) <= 12) return `${year}-M${two(month)}`;
  const [, first] = /^(\d{1,2}) thang(?: dau)?(?: nam)?$/.exec(rest) ?? [];
  if (first && Number(first) >= 1 && Number(first) <= 12) return `${year}-01/${year}-${two(first)}`;
  return /^(?:nam)?$/.test(rest) ? year : null;
}
