import assert from 'node:assert/strict';
import type { Meeting } from '../../../src/language/model/index.ts';
import { structureOf } from './outline.ts';

type Expected = Partial<
  Pick<Meeting, 'title' | 'kind' | 'date' | 'dateEnd' | 'dateText' | 'time' | 'place' | 'organizer'> & {
    chair: string[];
    attendees: string[];
  }
>;

/** The facts of the first meeting that a case speaks of. */
function factsOf(text: string, expected: Expected): Expected {
  const [meeting] = structureOf(text).meetings;
  if (!meeting) return {};
  const all: Record<string, unknown> = {
    ...meeting,
    chair: meeting.chair.map(({ name }) => name),
    attendees: meeting.attendees.map(({ name }) => name),
  };
  return Object.fromEntries(Object.keys(expected).map((key) => [key, all[key]]));
}

function check(cases: readonly [text: string, expected: Expected][]): void {
  for (const [text, expected] of cases) {
    it(text.length > 140 ? `${text.slice(0, 140)}…` : text, () => assert.deepEqual(factsOf(text, expected), expected));
  }
}

const end =
  '\n\nKết luận Hội nghị, đồng chí Trưởng ban yêu cầu các đơn vị rà soát kế hoạch; báo cáo UBND huyện trước ngày 30/6.\n';
const opening = 'Ngày 09/4/2018, Huyện ủy Phú Tân tổ chức Hội nghị giao ban công tác dân vận quý I năm 2018';

describe('the chair', () => {
  const told: [sentences: string, chair: string[]][] = [
    // Behind the title, in the same sentence.
    [
      `${opening}, do đồng chí Lê Văn An, Ủy viên Ban Thường vụ, Trưởng Ban Dân vận chủ trì; cùng dự có các phòng, ban.`,
      ['Lê Văn An'],
    ],
    [`${opening}, do ông Lê Văn An chủ trì.`, ['Lê Văn An']],
    [
      `${opening} do các đồng chí Lê Văn An, Bí thư và Võ Thị Bình, Phó Bí thư đồng chủ trì.`,
      ['Lê Văn An', 'Võ Thị Bình'],
    ],
    [`${opening} do đồng chí Lê Văn An, Bí thư Huyện ủy làm chủ tọa.`, ['Lê Văn An']],
    [`${opening}, đồng chí Lê Văn An, Bí thư Huyện ủy chủ trì hội nghị.`, ['Lê Văn An']],
    [`${opening} do Trưởng Ban Dân vận Lê Văn An chủ trì.`, ['Lê Văn An']],
    [`${opening} dưới sự chủ tọa của đồng chí Lê Văn An, Bí thư Huyện ủy.`, ['Lê Văn An']],
    [`${opening} dưới sự điều hành của đồng chí Lê Văn An, Bí thư Huyện ủy.`, ['Lê Văn An']],
    // A sentence that opens with the chair's task.
    [`${opening}.\n\nChủ trì hội nghị, Bí thư Huyện ủy Lê Văn An ghi nhận nỗ lực của cán bộ.`, ['Lê Văn An']],
    [`${opening}.\n\nChủ trì hội nghị, đồng chí Lê Văn An, Bí thư Huyện ủy biểu dương các xã.`, ['Lê Văn An']],
    [
      `${opening}.\n\nChủ trì và phát biểu chỉ đạo tại hội nghị, ông Lê Văn An, Bí thư Huyện ủy biểu dương các xã.`,
      ['Lê Văn An'],
    ],
    [
      `${opening}. Tới dự và chủ trì hội nghị có các đồng chí: Lê Văn An, Bí thư; Võ Thị Bình, Phó Bí thư.`,
      ['Lê Văn An', 'Võ Thị Bình'],
    ],
    [
      `${opening}. Chủ trì Hội nghị gồm: Đ/c Lê Văn An – Bí thư; đ/c Võ Thị Bình – Phó Bí thư.`,
      ['Lê Văn An', 'Võ Thị Bình'],
    ],
    [`${opening}. Chủ tọa hội nghị là đồng chí Lê Văn An, Bí thư Huyện ủy.`, ['Lê Văn An']],
    [`${opening}. Người chủ trì: đồng chí Lê Văn An, Bí thư Huyện ủy.`, ['Lê Văn An']],
    [
      `${opening}. Hội nghị do đồng chí Lê Văn An, Bí thư Huyện ủy và đồng chí Võ Thị Bình, Phó Bí thư chủ trì.`,
      ['Lê Văn An', 'Võ Thị Bình'],
    ],
    [
      `${opening}. Đồng chí Lê Văn An, Bí thư; đồng chí Võ Thị Bình, Phó Bí thư Thường trực và đồng chí Đỗ Văn Cầu, Chủ tịch UBND huyện đồng chủ trì Hội nghị.`,
      ['Lê Văn An', 'Võ Thị Bình', 'Đỗ Văn Cầu'],
    ],
    [
      `${opening}. Đồng chủ trì hội nghị có đồng chí Lê Văn An, Bí thư và đồng chí Võ Thị Bình, Phó Bí thư. Tham dự có đồng chí Đỗ Văn Cầu, Chánh Văn phòng.`,
      ['Lê Văn An', 'Võ Thị Bình'],
    ],
    [`${opening}. Điều hành hội nghị: đồng chí Lê Văn An, Bí thư Huyện ủy.`, ['Lê Văn An']],
    [`${opening}. Đồng chí Lê Văn An, Bí thư Huyện ủy dự, chủ trì và phát biểu chỉ đạo.`, ['Lê Văn An']],
    [`${opening}. Đồng chí Lê Văn An, Bí thư Huyện ủy chủ trì tại điểm cầu huyện.`, ['Lê Văn An']],
    [`${opening}. Ông Lê Văn An – Bí thư Huyện ủy – là người chủ trì hội nghị.`, ['Lê Văn An']],
    // Degrees, ranks and professions before the name.
    [`${opening}. BSCKII. Lê Văn An, Giám đốc Trung tâm đã chủ trì hội nghị.`, ['Lê Văn An']],
    [`${opening}. BS.CKII Lê Văn An, Giám đốc Trung tâm chủ trì hội nghị.`, ['Lê Văn An']],
    [`${opening}. BS CKI Lê Văn An, Giám đốc Trung tâm chủ trì hội nghị.`, ['Lê Văn An']],
    [`${opening}. PGS.TS. Lê Văn An, Hiệu trưởng chủ trì hội nghị.`, ['Lê Văn An']],
    [`${opening}. GS, TS Lê Văn An, Giám đốc Học viện chủ trì hội nghị.`, ['Lê Văn An']],
    [`${opening}. Thượng tá, ThS Lê Văn An, Phó Giám đốc Công an tỉnh chủ trì hội nghị.`, ['Lê Văn An']],
    [`${opening}. Thượng tá Lê Văn An, Chỉ huy trưởng chủ trì; đại úy Võ Thị Bình làm thư ký.`, ['Lê Văn An']],
    [`${opening}. Chuẩn Đô đốc Lê Văn An, Chính ủy Vùng chủ trì hội nghị.`, ['Lê Văn An']],
    [
      `${opening}. Các đồng chí: Lê Văn An, Trưởng Ban; Võ Thị Bình, Giám đốc Sở; nhà báo Đỗ Văn Cầu, Chủ tịch Hội Nhà báo đồng chủ trì.`,
      ['Lê Văn An', 'Võ Thị Bình', 'Đỗ Văn Cầu'],
    ],
    [`${opening}. NSND Lê Văn An, Giám đốc Nhà hát chủ trì.`, ['Lê Văn An']],
    [`${opening}. Nhà thơ Lê Văn An, Chủ tịch Hội Văn học Nghệ thuật chủ trì.`, ['Lê Văn An']],
    [`${opening}. Luật sư Lê Văn An, Chủ nhiệm Đoàn Luật sư chủ trì.`, ['Lê Văn An']],
    [`${opening}. CN. Lê Văn An, Trưởng phòng chủ trì.`, ['Lê Văn An']],
    // Names of one word and of other peoples.
    [`${opening}. Đồng chí K’Brơi, Bí thư Huyện ủy chủ trì hội nghị.`, ['K’Brơi']],
    [`${opening}. Đồng chí H’Lan Niê, Bí thư Huyện ủy chủ trì hội nghị.`, ['H’Lan Niê']],
    [`${opening}. Đồng chí Y Biêr Niê, Bí thư Huyện ủy chủ trì hội nghị.`, ['Y Biêr Niê']],
    [`${opening}. Đồng chí A Thoan, Bí thư Huyện ủy chủ trì hội nghị.`, ['A Thoan']],
    [
      `${opening}. Đồng chí Lê Văn An, Bí thư Huyện đoàn; đồng chí Võ Thị Bình, Phó Bí thư Huyện đoàn chủ trì hội nghị.`,
      ['Lê Văn An', 'Võ Thị Bình'],
    ],
    [`${opening}. Dự và chủ trì giao ban có đồng chí Lê Văn An - Phó Trưởng ban.`, ['Lê Văn An']],
    [`${opening}. Chủ trì tại điểm cầu huyện có đồng chí Lê Văn An, Bí thư Huyện ủy.`, ['Lê Văn An']],
    [`${opening} dưới sự chủ trì của Phó Thủ tướng Lê Văn An, Bộ trưởng Võ Thị Bình.`, ['Lê Văn An', 'Võ Thị Bình']],
    [
      `${opening}. Bí thư Huyện ủy Lê Văn An chủ trì; cùng chủ trì có Phó Bí thư Võ Thị Bình.`,
      ['Lê Văn An', 'Võ Thị Bình'],
    ],
    [
      `${opening}. Đồng chí Lê Văn An, Bí thư Huyện ủy chủ trì hội nghị. Cùng chủ trì hội nghị có đồng chí Võ Thị Bình, Phó Bí thư.`,
      ['Lê Văn An', 'Võ Thị Bình'],
    ],
    [
      `${opening}. Bác sĩ CKII Lê Văn An, Giám đốc Trung tâm và bác sĩ CKII Võ Thị Bình, Phó Giám đốc điều hành.`,
      ['Lê Văn An', 'Võ Thị Bình'],
    ],
    [`${opening}. Đồng chí Lê Văn An, Bí thư Huyện ủy nêu kết quả công tác chỉ đạo, điều hành.`, []],
    [
      `${opening}. Đồng chí Lê Văn An, Bí thư Huyện ủy; các đồng chí Phó Bí thư Huyện ủy: Võ Thị Bình, Đỗ Văn Cầu chủ trì hội nghị.`,
      ['Lê Văn An', 'Võ Thị Bình', 'Đỗ Văn Cầu'],
    ],
    [`${opening}. Bí thư Huyện ủy Lê Văn An, người điều hành, dành cả buổi sáng để hỏi và đáp.`, ['Lê Văn An']],
    // Far from the meeting, but only one meeting is told of.
    [
      `${opening}.\n\nQuý I, huyện có 12 xã đạt chuẩn.\n\nCác xã báo cáo kết quả.\n\nCác phòng nêu khó khăn.\n\nNhiều ý kiến nêu.\n\nĐồng chí Lê Văn An, Bí thư Huyện ủy, người chủ trì hội nghị, tiếp thu các ý kiến.`,
      ['Lê Văn An'],
    ],
    [
      `${opening}.\n\nQuý I, huyện có 12 xã đạt chuẩn.\n\nCác xã báo cáo kết quả.\n\nCác phòng nêu khó khăn.\n\nNhiều ý kiến nêu.\n\nKết luận hội nghị, đồng chí Lê Văn An, Bí thư Huyện ủy, chủ trì hội nghị yêu cầu các xã rà soát kế hoạch.`,
      ['Lê Văn An'],
    ],
    // Nobody: something else is presided over.
    [
      `${opening}. Đồng chí Lê Văn An, Bí thư Huyện ủy dự.\n\nĐồng chí Lê Văn An giao ông Đỗ Văn Cầu, Trưởng phòng chủ trì, phối hợp các xã rà soát.`,
      [],
    ],
    [`${opening}. Thư ký: ông Đỗ Văn Cầu, Chánh Văn phòng.`, []],
    // Guests do not preside.
    [
      `${opening}. Dự hội nghị có đồng chí Võ Thị Bình, Phó Trưởng ban Dân vận Tỉnh ủy. Đồng chí Lê Văn An, Bí thư Huyện ủy chủ trì.`,
      ['Lê Văn An'],
    ],
    [
      `${opening}. Với sự tham dự của đồng chí Võ Thị Bình, Phó Trưởng ban, đồng chí Lê Văn An, Bí thư Huyện ủy chủ trì.`,
      ['Lê Văn An'],
    ],
  ];
  check(told.map(([sentences, chair]) => [`${sentences}${end}`, { chair }]));
});

describe('date, time and place', () => {
  const tail = ` Đồng chí Lê Văn An, Bí thư Huyện ủy chủ trì.${end}`;
  const told: [text: string, expected: Expected][] = [
    [
      `Hội nghị giao ban báo chí tháng 4/2018 được Ban Tuyên giáo Tỉnh ủy phối hợp Sở Thông tin và Truyền thông, Hội Nhà báo tỉnh, Đài Phát thanh tổ chức sáng 12/4.`,
      { title: 'Hội nghị giao ban báo chí tháng 4/2018', date: '2018-04-12', kind: 'giao-ban' },
    ],
    [
      `Huyện ủy Phú Tân tổ chức Hội nghị sơ kết công tác 6 tháng đầu năm, triển khai nhiệm vụ 6 tháng cuối năm 2018. Hội nghị diễn ra tại Hội trường Huyện ủy vào sáng 9-7.`,
      { date: '2018-07-09', place: 'Hội trường Huyện ủy', kind: 'so-ket' },
    ],
    [
      `Huyện ủy Phú Tân tổ chức Hội nghị sơ kết công tác 6 tháng đầu năm 2018. Hội nghị được tổ chức tại Nhà văn hóa huyện ngày 9/7.`,
      { date: '2018-07-09', place: 'Nhà văn hóa huyện' },
    ],
    [
      `10-7-2018\n\nHuyện ủy Phú Tân tổ chức Hội nghị sơ kết công tác 6 tháng đầu năm 2018. Hội nghị khai mạc sáng 9-7 tại Hội trường Huyện ủy.`,
      { date: '2018-07-09', place: 'Hội trường Huyện ủy' },
    ],
    [
      `“Cán bộ phải gần dân”, đồng chí Lê Văn An mở đầu như vậy tại Hội nghị sơ kết giữa nhiệm kỳ thực hiện Nghị quyết Đại hội Đảng bộ huyện.\n\nHội nghị được Huyện ủy Phú Tân tổ chức ngày 7.7.2018 tại TP. Long Xuyên.`,
      {
        title: 'Hội nghị sơ kết giữa nhiệm kỳ thực hiện Nghị quyết Đại hội Đảng bộ huyện',
        kind: 'so-ket',
        date: '2018-07-07',
        place: 'TP. Long Xuyên',
        organizer: 'Huyện ủy Phú Tân',
      },
    ],
    [
      `Hội nghị giao ban quý I năm 2018 vừa được Huyện ủy Phú Tân tổ chức sáng 10/4/2018.`,
      { title: 'Hội nghị giao ban quý I năm 2018', organizer: 'Huyện ủy Phú Tân', date: '2018-04-10' },
    ],
    [
      `Hội nghị giao ban quý I năm 2018 do Huyện ủy Phú Tân tổ chức đã diễn ra vào chiều 10/4/2018 tại TX. Tân Châu.`,
      {
        title: 'Hội nghị giao ban quý I năm 2018',
        organizer: 'Huyện ủy Phú Tân',
        date: '2018-04-10',
        place: 'TX. Tân Châu',
        time: 'chiều',
      },
    ],
    [
      `Chiều nay (15/4/2018), tại thành phố Long Xuyên, Huyện ủy Phú Tân họp giao ban tháng 4.`,
      { date: '2018-04-15', place: 'thành phố Long Xuyên', dateText: 'Chiều nay (15/4/2018)' },
    ],
    [`Hôm qua (11/4), Huyện ủy Phú Tân họp giao ban tháng 4/2018.`, { date: '2018-04-11' }],
    [
      `Huyện ủy Phú Tân tổ chức Hội nghị giao ban quý I/2018 vào lúc 14 giờ 00 ngày 10/4/2018 tại Hội trường tầng 2, nhà A, Trung tâm hành chính huyện.`,
      { date: '2018-04-10', time: '14:00', place: 'Hội trường tầng 2, nhà A, Trung tâm hành chính huyện' },
    ],
    [
      `Trong hai ngày 10 và 11/4/2018, tại huyện Chợ Mới, Huyện ủy Phú Tân tổ chức Hội nghị học tập Nghị quyết số 20-NQ/TW.`,
      { date: '2018-04-10', dateEnd: '2018-04-11', place: 'huyện Chợ Mới' },
    ],
    [
      `Ngày 10/4/2018, tại thành phố Long Xuyên, dưới sự chủ trì của đồng chí Lê Văn An, Trưởng Ban, Ban Dân vận Tỉnh ủy tổ chức Hội nghị giao ban quý I.`,
      { place: 'thành phố Long Xuyên', organizer: 'Ban Dân vận Tỉnh ủy', chair: ['Lê Văn An'] },
    ],
    [
      `Ngày 10/4/2018, tại Hà Nội và trực tuyến, Ban Dân vận Trung ương tổ chức Hội nghị giao ban quý I.`,
      { place: 'Hà Nội' },
    ],
    [
      `Ngày 10/4/2018, Ban Dân vận Tỉnh ủy tổ chức Hội nghị trực tuyến sơ kết công tác quý I từ điểm cầu trụ sở Tỉnh ủy (số 1 Lê Lợi, Long Xuyên) kết nối tới 12 điểm cầu.`,
      { place: 'điểm cầu trụ sở Tỉnh ủy', kind: 'so-ket' },
    ],
    [
      `Ngày 10/4/2018, Ban Dân vận Tỉnh ủy tổ chức Hội nghị giao ban quý I. Hội nghị được tổ chức tại Hội trường UBND xã Mỹ An, kết nối đến 32 điểm cầu.`,
      { place: 'Hội trường UBND xã Mỹ An' },
    ],
    [
      `Thực hiện Kế hoạch số 15-KH/TU ngày 02/01/2018, Huyện ủy Phú Tân tổ chức Hội nghị giao ban quý I. Các xã báo cáo trước ngày 05/12.`,
      { date: null },
    ],
    [
      `Chào mừng kỷ niệm 88 năm Ngày thành lập Đảng (03/02/1930 - 03/02/2018), sáng 30/01/2018, Huyện ủy Phú Tân tổ chức hội nghị gặp mặt cán bộ.`,
      { date: '2018-01-30' },
    ],
    [
      'Kết luận tại Hội nghị giao ban công tác tháng 4 ngày 28/4/2018, lãnh đạo Huyện ủy Phú Tân biểu dương các xã.',
      { title: 'Hội nghị giao ban công tác tháng 4', date: '2018-04-28' },
    ],
    [
      'Tại Hội nghị trực tuyến triển khai nhiệm vụ năm học 2018-2019 chiều 18/8, lãnh đạo Sở Giáo dục và Đào tạo, Huyện ủy biểu dương các trường.',
      { title: 'Hội nghị trực tuyến triển khai nhiệm vụ năm học 2018-2019', date: '2018-08-18' },
    ],
    [
      'Thực hiện chương trình công tác, vào ngày 20 tháng 4 năm 2018 tại hội trường UBND xã. Hội Nông dân xã Mỹ An tổ chức sơ kết công tác Hội quý I năm 2018.',
      { date: '2018-04-20', place: 'hội trường UBND xã', organizer: 'Hội Nông dân xã Mỹ An', kind: 'so-ket' },
    ],
    [
      'Chiều 28/4/2018, Hội nghị Ban Chấp hành Đảng bộ huyện Phú Tân lần thứ 15 đã bế mạc.',
      { title: 'Hội nghị Ban Chấp hành Đảng bộ huyện Phú Tân lần thứ 15', date: '2018-04-28' },
    ],
    [
      'Ngày 5/10/2018 tại Nhà khách Tỉnh ủy; Ban Dân vận Tỉnh ủy đã tổ chức hội nghị giao ban với 11 điểm cầu.',
      { title: 'hội nghị giao ban', place: 'Nhà khách Tỉnh ủy', organizer: 'Ban Dân vận Tỉnh ủy' },
    ],
    [
      '“Cán bộ phải gần dân” là câu được nhắc lại khi rời phòng họp chiều thứ Ba, 10/4/2018.\n\nĐó là buổi giao ban công tác dân vận quý I/2018 do Huyện ủy Phú Tân tổ chức tại Nhà văn hóa huyện.',
      {
        title: 'buổi giao ban công tác dân vận quý I/2018',
        date: '2018-04-10',
        place: 'Nhà văn hóa huyện',
        organizer: 'Huyện ủy Phú Tân',
      },
    ],
    [
      'Khác với mọi lần, giao ban quý I của Công đoàn Viên chức tỉnh (ngày 5/4/2018) không đọc báo cáo, Huyện ủy cho biết.',
      {
        title: 'giao ban quý I của Công đoàn Viên chức tỉnh',
        date: '2018-04-05',
        organizer: 'Công đoàn Viên chức tỉnh',
      },
    ],
    [
      'Ban Chỉ đạo phòng, chống thiên tai huyện họp khẩn, tối 27/10/2018.',
      { title: 'họp khẩn', date: '2018-10-27', time: 'tối' },
    ],
    [
      'Ban Dân vận Huyện ủy giao ban công tác dân vận quý III/2018, hôm 8/10.',
      { title: 'giao ban công tác dân vận quý III/2018', date: '2018-10-08' },
    ],
    [
      'Những con số trên được mổ xẻ trong Hội nghị Ban Chấp hành mở rộng sơ kết công tác quý I, diễn ra ngày 10 tháng 4 năm 2018.',
      { title: 'Hội nghị Ban Chấp hành mở rộng sơ kết công tác quý I', date: '2018-04-10', organizer: null },
    ],
    [
      'Ngày 10/4/2018, tại xã Mỹ An, Đồn Biên phòng Phú Tân chủ trì giao ban công tác phối hợp tháng 4 với Công an huyện.',
      { organizer: 'Đồn Biên phòng Phú Tân', place: 'xã Mỹ An', kind: 'giao-ban' },
    ],
    [
      '(08/4/2018) Chiều qua, Huyện ủy Phú Tân tổ chức Hội nghị sơ kết công tác quý I.',
      { date: '2018-04-07', dateText: 'Chiều qua', time: 'chiều' },
    ],
    [
      'Ngày đăng: 08/4/2018\n\nSáng nay, Huyện ủy Phú Tân tổ chức Hội nghị sơ kết công tác quý I.',
      { date: '2018-04-08', dateText: 'Sáng nay', time: 'sáng' },
    ],
    [
      'Chiều 14/4/2018, Chi bộ Văn phòng tổ chức sinh hoạt chuyên đề quý II.',
      { title: 'sinh hoạt chuyên đề quý II', kind: 'chuyen-de' },
    ],
    [
      'Với tinh thần trách nhiệm cao, Hội nghị sơ kết quý I và giao ban cụm thi đua số 2 đã diễn ra tại thành phố Cao Lãnh (Đồng Tháp) trong ngày 14/4/2018.',
      { title: 'Hội nghị sơ kết quý I và giao ban cụm thi đua số 2', place: 'thành phố Cao Lãnh', organizer: null },
    ],
    [
      'Chiều 28/4/2018, tại phòng Hội đồng, Công đoàn Cục Thống kê tỉnh tổ chức Hội nghị sơ kết phong trào thi đua.',
      { place: 'phòng Hội đồng', organizer: 'Công đoàn Cục Thống kê tỉnh' },
    ],
    [
      `Sáng 30/01/2018, Huyện ủy Phú Tân tổ chức hội nghị triển khai công tác kỷ niệm 88 năm Ngày thành lập Đảng (03/02).`,
      { date: '2018-01-30' },
    ],
    [
      `(PT) - Thứ ba, ngày 10/4/2018, Huyện ủy Phú Tân tổ chức Hội nghị giao ban quý I.`,
      { date: '2018-04-10', organizer: 'Huyện ủy Phú Tân' },
    ],
    [
      `(AGO) – Chiều 10/4/2018, UBND tỉnh tổ chức Hội nghị giao ban quý I.`,
      { date: '2018-04-10', organizer: 'UBND tỉnh' },
    ],
    [
      `Ngày 10/4/2018, tại số 12, đường Lê Lợi, Sở Y tế tổ chức Hội nghị giao ban quý I.`,
      { place: 'số 12, đường Lê Lợi', organizer: 'Sở Y tế' },
    ],
    [
      `Ngày 10/4/2018, tại Hội trường UBND huyện Phú Tân, tỉnh An Giang, Huyện ủy Phú Tân tổ chức Hội nghị giao ban quý I.`,
      { place: 'Hội trường UBND huyện Phú Tân, tỉnh An Giang', organizer: 'Huyện ủy Phú Tân' },
    ],
  ];
  check(told.map(([text, expected]) => [`${text}${tail}`, expected]));
});

describe('title, kind and organiser', () => {
  const tail = ` Đồng chí Lê Văn An, Bí thư Huyện ủy chủ trì.${end}`;
  const told: [text: string, expected: Expected][] = [
    [
      `Sáng 10/4/2018, Ban Chỉ đạo huyện Phú Tân họp phiên thứ hai để sơ kết công tác quý I năm 2018.`,
      { title: 'họp phiên thứ hai để sơ kết công tác quý I năm 2018', kind: 'so-ket' },
    ],
    [
      `Sáng 10/4/2018, đồng chí Lê Văn An, Bí thư Huyện ủy vừa chủ trì cuộc họp giao ban tháng 4, cho ý kiến vào 12 nội dung.`,
      { title: 'cuộc họp giao ban tháng 4', kind: 'giao-ban', chair: ['Lê Văn An'] },
    ],
    [
      `Sáng 10/4/2018, UBND huyện Phú Tân đã có buổi làm việc với Sở Y tế về công tác phòng, chống dịch.`,
      {
        title: 'buổi làm việc với Sở Y tế về công tác phòng, chống dịch',
        kind: 'hop',
        organizer: 'UBND huyện Phú Tân',
      },
    ],
    [
      `Tại kỳ họp giao ban sáng 10/4/2018, Chủ tịch UBND huyện Lê Văn An yêu cầu các phòng rà soát.`,
      { kind: 'giao-ban', date: '2018-04-10' },
    ],
    [
      `Tại Hội nghị giao ban công tác dân vận quý I năm 2018 diễn ra sáng 10/4, lãnh đạo Huyện ủy Phú Tân đánh giá cao các xã.`,
      { title: 'Hội nghị giao ban công tác dân vận quý I năm 2018', date: '2018-04-10' },
    ],
    [
      `Phát biểu tại Hội nghị tổng kết công tác dân vận năm 2017 sáng 10/01/2018, đồng chí Lê Văn An, Bí thư Huyện ủy biểu dương các xã.`,
      { title: 'Hội nghị tổng kết công tác dân vận năm 2017', kind: 'tong-ket', date: '2018-01-10' },
    ],
    [
      `Sáng 10/4/2018, Thường trực Huyện ủy Phú Tân chỉ đạo Hội Nông dân huyện tổ chức Hội nghị giao ban quý I.`,
      { organizer: 'Hội Nông dân huyện' },
    ],
    [
      `Sáng 10/4/2018, Sở Y tế vừa có buổi giao ban công tác quý I.`,
      { organizer: 'Sở Y tế', title: 'buổi giao ban công tác quý I' },
    ],
    [
      `Được sự thống nhất của Thường trực Huyện ủy, sáng 10/4/2018, Ban Dân vận Huyện ủy Phú Tân tổ chức Hội nghị giao ban quý I.`,
      { organizer: 'Ban Dân vận Huyện ủy Phú Tân' },
    ],
    [
      `Ngày 10/4/2018, Trường THPT Chu Văn An long trọng tổ chức Hội nghị viên chức, người lao động năm học 2018 - 2019.`,
      { organizer: 'Trường THPT Chu Văn An', title: 'Hội nghị viên chức, người lao động năm học 2018 - 2019' },
    ],
    [
      `Ngày 10/4/2018, Đảng bộ Sở Y tế, Công đoàn ngành tổ chức hội nghị trực tuyến đánh giá công tác quý I và triển khai nhiệm vụ quý II năm 2018.`,
      { kind: 'so-ket' },
    ],
    [
      `Ngày 10/4/2018, đã diễn ra Hội nghị cán bộ chủ chốt toàn huyện quán triệt Nghị quyết số 18-NQ/TW. Hội nghị do Ban Thường vụ Huyện ủy tổ chức.`,
      { kind: 'trien-khai', organizer: 'Ban Thường vụ Huyện ủy' },
    ],
    [
      `Ngày 10/4/2018, Công an huyện tổ chức Lễ tổng kết phong trào thi đua năm 2017.`,
      { kind: 'tong-ket', organizer: 'Công an huyện' },
    ],
    [`Ngày 10/4/2018, Sở Nội vụ tổ chức Hội nghị tập huấn công tác văn thư.`, { organizer: 'Sở Nội vụ' }],
    [
      `Ngày 10/4/2018, Hội đồng nhân dân huyện khai mạc kỳ họp thứ bảy (kỳ họp thường lệ giữa năm 2018).`,
      { kind: 'hop', organizer: 'Hội đồng nhân dân huyện' },
    ],
  ];
  check(told.map(([text, expected]) => [`${text}${tail}`, expected]));
});

describe('minutes', () => {
  const heading = (issuer: string) =>
    `${issuer}          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n                                      Độc lập - Tự do - Hạnh phúc\n\n`;
  check([
    [
      `${heading('HỘI ĐỒNG NHÂN DÂN')}BIÊN BẢN\nHội nghị giao ban công tác HĐND quý I năm 2018\n\nHôm nay, hồi 08 giờ 00 ngày 10/4/2018, tại Hội trường UBND xã Mỹ An, chúng tôi tiến hành Hội nghị giao ban công tác quý I.\n\nI. THÀNH PHẦN\n1. Chủ trì: Ông Lê Văn An - Chủ tịch HĐND xã.\n2. Thư ký: Bà Võ Thị Bình - Văn phòng UBND xã.\n\nII. NỘI DUNG\n1. Các ban báo cáo kết quả quý I.\n\nIII. KẾT LUẬN\n- Các ban rà soát kế hoạch.\n- Văn phòng báo cáo trước ngày 30/6.\n`,
      {
        title: 'Hội nghị giao ban công tác HĐND quý I năm 2018',
        kind: 'giao-ban',
        date: '2018-04-10',
        time: '08:00',
        place: 'Hội trường UBND xã Mỹ An',
        chair: ['Lê Văn An'],
        organizer: 'HỘI ĐỒNG NHÂN DÂN',
      },
    ],
    [
      `HỘI ĐỒNG NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n  HUYỆN PHÚ TÂN                  Độc lập - Tự do - Hạnh phúc\n\nBIÊN BẢN\nHọp giao ban tháng 4 năm 2018\n\nHôm nay, vào lúc 14h00 ngày 10 tháng 4 năm 2018, tại phòng họp số 2, Thường trực HĐND huyện tổ chức họp giao ban tháng 4.\n\nThành phần gồm có:\n- Ông Lê Văn An, Chủ tịch HĐND huyện - Chủ trì;\n- Bà Võ Thị Bình, Phó Chủ tịch HĐND huyện;\n- Ông Đỗ Văn Cầu, Chánh Văn phòng - Thư ký.\n\nNội dung:\n- Các ban rà soát kế hoạch trước ngày 30/6.\n`,
      { kind: 'giao-ban', date: '2018-04-10', time: '14:00', place: 'phòng họp số 2', chair: ['Lê Văn An'] },
    ],
  ]);

  check([
    [
      `ỦY BAN MTTQ VIỆT NAM\nHUYỆN PHÚ TÂN\n***\nPhú Tân, ngày 12 tháng 4 năm 2018\n\nBÁO CÁO\nKết quả Hội nghị tổng kết công tác Mặt trận năm 2017\n\nI. THÔNG TIN CHUNG\n- Thời gian: 01 buổi, chiều ngày 10/4/2018.\n- Địa điểm: Nhà văn hóa huyện.\n- Chủ trì: Bà Võ Thị Bình, Chủ tịch Ủy ban MTTQ huyện; ông Lê Văn An, Phó Chủ tịch.\n\nII. KẾT QUẢ\n1. Đã tổ chức 12 cuộc giám sát.\n\nIII. NHIỆM VỤ\n1. Mặt trận các xã rà soát quy chế.\n2. Ban Thường trực báo cáo trước ngày 30/6.\n`,
      {
        title: 'Hội nghị tổng kết công tác Mặt trận năm 2017',
        kind: 'tong-ket',
        date: '2018-04-10',
        place: 'Nhà văn hóa huyện',
        organizer: 'ỦY BAN MTTQ VIỆT NAM HUYỆN PHÚ TÂN',
        chair: ['Võ Thị Bình', 'Lê Văn An'],
      },
    ],
    [
      `TRƯỜNG MẦM NON HOA SEN\n\nBIÊN BẢN HỌP GIAO BAN\nTháng 3 năm 2018\n\nHôm nay, vào hồi 15h30' ngày 1/3/2018\nTại: Văn phòng nhà trường\nI. Thành phần:\n1. Bà: Võ Thị Bình - Hiệu trưởng - Chủ tọa\n2. Bà: Đỗ Thị Lan - Giáo viên - Thư ký\nII. Nội dung:\n- Các lớp trang trí lớp trước 8/3.\n`,
      {
        title: 'HỌP GIAO BAN Tháng 3 năm 2018',
        kind: 'giao-ban',
        date: '2018-03-01',
        time: '15:30',
        place: 'Văn phòng nhà trường',
        chair: ['Võ Thị Bình'],
      },
    ],
  ]);

  it('tells of a second meeting with the same body', () => {
    const { meetings } = structureOf(
      `Ngày 2/8/2018, Thường trực Huyện ủy Phú Tân họp giao ban với các xã phía Bắc. Đồng chí Lê Văn An, Bí thư Huyện ủy chủ trì.\n\nChiều 3/8, tại xã Mỹ An, Thường trực Huyện ủy tiếp tục họp giao ban với các xã phía Nam. Bà Võ Thị Bình, Phó Bí thư chủ trì.${end}`,
    );
    assert.deepEqual(
      meetings.map(({ date, place, chair }) => [date, place, chair.map(({ name }) => name)]),
      [
        ['2018-08-02', null, ['Lê Văn An']],
        ['2018-08-03', 'xã Mỹ An', ['Võ Thị Bình']],
      ],
    );
  });

  it('joins the lines of a letterhead', () => {
    const text = `HỘI ĐỒNG NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n  HUYỆN PHÚ TÂN                  Độc lập - Tự do - Hạnh phúc\n\nBIÊN BẢN\nHọp giao ban tháng 4 năm 2018\n\nHôm nay, ngày 10/4/2018, tại phòng họp, chúng tôi họp giao ban.\nChủ trì: ông Lê Văn An, Chủ tịch.\n`;
    assert.equal(structureOf(text).meetings[0]?.organizer?.replace(/\s+/g, ' '), 'HỘI ĐỒNG NHÂN DÂN HUYỆN PHÚ TÂN');
  });
});

describe('people', () => {
  const told: [sentence: string, people: [name: string, role: string | null][]][] = [
    [
      'Dự có Phó Chủ nhiệm Ủy ban Văn hóa, Giáo dục của Quốc hội Lê Văn An.',
      [['Lê Văn An', 'Phó Chủ nhiệm Ủy ban Văn hóa, Giáo dục của Quốc hội']],
    ],
    ['Dự có bà Lê Thị Nguyên Thảo, Phó Giám đốc Sở Y tế.', [['Lê Thị Nguyên Thảo', 'Phó Giám đốc Sở Y tế']]],
    [
      'Dự có ông Lê Văn An, Chủ tịch Hiệp hội Doanh nghiệp tỉnh và 145 doanh nghiệp.',
      [['Lê Văn An', 'Chủ tịch Hiệp hội Doanh nghiệp tỉnh']],
    ],
    [
      'Dự có đồng chí Lê Văn An, Trưởng Ban Tổ chức Tỉnh ủy và các phó trưởng ban.',
      [['Lê Văn An', 'Trưởng Ban Tổ chức Tỉnh ủy']],
    ],
    [
      'Dự có đồng chí Lê Văn An, Trưởng Ban Tổ chức Tỉnh ủy cùng các sở, ngành.',
      [['Lê Văn An', 'Trưởng Ban Tổ chức Tỉnh ủy']],
    ],
    [
      'Chủ tịch UBND tỉnh, Trưởng Ban Chỉ đạo Lê Văn An phát biểu.',
      [['Lê Văn An', 'Chủ tịch UBND tỉnh, Trưởng Ban Chỉ đạo']],
    ],
    ['Sáng nay, đồng chí Lê Văn An, Bí thư Tỉnh ủy vừa đi thăm các xã.', [['Lê Văn An', 'Bí thư Tỉnh ủy']]],
    ['Dự có ông Lê Văn An, nguyên Chủ tịch UBND tỉnh.', [['Lê Văn An', 'nguyên Chủ tịch UBND tỉnh']]],
    ['Phòng Điều dưỡng (ĐD Võ Thị Bình) báo cáo.', [['Võ Thị Bình', null]]],
    ['Dự có nhà báo Võ Thị Bình, Tổng Biên tập Báo An Giang.', [['Võ Thị Bình', 'Tổng Biên tập Báo An Giang']]],
    [
      'Dự có các đồng chí: Lê Văn An, Bí thư; Võ Thị Bình, nguyên Phó Bí thư Tỉnh ủy.',
      [
        ['Lê Văn An', 'Bí thư'],
        ['Võ Thị Bình', 'nguyên Phó Bí thư Tỉnh ủy'],
      ],
    ],
    [
      'Dự có các Phó Giám đốc Sở: Ông Lê Văn An, bà Võ Thị Bình.',
      [
        ['Lê Văn An', 'Phó Giám đốc Sở'],
        ['Võ Thị Bình', 'Phó Giám đốc Sở'],
      ],
    ],
    ['Dự có đ/c Lê Văn An - TUV, Bí thư Đảng ủy, GĐ Sở.', [['Lê Văn An', 'TUV, Bí thư Đảng ủy, GĐ Sở']]],
    ['Bí thư Huyện ủy Con Cuông Lô Văn An cho rằng cần thêm vốn.', [['Lô Văn An', 'Bí thư Huyện ủy Con Cuông']]],
    [
      'Quản đốc Phân xưởng Khai thác 6 Lê Văn An thẳng thắn: thiếu thợ.',
      [['Lê Văn An', 'Quản đốc Phân xưởng Khai thác 6']],
    ],
    [
      'Ông Lê Văn An, Chủ tịch Hội đồng quản trị Hợp tác xã nêu khó khăn.',
      [['Lê Văn An', 'Chủ tịch Hội đồng quản trị Hợp tác xã']],
    ],
    ['Dự có bà Tôn Nữ Khánh Ngọc, Bí thư Đảng ủy. Bà Khánh Ngọc cảm ơn.', [['Tôn Nữ Khánh Ngọc', 'Bí thư Đảng ủy']]],
    ['Dự có ông Lê Văn An, Quyền Chủ tịch UBND tỉnh.', [['Lê Văn An', 'Quyền Chủ tịch UBND tỉnh']]],
    ['Đại tá Lê Văn An, Phó Giám đốc Công an tỉnh dự.', [['Lê Văn An', 'Phó Giám đốc Công an tỉnh']]],
    ['Dự có Thiếu tướng, PGS.TS Lê Văn An, Viện trưởng.', [['Lê Văn An', 'Viện trưởng']]],
    [
      'Dự có các đồng chí Phó Bí thư Huyện ủy: Lê Văn An, Võ Thị Bình.',
      [
        ['Lê Văn An', 'Phó Bí thư Huyện ủy'],
        ['Võ Thị Bình', 'Phó Bí thư Huyện ủy'],
      ],
    ],
    ['Đồng chí Lê Văn An, Bí thư Huyện ủy khẳng định huyện sẽ làm tốt.', [['Lê Văn An', 'Bí thư Huyện ủy']]],
    [
      'Dự có ông Lê Văn An, Ủy viên Bộ Chính trị, Bí thư Thành ủy TP. Hồ Chí Minh và các quận.',
      [['Lê Văn An', 'Ủy viên Bộ Chính trị, Bí thư Thành ủy TP. Hồ Chí Minh']],
    ],
    ['Trung tá Lê Văn An, Chính trị viên Ban CHQS huyện dự.', [['Lê Văn An', 'Chính trị viên Ban CHQS huyện']]],
    ['Ông Lê Văn An (Bí thư Đảng ủy xã) cho biết.', [['Lê Văn An', 'Bí thư Đảng ủy xã']]],
    [
      'Đồng chí Lê Văn An, Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy, Trưởng Đoàn đại biểu Quốc hội tỉnh dự.',
      [['Lê Văn An', 'Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy, Trưởng Đoàn đại biểu Quốc hội tỉnh']],
    ],
    ['Đồng chí Lê Văn An, UVTV, Trưởng Ban Dân vận dự.', [['Lê Văn An', 'UVTV, Trưởng Ban Dân vận']]],
    ['Dự có Tổng Giám đốc Công ty Điện lực Võ Thị Bình.', [['Võ Thị Bình', 'Tổng Giám đốc Công ty Điện lực']]],
    ['Dự có đồng chí Lê Văn An, người chủ trì phong trào.', [['Lê Văn An', null]]],
    ['Học sinh Trường Tiểu học Lê Văn Tám tham gia.', []],
    ['Thí sinh đường Võ Văn Kiệt, phường Nguyễn Trãi.', []],
  ];
  for (const [sentence, people] of told) {
    it(sentence, () =>
      assert.deepEqual(
        structureOf(`${opening}.\n\n${sentence}${end}`).people.map(({ name, role }) => [name, role]),
        people,
      ),
    );
  }
});

describe('the period', () => {
  const told: [title: string, period: string | null, date?: string][] = [
    ['Hội nghị sơ kết 6 tháng đầu năm, triển khai nhiệm vụ 6 tháng cuối năm 2021', '2021-H1'],
    ['Hội nghị sơ kết công tác quý III, phương hướng quý IV năm 2021', '2021-Q3'],
    ['Hội nghị giao ban công tác tháng 3/2021', '2021-M03'],
    ['Hội nghị giao ban tháng 12/2020, triển khai nhiệm vụ tháng 01/2021', '2020-M12'],
    ['Hội nghị tổng kết công tác năm 2020, triển khai nhiệm vụ năm 2021', '2020'],
    ['Hội nghị tổng kết năm học 2020 - 2021', '2020-09/2021-05'],
    ['Hội nghị đánh giá 9 tháng đầu năm 2021', '2021-01/2021-09'],
    ['Hội nghị sơ kết 5 năm thực hiện Chỉ thị số 05-CT/TW', null],
    ['Hội nghị gặp mặt doanh nghiệp đầu năm 2021', null],
    ['Hội nghị gặp mặt đại biểu đầu xuân năm 2021', null],
    ['Hội nghị triển khai nhiệm vụ năm 2021', null],
    ['Hội nghị giao ban tuần thứ 47 năm 2021', null],
    ['Phiên họp thứ nhất năm 2021', null],
    ['Hội nghị tập huấn công tác Đảng năm 2021', null],
    ['Hội nghị tổng kết công tác phục vụ Tết Nguyên đán năm 2021', null],
    ['Hội nghị sơ kết nửa đầu năm 2021', '2021-H1'],
    ['Hội nghị giao ban công tác từ 15/11/2020 đến 14/12/2020', null],
    ['Hội nghị sơ kết lãnh đạo nhiệm vụ quân sự 6 tháng đầu năm, triển khai nhiệm vụ 6 tháng cuối năm 2021', '2021-H1'],
  ];
  for (const [title, period] of told) {
    it(title, () =>
      assert.equal(
        structureOf(`Huyện ủy Phú Tân tổ chức ${title}. Đồng chí Lê Văn An, Bí thư Huyện ủy chủ trì.${end}`).period,
        period,
      ),
    );
  }
});
