import assert from 'node:assert/strict';
import type { JsonReport } from '../../src/language/format/json.ts';
import { giaoban, inFolder } from './helpers/run.ts';

const REPORT = `Thứ Sáu, 13/07/2018 - 14:20

Sáng 12/7, Ban Tuyên giáo Tỉnh ủy Yên Bái tổ chức Hội nghị giao ban công tác khoa giáo quý II năm 2018. Đồng chí Hoàng Thị Minh Châu, Phó Trưởng ban Tuyên giáo Tỉnh ủy chủ trì.

Hội nghị đánh giá việc thực hiện Nghị quyết số 29-NQ/TW ngày 04/11/2013 của Ban Chấp hành Trung ương (khóa XI).

Kết luận Hội nghị, đồng chí Hoàng Thị Minh Châu đề nghị các ngành tập trung: hoàn thành sơ kết Nghị quyết 29 trước ngày 15/8/2018.
`;
const NOTE = 'Mua gạo, mua muối. Nhớ gọi điện cho mẹ.\n';

const parse = (out: string) =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as JsonReport);

describe('giaoban extract', () => {
  it('prints one object a file, in the order given, also for texts that are no reports', async () => {
    await inFolder({ 'b.txt': REPORT, 'a.txt': NOTE }, async (at) => {
      const { status, out, err } = await at.run(['extract', 'b.txt', 'a.txt']);
      assert.deepEqual([status, err], [0, '']);
      const [report, note] = parse(out);
      assert.deepEqual([report?.file, report?.isReport, report?.language], ['b.txt', true, 'vi']);
      assert.deepEqual([note?.file, note?.isReport, note?.meetings, note?.tasks], ['a.txt', false, [], []]);
      const [reference] = report?.references ?? [];
      assert.equal(REPORT.slice(reference?.start, reference?.end), '29-NQ/TW');
      assert.deepEqual(reference?.resolution.document, {
        code: '29-NQ/TW',
        type: 'NQ',
        year: 2013,
        date: '2013-11-04',
        term: 'XI',
        issuer: 'Ban Chấp hành Trung ương',
        title: reference?.resolution.document?.title,
      });
    });
  });

  it('has every key of the contract, in its order', async () => {
    await inFolder({ 'a.txt': REPORT }, async (at) => {
      const [report] = parse((await at.run(['extract', '.'])).out);
      assert.deepEqual(Object.keys(report!), [
        'file', 'isReport', 'score', 'language', 'period', 'references', 'meetings', 'people', 'tasks',
        'results', 'shortcomings', 'requests', 'statements', 'decisions', 'announcements', 'periodReasons', 'metadata',
      ]); // biome-ignore format: a list
      assert.deepEqual(Object.keys(report!.references[0]!), [
        'start', 'end', 'text', 'kind', 'code', 'family', 'type', 'number', 'year', 'issuer', 'typeWord', 'stated',
        'deviations', 'provisions', 'own', 'resolution',
      ]); // biome-ignore format: a list
      assert.deepEqual(Object.keys(report!.references[0]!.stated), [
        'date',
        'term',
        'issuer',
        'subject',
        'anniversary',
      ]);
      assert.deepEqual(Object.keys(report!.references[0]!.resolution), ['status', 'document', 'reasons', 'candidates']);
      assert.deepEqual(Object.keys(report!.meetings[0]!), [
        'start', 'end', 'title', 'kind', 'date', 'dateEnd', 'dateText', 'organizer', 'chair', 'place', 'reasons',
      ]); // biome-ignore format: a list
      assert.deepEqual(Object.keys(report!.people[0]!), ['start', 'end', 'name', 'role']);
      assert.deepEqual(Object.keys(report!.tasks[0]!), [
        'start', 'end', 'text', 'owner', 'due', 'references', 'certain', 'reasons',
      ]); // biome-ignore format: a list
    });
  });

  it('leaves out other texts with --reports-only, and prints an array with --format json', async () => {
    await inFolder({ 'a.txt': NOTE, 'b.txt': REPORT }, async (at) => {
      const { out } = await at.run(['extract', '.', '--reports-only', '--format', 'json']);
      assert.deepEqual(
        (JSON.parse(out) as JsonReport[]).map(({ file }) => file),
        ['b.txt'],
      );
      assert.deepEqual(JSON.parse((await at.run(['extract', 'a.txt', '--reports-only', '--format', 'json'])).out), []);
    });
  });

  it('reads NDJSON from standard input', async () => {
    const line = JSON.stringify({ file: 'bài 1', text: REPORT });
    const { status, out } = await giaoban(['extract', '-'], { stdin: [`${line}\n${line}\n`] });
    assert.deepEqual([status, parse(out).map(({ file }) => file)], [0, ['bài 1', 'bài 1']]);
    const mixed = await giaoban(['extract', '-', 'a.txt']);
    assert.deepEqual([mixed.status, mixed.out], [2, '']);
  });

  it('gives the same positions whatever the encoding of the file', async () => {
    const bytes = (text: string) =>
      Uint8Array.from([...text].flatMap((char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8]));
    await inFolder({ 'a.txt': REPORT, 'b.txt': `\uFEFF${REPORT}`, 'c.txt': bytes(`\uFEFF${REPORT}`) }, async (at) => {
      const [a, b, c] = parse((await at.run(['extract', '.'])).out);
      assert.deepEqual({ ...b, file: '' }, { ...a, file: '' });
      assert.deepEqual({ ...c, file: '' }, { ...a, file: '' });
    });
  });

  it('prints the metadata of front matter or sidecar', async () => {
    await inFolder(
      { 'a.txt': `---\nkind: giao-ban\n---\n${REPORT}`, 'b.txt': REPORT, 'b.meta.yaml': 'date: 2018-07-12\n' },
      async (at) => {
        const [a, b] = parse((await at.run(['extract', '.'])).out);
        assert.deepEqual([a?.metadata, b?.metadata], [{ kind: 'giao-ban' }, { date: '2018-07-12' }]);
      },
    );
  });

  it('goes on after a file that is no text, names it, and ends with status 2 when it was asked for by name', async () => {
    await inFolder(
      { 'a.txt': Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'b.txt': REPORT },
      async (at) => {
        const named = await at.run(['extract', 'a.txt', 'b.txt']);
        assert.equal(named.status, 2);
        assert.equal(named.err, 'giaoban: a.txt: is a Word document, no text; save it as plain text first\n');
        assert.deepEqual(
          parse(named.out).map(({ file }) => file),
          ['b.txt'],
        );
        assert.equal((await at.run(['extract', '.'])).status, 0);
      },
    );
  });

  it('says where a text cannot be decoded', async () => {
    const damaged = new Uint8Array([...new TextEncoder().encode(`Dòng một\n${REPORT}`), 0xff]);
    await inFolder({ 'a.txt': damaged }, async (at) => {
      const { status, err } = await at.run(['extract', 'a.txt']);
      assert.equal(status, 0);
      assert.match(err, /^giaoban: a\.txt:9: not valid as UTF-8, read as “�” \(places: 1\)\n$/);
    });
  });

  it('knows in one file what another cites in full', async () => {
    const full = REPORT.replace(
      '29-NQ/TW ngày 04/11/2013 của Ban Chấp hành Trung ương (khóa XI)',
      '412/QĐ-UBND ngày 05/6/2017 của Ủy ban nhân dân tỉnh về phát triển đô thị ven biển',
    );
    const short = REPORT.replace(
      '29-NQ/TW ngày 04/11/2013 của Ban Chấp hành Trung ương (khóa XI)',
      '412/QĐ-UBND về phát triển đô thị ven biển',
    );
    await inFolder({ 'full.txt': full, 'short.txt': short }, async (at) => {
      const candidates = async (...more: string[]) => {
        const [, report] = parse((await at.run(['extract', '.', ...more])).out);
        return report?.references.find(({ code }) => code === '412/QĐ-UBND')?.resolution.candidates;
      };
      assert.equal(await candidates(), 1);
      assert.equal(await candidates('--no-learn'), 0);
    });
  });
});
