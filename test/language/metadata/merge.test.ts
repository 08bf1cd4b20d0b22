import assert from 'node:assert/strict';
import { readFrontMatter, readSidecar } from '../../../src/language/metadata/document.ts';
import { completionEdits, frontMatterEdits, sidecarText } from '../../../src/language/metadata/merge.ts';
import { applyEdits } from '../../../src/language/text/edits.ts';
import { analysisOf } from '../helpers/analysis.ts';

const body = 'Ngày 09/4, giao ban. Nghị quyết số 29-NQ/TW, ngày 04/11/2013; Nghị quyết số 30/2020/NĐ-CP.';
const analysis = analysisOf(body, {
  title: 'Giao ban',
  period: '2018-Q1',
  meetings: [{ kind: 'giao-ban', date: '2018-04-09', organizer: 'Ban Tuyên giáo' }],
});
const completed = (yaml: string) => {
  const edits = completionEdits(readSidecar(yaml), analysis);
  return edits && applyEdits(yaml, edits);
};

describe('metadata completed from the text', () => {
  const all = ['kind: giao-ban', 'date: 2018-04-09', 'period: 2018-Q1', 'organizer: Ban Tuyên giáo'];
  const references = ['references:', '  - code: 29-NQ/TW', '    date: 2013-11-04', '  - code: 30/2020/NĐ-CP'];
  const cases: [name: string, before: string[], after: string[]][] = [
    ['nothing there', [], ['title: Giao ban', ...all, ...references]],
    [
      'comments, order and quoting stay',
      ['# của tôi', "date: '2018-04-10' # theo giấy mời", '', 'title:   "Tên khác"', 'x-kho: 3', 'references: []'],
      [
        '# của tôi',
        "date: '2018-04-10' # theo giấy mời",
        'period: 2018-Q1',
        'organizer: Ban Tuyên giáo',
        '',
        'title:   "Tên khác"',
        'kind: giao-ban',
        'x-kho: 3',
        'references: [{ code: 29-NQ/TW, date: 2013-11-04 }, { code: 30/2020/NĐ-CP, date: 2020-03-05 }]',
      ],
    ],
    [
      'an empty field is filled, its comment kept',
      ['title: A', ...all.slice(0, 3), 'organizer: # chưa rõ', 'references: []'],
      [
        'title: A',
        ...all.slice(0, 3),
        'organizer: Ban Tuyên giáo # chưa rõ',
        'references: [{ code: 29-NQ/TW, date: 2013-11-04 }, { code: 30/2020/NĐ-CP, date: 2020-03-05 }]',
      ],
    ],
    [
      'a list in block form gets what it lacks, and dates',
      ['title: A', ...all, 'references:', '- date: 2020', '  code: 30/2020/NĐ-CP', '- code: 1-NQ/TW'],
      [
        'title: A',
        ...all,
        'references:',
        '- date: 2020',
        '  code: 30/2020/NĐ-CP',
        '- code: 1-NQ/TW',
        '- code: 29-NQ/TW',
        '  date: 2013-11-04',
      ],
    ],
    [
      'a list on one line too',
      ['title: A', ...all, 'references: [{code: 29-NQ/TW}] # hai', 'disable: [a/b]'],
      [
        'title: A',
        ...all,
        'references: [{code: 29-NQ/TW, date: 2013-11-04}, { code: 30/2020/NĐ-CP, date: 2020-03-05 }] # hai',
        'disable: [a/b]',
      ],
    ],
    [
      'a date below a code in block form',
      [
        'title: A',
        ...all,
        'references:',
        '  - code: 29-NQ/TW # giáo dục',
        '  - code: 30/2020/NĐ-CP',
        '    date: 2020',
        'x-a: 1',
      ],
      [
        'title: A',
        ...all,
        'references:',
        '  - code: 29-NQ/TW # giáo dục',
        '    date: 2013-11-04',
        '  - code: 30/2020/NĐ-CP',
        '    date: 2020',
        'x-a: 1',
      ],
    ],
  ];
  for (const [name, before, after] of cases) {
    it(name, () => {
      const known = after.map((line) => line);
      const result = completed(before.map((line) => `${line}\n`).join(''));
      // The catalogue may know the decree's date or not: the test is about where things go.
      const undated = (yaml: string) => yaml.replace(/\n {4}date: 2020-03-05|, date: 2020-03-05/g, '');
      assert.equal(undated(result ?? ''), undated(known.map((line) => `${line}\n`).join('')));
      assert.deepEqual(completionEdits(readSidecar(result ?? ''), analysis), [], 'a second time changes nothing');
    });
  }

  it('keeps CRLF, and a last line without end', () => {
    const result = completed('title: A\r\nx-a: 1');
    assert.match(result ?? '', /^title: A\r\nkind: giao-ban\r\n/);
    assert.doesNotMatch(result ?? '', /[^\r]\n/);
    assert.match(completed('title: A') ?? '', /^title: A\nkind: giao-ban\n/);
  });

  it('touches no YAML that cannot be read', () => {
    for (const yaml of ['title: "A', '- a\n', 'title: A\ntitle: B\n', '{ title: A }\n'])
      assert.equal(completed(yaml), null);
  });

  it('writes new front matter above the report, after a byte order mark', () => {
    const text = `\uFEFFBÁO CÁO\r\n${body}`;
    const result = applyEdits(text, frontMatterEdits(text, null, analysis) ?? []);
    assert.match(result, /^\uFEFF---\r\ntitle: Giao ban\r\n(.+\r\n)+---\r\nBÁO CÁO\r\n/);
    const again = readFrontMatter(result);
    assert.deepEqual(again?.problems, []);
    assert.deepEqual(frontMatterEdits(result, again, analysis), []);
  });

  it('completes front matter inside its lines', () => {
    const text = `---\nkind: hop\n---\n${body}`;
    const result = applyEdits(text, frontMatterEdits(text, readFrontMatter(text), analysis) ?? []);
    assert.match(result, /^---\ntitle: Giao ban\nkind: hop\ndate: 2018-04-09\n[\s\S]*\n---\nNgày/);
  });

  it('writes a sidecar, or completes it', () => {
    assert.match(sidecarText(null, analysis) ?? '', /^title: Giao ban\nkind/);
    assert.match(
      sidecarText(readSidecar('place: Lai Châu\n'), analysis) ?? '',
      /^title: [\s\S]*\nplace: Lai Châu\norganizer/,
    );
    assert.equal(sidecarText(readSidecar('a: "'), analysis), null);
  });
});
