/**
 * `npm run grammar` writes `syntaxes/vn-report.tmLanguage.json` from the tables in `data/`; `-- --check` only compares.
 *
 * The grammar colours a report before the language server starts. It must read text as people type it, so words are matched
 * composed and decomposed, in any letter case, and signs of codes also with look-alike letters.
 * Every pattern is linear (a test proves it) and never uses `\b`, which does not know Vietnamese letters.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Additions, withAdditions } from '../src/language/knowledge/additions.ts';
import type { RawEntry, RawIssuer, RawTerms, RawType } from '../src/language/knowledge/schema.ts';
import { signKey } from '../src/language/text/comparable.ts';

/** A TextMate rule, as far as this grammar needs them. */
export interface GrammarRule {
  name?: string;
  match?: string;
  begin?: string;
  end?: string;
  while?: string;
  contentName?: string;
  include?: string;
  captures?: Record<string, GrammarRule>;
  beginCaptures?: Record<string, GrammarRule>;
  endCaptures?: Record<string, GrammarRule>;
  patterns?: GrammarRule[];
}

/** A TextMate grammar. */
export interface Grammar {
  information_for_contributors: string[];
  name: string;
  scopeName: string;
  patterns: GrammarRule[];
  repository: Record<string, GrammarRule>;
}

const scope = (name: string): string => `${name}.vn-report`;
const scoped = (name: string): GrammarRule => ({ name: scope(name) });

/** No letter, mark or digit on that side. */
const left = String.raw`(?<![\p{L}\p{M}\p{N}])`;
const right = String.raw`(?![\p{L}\p{M}\p{N}])`;
const space = '[ \\t\u00A0]';

const longestFirst = (a: string, b: string): number => b.length - a.length || (a < b ? -1 : 1);
const any = (alternatives: readonly string[]): string => `(?:${alternatives.join('|')})`;
const quote = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A letter composed, decomposed, and half-way (`ê` + acute), as the three occur in real files. */
function compositions(char: string): string[] {
  const full = char.normalize('NFD');
  if (full === char) return [char];
  const forms = new Set([char, full]);
  const [base = '', ...marks] = full;
  for (const mark of marks) {
    const half = (base + mark).normalize('NFC');
    const rest = marks.filter((other) => other !== mark).join('');
    if (half.length === 1) forms.add(half + rest);
  }
  return [...forms];
}

/**
 * The pattern of a letter, in both cases unless they matter. Spelled out, because Oniguruma is several times slower under
 * `(?i)`, where it also tries the foldings of other languages.
 */
function letter(char: string, cases: 'exact' | 'any'): string {
  const forms = (cases === 'any' ? [...new Set([char.toLowerCase(), char.toUpperCase()])] : [char]).flatMap(
    compositions,
  );
  if (forms.length === 1) return quote(char);
  return forms.every((form) => form.length === 1) ? `[${forms.join('')}]` : any(forms);
}

/** "ủy" may also be written "uỷ", "hòa" "hoà": both spellings of a syllable. */
function spellings(syllable: string): string[] {
  const [, head = '', first = '', second = ''] = /^(.*)([òóỏõọùúủũụÒÓỎÕỌÙÚỦŨỤ])([aeyAEY])$/u.exec(syllable) ?? [];
  if (!first) return [syllable];
  const [vowel = '', tone = ''] = first.normalize('NFD');
  return [syllable, `${head}${vowel}${(second + tone).normalize('NFC')}`];
}

interface Trie {
  next: Map<string, Trie>;
  end: boolean;
}

/** One pattern for many token sequences. What they share in front is tried once; the longest is preferred. */
function trie(sequences: readonly (readonly string[])[]): string {
  const root: Trie = { next: new Map(), end: false };
  for (const sequence of sequences) {
    let node = root;
    for (const token of sequence) {
      const next = node.next.get(token) ?? { next: new Map(), end: false };
      node.next.set(token, next);
      node = next;
    }
    node.end = true;
  }
  const write = (node: Trie): string => {
    const branches = [...node.next].map(([token, next]) => token + write(next));
    if (node.end) return branches.length > 0 ? `${any(branches)}?` : '';
    return branches.length === 1 ? (branches[0] ?? '') : any(branches);
  };
  return any([write(root)]);
}

/** A pattern for Vietnamese words: any run of spaces between them, any composition, either tone placement. */
function anyWords(list: readonly string[], cases: 'exact' | 'any' = 'any'): string {
  const sequences = list.flatMap((text) => {
    const syllables = text.normalize('NFC').split(' ').map(spellings);
    const texts = syllables.reduce<string[]>(
      (done, forms) => (done.length === 0 ? forms : done.flatMap((before) => forms.map((form) => `${before} ${form}`))),
      [],
    );
    return texts.map((spelled) => [...spelled].map((char) => (char === ' ' ? `${space}{1,3}` : letter(char, cases))));
  });
  return trie(sequences);
}
const words = (text: string): string => anyWords([text]);

const cyrillic: Record<string, string> = {
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  I: 'І',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  S: 'Ѕ',
  T: 'Т',
  X: 'Х',
  Y: 'У',
};

/** A sign as mistyped: in any letter case, without diacritics, with Cyrillic, Eth or full-width letters. */
function mistyped(sign: string): string[] {
  return [...signKey(sign)].map((char) => {
    if (char === 'Đ') return '[ĐđÐðDd]';
    if (!/[A-Z]/.test(char)) return letter(char, 'any');
    const upper = char + (cyrillic[char] ?? '') + String.fromCharCode(char.charCodeAt(0) + 0xfee0);
    return `[${upper}${upper.toLowerCase()}]`;
  });
}

/** A line that begins with one of these words and says no more than its kind of line does is page noise. */
const noiseLabels = [
  'Bản in',
  'In trang',
  'In tin',
  'In bài',
  'In bài viết',
  'Print',
  'Email',
  'PDF',
  'Gửi email',
  'Gửi mail',
  'Gửi tin',
  'Gửi bài viết',
  'Gửi cho bạn bè',
  'Chia sẻ',
  'Chia sẻ bài viết',
  'Lượt xem',
  'Số lượt xem',
  'Lượt truy cập',
  'Số lần đọc',
  'Cỡ chữ',
  'Tăng cỡ chữ',
  'Giảm cỡ chữ',
  'Các tin khác',
  'Tin khác',
  'Tin liên quan',
  'Các tin liên quan',
  'Tin cùng chuyên mục',
  'Tin mới',
  'Tin mới hơn',
  'Tin cũ hơn',
  'Bài liên quan',
  'Bài viết khác',
  'Đọc nhiều',
  'Xem thêm',
  'Đọc thêm',
  'Bình luận',
  'Ý kiến bạn đọc',
  'Gửi phản hồi',
  'Gửi bình luận',
  'Quay lại',
  'Trở lại',
  'Về trang trước',
  'Về đầu trang',
  'Trang chủ',
  'Tiện ích',
  'Tiện ích thông tin',
  'QR Code',
  'Mã QR',
  'Mã QR bài viết',
  'Theo dõi chúng tôi',
  'Theo dõi chúng tôi trên',
  'Từ khóa',
  'Tags',
  'Facebook',
  'Zalo',
  'Youtube',
  'Twitter',
  'RSS',
  'top',
  'down',
  'Nguồn tin',
  'Cập nhật',
  'Đăng ngày',
  'Ảnh',
  'Ảnh minh họa',
  'Tin, ảnh',
  'Bài, ảnh',
  'Bài và ảnh',
  'Tin và ảnh',
];
/** Lines that begin so are page noise whatever follows. */
const noiseOpenings = [
  'Quang cảnh',
  'Toàn cảnh',
  'QR Code',
  'Mã QR',
  'Chúng tôi trên',
  'Bạn đã không sử dụng',
  'Bản quyền',
  'Tổng số điểm',
  'Click để đánh giá',
  'Nhấn vào đây',
];

const roles = [
  'Tổng Bí thư',
  'Bí thư',
  'Chủ tịch nước',
  'Chủ tịch Quốc hội',
  'Thủ tướng Chính phủ',
  'Chủ tịch',
  'Trưởng ban',
  'Trưởng phòng',
  'Trưởng đoàn',
  'Trưởng khoa',
  'Trưởng khối',
  'Giám đốc',
  'Tổng Giám đốc',
  'Hiệu trưởng',
  'Viện trưởng',
  'Chánh Văn phòng',
  'Chánh án',
  'Chánh Thanh tra',
  'Bộ trưởng',
  'Thứ trưởng',
  'Vụ trưởng',
  'Cục trưởng',
  'Chi cục trưởng',
  'Tổng cục trưởng',
  'Chủ nhiệm',
  'Chính ủy',
  'Chỉ huy trưởng',
  'Đại biểu Quốc hội',
  'Ủy viên',
  'Ủy viên Bộ Chính trị',
  'Ủy viên Trung ương Đảng',
  'Ủy viên Ban Thường vụ',
  'Ủy viên Ban Chấp hành',
  'Tỉnh ủy viên',
  'Thành ủy viên',
  'Huyện ủy viên',
  'Quận ủy viên',
  'Thị ủy viên',
  'Đảng ủy viên',
];
const committees = [
  'Tỉnh ủy',
  'Thành ủy',
  'Huyện ủy',
  'Quận ủy',
  'Thị ủy',
  'Đảng ủy',
  'Chi bộ',
  'Thường trực',
  'thường trực',
];
const honorifics = ['các đồng chí', 'đồng chí', 'đ/c', 'ông', 'bà', 'anh', 'chị', 'cô', 'thầy'];
const ranks = [
  'Đại tướng',
  'Thượng tướng',
  'Trung tướng',
  'Thiếu tướng',
  'Đại tá',
  'Thượng tá',
  'Trung tá',
  'Thiếu tá',
  'Bác sĩ',
  'Tiến sĩ',
  'Thạc sĩ',
];
const degrees = ['GS.TS', 'PGS.TS', 'PGS, TS', 'GS', 'PGS', 'TS', 'ThS', 'BS', 'CN', 'KS'];

const meetingKinds = [
  'giao ban',
  'sơ kết',
  'tổng kết',
  'trực tuyến',
  'triển khai',
  'quán triệt',
  'học tập',
  'chuyên đề',
  'cán bộ',
  'công chức, viên chức',
  'toàn quốc',
  'báo cáo viên',
];
const meetings = [
  'hội nghị',
  'cuộc họp',
  'buổi họp',
  'phiên họp',
  'buổi làm việc',
  'họp giao ban',
  'giao ban',
  'hội thảo',
  'tọa đàm',
  'kỳ họp',
];
const taskWords = [
  'nhiệm vụ',
  'phương hướng',
  'giải pháp',
  'chương trình công tác',
  'kế hoạch công tác',
  'kiến nghị',
  'đề xuất',
];
const taskPhrases = [
  'nhiệm vụ trọng tâm',
  'nhiệm vụ, giải pháp',
  'phương hướng, nhiệm vụ',
  'nhiệm vụ trong thời gian tới',
  'trong thời gian tới',
  'thời gian tới',
];
const months = ['một', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai'];
const ordinals = [...months, 'nhất', 'mười ba', 'mười bốn', 'mười lăm'];

const number = String.raw`[0-9]{1,6}(?:\.[0-9]{1,3}|[A-Za-z])?`;
const year = String.raw`(?:19|20)\d\d`;
// Latin letters only: a code with a look-alike letter is a deviating one.
const capital = 'A-ZĂÂĐÊÔƠƯ';
const sign = `[${capital}a-zăâđêôơư\\d&]`;
const issuer = `[${capital}]${sign}{0,19}(?:\\.[ƯW]\\.?)?`;
const issuers = `${issuer}(?:-${sign}{1,20}){0,5}`;
const unit = `${sign}{1,20}`;
const separator = '[-\u2010-\u2015\u2212_./]';

const codeParts: Record<string, GrammarRule> = {
  number: scoped('meta.number'),
  separator: scoped('meta.joint'),
  year: scoped('meta.year'),
  type: scoped('meta.type'),
  issuer: scoped('meta.issuer'),
};

/**
 * A reference is one thing to the eye: the whole of it has the scope that built-in themes colour best (measured: `storage.type` has at
 * least 4.5 : 1 in all but two of them). What is in it, and words such as “nghị quyết”, have `meta` scopes, which no theme colours.
 */
const referenceScopes = (kind: string): string =>
  `${scope(`meta.reference.${kind}`)} ${scope('storage.type.reference')}`;

/** A rule for a code whose groups are, in order, the named parts. */
function code(kind: string, match: string, parts: readonly string[]): GrammarRule {
  return {
    name: referenceScopes(kind),
    match,
    captures: Object.fromEntries(parts.map((part, index) => [String(index + 1), codeParts[part] ?? {}])),
  };
}

function references(types: readonly RawType[], bodies: readonly RawIssuer[]): GrammarRule[] {
  const signs = (family: 'party' | 'state'): string[] =>
    [
      ...new Set(
        types
          .filter((t) => t.family === family && t.abbr)
          .flatMap((t) => [t.abbr, ...(t.variants ?? []), t.former ?? '']),
      ),
    ]
      .filter((sign) => sign && !/[/-]/.test(sign))
      .sort(longestFirst);
  const bodySigns = (family: 'party' | 'state'): string[] =>
    [...new Set(bodies.filter((b) => b.family === family).flatMap((b) => [b.abbr, ...(b.variants ?? [])]))]
      .filter((sign) => !/[&-]/.test(sign))
      .sort(longestFirst);
  const party = signs('party');
  const state = signs('state');
  const partyBodies = bodySigns('party');
  const stateBodies = bodySigns('state');
  const onlyParty = partyBodies.filter((sign) => !stateBodies.includes(sign));
  const anyType = trie([...party, ...state].map(mistyped));
  const anyBody = trie([...partyBodies, ...stateBodies].map(mistyped));
  // Numbered bodies: QH15, UBTVQH14.
  const loose = { start: `${left}([0-9]{1,6})`, body: `(${anyBody}\\d{0,2})${right}` };
  const looseYear = `(?:(${space}{0,2}[/._]${space}{0,2})(${year}))?`;
  const gap = `${space}{0,2}`;
  const exactly = (list: readonly string[]): string => trie(list.map((sign) => [...sign].map(quote)));

  return [
    code('party', `${left}(${number})(-)(${exactly(party)})(/)(${issuers})${right}`, [
      'number',
      'separator',
      'type',
      'separator',
      'issuer',
    ]),
    code('state', `${left}(${number})(/)(${year})(/)(${exactly(state)})([-/])(${issuers})${right}`, [
      'number',
      'separator',
      'year',
      'separator',
      'type',
      'separator',
      'issuer',
    ]),
    code('state', `${left}(${number})(/)(${year})(/)((?:UBTV)?QH\\d{0,2})${right}`, [
      'number',
      'separator',
      'year',
      'separator',
      'issuer',
    ]),
    code('deviating', `${left}(${number})(/)(${exactly(party)})(-)(${exactly(onlyParty)})${right}`, [
      'number',
      'separator',
      'type',
      'separator',
      'issuer',
    ]),
    code('state', `${left}(${number})(/)(${exactly(state)})(-)(${issuers})${right}`, [
      'number',
      'separator',
      'type',
      'separator',
      'issuer',
    ]),
    code('state', `${left}(${number})(-)(${exactly(state)})(/)(${exactly(stateBodies)}\\d{0,2})${right}`, [
      'number',
      'separator',
      'type',
      'separator',
      'issuer',
    ]),
    code('state', `${left}(${number})(/)(${exactly(stateBodies)}-${unit})${right}`, ['number', 'separator', 'issuer']),
    code('state', `${left}([0-9]{1,4})([-/])(CP|TTg|HĐBT)${right}`, ['number', 'separator', 'issuer']),
    // One separator may be missing, either may be wrong or stand among spaces; the tables keep this from reading prose as a code.
    code(
      'deviating',
      `${loose.start}${looseYear}(${gap}${separator}${gap})(${anyType})(${gap}(?:${separator}${gap})?)${loose.body}`,
      ['number', 'separator', 'year', 'separator', 'type', 'separator', 'issuer'],
    ),
    code('deviating', `${loose.start}()()()(${anyType})(${gap}${separator}${gap})${loose.body}`, [
      'number',
      'separator',
      'year',
      'separator',
      'type',
      'separator',
      'issuer',
    ]),
  ];
}

function repository(types: readonly RawType[], bodies: readonly RawIssuer[]): Record<string, GrammarRule> {
  const names = (wanted: (type: RawType) => boolean): string[] => [
    ...new Set(types.filter(wanted).flatMap((type) => [...type.names, ...(type.longNames ?? [])])),
  ];
  const typeWord = `${left}(${anyWords(names(() => true).map((word) => word.toLowerCase()))})${right}`;
  // Words that are hardly ever used in another sense. The others (kế hoạch, báo cáo, kết luận) count only before a number.
  const plainSigns = ['NQ', 'CT', 'NĐ', 'TT', 'TTLT', 'PL', 'CĐ', 'VBHN', 'HP'];
  const plain = names((type) => plainSigns.includes(type.abbr) || type.names.includes('Bộ luật')).map((word) =>
    word.toLowerCase(),
  );
  const capital = names((type) => type.abbr === '' || type.abbr === 'SL');
  const numberWord = `${space}{1,2}(${words('số')})${right}`;
  const inLine: GrammarRule[] = ['links', 'references', 'dates', 'terms', 'types', 'meetings', 'tasks', 'people'].map(
    (name) => ({
      include: `#${name}`,
    }),
  );
  const line = (name: string, match: string, patterns: GrammarRule[] = inLine): GrammarRule => ({
    match,
    captures: { '0': { name: scope(name), patterns } },
  });
  const day = String.raw`(?:0?[1-9]|[12]\d|3[01])`;
  const month = '(?:0?[1-9]|1[0-2])';
  const roman = '[IVX]{1,5}';
  const name = String.raw`\p{Lu}[\p{L}\p{M}’']{0,9}`;
  const role = `(?:${words('Phó')}${space}(?:${words('Thủ tướng')})?)?(?:${anyWords(roles)})(?:${space}(?:${anyWords(committees)})){0,2}`;

  const yamlLine = String.raw`(?:[ \t]|$|#|[A-Za-z_][-\w]{0,40}[ \t]{0,8}:(?:[ \t]|$)|["'][^"']{1,60}["'][ \t]{0,8}:|- |[\]\[{}&*!?%]|(?:---|\.\.\.)[ \t]*$)`;

  return {
    'front-matter': {
      begin: String.raw`\A(---)[ \t]*$`,
      beginCaptures: { '1': scoped('punctuation.definition.frontmatter.begin') },
      // Without a closing line the block ends where its lines stop to look like YAML.
      end: String.raw`^(---|\.\.\.)[ \t]*$|^(?!${yamlLine})`,
      endCaptures: { '1': scoped('punctuation.definition.frontmatter.end') },
      patterns: [
        {
          begin: String.raw`^(?!(?:---|\.\.\.)[ \t]*$)(?=${yamlLine})`,
          while: String.raw`^(?!(?:---|\.\.\.)[ \t]*$)(?=${yamlLine})`,
          contentName: 'meta.embedded.block.frontmatter',
          patterns: [{ include: 'source.yaml' }],
        },
      ],
    },
    noise: {
      patterns: [
        line('comment.line.noise', `^${space}{0,40}https?://[^ \\t]{1,400}${space}{0,9}$`, [{ include: '#links' }]),
        line(
          'comment.line.noise',
          `^${space}{0,40}[\\[(»›]?${space}?(?:${anyWords(noiseLabels)})${space}{0,9}(?:$|[:|\\]»›\\-–▲].{0,300}$)`,
          [],
        ),
        line('comment.line.noise', `^${space}{0,40}(?:${anyWords(noiseOpenings)})${right}.{0,300}$`, []),
        // The print button ahead of the date line.
        {
          match: `^(?:down)?([Pp]rint|PRINT)(?=${space}{1,9}(?:${anyWords(['thứ', 'chủ nhật', 'ngày'])}|\\d))`,
          captures: { '0': scoped('comment.line.noise') },
        },
        {
          name: scope('comment.block.noise'),
          match: `\\((?:${anyWords(['ảnh', 'nguồn', 'ảnh minh họa', 'ảnh tư liệu', 'tin, ảnh'])})(?::[^()]{0,80})?\\)`,
        },
      ],
    },
    headings: {
      patterns: [
        line(
          'markup.heading.tasks',
          `^${space}{0,20}(?:${roman}|[A-ZĐ]|\\d{1,2})${space}?[.)/\\-–]${space}{0,4}(?:${anyWords(['một số', 'những', 'về', 'các', 'mục tiêu,'])}${space}{1,2})?(?:${anyWords(taskWords)})${right}.{0,200}$`,
        ),
        line(
          'markup.heading.meeting',
          `^${space}{0,20}(?:${anyWords(['Hội nghị', 'Giao ban', 'Sơ kết', 'Tổng kết', 'Họp giao ban', 'HỘI NGHỊ', 'GIAO BAN'], 'exact')})${right}[^.;]{0,200}$`,
        ),
        line('markup.heading.section', `^${space}{0,20}${roman}${space}?[.)/\\-–]${space}{0,4}\\p{L}.{0,200}$`),
        // A line without a small letter.
        line('markup.heading.section', String.raw`^[^\p{L}\p{N}]{0,60}\p{Lu}[^\p{Ll}]{3,200}$`, [
          { include: '#national' },
          ...inLine,
        ]),
        { match: `^${space}{0,20}([\\-+*•–])${space}`, captures: { '1': scoped('meta.list-mark') } },
        {
          match: `^${space}{0,20}(\\(?\\d{1,2}(?:\\.\\d{1,2}){0,3}[.)\\-])${space}`,
          captures: { '1': scoped('meta.list-mark') },
        },
      ],
    },
    national: {
      patterns: [
        anyWords(['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'ĐẢNG CỘNG SẢN VIỆT NAM'], 'exact'),
        ['Độc lập', 'Tự do', 'Hạnh phúc'].map(words).join(`${space}{0,2}[-–—]${space}{0,2}`),
      ].map((match) => ({ name: scope('markup.heading.national'), match })),
    },
    roles: { name: scope('meta.role'), match: `${left}(?<!${letter('b', 'any')}an )${role}${right}` },
    links: {
      patterns: [
        {
          name: scope('markup.underline.link'),
          match: String.raw`(?<![\p{L}\p{N}])(?:https?|ftp|file)://[^\s<>"“”]{1,400}`,
        },
        {
          name: scope('markup.underline.link'),
          match: String.raw`(?<![\p{L}\p{N}._%+-])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}`,
        },
      ],
    },
    references: { patterns: references(types, bodies) },
    dates: {
      patterns: [
        `${left}(?:${words('ngày')}${space})?${day}${space}{1,2}${words('tháng')}${space}${month}(?:${space}${words('năm')}${space}${year})?${right}`,
        `${left}(?:${words('ngày')}${space})?${day}(?:[/.-])${month}[/.-]${year}${right}`,
        `${left}(?:${anyWords(['ngày', 'sáng', 'chiều', 'tối', 'sáng ngày', 'chiều ngày'])})${space}${day}[/.-]${month}${right}(?![/.-]\\d)`,
        `${left}${words('tháng')}${space}(?:${month}|${anyWords(months)})(?:/${year}|${space}${words('năm')}${space}${year})?${right}`,
        `${left}${words('quý')}${space}(?:IV|I{1,3}|[1-4])(?:${space}?/${space}?${year}|${space}${words('năm')}${space}${year})?${right}`,
        `${left}(?<!gày )${anyWords(['thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy', 'chủ nhật'])}(?=,|${space}{1,2}\\d|${space}${words('ngày')})`,
        `${left}${words('năm')}${space}${year}${right}`,
      ].map((match) => ({ name: scope('constant.numeric.date'), match: `${match}` })),
    },
    terms: {
      patterns: [
        {
          match: `${left}(?:${anyWords(['khóa', 'nhiệm kỳ'])})${space}(${roman}|${year}${space}?[-–]${space}?${year})${right}`,
          captures: { '1': scoped('meta.term') },
        },
        {
          match: `${left}(?:${anyWords(['đại hội', 'hội nghị', 'trung ương', 'hội nghị trung ương'])})(?:${space}${anyWords(['đảng', 'lần thứ'])}){0,2}${space}(${roman}|\\d{1,2}|${anyWords(ordinals)})${right}(?![/.-]\\d)`,
          captures: { '1': scoped('meta.plenum') },
        },
      ],
    },
    types: {
      patterns: [
        // "Nghị quyết số 18", "Chỉ thị 05": the number is part of the name.
        {
          name: referenceScopes('short'),
          match: `${typeWord}(?:${numberWord})?${space}{1,2}(\\d{1,4})${right}(?![/.\\-–‑]|${space}[/\\-–]${space}?\\p{Lu})`,
          captures: {
            '1': scoped('meta.document-type'),
            '2': scoped('meta.document-type'),
            '3': scoped('meta.number'),
          },
        },
        // Before a code the number has its own scopes.
        {
          match: `${typeWord}(?:${numberWord})?(?=${space}{1,2}\\d)`,
          captures: { '1': scoped('meta.document-type'), '2': scoped('meta.document-type') },
        },
        { name: scope('meta.document-type'), match: `${left}${anyWords(plain)}${right}` },
        {
          name: scope('meta.document-type'),
          match: `${left}${anyWords(
            capital.flatMap((word) => [word, word.toUpperCase()]),
            'exact',
          )}${right}`,
        },
      ],
    },
    meetings: {
      name: scope('meta.meeting'),
      match: `${left}(?:${anyWords(meetings)})(?:,?${space}(?:${anyWords(meetingKinds)})){0,3}${right}`,
    },
    tasks: { name: scope('meta.tasks'), match: `${left}(?:${anyWords(taskPhrases)})${right}` },
    people: {
      patterns: [
        { include: '#roles' },
        {
          match: `${left}(${any([anyWords([...honorifics, ...honorifics.map((word) => word[0]?.toUpperCase() + word.slice(1)), ...ranks]), `${any(degrees.map(quote))}\\.?`])}):?${space}((?:${name})(?:${space}${name}){1,5})${right}`,
          captures: {
            '1': scoped('meta.honorific'),
            '2': { name: scope('entity.name.function.person'), patterns: [{ include: '#roles' }] },
          },
        },
        {
          name: scope('meta.honorific'),
          match: `${left}${anyWords(['các đồng chí', 'đồng chí'])}${right}`,
        },
      ],
    },
    endings: { name: scope('meta.terminator'), match: String.raw`\./\.` },
  };
}

/** Builds the grammar from the tables of types and issuers, additions included. Pure and deterministic. */
export function buildGrammar(types: readonly RawType[], issuerRows: readonly RawIssuer[]): Grammar {
  return {
    information_for_contributors: [
      'Generated by scripts/build-grammar.ts from the tables in data/: edit those and run npm run grammar.',
    ],
    name: 'Vietnamese report',
    scopeName: 'text.vn-report',
    patterns: [
      'front-matter',
      'noise',
      'headings',
      'national',
      'links',
      'references',
      'dates',
      'terms',
      'types',
      'tasks',
      'meetings',
      'people',
      'endings',
    ].map((name) => ({ include: `#${name}` })),
    repository: repository(types, issuerRows),
  };
}

/** Every regular expression in a grammar with the path to it. */
export function grammarPatterns(rule: unknown, path = ''): { path: string; source: string }[] {
  if (typeof rule !== 'object' || rule === null) return [];
  return Object.entries(rule).flatMap(([key, value]) =>
    /^(?:match|begin|end)$/.test(key) && typeof value === 'string'
      ? [{ path: `${path}/${key}`, source: value }]
      : grammarPatterns(value, `${path}/${key}`),
  );
}

/** The same expression for JavaScript (flag `u`): this grammar uses no more of Oniguruma than `\A`. */
export function toJavaScript(source: string): string {
  return source.replaceAll(String.raw`\A`, '^');
}

/** The grammar file's text, from the tables on disk. */
export async function grammarText(): Promise<string> {
  const read = async <T>(name: string): Promise<T> =>
    JSON.parse(await readFile(resolve(import.meta.dirname, '../data', name), 'utf8')) as T;
  const imported = {
    types: await read<RawType[]>('facts/document-types.json'),
    issuers: await read<RawIssuer[]>('facts/issuers.json'),
    terms: await read<RawTerms>('facts/terms.json'),
    catalogue: await read<RawEntry[]>('facts/catalogue.json'),
    laws: [],
  };
  const { types, issuers } = withAdditions(imported, await read<Additions>('additions/knowledge.json'));
  const grammar = buildGrammar(types, issuers);
  return `${JSON.stringify(grammar, null, 2)}\n`;
}

/** Where the grammar lies. */
export const grammarFile = resolve(import.meta.dirname, '../syntaxes/vn-report.tmLanguage.json');

if (process.argv[1] === import.meta.filename) await writeFile(grammarFile, await grammarText());
