import assert from 'node:assert/strict';
import type {
  CodeAction,
  CompletionList,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  MarkupContent,
  Position,
  SelectionRange,
  SemanticTokens,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ruleIds } from '../../src/language/rules/index.ts';
import type { GenerateResult, RuleInfo } from '../../src/server/protocol.ts';
import { briefing } from '../language/features/open.ts';
import { type OpenFile, startClient, type TestClient } from './client.ts';

const of = ({ uri }: OpenFile) => ({ textDocument: { uri } });

/** The position just inside the first occurrence of some words. */
function inside({ document }: OpenFile, words: string): Position {
  const at = document.getText().indexOf(words);
  assert.ok(at >= 0, words);
  return document.positionAt(at + 1);
}

async function hoverText(client: TestClient, file: OpenFile, words: string): Promise<string> {
  const found = await client.request<Hover | null>('textDocument/hover', {
    ...of(file),
    position: inside(file, words),
  });
  return (found?.contents as MarkupContent | undefined)?.value ?? '';
}

function names(symbols: readonly DocumentSymbol[]): string[] {
  return symbols.flatMap(({ name, children }) => [name, ...names(children ?? [])]);
}

describe('language server over stdio', () => {
  let client: TestClient;
  before(async () => {
    client = await startClient();
  });
  after(async () => {
    assert.equal(await client.stop(), 0);
    assert.deepEqual(client.errors, []);
  });

  it('offers what it can do', () => {
    const { capabilities } = client.initialized;
    assert.ok(capabilities.hoverProvider && capabilities.documentSymbolProvider && capabilities.foldingRangeProvider);
    assert.ok(
      capabilities.semanticTokensProvider && capabilities.completionProvider && capabilities.codeActionProvider,
    );
  });

  it('understands an open report', async () => {
    const file = await client.open(briefing);
    assert.match(await hoverText(client, file, '29-NQ/TW'), /\*\*Nghị quyết\*\* `29-NQ\/TW`.*04\/11\/2013/s);
    const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', of(file));
    assert.ok(
      names(symbols).some((name) => name.startsWith('Giao ban công tác khoa giáo')),
      names(symbols).join('\n'),
    );
    assert.ok((await client.request<FoldingRange[]>('textDocument/foldingRange', of(file))).length > 0);
    const tokens = await client.request<SemanticTokens>('textDocument/semanticTokens/full', of(file));
    assert.ok(tokens.data.length >= 5 * 5 && tokens.data.length % 5 === 0);
    const [chain] = await client.request<SelectionRange[]>('textDocument/selectionRange', {
      ...of(file),
      positions: [inside(file, '29-NQ/TW')],
    });
    assert.ok(chain?.parent?.parent);
    await client.close(file);
  });

  it('publishes findings, and takes them back when the text is repaired', async () => {
    const text = 'Thực hiện Chỉ thị số 24/CT-TW ngày 04/7/2008 của Ban Bí thư.';
    const file = await client.open(text, 'swapped.txt');
    const found = await client.diagnostics(file);
    const swapped = found.find(({ code }) => code === 'reference/swapped-parts');
    assert.ok(swapped, found.map(({ code }) => code).join());
    assert.equal(file.document.getText(swapped.range), '24/CT-TW');
    assert.match(swapped.codeDescription?.href ?? '', /docs\/rules\/reference-swapped-parts\.md$/);
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      ...of(file),
      range: swapped.range,
      context: { diagnostics: [swapped] },
    });
    const edits = actions.find(({ isPreferred }) => isPreferred)?.edit?.changes?.[file.uri];
    assert.ok(edits);
    assert.match(TextDocument.applyEdits(file.document, edits), /24-CT\/TW ngày/);
    for (const { range, newText } of edits) {
      await client.edit(file, file.document.offsetAt(range.start), file.document.offsetAt(range.end), newText);
    }
    const left = await client.diagnostics(file);
    assert.ok(!left.some(({ code }) => code === 'reference/swapped-parts'));
    await client.close(file);
  });

  it('follows incremental changes', async () => {
    const file = await client.open('Thực hiện Nghị quyết số 29', 'typed.txt');
    const list = await client.request<CompletionList>('textDocument/completion', {
      ...of(file),
      position: file.document.positionAt(26),
    });
    assert.ok(list.items.some(({ label }) => label === '29-NQ/TW'));
    await client.edit(file, 26, 26, '-NQ/TW ngày 04/11/2013');
    assert.match(await hoverText(client, file, '29-NQ'), /resolved/);
    await client.close(file);
  });

  it('checks the metadata at the exact value', async () => {
    const file = await client.open(`---\nkind: giao-ba\n---\n${briefing}`, 'metadata.txt');
    const found = await client.diagnostics(file);
    const [wrong] = found.filter(({ code }) => String(code).startsWith('metadata/schema'));
    assert.ok(wrong, found.map(({ code }) => code).join());
    assert.equal(file.document.getText(wrong.range), 'giao-ba');
    await client.close(file);
  });

  it('reads decomposed text, CRLF, a byte order mark and emoji, in the columns of the editor', async () => {
    const variants = [
      briefing.normalize('NFD'),
      briefing.replaceAll('\n', '\r\n'),
      `\uFEFF${briefing}`,
      `😀😀 ${briefing.replace('Nghị quyết số 29', '😀 Nghị quyết số 29')}`,
    ];
    for (const text of variants) {
      const file = await client.open(text, 'variant.txt');
      const position = inside(file, '29-NQ/TW');
      const found = await client.request<Hover>('textDocument/hover', { ...of(file), position });
      assert.equal(file.document.getText(found.range!), '29-NQ/TW');
      assert.match((found.contents as MarkupContent).value, /04\/11\/2013/);
      await client.close(file);
    }
  });

  it('shows no inlay hints unless the setting asks for them', async () => {
    const file = await client.open(briefing, 'hints.txt');
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    assert.deepEqual(await client.request<InlayHint[]>('textDocument/inlayHint', { ...of(file), range }), []);
    await client.close(file);
  });

  it('recognises a report by its content', async () => {
    const [report, recipe] = await Promise.all(
      [briefing, 'Nấu phở: ninh xương tám giờ, thêm quế và hồi.'].map((text) =>
        client.request<{ isReport: boolean; score: number; reasons: string[] }>('giaoban/recognize', { text }),
      ),
    );
    assert.equal(report?.isReport, true);
    assert.ok(report.reasons.length > 0);
    assert.equal(recipe?.isReport, false);
  });

  it('writes metadata from the text, and none twice', async () => {
    const file = await client.open(briefing, 'generate.txt');
    const made = await client.request<GenerateResult>('giaoban/generateMetadata', { uri: file.uri });
    const yaml = made.file?.edits[0]?.newText ?? '';
    assert.match(yaml, /^---\n.*kind: giao-ban\n.*date: 2018-04-09\n.*---\n$/s);
    await client.edit(file, 0, 0, yaml);
    const again = await client.request<GenerateResult>('giaoban/generateMetadata', { uri: file.uri });
    assert.deepEqual(again, { file: null, problem: null });
    const found = await client.diagnostics(file);
    assert.deepEqual(
      found.filter(({ severity }) => severity === 1),
      [],
    );
    await client.close(file);
  });

  it('knows every rule that has a page', async () => {
    const known = await client.request<RuleInfo[]>('giaoban/rules', null);
    assert.deepEqual(known.map(({ id }) => id).sort(), [...ruleIds].sort());
  });

  it('answers for documents that are not open with nothing', async () => {
    const nowhere = { textDocument: { uri: 'file:///nowhere.txt' } };
    assert.equal(await client.request('textDocument/hover', { ...nowhere, position: { line: 0, character: 0 } }), null);
    assert.deepEqual(await client.request('textDocument/documentSymbol', nowhere), []);
    assert.equal(await client.request('giaoban/check', { uri: 'file:///nowhere.txt' }), null);
  });
});

describe('language server for other clients', () => {
  let client: TestClient;
  afterEach(() => client.stop());

  it('writes plain text where Markdown is not taken, in the language asked for', async () => {
    client = await startClient({
      capabilities: { textDocument: { hover: { contentFormat: ['plaintext'] } } },
      locale: 'vi',
      initializationOptions: undefined,
    });
    const file = await client.open(briefing);
    const text = await hoverText(client, file, '29-NQ/TW');
    assert.doesNotMatch(text, /[*`\\]/);
    assert.match(text, /đã xác định/);
    assert.deepEqual(client.errors, []);
  });

  it('takes settings with the initialization', async () => {
    client = await startClient({
      initializationOptions: { settings: { inlayHints: true, rules: { 'reference/swapped-parts': 'off' } } },
    });
    const file = await client.open(briefing.replace('Ngày 09/4/2018', 'Ngày 09/4'));
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const hints = await client.request<InlayHint[]>('textDocument/inlayHint', { ...of(file), range });
    assert.ok(hints.some(({ label }) => label === '2018-04-09'));
    assert.ok(!(await client.diagnostics(file)).some(({ code }) => code === 'reference/swapped-parts'));
  });
});
