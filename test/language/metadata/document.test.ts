import assert from 'node:assert/strict';
import {
  findFrontMatter,
  type MetadataDocument,
  readFrontMatter,
  readSidecar,
} from '../../../src/language/metadata/document.ts';
import { problemMessage } from '../../../src/language/metadata/messages.ts';
import { marked } from '../helpers/markers.ts';

/** The problems as a user sees them: the words underlined, and the code. */
const seen = (document: MetadataDocument) =>
  document.problems.map(({ code, start, end }) => `${code}: ${document.text.slice(start, end)}`);

describe('front matter', () => {
  const found: [name: string, source: string][] = [
    ['between two lines of dashes', '---\n‹title: Giao ban\n›---\nBÁO CÁO'],
    ['closed by dots', '---\n‹title: Giao ban\n›...\nBÁO CÁO'],
    ['with lone CR', '---\r‹title: Giao ban\rdate: 2018\r›---\rBÁO CÁO'],
    ['after a byte order mark', '\uFEFF---\n‹title: Giao ban\n›---\nBÁO CÁO'],
    ['with CRLF', '---\r\n‹title: Giao ban\r\n›---\r\nBÁO CÁO'],
    ['with blanks after the dashes', '---  \n‹title: Giao ban\n›---\t\nBÁO CÁO'],
    ['empty', '---\n‹›---\nBÁO CÁO'],
    ['with comments only', '---\n‹# chưa có\n›---\nBÁO CÁO'],
    ['with blank lines', '---\n‹\ntitle: Giao ban\n\ndate: 2018-04-09\n›---\nBÁO CÁO'],
    ['with Vietnamese keys beside one of ours', '---\n‹tiêu đề: Giao ban\ndate: 2018-04-09\n›---\nBÁO CÁO'],
    ['up to the end of the file', '---\n‹title: Giao ban\n›---'],
    ['a list, which is a finding and not text', '---\n‹- Giao ban\n›---\nBÁO CÁO'],
    [
      'without closing line, up to where the lines stop to be YAML',
      '---\n‹title: Giao ban\nchair:\n  - name: A\n›\nBÁO CÁO',
    ],
  ];
  for (const [name, source] of found) {
    it(name, () => {
      const { text, spans } = marked(source);
      const block = findFrontMatter(text);
      assert.deepEqual(block?.yaml, { start: spans[0]!.start, end: spans[0]!.end });
      const rest = text.slice(block.bodyStart).trim();
      assert.ok(rest === 'BÁO CÁO' || rest === '', rest);
      assert.ok(!readFrontMatter(text)?.problems.some(({ code }) => code.startsWith('yaml')));
    });
  }

  const none: [name: string, text: string][] = [
    ['a ruled line above prose', '---\nBÁO CÁO\nCông tác tuyên giáo\n---\nNgày 9/4'],
    ['a dialogue of dashes', '---\n- - -\nBÁO CÁO'],
    ['dashes further down', 'BÁO CÁO\n---\ntitle: x\n---\n'],
    ['more than three dashes', '----\ntitle: x\n----\n'],
    ['words after the dashes', '--- title: x\n---\n'],
    ['prose with a colon', '---\nKính gửi: Ban Tuyên giáo Tỉnh ủy\n\nThực hiện nghị quyết\n---\n'],
    ['an open ruled line', '---\nNơi nhận: như trên\n'],
    ['nothing', ''],
  ];
  for (const [name, text] of none) it(`none: ${name}`, () => assert.equal(findFrontMatter(text), null));

  it('says that the closing line is missing, and writes it', () => {
    const document = readFrontMatter('---\ntitle: Giao ban\n\nBÁO CÁO')!;
    assert.deepEqual(seen(document), ['unterminated: ---']);
    const [edit] = document.problems[0]!.edits;
    assert.deepEqual(edit, { start: 20, end: 20, newText: '---\n' });
  });
});

describe('metadata values', () => {
  it('gives the valid fields, dates and periods as text', () => {
    const { value, problems } = readSidecar(
      'title: Giao ban\nkind: giao-ban\ndate: 2018-04-09\nperiod: 2018\nchair: [{ name: Lê An, role: Trưởng ban }]\nx-kho: { hộp: 3 }\n',
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(value, {
      title: 'Giao ban',
      kind: 'giao-ban',
      date: '2018-04-09',
      period: '2018',
      chair: [{ name: 'Lê An', role: 'Trưởng ban' }],
      'x-kho': { hộp: 3 },
    });
  });

  it('leaves out what is wrong and keeps the place of what stays', () => {
    const document = readSidecar(
      'references:\n  - nothing: here\n  - code: 29-NQ/TW # giáo dục\n    date: 2013-11-04\n  - { code: 24-CT/TW, date: x }\n',
    );
    assert.deepEqual(document.value.references, [{ code: '29-NQ/TW', date: '2013-11-04' }, { code: '24-CT/TW' }]);
    const under = (...path: (string | number)[]) => {
      const span = document.spanOf(path, 'value');
      return span && document.text.slice(span.start, span.end);
    };
    assert.equal(under('references', 0, 'code'), '29-NQ/TW');
    assert.equal(under('references', 0, 'date'), '2013-11-04');
    assert.equal(under('references', 1, 'code'), '24-CT/TW');
    assert.equal(under('references', 5, 'code'), null);
  });

  it('counts in the file as it is: BOM, CRLF, NFD, front matter', () => {
    const text = '\uFEFF---\r\ntitle: Hội nghị\r\nplace: Lai Châu\r\n---\r\nBÁO CÁO'.normalize('NFD');
    const document = readFrontMatter(text)!;
    const span = document.spanOf(['place'], 'value')!;
    assert.equal(text.slice(span.start, span.end).normalize('NFC'), 'Lai Châu');
    const key = document.spanOf(['place'], 'key')!;
    assert.equal(text.slice(key.start, key.end), 'place');
  });
});

describe('metadata problems', () => {
  /** Source with the words underlined, the codes, and the text after the fix where there is one. */
  const cases: [name: string, source: string, codes: string[], fixed?: string][] = [
    ['no problem', 'title: Giao ban\ndate: 2018-04-09\n', []],
    ['an unknown key near a known one', '‹organiser›: Ban\n', ['unknown-key'], 'organizer: Ban\n'],
    ['a Vietnamese key', '‹chủ trì›: [{ name: A }]\n', ['unknown-key'], 'chair: [{ name: A }]\n'],
    ['an unknown key', '‹bogus›: 1\n', ['unknown-key']],
    [
      'an unknown key in a person',
      'chair: [{ name: A, ‹chức vụ›: B }]\n',
      ['unknown-key'],
      'chair: [{ name: A, role: B }]\n',
    ],
    ['no suggestion for a key that is there', 'date: 2018-04-09\n‹ngày›: x\n', ['unknown-key']],
    ['a date as Vietnamese write it', 'date: ‹9/4/2018›\n', ['bad-date'], 'date: 2018-04-09\n'],
    ['a date in words', 'date: ‹ngày 9 tháng 4 năm 2018›\n', ['bad-date'], 'date: 2018-04-09\n'],
    ['a day that is not in the calendar', 'date: ‹2018-02-30›\n', ['bad-date']],
    ['days in the wrong order', 'date: ‹2021-12-07/2021-12-06›\n', ['bad-date']],
    ['a quarter in words', 'period: ‹Quý I/2018›\n', ['bad-period'], 'period: 2018-Q1\n'],
    ['half a year in words', 'period: ‹6 tháng đầu năm 2021›\n', ['bad-period'], 'period: 2021-H1\n'],
    ['nine months', 'period: ‹9 tháng năm 2021›\n', ['bad-period'], 'period: 2021-01/2021-09\n'],
    ['a month', 'period: ‹tháng 9/2022›\n', ['bad-period'], 'period: 2022-M09\n'],
    ['a kind in words', 'kind: ‹Giao ban›\n', ['bad-choice'], 'kind: giao-ban\n'],
    ['a kind in words with marks', 'kind: ‹tổng kết›\n', ['bad-choice'], 'kind: tong-ket\n'],
    ['a kind among other words', 'kind: ‹họp giao ban tháng›\n', ['bad-choice'], 'kind: giao-ban\n'],
    ['a kind that is none', 'kind: ‹lễ hội›\n', ['bad-choice']],
    ['a number for a title', 'title: ‹2018›\n', ['wrong-type'], 'title: "2018"\n'],
    ['a name for a list of people', 'chair: ‹Lê Chí Công›\n', ['wrong-type'], 'chair: [{ name: Lê Chí Công }]\n'],
    ['codes for documents', 'references: [‹29-NQ/TW›]\n', ['wrong-type'], 'references: [{ code: 29-NQ/TW }]\n'],
    ['one rule for a list', 'disable: ‹metadata/weekday›\n', ['wrong-type'], 'disable: [metadata/weekday]\n'],
    ['a person without name', 'chair:\n  - ‹role: Trưởng ban›\n', ['missing-key']],
    [
      'an address without scheme',
      'source: { url: ‹www.a.vn/tin› }\n',
      ['bad-url'],
      'source: { url: https://www.a.vn/tin }\n',
    ],
    ['no code', 'references: [{ code: ‹Nghị quyết 29› }]\n', ['bad-code']],
    ['no id', 'tasks: [{ id: ‹a b›, text: x }]\n', ['bad-id']],
    ['no value', '‹title›:\ndate: 2018-04-09\n', ['empty-value']],
    ['blank value', 'title: ‹" "›\n', ['empty-value']],
    ['the same key twice', 'title: A\ndate: 2018-04-09\n‹title›: B\n', ['duplicate-key']],
    ['a tab', 'chair:\n‹\t›- name: A\n', ['yaml-tab'], 'chair:\n  - name: A\n'],
    ['an exclamation mark before a value', 'title: ‹!Quan trọng›\n', ['yaml-quote'], 'title: "!Quan trọng"\n'],
    ['the same before a letter like Đ', 'title: ‹!Đề nghị›\n', ['yaml-quote'], 'title: "!Đề nghị"\n'],
    ['a tag of another program', 'title: ‹!!js/function› x\n', ['yaml-quote']],
    ['both', 'title: ‹!Khẩn trương›\n', ['yaml-quote'], 'title: "!Khẩn trương"\n'],
    ['a colon in a value', 'title: ‹Giao ban: quý I›\n', ['yaml-quote'], 'title: "Giao ban: quý I"\n'],
    ['an open quote', 'title: "Giao ban\n', ['yaml-unclosed']],
    ['an open bracket', 'disable: [a/b\n', ['yaml-unclosed']],
    ['a list', '‹- a›\n- b\n', ['not-a-mapping']],
    ['a word', '‹Giao ban›\n', ['not-a-mapping']],
    ['an alias to nothing', 'title: ‹*a›\n', ['yaml-alias']],
    ['two documents', 'title: A\n---\ntitle: B\n', ['yaml-documents']],
  ];
  for (const [name, source, codes, fixed] of cases) {
    it(name, () => {
      const { text, spans } = marked(source);
      const document = readSidecar(text);
      assert.deepEqual(
        document.problems.map(({ code }) => code),
        codes,
      );
      const [problem] = document.problems;
      if (spans[0] && problem) assert.equal(text.slice(problem.start, problem.end), spans[0].text);
      if (problem) assert.match(problemMessage(problem), /^.{20,}$/);
      const [edit] = problem?.edits ?? [];
      const after = edit ? text.slice(0, edit.start) + edit.newText + text.slice(edit.end) : undefined;
      assert.equal(after, fixed);
      if (after) assert.deepEqual(seen(readSidecar(after)), []);
    });
  }

  it('refuses a bomb of aliases', () => {
    const levels = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const text = levels
      .map(
        (name, at) =>
          `x-${name}: &${name} [${Array(9)
            .fill(at === 0 ? 'x' : `*${levels[at - 1]}`)
            .join(', ')}]`,
      )
      .join('\n');
    assert.deepEqual(
      readSidecar(text).problems.map(({ code }) => code),
      ['yaml-alias'],
    );
  });

  it('does not read what is too long or too deep, and says so', () => {
    assert.deepEqual(seen(readSidecar(`title: ${'a'.repeat(200_000)}`))[0]?.slice(0, 12), 'too-large: t');
    assert.deepEqual(
      readSidecar(`x-a: ${'['.repeat(5000)}`).problems.map(({ code }) => code),
      ['too-deep'],
    );
  });

  it('reports a thousand mistakes as fifty', () => {
    const text = Array.from({ length: 1000 }, (_, index) => `key${index}: 1`).join('\n');
    assert.equal(readSidecar(text).problems.length, 50);
  });
});
