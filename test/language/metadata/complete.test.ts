import assert from 'node:assert/strict';
import { metadataCompletions } from '../../../src/language/metadata/complete.ts';
import { readSidecar } from '../../../src/language/metadata/document.ts';
import { analysisOf } from '../helpers/analysis.ts';
import { knowledge } from '../helpers/knowledge.ts';
import { marked } from '../helpers/markers.ts';

const body =
  'Ngày 09/4, đồng chí Lê An, Phó Trưởng ban, chủ trì. Nghị quyết số 29-NQ/TW, ngày 04/11/2013. Tham mưu sơ kết.';
const analysis = analysisOf(body, {
  title: 'Giao ban: quý I',
  period: '2018-Q1',
  meetings: [
    { kind: 'giao-ban', date: '2018-04-09', organizer: 'Ban Tuyên giáo', chair: [['Lê An', 'Phó Trưởng ban']] },
  ],
  tasks: [{ text: 'Tham mưu sơ kết', owner: 'Phòng 1', due: '2018-06-30' }],
});

const completed = (source: string) => {
  const { text, cursor } = marked(source);
  return metadataCompletions(readSidecar(text), cursor, {
    analysis,
    knowledge,
    today: '2026-11-24',
    rules: ['metadata/weekday', 'report/weekday-mismatch'],
  }).map((item) => ({ ...item, replaced: text.slice(item.span.start, item.span.end) }));
};
const labels = (source: string) => completed(source).map(({ label }) => label);

describe('completion in metadata', () => {
  const keys: [name: string, source: string, has: string[], hasNot: string[]][] = [
    ['in an empty file', '█', ['title', 'kind', 'tasks'], ['name', 'code']],
    ['at the start of a key', 'title: A\nda█', ['date', 'kind'], ['title', 'name']],
    ['not those that follow', '█\ndate: 2018-04-09\n', ['title'], ['date']],
    ['in a person', 'chair:\n  - name: A\n    █', ['role', 'org'], ['name', 'title', 'date']],
    ['in the first line of a person', 'chair:\n  - na█', ['name', 'role'], ['title']],
    ['in a list at the column of its key', 'chair:\n- name: A\n  █', ['role'], ['name', 'title']],
    ['in the second person, where name is free', 'chair:\n  - name: A\n    role: B\n  - █', ['name', 'role'], ['date']],
    [
      'in a task',
      'tasks:\n  - id: t1\n    text: A\n    █\n',
      ['owner', 'due', 'status', 'references'],
      ['text', 'id', 'date'],
    ],
    ['in a group', 'source:\n  name: A\n  █', ['url', 'author', 'retrieved'], ['name', 'title']],
    ['in braces', 'chair: [{ name: A, █ }]', ['role', 'org'], ['name', 'title']],
    ['in braces of a group', 'source: { █', ['name', 'url'], ['title']],
    ['below a finished group', 'source:\n  name: A\n█', ['title', 'tasks'], ['source', 'name']],
    ['with CRLF', 'title: A\r\nchair:\r\n  - name: A\r\n    █\r\n', ['role'], ['name', 'title']],
    ['below another list', 'references:\n  - code: 29-NQ/TW\ntasks:\n  - █', ['text', 'due'], ['code']],
  ];
  for (const [name, source, has, hasNot] of keys) {
    it(`keys ${name}`, () => {
      const found = labels(source);
      for (const key of has) assert.ok(found.includes(key), `${key} in ${found}`);
      for (const key of hasNot) assert.ok(!found.includes(key), `${key} not in ${found}`);
    });
  }

  const values: [name: string, source: string, first: string[]][] = [
    ['kinds', 'kind: █', ['giao-ban', 'so-ket']],
    ['a started kind', 'kind: gi█', ['giao-ban']],
    ['the date of the meeting, then today', 'date: █', ['2018-04-09', '2026-11-24']],
    ['the period of the text, then those around the meeting', 'period: █', ['2018-Q1', '2018-Q2', '2018-H1']],
    ['the organizer', 'organizer: █', ['Ban Tuyên giáo']],
    ['the title', 'title: █', ['Giao ban: quý I']],
    ['the people of the text', 'chair:\n  - name: █', ['Lê An']],
    ['the role of the person named', 'chair:\n  - name: Lê An\n    role: █', ['Phó Trưởng ban']],
    ['codes of the text', 'references:\n  - code: █', ['29-NQ/TW']],
    ['codes in brackets', 'tasks:\n  - references: [█]', ['29-NQ/TW']],
    ['the date of a code', 'references:\n  - code: 29-NQ/TW\n    date: █', ['2013-11-04', '2022-11-17']],
    ['the date of a code in braces', 'references: [{ code: 29-NQ/TW, date: █ }]', ['2013-11-04', '2022-11-17']],
    ['when a task is due', 'tasks:\n  - due: █', ['2018-06-30', '2026-11-24']],
    ['status', 'tasks:\n  - text: A\n    status: █', ['open', 'done', 'cancelled']],
    ['rules', 'disable: [█', ['metadata/weekday', 'report/weekday-mismatch']],
    ['rules in a list', 'disable:\n  - █', ['metadata/weekday']],
    ['nothing in a comment', '# █', []],
    ['nothing in a text of several lines', 'title: |\n  Giao █', []],
    ['nothing for a field of the project', 'x-kho: █', []],
  ];
  for (const [name, source, first] of values) {
    it(name, () => assert.deepEqual(labels(source).slice(0, first.length), first));
  }

  it('finds documents of the catalogue by what is typed', () => {
    assert.ok(labels('references:\n  - code: 24-CT█').includes('24-CT/TW'));
  });

  it('replaces what stands there and quotes what has to be quoted', () => {
    const [kind] = completed('kind: gi█ao');
    assert.equal(kind?.replaced, 'giao');
    const [title] = completed('title: █');
    assert.equal(title?.insertText, '"Giao ban: quý I"');
    const [name] = completed('chair: [{ name: "█" }]');
    assert.equal(name?.label, 'Lê An');
  });

  it('brings what belongs below a key, as deep as it has to be', () => {
    const references = completed('tasks:\n  - id: t1\n    ref█').find(({ label }) => label === 'references');
    assert.equal(references?.insertText, 'references: [$1]');
    const chair = completed('ch█').find(({ label }) => label === 'chair');
    assert.equal(chair?.insertText, 'chair:\n  - name: $1\n    role: $2');
    assert.equal(chair?.replaced, 'ch');
  });

  it('says what a key means and how it is written', () => {
    const due = completed('tasks:\n  - █').find(({ label }) => label === 'due');
    assert.equal(due?.documentation, 'By when it has to be done.');
    assert.equal(due?.detail, 'due: 2018-06-30');
  });
});
