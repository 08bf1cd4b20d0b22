import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { DocumentEntry } from '../../src/language/model/index.ts';
import { createLanguageService, type LanguageServiceOptions } from '../../src/language/service.ts';
import { memoryFiles } from '../../src/language/workspace/files.ts';
import { knowledge } from './helpers/knowledge.ts';

const TEXT = 'Giao ban quý I năm 2018\n\nNgày 09/4/2018, Ban Tuyên giáo Tỉnh ủy họp giao ban.\n';

const serviceOver = (contents: Record<string, string>, options: Partial<LanguageServiceOptions> = {}) =>
  createLanguageService({
    knowledge: () => knowledge,
    files: memoryFiles(contents),
    clock: () => new Date(2026, 10, 24, 23, 30),
    ...options,
  });

describe('the language service', () => {
  it('opens a text with its project, its sidecar and the day of the clock', async () => {
    const service = serviceOver({
      'file:///w/.giaoban.yaml': 'rules: {reference/unknown: off}\n',
      'file:///w/a.meta.yaml': 'title: Của tệp bên cạnh\n',
    });
    const report = await service.open('file:///w/a.txt', TEXT);
    assert.equal(report.text, TEXT);
    assert.equal(report.project.file, 'file:///w/.giaoban.yaml');
    assert.equal(report.metadata?.value.title, 'Của tệp bên cạnh');
    assert.equal(report.sidecar?.uri, 'file:///w/a.meta.yaml');
    assert.equal(report.today, '2026-11-24');
    assert.equal(report.source.text, TEXT);
  });

  it('lets front matter count before the sidecar', async () => {
    const service = serviceOver({ 'file:///w/a.meta.yaml': 'title: Bên cạnh\n' });
    const report = await service.open('file:///w/a.txt', `---\ntitle: Ở đầu\n---\n${TEXT}`);
    assert.deepEqual([report.metadata?.value.title, report.sidecar], ['Ở đầu', null]);
  });

  it('takes a sidecar that the caller has read, also an empty one or none', async () => {
    const service = serviceOver({ 'file:///w/a.meta.yaml': 'title: Trên đĩa\n' });
    const title = async (sidecar: string | null) =>
      (await service.open('file:///w/a.txt', TEXT, sidecar)).metadata?.value.title;
    assert.equal(await title('title: Trong tay\n'), 'Trong tay');
    assert.equal(await title(''), undefined);
    assert.equal(await title(null), undefined);
  });

  it('loads a report by its own URI or that of its sidecar, what is open before what is on the disk', async () => {
    const open = TextDocument.create('file:///w/a.txt', 'vn-report', 3, 'Đang mở');
    const service = serviceOver(
      { 'file:///w/a.txt': 'Trên đĩa', 'file:///w/b.baocao': TEXT },
      { openDocument: (uri) => (uri === open.uri ? open : undefined) },
    );
    assert.equal((await service.load('file:///w/a.txt'))?.document, open);
    assert.equal((await service.load('file:///w/a.meta.yaml'))?.document, open);
    assert.equal((await service.load('file:///w/b.meta.yaml'))?.text, TEXT);
    assert.equal(await service.load('file:///w/none.txt'), null);
  });

  it('forgets with a report what did not lie beside it', async () => {
    const files = memoryFiles({});
    const service = serviceOver({}, { files });
    const title = async () => (await service.open('file:///w/a.txt', TEXT)).metadata?.value.title;
    assert.equal(await title(), undefined);
    await files.write('file:///w/a.meta.yaml', new TextEncoder().encode('title: Mới có\n'), { ifStill: null });
    assert.equal(await title(), undefined, 'believed for a while');
    service.forget('file:///w/a.txt');
    assert.equal(await title(), 'Mới có');
  });

  it('reads what is open once, until the text or what others teach is another', async () => {
    let open = TextDocument.create('file:///w/a.txt', 'vn-report', 1, TEXT);
    let version = 1;
    let learned: DocumentEntry[] = [];
    const service = serviceOver(
      {},
      {
        openDocument: (uri) => (uri === open.uri ? open : undefined),
        learning: { version: () => version, forText: () => learned },
      },
    );
    const analysis = async () => (await service.load(open.uri))?.analysis;
    const first = await analysis();
    assert.equal(await analysis(), first);
    version = 2;
    assert.equal(await analysis(), first);
    version = 3;
    learned = knowledge.catalogue.byCode('29-NQ/TW').slice(0, 1);
    const second = await analysis();
    assert.notEqual(second, first);
    open = TextDocument.create(open.uri, 'vn-report', 2, `${TEXT}\n`);
    assert.notEqual(await analysis(), second);
  });
});
