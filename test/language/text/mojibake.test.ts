import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { decodeText } from '../../../src/language/text/encodings.ts';
import { encodeTcvn3, encodeVni } from '../../../src/language/text/legacy.ts';
import { fromMojibake, type MojibakeOf, mojibakeOf } from '../../../src/language/text/mojibake.ts';
import { isSyllable } from '../../../src/language/text/syllables.ts';

/** The signs of windows-1258, where tone marks are signs of their own. */
const WINDOWS_1258 = Array.from({ length: 256 }, (_, byte) =>
  new TextDecoder('windows-1258').decode(Uint8Array.of(byte)),
);

function encodeWindows1258(text: string): Uint8Array | null {
  const signs = Array.from(text.normalize('NFC')).flatMap((char) => {
    if (WINDOWS_1258.includes(char)) return [char];
    const parts = char.normalize('NFD');
    const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(parts)?.[0] ?? '';
    return [parts.replace(tone, '').normalize('NFC'), tone];
  });
  const bytes = signs.map((sign) => WINDOWS_1258.indexOf(sign));
  return bytes.includes(-1) ? null : Uint8Array.from(bytes);
}

const ENCODE: Record<MojibakeOf, (text: string) => Uint8Array | null> = {
  tcvn3: encodeTcvn3,
  vni: encodeVni,
  'windows-1258': encodeWindows1258,
  'utf-8': (text) => new TextEncoder().encode(text),
};

/** A text as an editor shows it that takes its bytes for windows-1252; null when it cannot be written in the encoding. */
function shown(text: string, encoding: MojibakeOf): string | null {
  const bytes = ENCODE[encoding](text);
  return bytes && new TextDecoder('windows-1252').decode(bytes);
}

const ENCODINGS: readonly MojibakeOf[] = ['tcvn3', 'vni', 'windows-1258', 'utf-8'];

function texts(folder: string): string[] {
  return readdirSync(folder).map((name) => decodeText(readFileSync(path.join(folder, name))).text);
}

const reports = texts('test/corpus/reports');
const negatives = [
  'test/corpus/negatives',
  ...readdirSync('test/corpus')
    .filter((name) => name.startsWith('held-out'))
    .map((name) => `test/corpus/${name}/negatives`),
].flatMap(texts);

const PHRASES =
  'Hội nghị|đã đánh giá|việc thực hiện|Nghị quyết số 29-NQ/TW|của Tỉnh ủy|về công tác khoa giáo|trong 6 tháng đầu năm|(khóa XI)|; và các|nhiệm vụ được giao|tới người dân|ở các xã miền núi|trước ngày 15/7/2018'.split(
    '|',
  );
/** Vietnamese sentences of capitals and small letters, as the old fonts can write them; of enough words to tell by. */
const sentence = fc.shuffledSubarray(PHRASES, { minLength: 9 }).map((parts) => parts.join(' '));

describe('mojibake', () => {
  const cases: [shown: string, encoding: MojibakeOf, text: string][] = [
    ['Héi nghÞ ®¸nh gi¸ viÖc thùc hiÖn NghÞ quyÕt', 'tcvn3', 'Hội nghị đánh giá việc thực hiện Nghị quyết'],
    ['§¶ng bé tØnh: B¸o c¸o quý III', 'tcvn3', 'Đảng bộ tỉnh: Báo cáo quý III'],
    ['Hoäi nghò ñaõ ñaùnh giaù vieäc thöïc hieän', 'vni', 'Hội nghị đã đánh giá việc thực hiện'],
    [
      'ChiÒ thiò vêÌ côìng taìc năm 2003, baìo caìo'.replace('ă', 'ã'),
      'windows-1258',
      'Chỉ thị về cống tác năm 2003, báo cáo',
    ],
    ['Nghá»‹ quyáº¿t vá»\u0081 cÃ´ng tÃ¡c', 'utf-8', 'Nghị quyết về công tác'],
  ];
  for (const [given, encoding, text] of cases) {
    it(`tells ${encoding}: ${given.slice(0, 24)}…`, () => {
      assert.equal(mojibakeOf(given), encoding);
      assert.equal(fromMojibake(given, encoding), text);
    });
  }

  it('tells every sentence of a report, and gives it back', () => {
    fc.assert(
      fc.property(sentence, fc.constantFrom(...ENCODINGS), fc.constantFrom('\n', '\r\n'), (text, encoding, end) => {
        const lines = `${text}${end}${text}${end}`;
        const given = shown(lines, encoding);
        assert.ok(given !== null);
        assert.equal(mojibakeOf(given), encoding);
        assert.equal(fromMojibake(given, encoding), lines);
      }),
    );
  });

  for (const encoding of ENCODINGS) {
    it(`tells the reports of the corpus in ${encoding}, and converts them once`, () => {
      let tried = 0;
      for (const text of reports) {
        const plain = Array.from(text.normalize('NFC'), (char) => (shown(char, encoding) === null ? '-' : char)).join(
          '',
        );
        const given = shown(plain, encoding);
        if (given === null) continue;
        tried++;
        assert.equal(mojibakeOf(given), encoding, given.slice(0, 200));
        const converted = fromMojibake(given, encoding);
        assert.equal(mojibakeOf(converted), null);
        // In TCVN 5712 capitals with a tone are in a font, not in the text.
        if (encoding === 'tcvn3') assert.equal(converted.toLowerCase(), plain.toLowerCase());
        else assert.equal(converted, plain);
      }
      assert.ok(tried > reports.length / 2, `only ${tried}`);
    });
  }

  it('leaves lines alone that are in Unicode already', () => {
    const head = '---\r\ntitle: Báo cáo công tác là tốt\r\nplace: Cà Mau\r\n---\r\n\r\n';
    const given = `${head}Héi nghÞ ®· ®¸nh gi¸ viÖc thùc hiÖn NghÞ quyÕt cña TØnh ñy vÒ c«ng t¸c khoa gi¸o\r\n`;
    assert.equal(mojibakeOf(given), 'tcvn3');
    assert.equal(
      fromMojibake(given, 'tcvn3'),
      `${head}Hội nghị đã đánh giá việc thực hiện Nghị quyết của Tỉnh ủy về công tác khoa giáo\r\n`,
    );
  });

  it('takes no text in Unicode for anything else', () => {
    for (const text of [...reports, ...negatives]) {
      assert.equal(mojibakeOf(text), null, text.slice(0, 200));
      assert.equal(mojibakeOf(text.normalize('NFD')), null, text.slice(0, 200));
    }
  });

  it('takes no other language for Vietnamese', () => {
    const others = [
      'The café’s naïve façade — “déjà vu” — cost £20 (±5 %), i.e. 25 € per m².',
      'À la réunion de février, le président a présenté le rapport où l’équipe évalue les tâches. Là où il y a eu un délai, le comité a décidé d’en référer au préfet. Élève à côté de l’hôtel, très tôt déjà.',
      'En la reunión del año pasado, el señor Núñez explicó cómo el niño aprendió español; ¿qué pasó después? ¡Así fue!',
      'A reunião não foi adiada: à tarde, os órgãos de gestão têm até amanhã para a decisão; são três ações por mês.',
      'Über die Größe der Straße müssen wir später hören: für Österreich gilt § 5, das heißt „Maß und Übermaß“.',
      'Però la città non è così lontana: perché, più tardi, lunedì e venerdì, si può già andare lì, ma ciò è un’altra virtù.',
      'Mötet ägde rum på måndagen; något förslag från ledningen fanns inte än. Både år och över allt.',
      'Fundur var haldinn á þriðjudag; það er ekki rétt að þeir hafi sagt það. Já, þetta er þó að mínu mati óljóst.',
    ];
    for (const text of others) {
      const many = Array.from({ length: 40 }, () => text).join('\n');
      assert.equal(mojibakeOf(many), null, text);
      const latin = Uint8Array.from(many.replace(/[^\u0000-\u00FF]/g, '-'), (char) => char.charCodeAt(0));
      assert.ok(!['tcvn3', 'vni', 'windows-1258'].includes(decodeText(latin).encoding), text);
    }
  });

  it('gives an answer for any text, and loses no line', () => {
    const anything = fc.string({
      unit: fc.oneof(
        fc.constantFrom(...'\r\n ®¸ÞÖêòñaoeiuy'),
        fc.string({ minLength: 1, maxLength: 1, unit: 'binary' }),
      ),
    });
    fc.assert(
      fc.property(anything, fc.constantFrom(...ENCODINGS), (text, encoding) => {
        mojibakeOf(text);
        const ends = (of: string) => of.match(/[\r\n]+/g);
        assert.deepEqual(ends(fromMojibake(text, encoding)), ends(text));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('syllables', () => {
  it('are what Vietnamese words are made of', () => {
    const words = reports.flatMap((text) => text.match(/\p{L}+/gu) ?? []);
    const marked = words.filter((word) => /[ăâđêôơư\u1EA0-\u1EF9]/i.test(word.normalize('NFC')));
    const other = marked.filter((word) => !isSyllable(word));
    assert.ok(
      other.length <= marked.length * 0.01,
      `${other.length} of ${marked.length}: ${other.slice(0, 60).join(' ')}`,
    );
  });

  for (const word of [
    'Nghị',
    'quyết',
    'GIẾNG',
    'khuỷu',
    'uỷ',
    'ủy',
    'hoà',
    'hòa',
    'nguyễn',
    'huýt',
    'đường',
    'gì',
    'quốc',
    'quăng',
    'khoẻ',
    'xoong',
    'già',
    'quý',
    'quà',
    'thuở',
    'tuế',
    'mía',
    'của',
  ]) {
    it(`${word} is one`, () => assert.ok(isSyllable(word) && isSyllable(word.normalize('NFD'))));
  }
  for (const word of ['été', 'nghÞ', 'côté', 'hoäi', 'nghò2', 'vàt', '', 'réunion', 'ấấ', 'vaì', 'nuìi']) {
    it(`“${word}” is none`, () => assert.ok(!isSyllable(word)));
  }
});
