import assert from 'node:assert/strict';
import { reportOf } from '../helpers/report.ts';

const TEXT = `Giao ban công tác khoa giáo quý I năm 2018

Ngày 09/4/2018, Ban Tuyên giáo Tỉnh ủy tổ chức Hội nghị giao ban công tác khoa giáo quý I. Đồng chí Nguyễn Văn Ấn, Phó Trưởng ban Tuyên giáo Tỉnh ủy, chủ trì Hội nghị.

Kết luận Hội nghị, đồng chí Nguyễn Văn Ấn yêu cầu Phòng Khoa giáo tham mưu sơ kết Nghị quyết số 29-NQ/TW trước ngày 30/6/2018.
`;

describe('what was read, in the original', () => {
  for (const form of ['NFC', 'NFD'] as const) {
    const { text, analysis } = reportOf(TEXT.normalize(form));
    const [meeting] = analysis.meetings;
    const [task] = analysis.tasks;

    it(`has its words in the letters of the file (${form})`, () => {
      assert.ok(meeting && task);
      const words = {
        title: 'Hội nghị giao ban công tác khoa giáo quý I',
        organizer: 'Ban Tuyên giáo Tỉnh ủy',
        chair: 'Nguyễn Văn Ấn',
        owner: 'Phòng Khoa giáo',
        task: 'Phòng Khoa giáo tham mưu sơ kết Nghị quyết số 29-NQ/TW trước ngày 30/6/2018',
      };
      const found = {
        title: meeting.title,
        organizer: meeting.organizer,
        chair: meeting.chair[0]?.name,
        owner: task.owner,
        task: task.text,
      };
      assert.deepEqual(
        found,
        Object.fromEntries(Object.entries(words).map(([key, value]) => [key, value.normalize(form)])),
      );
      assert.equal(text.slice(task.start, task.end), task.text);
      assert.equal(text.slice(task.ownerSpan?.start, task.ownerSpan?.end), task.owner);
    });

    it(`keeps one person one (${form})`, () => {
      assert.ok(meeting?.chair[0]);
      assert.equal(meeting.chair[0], analysis.people[0]);
    });
  }

  it('keeps single blanks in names where the file has wide ones', () => {
    const { analysis } = reportOf(TEXT.replaceAll('Văn Ấn', 'Văn\u00A0Ấn'));
    assert.equal(analysis.people[0]?.name, 'Nguyễn Văn Ấn');
  });
});
