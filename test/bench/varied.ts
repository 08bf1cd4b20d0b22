/**
 * Reports for the bench in which no paragraph comes twice: names, numbers, dates, places and documents differ in each.
 * Repeated text flatters: what is looked up by a word is found the faster the fewer words there are.
 */

/** Numbers from 0 to below 1, the same ones for the same seed (xorshift32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

const SURNAMES = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Phan',
  'Vũ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
  'Dương',
  'Lý',
];
const MIDDLE = ['Văn', 'Thị', 'Đức', 'Minh', 'Thanh', 'Quốc', 'Hữu', 'Ngọc', 'Xuân', 'Kim', 'Công', 'Bá'];
const GIVEN = [
  'An',
  'Bình',
  'Chi',
  'Dũng',
  'Hà',
  'Hải',
  'Hương',
  'Khánh',
  'Lan',
  'Long',
  'Mai',
  'Nam',
  'Phúc',
  'Quân',
  'Sơn',
  'Thảo',
  'Tuấn',
  'Yến',
];
const SYLLABLES = [
  'An',
  'Bình',
  'Cao',
  'Đông',
  'Giang',
  'Hòa',
  'Khánh',
  'Lâm',
  'Long',
  'Mỹ',
  'Nam',
  'Phú',
  'Quảng',
  'Sơn',
  'Tân',
  'Thạnh',
  'Trung',
  'Vĩnh',
  'Xuân',
  'Yên',
];
const FIELDS = [
  'giáo dục',
  'y tế',
  'đất đai',
  'đầu tư công',
  'cải cách hành chính',
  'chuyển đổi số',
  'thu ngân sách',
  'xây dựng nông thôn mới',
  'quốc phòng, an ninh',
  'phòng, chống thiên tai',
];
const OFFICES = [
  'Sở Nội vụ',
  'Sở Tài chính',
  'Sở Xây dựng',
  'Văn phòng Tỉnh ủy',
  'Ban Tổ chức Tỉnh ủy',
  'Thanh tra tỉnh',
  'Công an tỉnh',
];
const CODES = [
  '-NQ/TW',
  '-CT/TW',
  '-KL/TW',
  '-QĐ/TW',
  '/QĐ-UBND',
  '/KH-UBND',
  '/NQ-HĐND',
  '-TB/TU',
  '-CV/TU',
  '/BC-SNV',
];
const TYPES = [
  'Nghị quyết',
  'Chỉ thị',
  'Kết luận',
  'Quy định',
  'Quyết định',
  'Kế hoạch',
  'Nghị quyết',
  'Thông báo',
  'Công văn',
  'Báo cáo',
];

/**
 * A text of exactly `length` code units, in paragraphs that all differ; the same one for the same seed.
 * `variedText(1000)` is the beginning of `variedText(2000)`, but for a letter cut in half.
 */
export function variedText(length: number, seed = 20_261_130): string {
  const next = random(seed);
  const below = (n: number) => Math.floor(next() * n);
  const one = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const two = (n: number) => String(n).padStart(2, '0');
  const day = () => `${two(1 + below(28))}/${two(1 + below(12))}/${2000 + below(25)}`;
  const person = () => `${one(SURNAMES)} ${one(MIDDLE)} ${one(GIVEN)}`;
  const place = () => `${one(SYLLABLES)} ${one(SYLLABLES)}`;
  const document = () => {
    const which = below(CODES.length);
    return `${TYPES[which]} số ${1 + below(2999)}${CODES[which]} ngày ${day()}`;
  };
  const sentences: (() => string)[] = [
    () => `Ngày ${day()}, tại huyện ${place()}, đồng chí ${person()} chủ trì hội nghị giao ban về ${one(FIELDS)}.`,
    () => `Căn cứ ${document()} của tỉnh ${place()} về ${one(FIELDS)}; thực hiện ${document()}.`,
    () => `Giao ${one(OFFICES)} tham mưu ${one(FIELDS)} tại xã ${place()}, hoàn thành trước ngày ${day()}.`,
    () =>
      `Xã ${place()} đạt ${below(1000)},${below(10)} tỷ đồng, bằng ${below(150)},${below(10)}% kế hoạch năm ${2000 + below(25)}.`,
    () =>
      `Đồng chí ${person()}, Chủ tịch xã ${place()}, kiến nghị bổ sung ${1 + below(90)} biên chế và ${1 + below(900)} triệu đồng.`,
    () =>
      `Toàn huyện ${place()} có ${below(9000)} hộ dân tham gia, tăng ${below(400)} hộ so với quý ${one(['I', 'II', 'III', 'IV'])}.`,
  ];
  const parts: string[] = [];
  for (let have = 0, heading = 1; have < length; heading += 1) {
    const paragraph = Array.from({ length: 3 + below(4) }, () => one(sentences)()).join(' ');
    const title = below(4) === 0 ? `${heading}. Về ${one(FIELDS)} ở ${place()}\n` : '';
    const whole = `${title}${paragraph}\n\n`;
    parts.push(whole);
    have += whole.length;
  }
  return parts.join('').slice(0, length);
}
