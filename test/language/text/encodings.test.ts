import assert from 'node:assert/strict';
import fc from 'fast-check';
import { binaryKind, decodeText, type Encoding, encodeText } from '../../../src/language/text/encodings.ts';

const words = 'Nghị quyết số 29-NQ/TW ngày 04/11/2013 của Ban Chấp hành Trung ương về đổi mới giáo dục';

const utf16 = (text: string, little: boolean) => {
  const bytes = new Uint8Array(text.length * 2);
  for (let i = 0; i < text.length; i++) new DataView(bytes.buffer).setUint16(i * 2, text.charCodeAt(i), little);
  return bytes;
};
const concat = (...parts: (Uint8Array | number[])[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
const utf8 = (text: string) => new TextEncoder().encode(text);

/** "Chỉ thị về đường" as an office machine of 2003 wrote it. */
const WINDOWS_1258 = Uint8Array.of(
  ...[
    0x43, 0x68, 0x69, 0xd2, 0x20, 0x74, 0x68, 0x69, 0xf2, 0x20, 0x76, 0xea, 0xcc, 0x20, 0xf0, 0xfd, 0xf5, 0xcc, 0x6e,
    0x67,
  ],
);

describe('encodings', () => {
  const cases: [name: string, bytes: Uint8Array, encoding: Encoding, bom: boolean][] = [
    ['UTF-8', utf8(words), 'utf-8', false],
    ['UTF-8 with a byte order mark', concat([0xef, 0xbb, 0xbf], utf8(words)), 'utf-8', true],
    ['UTF-16 little endian, marked', concat([0xff, 0xfe], utf16(words, true)), 'utf-16le', true],
    ['UTF-16 big endian, marked', concat([0xfe, 0xff], utf16(words, false)), 'utf-16be', true],
    ['UTF-16 little endian, told by its bytes', utf16(words, true), 'utf-16le', false],
    ['UTF-16 big endian, told by its bytes', utf16(words, false), 'utf-16be', false],
    ['decomposed UTF-16', utf16(words.normalize('NFD'), true), 'utf-16le', false],
  ];
  for (const [name, bytes, encoding, bom] of cases) {
    it(`reads ${name} and writes the same bytes`, () => {
      const decoded = decodeText(bytes);
      assert.equal(decoded.text.normalize('NFC'), words);
      assert.deepEqual({ ...decoded, text: '' }, { text: '', encoding, bom, invalid: null });
      assert.equal(binaryKind(bytes), null);
      assert.deepEqual(encodeText(decoded.text, encoding, bom), bytes);
    });
  }

  it('reads windows-1258, where tone marks are characters of their own', () => {
    const decoded = decodeText(WINDOWS_1258);
    assert.equal(decoded.encoding, 'windows-1258');
    assert.equal(decoded.text.normalize('NFC'), 'Chỉ thị về đường');
    assert.deepEqual(encodeText(decoded.text, 'windows-1258', false), WINDOWS_1258);
  });

  const sentence = 'Hội nghị đã đánh giá việc thực hiện Nghị quyết của Tỉnh ủy về công tác khoa giáo';
  /** The sentence as machines with the fonts .VnTime and VNI-Times kept it, shown as windows-1252. */
  const old: [name: Encoding, shown: string, text: string][] = [
    ['tcvn3', 'Héi nghÞ ®· ®¸nh gi¸ viÖc thùc hiÖn NghÞ quyÕt cña TØnh ñy vÒ c«ng t¸c khoa gi¸o', sentence],
    [
      'tcvn3',
      'Bé chÝnh trÞ. B¸O C¸O KÕT QU¶ HéI NGHÞ\nvÒ viÖc thùc hiÖn chØ thÞ, ë c¸c TØNH',
      'Bộ chính trị. BÁO CÁO KẾT QUẢ HỘI NGHỊ\nvề việc thực hiện chỉ thị, ở các TỈNH',
    ],
    ['vni', 'Hoäi nghò ñaõ ñaùnh giaù vieäc thöïc hieän Nghò quyeát cuûa Tænh uûy veà coâng taùc khoa giaùo', sentence],
    ['vni', 'ÑAÛNG BOÄ TÆNH, NGHÒ QUYEÁT CUÛA HOÄI NGHÒ', 'ĐẢNG BỘ TỈNH, NGHỊ QUYẾT CỦA HỘI NGHỊ'],
  ];
  for (const [encoding, shown, text] of old) {
    it(`reads ${encoding}: ${shown.slice(0, 20)}…`, () => {
      const bytes = Uint8Array.from([...shown].map((char) => char.charCodeAt(0)));
      const decoded = decodeText(bytes);
      assert.deepEqual(decoded, { text, encoding, bom: false, invalid: null });
      assert.deepEqual(encodeText(decoded.text, encoding, false), bytes);
    });
  }

  it('reads every letter of Vietnamese that it wrote in TCVN 5712 and VNI', () => {
    const vowels = [...'aăâeêioôơuưy'].flatMap((vowel) =>
      ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) => (vowel + tone).normalize('NFC')),
    );
    const small = `${sentence} đ ${vowels.join(' ')}`;
    for (const encoding of ['tcvn3', 'vni', 'windows-1258'] as const) {
      const bytes = encodeText(small, encoding, false);
      assert.equal(bytes && decodeText(bytes).text.normalize('NFC'), small, encoding);
    }
    const capitals = small.toUpperCase();
    for (const encoding of ['tcvn3', 'vni'] as const) {
      assert.equal(decodeText(encodeText(capitals, encoding, false)!).text, capitals, encoding);
    }
  });

  it('writes composed letters in windows-1258 as letter and mark', () => {
    assert.deepEqual(encodeText('Chỉ thị về đường', 'windows-1258', false), WINDOWS_1258);
    assert.equal(encodeText('Chỉ thị 中', 'windows-1258', false), null);
  });

  it('says how many places of a damaged UTF-8 text cannot be read, and where the first is', () => {
    const damaged = concat(utf8('Nghị quyết '), [0xff], utf8(' số 29 của Trung ương '), [0xe1, 0xbb]);
    const decoded = decodeText(damaged);
    assert.equal(decoded.text, 'Nghị quyết � số 29 của Trung ương �');
    assert.deepEqual(decoded.invalid, { count: 2, offset: 11 });
    assert.equal(decoded.encoding, 'utf-8');
  });

  it('keeps a replacement character that the text really has', () => {
    assert.equal(decodeText(utf8('a � b')).invalid, null);
  });

  it('tells what is no text', () => {
    assert.equal(binaryKind(utf8('%PDF-1.7 …')), 'pdf');
    assert.equal(binaryKind(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)), 'word');
    assert.equal(binaryKind(concat([0x50, 0x4b, 3, 4], utf8('....[Content_Types].xml'))), 'word');
    assert.equal(binaryKind(concat([0x50, 0x4b, 3, 4], utf8('....photo.png'))), 'archive');
    assert.equal(binaryKind(Uint8Array.of(0x89, 0x50, 0x4e, 0x47)), 'image');
    assert.equal(binaryKind(Uint8Array.of(1, 2, 0, 200, 7, 0, 0, 3, 4)), 'binary');
    assert.equal(binaryKind(new Uint8Array()), null);
  });

  it('gives a text for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        binaryKind(bytes);
        const { text, invalid } = decodeText(bytes);
        assert.ok(invalid === null || text[invalid.offset] === '�');
      }),
      { numRuns: 2000 },
    );
  });

  it('gives back every text that it wrote', () => {
    const encoding = fc.constantFrom<Encoding>('utf-8', 'utf-16le', 'utf-16be');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), encoding, (text, encoding) => {
        const decoded = decodeText(encodeText(text, encoding, true)!);
        assert.deepEqual(decoded, { text, encoding, bom: true, invalid: null });
      }),
    );
  });
});
