import assert from 'node:assert/strict';
import { comparedReport, duplicateReports } from '../../../src/language/rules/metadata-duplicate-report.ts';
import type { Said } from '../helpers/analysis.ts';
import { saidReport } from '../helpers/rules.ts';

const file = (uri: string, yaml: string, said: Said = {}) =>
  comparedReport({ ...saidReport(yaml === '' ? '' : `---\n${yaml}\n---\n`, said), uri });
const meeting: Said = { meetings: [{ date: '2018-04-09', kind: 'giao-ban', organizer: 'Ban Tuyên giáo Tỉnh ủy' }] };
const yaml = 'date: 2018-04-09\nkind: giao-ban\norganizer: Ban tuyên giáo tỉnh uỷ';

describe('metadata/duplicate-report', () => {
  it('finds the same meeting in two files, from metadata or text, at the date', () => {
    const found = duplicateReports([
      file('file:///a/b%C3%A1o.txt', '', meeting),
      file('file:///a/2.txt', yaml),
      file('file:///a/3.txt', ''),
    ]);
    assert.deepEqual(
      found.map(({ uri, others, finding }) => [uri, others, finding.message, finding.rule]),
      [
        [
          'file:///a/báo.txt'.replace('á', '%C3%A1'),
          ['file:///a/2.txt'],
          'Another file reports on the same meeting: 2.txt',
          'metadata/duplicate-report',
        ],
        [
          'file:///a/2.txt',
          ['file:///a/b%C3%A1o.txt'],
          'Another file reports on the same meeting: báo.txt',
          'metadata/duplicate-report',
        ],
      ],
    );
    assert.deepEqual([found[1]!.finding.start, found[1]!.finding.end], [10, 20]);
  });

  const different: [name: string, yaml: string][] = [
    ['another day', yaml.replace('04-09', '04-10')],
    ['another kind', yaml.replace('giao-ban', 'so-ket')],
    ['another organizer', yaml.replace('tuyên giáo', 'dân vận')],
    ['no organizer', 'date: 2018-04-09\nkind: giao-ban'],
    ['only a year', 'date: 2018\nkind: giao-ban\norganizer: Ban Tuyên giáo Tỉnh ủy'],
  ];
  for (const [name, other] of different) {
    it(`not with ${name}`, () => assert.deepEqual(duplicateReports([file('a', yaml), file('b', other)]), []));
  }

  const off = {
    'its metadata': `${yaml}\ndisable: [metadata/duplicate-report]`,
    'a comment above the date': `# giaoban-disable-next-line metadata/duplicate-report\n${yaml}`,
  };
  for (const [words, text] of Object.entries(off)) {
    it(`is switched off in one file by ${words}`, () => {
      const found = duplicateReports([file('a', text), file('b', yaml)]);
      assert.deepEqual(
        found.map(({ uri }) => uri),
        ['b'],
      );
    });
  }
});
