import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { completion, completionInMetadata, searchDocuments } from '../../../src/language/features/completion.ts';
import { knowledge } from '../helpers/knowledge.ts';
import { briefing, open } from './open.ts';

/** The text after accepting an item. */
function complete(source: string, pick: (label: string, newText: string) => boolean): string {
  const { report, cursor } = open(source);
  const { items } = completion(report, cursor);
  const item = items.find(({ label, textEdit }) => pick(label, textEdit!.newText));
  assert.ok(item, `not offered; offered: ${items.map(({ label }) => label).slice(0, 8)}`);
  assert.ok(item.textEdit && 'range' in item.textEdit);
  assert.equal(item.filterText, report.document.getText(item.textEdit.range), 'the editor filters by what is replaced');
  return TextDocument.applyEdits(report.document, [item.textEdit, ...(item.additionalTextEdits ?? [])]);
}

function labels(source: string): string[] {
  const { report, cursor } = open(source);
  return completion(report, cursor).items.map(({ label }) => label);
}

describe('completion', () => {
  it('offers documents of the type after a type word, the nearest in time to the report first', () => {
    const { report, cursor } = open(`${briefing}Thực hiện Nghị quyết số █`);
    const { items } = completion(report, cursor);
    assert.ok(items.length > 10);
    assert.ok(
      items.every(({ label }) => /NQ/.test(label)),
      items.map(({ label }) => label).join(),
    );
    assert.match(items[2]?.labelDetails?.description ?? '', /\/201[78]$/);
  });

  for (const [typed, expected] of [
    ['Nghị quyết số 29█', 'Nghị quyết số 29-NQ/TW'],
    ['Nghị quyết 29-N█', 'Nghị quyết 29-NQ/TW'],
    ['Theo 29-nq█', 'Theo 29-NQ/TW'],
    ['Nghị quyết số 29/█', 'Nghị quyết số 29-NQ/TW'],
    ['Nghị quyết về giao duc va dao tao█', 'Nghị quyết 29-NQ/TW'],
    ['Quán triệt doi moi can ban toan dien█', 'Quán triệt 29-NQ/TW'],
    ['Nghị quyết giáo dục và đào tạo█', 'Nghị quyết 29-NQ/TW'],
  ] as const) {
    it(`completes “${typed}”`, () =>
      assert.equal(
        complete(typed, (label, text) => label === '29-NQ/TW' && text === '29-NQ/TW'),
        expected,
      ));
  }

  it('has one row a document, with its subject', () => {
    const { report, cursor } = open('Thực hiện Nghị quyết số 29█');
    const { items } = completion(report, cursor);
    const rows = items.filter(({ label }) => label === '29-NQ/TW');
    assert.equal(rows.length, knowledge.catalogue.byCode('29-NQ/TW').length);
    assert.match(rows.map(({ labelDetails }) => labelDetails?.detail).join(), /đổi mới căn bản, toàn diện giáo dục/);
    assert.ok(items.every(({ preselect, commitCharacters }) => !preselect && !commitCharacters));
  });

  it('puts what the text cites first, and what was issued after the report last', () => {
    const { report, cursor } = open(`${briefing}Thực hiện Nghị quyết số █`);
    const { items } = completion(report, cursor);
    assert.deepEqual(
      items
        .slice(0, 2)
        .map(({ label, labelDetails }) => `${label} ${labelDetails?.description}`)
        .sort(),
      ['04-NQ/TW 30/10/2016', '29-NQ/TW 04/11/2013'],
    );
    const years = items.slice(2).map(({ labelDetails }) => Number(labelDetails?.description?.slice(-4)));
    const later = years.findIndex((year) => year > 2018);
    assert.ok(later < 0 || years.slice(later).every((year) => year >= 2018), years.join());
  });

  describe('while typing', () => {
    const typed = (source: string) => {
      const { report, cursor } = open(source);
      return completion(report, cursor, { asked: false }).items.length;
    };
    for (const source of [
      'trước ngày 15/█',
      'trước ngày 15-█',
      'các hướng dẫn █',
      'thực hiện nghị quyết █',
      'đạt 3/4█',
      'thắng 2-1█',
      'theo 29-nq█',
      'Nghị quyết giáo dục và đào tạo█',
      'doi moi can ban toan dien█',
      'tỷ lệ 15/20 hộ█',
    ]) {
      it(`offers nothing in “${source}”`, () => assert.equal(typed(source), 0));
    }
    for (const source of ['Nghị quyết số █', 'Nghị quyết 29█', 'Nghị quyết số 29-█', 'Chỉ thị 24-c█'])
      it(`offers documents in “${source}”`, () => assert.ok(typed(source) > 0));
  });

  it('works in decomposed text', () => {
    const typed = 'Nghị quyết số 29█'.normalize('NFD');
    assert.equal(
      complete(typed, (label, text) => label === text && label === '29-NQ/TW'),
      `${'Nghị quyết số '.normalize('NFD')}29-NQ/TW`,
    );
  });

  it('stays silent in ordinary text', () => {
    for (const source of [
      'Trong quý I, các đồng chí█',
      'Ngày 09/4█',
      'dài 24█',
      'Nghị quyết của Đảng bộ█',
      'cong tac hop█',
    ]) {
      assert.deepEqual(labels(source), [], source);
    }
  });

  it('completes keys and values of the metadata', () => {
    const { report, cursor } = open(`---\ntitle: Giao ban\nki█\n---\n${briefing}`);
    const { items } = completionInMetadata(report, report.document, cursor);
    assert.ok(
      items.some(({ label }) => label === 'kind'),
      items.map(({ label }) => label).join(),
    );
    const value = open(`---\nkind: █\n---\n${briefing}`);
    const kinds = completionInMetadata(value.report, value.report.document, value.cursor).items.map(
      ({ label }) => label,
    );
    assert.ok(kinds.includes('giao-ban') && kinds.includes('tong-ket'), kinds.join());
  });

  describe('at the dashes of the first line', () => {
    const offered = (source: string) => {
      const { report, cursor } = open(source);
      return { report, cursor, items: completionInMetadata(report, report.document, cursor).items };
    };
    for (const source of ['---█', '-█', `---█\n${briefing}`]) {
      it(`offers the whole block with its closing line in ${JSON.stringify(source.slice(0, 12))}`, () => {
        const { items, report } = offered(source);
        assert.equal(items.length, 1);
        const edit = items[0]?.textEdit;
        assert.ok(edit && 'range' in edit);
        const plain = { ...edit, newText: edit.newText.replace(/\$\{\d:(.*?)\}|\$\{\d\|([^,]*),.*?\}|\$0/g, '$1$2') };
        const after = TextDocument.applyEdits(report.document, [plain]);
        assert.match(after, /^---\ntitle: .*\nkind: \S.*\ndate: .*\n---(?:\n|$)/);
        if (source.length > 10) {
          assert.match(after, /\ndate: 2018-04-09\n---\n/);
          assert.equal(after.slice(after.indexOf('\n---\n') + 5), briefing);
        }
      });
    }

    for (const source of [
      `---\n█\n${briefing}`,
      `---\nti█\n${briefing}`,
      `---\ntitle: x\nki█\n${briefing}`,
      '---\nkind: hop\n█',
    ]) {
      it(`offers keys, not words of the text, in ${JSON.stringify(source.slice(0, 18))}`, () => {
        const { items } = offered(source);
        const names = items.map(({ label }) => label);
        assert.ok(names.includes('date') && names.includes('chair'), names.join());
        assert.ok(!names.some((name) => /NQ/.test(name)), names.join());
        assert.equal(
          names.some((name) => name.endsWith('---')),
          source.indexOf(':') < 0 || source.indexOf(':') > 12,
          names.join(),
        );
      });
    }

    for (const source of [
      `${briefing}---█`,
      `---\n${briefing}ti█`,
      `---\n\nti█\n${briefing}`,
      `---\ntitle: x\n---\nti█`,
      `Giao ban\n---█\n${briefing}`,
    ]) {
      it(`offers nothing in ${JSON.stringify(source.slice(-20))}`, () => assert.deepEqual(offered(source).items, []));
    }
  });

  it('searches the whole catalogue by code, title, date and issuer', () => {
    const codes = (query: string) => searchDocuments(knowledge, query, null, 50).map(({ code }) => code);
    assert.ok(codes('29-nq').includes('29-NQ/TW'));
    assert.ok(codes('doi moi can ban giao duc').includes('29-NQ/TW'));
    assert.ok(codes('04/11/2013').includes('29-NQ/TW'));
    assert.equal(searchDocuments(knowledge, '', '2018-04-09', 20).length, 20);
  });
});
