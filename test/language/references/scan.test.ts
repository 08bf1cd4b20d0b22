import assert from 'node:assert/strict';
import fc from 'fast-check';
import { scanMentions } from '../../../src/language/references/reading/scan.ts';
import { knowledge } from '../helpers/knowledge.ts';
import { lines, scan } from './read.ts';

/** Marked source, and `text → code (deviations)` of what is found at the marks. */
type Case = readonly [source: string, ...found: string[]];

function check(cases: readonly Case[]): void {
  for (const [source, ...found] of cases) {
    it(source.replace(/\n/g, '⏎'), () => {
      const { mentions, expected } = scan(source);
      assert.deepEqual(
        mentions.map(({ text }) => text),
        expected.map(({ text }) => text),
      );
      assert.deepEqual(
        mentions.map(({ start }) => start),
        expected.map(({ start }) => start),
      );
      if (found.length > 0) assert.deepEqual(lines(mentions), found);
    });
  }
}

describe('references: codes', () => {
  check([
    ['Nghị quyết số ‹29-NQ/TW› ngày 04/11/2013', '29-NQ/TW → 29-NQ/TW'],
    ['Chương trình hành động số ‹69-CTr/TU›, Kế hoạch ‹08-KH/HU›', '69-CTr/TU → 69-CTr/TU', '08-KH/HU → 08-KH/HU'],
    ['theo ‹36-HD/VPTW›, ‹08-QĐi/TW›, ‹20-NQ/ĐU›, ‹41-BC/BTGHU› và ‹203-BC/ĐUK›'],
    ['Nghị định ‹30/2020/NĐ-CP›, Quyết định ‹1719/QĐ-TTg›, Luật số ‹43/2019/QH14›'],
    ['‹881/NQ-UBTVQH12›, ‹36/2021/TT-BGDĐT›, ‹98/NQ-HĐND›, ‹01/CT-UBND›, ‹02/VBHN-BTP›'],
    ['Công văn số ‹5512/BGDĐT-GDTrH› và ‹6660/VPCP-KGVX›'],
    [
      '‹08/2026/TTLT-BCA-BQP-TANDTC-VKSNDTC›; ‹162/2004/TTLT/BQP-BTC›',
      '08/2026/TTLT-BCA-BQP-TANDTC-VKSNDTC → 08/2026/TTLT-BCA-BQP-TANDTC-VKSNDTC',
      '162/2004/TTLT/BQP-BTC → 162/2004/TTLT-BQP-BTC',
    ],
    ['Nghị quyết số ‹66.16/2026/NQ-CP›, ‹30a/2008/NQ-CP›, ‹8B-NQ/TW›'],
    ['Quyết định số ‹07/QĐ-BQT› của Ban Quản trị'],
    ['‹91›/‹94›/‹95/TT-BTC›', '91 → 91/TT-BTC', '94 → 94/TT-BTC', '95/TT-BTC → 95/TT-BTC'],
    ['1,‹29-NQ/TW›,04/11/2013', '29-NQ/TW → 29-NQ/TW'],
    ['(‹24-CT/TW›), “‹29-NQ/TW›”; ‹20-NQ/TW›.'],
  ]);

  it('an issuer that no table holds is marked as such', () => {
    const [mention] = scan('Quyết định số ‹07/QĐ-BQT›').mentions;
    assert.equal(mention?.issuerKnown, false);
  });
});

describe('references: deviations', () => {
  check([
    [
      '‹29/NQ-TW›, ‹12/BC-VPTU›, ‹1719-QĐ/TTg›',
      '29/NQ-TW → 29-NQ/TW (swapped-parts)',
      '12/BC-VPTU → 12-BC/VPTU (swapped-parts)',
      '1719-QĐ/TTg → 1719/QĐ-TTg (swapped-parts)',
    ],
    [
      '‹29-NQTW›, ‹08NQ/TW›, ‹32/2006/NĐCP›, ‹858CV/ĐUK›',
      '29-NQTW → 29-NQ/TW (missing-separator)',
      '08NQ/TW → 08-NQ/TW (missing-separator)',
      '32/2006/NĐCP → 32/2006/NĐ-CP (missing-separator)',
      '858CV/ĐUK → 858-CV/ĐUK (missing-separator)',
    ],
    [
      '‹35- NQ/TW›, ‹1792/CT - TTg›, ‹49-CT /TW›, ‹131/2021 /NĐ-CP›',
      '35- NQ/TW → 35-NQ/TW (spacing)',
      '1792/CT - TTg → 1792/CT-TTg (spacing)',
      '49-CT /TW → 49-CT/TW (spacing)',
      '131/2021 /NĐ-CP → 131/2021/NĐ-CP (spacing)',
    ],
    ['‹05/2024/TT-\nBLĐTBXH›', '05/2024/TT- BLĐTBXH → 05/2024/TT-BLĐTBXH (spacing)'],
    [
      '‹29-NQ/TW›ngày 04/11/2013; số‹126/2020/NĐ-CP›',
      '29-NQ/TW → 29-NQ/TW (spacing)',
      '126/2020/NĐ-CP → 126/2020/NĐ-CP (spacing)',
    ],
    [
      '‹28–NQ/TW›, ‹24‑CT/TW›, ‹24—CT/TW›, ‹24−CT/TW›, ‹24\u00ADCT/TW›',
      '28–NQ/TW → 28-NQ/TW (dash)',
      '24‑CT/TW → 24-CT/TW (dash)',
      '24—CT/TW → 24-CT/TW (dash)',
      '24−CT/TW → 24-CT/TW (dash)',
      '24\u00ADCT/TW → 24-CT/TW (dash)',
    ],
    ['‹42/2012/TT-BGD ĐT›', '42/2012/TT-BGD ĐT → 42/2012/TT-BGDĐT (spacing)'],
    ['‹415/GM-VP›, ‹12/BC-VPTU›', '415/GM-VP → 415/GM-VP', '12/BC-VPTU → 12-BC/VPTU (swapped-parts)'],
    ['‹29-NQ/TƯ›, ‹29-NQ/T.Ư›', '29-NQ/TƯ → 29-NQ/TW (issuer-spelling)', '29-NQ/T.Ư → 29-NQ/TW (issuer-spelling)'],
    ['‹72-nq/tw›, ‹1792/CT-TTG›', '72-nq/tw → 72-NQ/TW (case)', '1792/CT-TTG → 1792/CT-TTg (case)'],
    [
      '‹318/QD-TTg›, ‹36/2021/TT-BGDDT›, ‹12-NQ/DU›',
      '318/QD-TTg → 318/QĐ-TTg (missing-diacritics)',
      '36/2021/TT-BGDDT → 36/2021/TT-BGDĐT (missing-diacritics)',
      '12-NQ/DU → 12-NQ/ĐU (missing-diacritics)',
    ],
    [
      '‹23-QÐ/TW›, ‹21-NQ/ТW›, ‹155/2020/NĐ-СР›, ‹２９-NQ/TW›',
      '23-QÐ/TW → 23-QĐ/TW (look-alike)',
      '21-NQ/ТW → 21-NQ/TW (look-alike)',
      '155/2020/NĐ-СР → 155/2020/NĐ-CP (look-alike)',
      '２９-NQ/TW → 29-NQ/TW (look-alike)',
    ],
    [
      '‹5-CT/TW›, ‹029-NQ/TW›, ‹4/2023/NĐ-CP›',
      '5-CT/TW → 05-CT/TW (leading-zero)',
      '029-NQ/TW → 29-NQ/TW (leading-zero)',
      '4/2023/NĐ-CP → 04/2023/NĐ-CP (leading-zero)',
    ],
    ['‹29/2013-NQ/TW›', '29/2013-NQ/TW → 29-NQ/TW (year-in-party-code)'],
    [
      '‹29-NQ-TW›, ‹29/NQ/TW›, ‹50/2022/NĐ_CP›',
      '29-NQ-TW → 29-NQ/TW (separator)',
      '29/NQ/TW → 29-NQ/TW (separator)',
      '50/2022/NĐ_CP → 50/2022/NĐ-CP (separator)',
    ],
    [
      '‹Nghị quyết Trung ương 4, khoá XII›',
      'Nghị quyết Trung ương 4, khoá XII → Nghị quyết Trung ương 4 khóa XII (tone-placement)',
    ],
  ]);
});

describe('references: short forms and lists', () => {
  check([
    ['‹Nghị quyết 29› và ‹Chỉ thị số 05›', 'Nghị quyết 29 → short', 'Chỉ thị số 05 → short'],
    ['‹45-CT/TW›; thực hiện ‹Chỉ thị 45›', '45-CT/TW → 45-CT/TW', 'Chỉ thị 45 → 45-CT/TW'],
    ['‹Chỉ thị 24› … Chỉ thị số ‹24-CT/TW›', 'Chỉ thị 24 → 24-CT/TW', '24-CT/TW → 24-CT/TW'],
    ['‹Nghị quyết số 18›, ‹19›', 'Nghị quyết số 18 → short', '19 → short'],
    ['‹Nghị quyết 18› và ‹19-NQ/TW›', 'Nghị quyết 18 → 18-NQ/TW', '19-NQ/TW → 19-NQ/TW'],
    ['các nghị quyết số ‹18-NQ/TW›, số ‹19-NQ/TW› và ‹20-NQ/TW›'],
    [
      'các ‹Nghị quyết số 18›, ‹19› và ‹20-NQ/TW›',
      'Nghị quyết số 18 → 18-NQ/TW',
      '19 → 19-NQ/TW',
      '20-NQ/TW → 20-NQ/TW',
    ],
    ['‹Nghị quyết số 18› & ‹19-NQ/TW›', 'Nghị quyết số 18 → 18-NQ/TW', '19-NQ/TW → 19-NQ/TW'],
    ['Nghị quyết số ‹18-NQ/TW› và ‹19› của Trung ương', '18-NQ/TW → 18-NQ/TW', '19 → 19-NQ/TW'],
    ['theo ‹18-NQ/TW› và số ‹09›.', '18-NQ/TW → 18-NQ/TW', '09 → 09-NQ/TW'],
    ['Nghị quyết ‹18-NQ/TW›, ‹19› và ‹21›', '18-NQ/TW → 18-NQ/TW', '19 → 19-NQ/TW', '21 → 21-NQ/TW'],
    ['các Quyết định ‹217-QĐ/TW›, ‹218›.', '217-QĐ/TW → 217-QĐ/TW', '218 → 218-QĐ/TW'],
    ['‹18-NQ/TW›, ‹19› và ‹20-NQ/TW›', '18-NQ/TW → 18-NQ/TW', '19 → 19-NQ/TW', '20-NQ/TW → 20-NQ/TW'],
    ['Nghị định ‹15/2022/NĐ-CP› và ‹16› của', '15/2022/NĐ-CP → 15/2022/NĐ-CP', '16 → 16/2022/NĐ-CP'],
    ['‹18-NQ/TW› và 19 đơn vị; ‹24-CT/TW›, 12 đảng viên; ‹05-CT/TU›, 15/4/2022; ‹29-NQ/TW› và 19%; ‹21-NQ/TW› và 5 xã'],
    ['Nghị quyết ‹18-NQ/TW›, 25. Kế hoạch ‹45-KH/TU› và 2018. Công văn ‹5512/BGDĐT-GDTrH› và 12.'],
    ['Các ‹Nghị quyết số 57›, ‹59›, ‹66›, ‹68› của Bộ Chính trị'],
    ['quán triệt các ‹Nghị quyết 71›, ‹72›, xong trước ngày 31/10'],
    ['‹Nghị quyết 29›, 30 xã đã hoàn thành; ‹Chỉ thị 1792›, có 19 dự án; ‹Nghị quyết 11›, 100% cán bộ'],
    ['‹NQ29›, ‹NQ số 130›, ‹NĐ 85/2025›, ‹QĐ1401›, ‹CT05›'],
    ['‹Nghị định 100/2019› và ‹Thông tư 36/2017›'],
    ['số ‹94-KH/TU›: ‹kế hoạch 94› giao', '94-KH/TU → 94-KH/TU', 'kế hoạch 94 → 94-KH/TU'],
    ['‹Quyết định 06› của Thủ tướng; ‹06-QĐ/TW›', 'Quyết định 06 → short', '06-QĐ/TW → 06-QĐ/TW'],
    ['Các nghị quyết của Bộ Chính trị: số ‹57-NQ/TW›, số ‹59-NQ/TW›'],
    ['‹Nghị quyết số 11/NQ› của Chính phủ'],
    [
      '‹30a/2008/NQ-CP›, ‹30-NQ/TW›; ‹Nghị quyết 30a›',
      '30a/2008/NQ-CP → 30a/2008/NQ-CP',
      '30-NQ/TW → 30-NQ/TW',
      'Nghị quyết 30a → 30a/2008/NQ-CP',
    ],
    ['‹nghị quyết 19› trong tháng 11; ‹chỉ thị 1792›, có'],
    ['theo ‹Nghị quyết 72›;\n\n4. Ban Xây dựng Đảng theo dõi'],
    ['theo ‹Nghị quyết 71›,\n2. Các chi bộ'],
  ]);

  it('a type word reaches over dates and small words', () => {
    const words = (source: string) => scan(source).mentions.map(({ typeWord }) => typeWord);
    assert.deepEqual(words('các Kế hoạch: ‹12/KH-UBND› ngày 31/01/2023, ‹58/KH-UBND› ngày 27/3/2023'), [
      'Kế hoạch',
      'Kế hoạch',
    ]);
    assert.deepEqual(words('Quyết định công nhận số ‹1187/QĐ-UBND›; Văn bản số ‹512/UBND-TNMT›'), [
      'Quyết định',
      'Văn bản',
    ]);
    assert.deepEqual(words('Nghị quyết số ‹29-NQ/TW›, ‹05-CT/TW›'), ['Nghị quyết', null]);
  });

  it('what is said after the last number holds for the code before it', () => {
    const { mentions } = scan('Nghị quyết số ‹18-NQ/TW› và ‹19› ngày 25/10/2017 của Ban Chấp hành Trung ương');
    assert.deepEqual(
      mentions.map(({ stated }) => stated.date),
      ['2017-10-25', '2017-10-25'],
    );
  });

  it('“cùng ngày” holds for both', () => {
    const { mentions } = scan(
      'Nghị quyết số ‹18-NQ/TW› và Nghị quyết số ‹19-NQ/TW› cùng ngày 25/10/2017; Nghị quyết số ‹20-NQ/TW›',
    );
    assert.deepEqual(
      mentions.map(({ stated }) => stated.date),
      ['2017-10-25', '2017-10-25', null],
    );
  });

  it('a type word holds for the members of its list', () => {
    const { mentions } = scan('Quyết định số ‹217-QĐ/TW›, ‹218-QĐ/TW› ngày 12-12-2013 của Bộ Chính trị');
    assert.deepEqual(
      mentions.map(({ typeWord, stated }) => [typeWord, stated.date, stated.issuer]),
      [
        ['Quyết định', '2013-12-12', 'Bộ Chính trị'],
        ['Quyết định', '2013-12-12', 'Bộ Chính trị'],
      ],
    );
  });
});

describe('references: names', () => {
  check([
    ['‹Nghị quyết Trung ương 4 (khóa XII)›', 'Nghị quyết Trung ương 4 (khóa XII) → Nghị quyết Trung ương 4 khóa XII'],
    [
      '‹Nghị quyết Hội nghị Trung ương 8 khóa XI›',
      'Nghị quyết Hội nghị Trung ương 8 khóa XI → Nghị quyết Trung ương 8 khóa XI',
    ],
    [
      '‹Nghị quyết Hội nghị lần thứ tám Ban Chấp hành Trung ương khóa XI›',
      'Nghị quyết Hội nghị lần thứ tám Ban Chấp hành Trung ương khóa XI → Nghị quyết Trung ương 8 khóa XI',
    ],
    [
      '‹Nghị quyết Trung ương 4 khóa XI›, ‹XII›',
      'Nghị quyết Trung ương 4 khóa XI → Nghị quyết Trung ương 4 khóa XI',
      'XII → Nghị quyết Trung ương 4 khóa XII',
    ],
    ['‹NQTW4 khóa XII›; ‹NQ Đại hội XIII›; ‹NGHỊ QUYẾT TRUNG ƯƠNG 4 KHÓA XII›'],
    [
      '‹Nghị quyết lần thứ 5 Ban Chấp hành Trung ương khóa XII›; Nghị quyết Hội nghị lần thứ 12 Ban Chấp hành Đảng bộ tỉnh',
    ],
    ['‹nghị quyết hội nghị trung ương 4 khóa XII›; ‹Nghị quyết TW4/XII›; Nghị quyết Trung ương khóa XII'],
    ['‹Luật Bầu cử đại biểu Quốc hội và đại biểu HĐND› năm nay; ‹Luật Bảo vệ, chăm sóc trẻ em›; ‹Luật BHYT›'],
    ['‹Nghị quyết Đại hội XIII của Đảng›, ‹Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIV của Đảng›'],
    ['‹Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XV›, nhiệm kỳ 2020 - 2025'],
    ['Nghị quyết Đại hội Đảng các cấp và ‹Nghị quyết Đại hội XIII của Đảng›'],
    ['‹Luật Giáo dục 2019›, ‹Luật Đất đai (sửa đổi)›, ‹Luật Di sản văn hóa› và các văn bản'],
    ['‹Luật Phòng, chống tác hại của rượu, bia›; ‹Luật Trẻ em›, ‹Bộ luật Lao động năm 2019›, ‹Hiến pháp năm 2013›'],
    ['‹Luật Thực hiện dân chủ ở cơ sở năm 2022› còn chậm'],
    ['Luật Giáo dục số ‹43/2019/QH14›', '43/2019/QH14 → 43/2019/QH14'],
  ]);
});

describe('references: what is none', () => {
  check([
    ['Ban Chỉ đạo 138, Ban Chỉ đạo 35, Đề án 06, Chương trình 135, Dự án 661'],
    ['24/7, 20/11, 3/2, 63/63, 5/6 trận, tỷ số 3-1, sơ đồ 4-3-3, 1/2 muỗng, 50 - 61 km/giờ'],
    ['0500.3732.115, (0273) 3822-678, QL 1A, Quốc lộ 32, chuyến bay VN123/TP, TCVN 5687/2010'],
    ['https://lai.example/29-nq-tw-muoi-nam.html, www.a.vn/29-NQ/TW, a29-nq/tw@b.vn'],
    ['C:\\van-ban\\29-NQ-TW.pdf, /tai-lieu/29-nq-tw, 29-NQ-TW.docx, tin-29-nq-tw-2013'],
    ['quyết định 2 nội dung, Kết luận 3 vấn đề, quy định 5 nhóm, Kế hoạch 5 năm, nghị quyết 2 lần'],
    ['Nghị quyết của HĐND tỉnh, các nghị quyết của Đảng, Luật sư, Luật gia, Trường Đại học Luật Hà Nội'],
    ['Điều 29, khoản 2 Điều 5, Mẫu số 05, Phụ lục 02, 4.1. Mục tiêu, số 12/4 đường Ấp Bắc'],
    ['nghị quyết trên địa bàn, thông báo trên bảng tin, hợp đồng số 12/HĐ-XD, TP-HCM'],
    ['Số: 31/TM-ĐL'],
  ]);
});

describe('references: back references and the own number', () => {
  it('go back to the last document of that kind', () => {
    const { mentions } = scan(
      '‹Nghị quyết 29›; Chỉ thị số ‹05-CT/TW›. ‹Nghị quyết này› và ‹Chỉ thị nêu trên›; ‹Kết luận đó›',
    );
    const back = mentions.filter(({ kind }) => kind === 'back');
    assert.deepEqual(
      back.map(({ text, antecedent }) => [text, antecedent === null ? null : mentions[antecedent]?.text]),
      [
        ['Nghị quyết này', 'Nghị quyết 29'],
        ['Chỉ thị nêu trên', '05-CT/TW'],
        ['Kết luận đó', null],
      ],
    );
  });

  it('the number in the heading is the document itself', () => {
    const { mentions } = scan(
      'BAN TUYÊN GIÁO          Lai Châu, ngày 05 tháng 3 năm 2019\nSố: ‹87-BC/BTGTU›\n\nCăn cứ Chỉ thị số ‹17-CT/TW›',
    );
    assert.deepEqual(
      mentions.map(({ own }) => own),
      [true, false],
    );
  });
});

describe('references: the contract of the scanner', () => {
  it('spans are sorted, apart from each other, and hold their text', () => {
    const text = 'Nghị quyết số 18, 19-NQ/TW; Chỉ thị 05 và Luật Giáo dục 2019, NQ29, Nghị quyết này. 91/94/95/TT-BTC';
    const mentions = scanMentions(text, knowledge);
    let end = 0;
    for (const mention of mentions) {
      assert.ok(mention.start >= end, mention.text);
      assert.equal(mention.text, text.slice(mention.start, mention.end));
      assert.ok(mention.phrase.start <= mention.start && mention.phrase.end >= mention.end, mention.text);
      end = mention.end;
    }
  });

  it('holds for any text', () => {
    const piece = fc.constantFrom(
      'Nghị quyết ',
      'số ',
      '29',
      '-',
      '/',
      'NQ',
      'TW',
      'khóa ',
      'XII',
      'của ',
      'ngày ',
      '04/11/2013',
      ' ',
      '\n',
      '(',
      ')',
      'Luật ',
      'về ',
      ', ',
      'và ',
      '–',
      'Т',
      '\ud800',
      '😀',
      'Đại hội ',
      '0',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const mention of scanMentions(text, knowledge)) {
          assert.ok(mention.start >= end && mention.end > mention.start && mention.end <= text.length);
          assert.equal(mention.text, text.slice(mention.start, mention.end));
          if (mention.kind === 'code') assert.ok(knowledge.parse(mention.code ?? ''));
          end = mention.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is total', () => {
    for (const text of [
      '',
      '\ud800',
      'số',
      'Nghị quyết',
      'Nghị quyết số',
      '29-',
      '29-NQ',
      '29-NQ/',
      'Luật',
      '\u0000 1/',
    ]) {
      assert.deepEqual(scanMentions(text, knowledge), [], JSON.stringify(text));
    }
  });
});
