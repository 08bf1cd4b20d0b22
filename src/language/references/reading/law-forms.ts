/**
 * How texts name laws, codes, ordinances and the Constitution, and articles of documents: one pattern a form, each with examples in which ‹…› marks
 * what it reads. A test runs every example. All patterns are sticky.
 */
import { WORD_END } from '../../text/words.ts';

/** A wording, with texts that it reads. */
export interface Form {
  readonly pattern: RegExp;
  readonly examples: readonly string[];
}

const GAP = String.raw`[ \n]{1,3}`;
const words = (source: string) => source.replaceAll(' ', GAP);
const form = (source: string, flags: string, ...examples: string[]): Form => ({
  pattern: new RegExp(words(source), `${flags}y`),
  examples,
});

export const lawForms = {
  /** A law that changes others, before the kind of the changed one. */
  amending: form(
    'sửa đổi, bổ sung (?:một số|các) điều (?:của )?(?:các )?(?=(?:Bộ )?luật|pháp lệnh)',
    'iu',
    'Luật ‹sửa đổi, bổ sung một số điều của ›Luật Đất đai',
    'Luật ‹Sửa đổi, bổ sung một số điều của các ›luật về thuế',
  ),
  /** The kind of the changed law. */
  amendedKind: form('(?:Bộ luật|luật|pháp lệnh) ', 'iu', 'điều của ‹Bộ luật ›Hình sự'),
  /** The year behind the name; the one before a full stop counts. */
  year: form(
    String.raw` (?:\(sửa đổi\) )?(?:(?:ban hành )?năm )?((?:19|20)\d\d)(?![\d/-]|\.\d)`,
    'iu',
    'Luật Giáo dục‹ 2019›, có hiệu lực',
    'Luật Giáo dục‹ năm 2019›.',
    'LUẬT GIÁO DỤC‹ NĂM 2019› ĐẾN CÁC XÃ',
    'Luật Đất đai‹ (sửa đổi) năm 2024›',
  ),
  /** Further years of the same name. */
  moreYears: form(
    String.raw`(?:,| và|, và) (?:(?:Luật )?năm )?((?:19|20)\d\d)(?![\d/-]|\.\d| (?:về|đến))`,
    'u',
    'Luật Đất đai năm 2013‹ và năm 2024› tùy thời điểm',
    'Luật Đất đai năm 2003‹, 2013› đều quy định',
  ),
  /** That the law was changed, with the year of the change. */
  amended: form(
    String.raw`,? \(?(?:được )?(?:sửa đổi, bổ sung|sửa đổi bổ sung|sửa đổi)(?: (?:vào )?(?:các )?năm ((?:19|20)\d\d))?(?:\)|${WORD_END})`,
    'iu',
    'Luật Nhà ở‹ (sửa đổi)› được thông qua',
    'Luật Thanh tra‹ sửa đổi, bổ sung năm 2014›, Nghị định',
    'Luật Đất đai năm 2013‹ (được sửa đổi, bổ sung năm 2018)›',
  ),
  /** "các luật" before a list of names. */
  plural: form(
    '(?::|gồm:?|là:?|như:?)? ',
    'u',
    'các luật‹: ›Đất đai, Nhà ở',
    'các Luật‹ ›Đất đai, Nhà ở và Kinh doanh bất động sản',
  ),
  /** Between names of a list. */
  joint: form(
    '(?:,|;| và|, và) (?:Luật |luật )?',
    'u',
    'các luật: Đất đai‹, ›Nhà ở, Kinh doanh bất động sản',
    'Nhà ở‹ và Luật ›Kinh doanh bất động sản',
  ),
} as const satisfies Record<string, Form>;

const VALUE = String.raw`(?:\d{1,3}[a-zđ]?|[a-zđ]|[IVXLC]{1,7})${WORD_END}`;

export const provisionForms = {
  /** A point, clause, article, section, chapter, part or appendix, with the numbers listed behind it. */
  unit: form(
    String.raw`(điểm|khoản|điều|tiết|mục|chương|phần|phụ lục) (${VALUE}(?:(?:, |, và | và | hoặc | đến |\s?[-–]\s?)${VALUE})*)`,
    'iu',
    '‹khoản 2› Điều 15 Luật Giáo dục',
    '‹điểm a, b› khoản 1 Điều 3 Nghị quyết này',
    'các ‹Điều 20, 21 và 25› của Luật Đấu thầu',
    '‹Chương II› Nghị định 30/2020/NĐ-CP',
  ),
  /** Between two units of one provision, or between two provisions. */
  joint: form('(?:,|;| và|, và)? ', 'u', 'điểm a‹ ›khoản 1 Điều 3', 'Điều 4‹, ›Điều 5 và Điều 7'),
  /** Between the provision and its document. */
  of: form(
    ',? (?:(?:của|tại|trong|thuộc|thì|theo|quy định tại|ban hành kèm theo) )?',
    'u',
    'Điều 15‹ ›Luật Giáo dục',
    'các Điều 20, 21 và 25‹ của ›Luật Đấu thầu',
  ),
  /** Between the document and a provision behind it. */
  behind: form(
    String.raw`,? \(?(?:tại |theo )?`,
    'u',
    'Luật Giáo dục năm 2019‹ (›khoản 2 Điều 15)',
    'Nghị định 30/2020/NĐ-CP‹, ›Điều 4',
  ),
} as const satisfies Record<string, Form>;
