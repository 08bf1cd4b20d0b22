import assert from 'node:assert/strict';
import { reportNotRead } from '../../../src/language/rules/report-not-read.ts';
import { MOST_READ, unreadOf } from '../../../src/language/text/excess.ts';
import { reportOf } from '../helpers/report.ts';

const HEAD = 'Sáng 09/4/2018, Ban Tuyên giáo Huyện ủy Sìn Hồ tổ chức Hội nghị giao ban quý I năm 2018.\n\n';

describe('report/not-read', () => {
  const cases: [name: string, text: string, most: string, firstUnread: string][] = [
    ['lines', `${HEAD}${'Đã làm.\r\n'.repeat(MOST_READ.lines - 4)}A\nB\nC\n`, 'lines', 'C'],
    ['line ends of old', `${HEAD}${'\r'.repeat(MOST_READ.lines - 3)}A\rB`, 'lines', 'B'],
    ['characters in one line', `${HEAD}${'đạt 12,5% '.repeat(200_000)}`, 'characters', 'đạt'],
    ['characters without a blank', `${HEAD}${'𝒂'.repeat(1_000_000)}`, 'characters', '𝒂'],
    ['codes', `${HEAD}${'29-NQ/TW\n'.repeat(MOST_READ.references)}30-NQ/TW\n31-NQ/TW`, 'references', '30-NQ/TW'],
    ['names', `${HEAD}${'Nghị quyết 29, '.repeat(MOST_READ.references)}Nghị quyết 30`, 'references', 'Nghị quyết'],
  ];
  for (const [name, text, most, firstUnread] of cases) {
    it(`says where the rest begins: ${name}`, () => {
      const report = reportOf(text);
      const [finding, ...more] = reportNotRead.check(report);
      assert.deepEqual(more, []);
      assert.ok(finding);
      assert.match(finding.message, new RegExp(`more than [\\d,.]+ ${most}`));
      assert.ok(
        text.slice(finding.start).startsWith(firstUnread),
        JSON.stringify(text.slice(finding.start, finding.end)),
      );
      const { unread, references } = report.analysis;
      assert.deepEqual(unread, { start: finding.start, end: text.length, most });
      assert.ok(references.length <= MOST_READ.references);
      for (const { start, end } of references) assert.ok(start <= end && end <= finding.start);
    });
  }

  it('says nothing of a text that is read whole', () => {
    assert.deepEqual(reportNotRead.check(reportOf(HEAD)), []);
    assert.equal(unreadOf('\n'.repeat(MOST_READ.lines), 0), null);
    assert.equal(unreadOf('a'.repeat(MOST_READ.characters), 0), null);
    assert.equal(unreadOf(`${'a'.repeat(9)}${'b'.repeat(MOST_READ.characters)}`, 9), null);
  });
});
