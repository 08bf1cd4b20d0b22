import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFrontMatter, readSidecar } from '../../../src/language/metadata/document.ts';
import { generateMetadata, metadataYaml } from '../../../src/language/metadata/generate.ts';
import type { Metadata } from '../../../src/language/metadata/schema.ts';
import { analysisOf } from '../helpers/analysis.ts';

const text =
  'GIAO BAN KHOA GIÁO\nNgày 09/4, Ban Tuyên giáo tổ chức. Đồng chí Lê An chủ trì. Nghị quyết số 29-NQ/TW, ngày 04/11/2013; Nghị quyết số 29-NQ/TW ngày 04/11/2013; Chỉ thị 24-CT/TW; Chương trình 69-CTr/TW.\nTham mưu sơ kết.\nThu Hà';
const analysis = analysisOf(text, {
  title: 'GIAO BAN KHOA GIÁO',
  period: '2018-Q1',
  author: 'Thu Hà',
  meetings: [
    { kind: 'giao-ban', date: '2018-04-09', organizer: 'Ban Tuyên giáo', chair: [['Lê An', 'Phó Trưởng ban: khối 1']] },
  ],
  tasks: [{ text: 'Tham mưu\nsơ kết', owner: 'Phòng 1', due: '2018-06', references: ['29-NQ/TW', 'Luật Giáo dục'] }],
});

describe('metadata from the text', () => {
  it('is what was read, in the order of the fields', () => {
    assert.equal(
      metadataYaml(generateMetadata(analysis)),
      [
        'title: GIAO BAN KHOA GIÁO',
        'kind: giao-ban',
        'date: 2018-04-09',
        'period: 2018-Q1',
        'organizer: Ban Tuyên giáo',
        'chair:',
        '  - name: Lê An',
        '    role: "Phó Trưởng ban: khối 1"',
        'source:',
        '  author: Thu Hà',
        'references:',
        '  - code: 29-NQ/TW',
        '    date: 2013-11-04',
        '  - code: 24-CT/TW',
        '  - code: 69-CTr/TW',
        'tasks:',
        '  - id: t1',
        '    text: Tham mưu sơ kết',
        '    owner: Phòng 1',
        '    due: 2018-06',
        '    references: [29-NQ/TW]',
        '',
      ].join('\n'),
    );
  });

  it('has no date for a reference that may be one of several documents', () => {
    const ambiguous = analysisOf('Thực hiện Nghị quyết 29-NQ/TW.', { meetings: [{ date: '2023-05-01' }] });
    const [reference] = ambiguous.references;
    assert.equal(reference?.resolution.status, 'ambiguous');
    assert.deepEqual(generateMetadata(ambiguous).references, [{ code: '29-NQ/TW' }]);
  });

  it('takes from several meetings only what they agree on', () => {
    const several = analysisOf('', {
      meetings: [
        { kind: 'giao-ban', date: '2018-04-09', organizer: 'Ban Tuyên giáo' },
        { kind: 'giao-ban', date: '2018-07-09', organizer: 'Ban Tuyên giáo' },
      ],
    });
    assert.deepEqual(generateMetadata(several), { kind: 'giao-ban', organizer: 'Ban Tuyên giáo' });
  });

  it('writes a meeting of two days as a range', () => {
    const two = analysisOf('', { meetings: [{ kind: 'so-ket', date: '2021-12-06', dateEnd: '2021-12-07' }] });
    assert.equal(generateMetadata(two).date, '2021-12-06/2021-12-07');
  });

  it('is nothing for a text that says nothing', () => assert.equal(metadataYaml(generateMetadata(analysisOf(''))), ''));
});

describe('metadata as YAML', () => {
  const words = fc
    .oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
      fc.constantFrom(
        '2018',
        'true',
        'null',
        '- a',
        'a: b',
        'a #b',
        '"x"',
        "'",
        '*a',
        '&a',
        '[x]',
        '{',
        'a, b',
        '0x1F',
        '1.5',
        '~',
        'ngày: 9',
        '@',
        '`',
        '%',
        '|',
        '>',
        '?',
        '!',
        'Lê An, Trưởng ban',
      ),
    )
    .map((word) => word.trim())
    .filter((word) => word !== '');
  const metadata: fc.Arbitrary<Metadata> = fc.record(
    {
      title: words,
      kind: fc.constantFrom('giao-ban', 'hop'),
      period: fc.constantFrom('2018', '2018-Q1'),
      place: words,
      chair: fc.array(fc.record({ name: words, role: words }, { requiredKeys: ['name'], noNullPrototype: true }), {
        minLength: 1,
        maxLength: 3,
      }),
      references: fc.array(fc.constantFrom({ code: '29-NQ/TW', date: '2013' }, { code: '30/2020/NĐ-CP' }), {
        minLength: 1,
      }),
      tasks: fc.array(fc.record({ text: words, references: fc.constant(['1/QĐ-TTg']) }, { noNullPrototype: true }), {
        minLength: 1,
        maxLength: 2,
      }),
    },
    { requiredKeys: [], noNullPrototype: true },
  );

  it('reads back as the same, without problems, in either place', () => {
    fc.assert(
      fc.property(metadata, fc.constantFrom('\n', '\r\n'), (value, newLine) => {
        const yaml = metadataYaml(value, newLine);
        const sidecar = readSidecar(yaml);
        assert.deepEqual(sidecar.problems, []);
        assert.deepEqual(JSON.parse(JSON.stringify(sidecar.value)), value);
        const front = readFrontMatter(`---${newLine}${yaml}---${newLine}BÁO CÁO`);
        assert.deepEqual(JSON.parse(JSON.stringify(front?.value)), value);
      }),
      { numRuns: 300 },
    );
  });
});
