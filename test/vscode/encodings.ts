// The same report in every form in which VS Code opens it: recognised, and every range over the right words.
import * as vscode from 'vscode';
import { equal, eventually, ok } from './expect.ts';
import { at, closeAll, findings, open, openReport, read, withSettings, write } from './helpers.ts';

/** UTF-16 with its byte order mark. */
function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(2 * text.length + 2));
  for (const [index, unit] of [...`\uFEFF${text}`.split('')].entries()) {
    bytes.setUint16(2 * index, unit.charCodeAt(0), littleEndian);
  }
  return new Uint8Array(bytes.buffer);
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const crlf = (text: string) => text.replaceAll('\n', '\r\n');

const forms: Record<string, (text: string) => Uint8Array> = {
  'utf-16le': (text) => utf16(text, true),
  'utf-16be-crlf': (text) => utf16(crlf(text), false),
  'utf-8-bom-crlf': (text) => utf8(`\uFEFF${crlf(text)}`),
  nfd: (text) => utf8(text.normalize('NFD')),
  'utf-16le-nfd-crlf': (text) => utf16(crlf(text).normalize('NFD'), true),
};

/** The words under the range of the hover on the code, and what the hover says. */
async function hoverOnCode(document: vscode.TextDocument): Promise<{ words: string; says: string }> {
  const position = document.positionAt(document.getText().indexOf('29-NQ/TW') + 1);
  return eventually(`a hover in ${document.uri.path}`, async () => {
    const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      position,
    );
    const says = hover?.contents.map((content) => (typeof content === 'string' ? content : content.value)).join('\n');
    return hover?.range && says ? { words: document.getText(hover.range), says } : undefined;
  });
}

async function opens(folder: string): Promise<void> {
  const text = (await read('giao-ban.baocao.txt')).replaceAll('\r\n', '\n');
  for (const [form, encode] of Object.entries(forms)) {
    const name = `${folder}/${form}.txt`;
    await write(name, encode(text));
    const document = await openReport(name);
    ok(document.getText().startsWith('---'), `${form}: begins with ${JSON.stringify(document.getText().slice(0, 5))}`);
    equal(document.eol === vscode.EndOfLine.CRLF, form.includes('crlf'), `${form}: CRLF`);
    equal(document.getText().normalize('NFC').replaceAll('\r\n', '\n'), text, `${form}: text`);
    const { words, says } = await hoverOnCode(document);
    equal(words, '29-NQ/TW', `${form}: under the hover`);
    ok(/giáo dục và đào tạo/i.test(says), `${form}: the hover says ${says}`);
    const found = await findings(document, /^metadata\//);
    ok(
      found.some((one) => one.endsWith(': 2018-13-45')),
      `${form}: ${found.join(' | ')}`,
    );
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const all = symbols.flatMap((symbol) => [symbol, ...symbol.children]);
    const task = all.find(({ name }) => /Hoàn thành báo cáo sơ kết/.test(name.normalize('NFC')));
    const words2 = task && document.getText(task.range).normalize('NFC');
    ok(/^Hoàn thành báo cáo sơ kết trước ngày 30\/9\/2018\.?$/.test(words2 ?? ''), `${form}: task: ${words2}`);
  }
  await closeAll();
}

export const tests: Record<string, () => Promise<void>> = {
  'UTF-16, byte order marks, CRLF and decomposed letters: recognised, every range in its place': () => opens('dang'),

  'the same when VS Code guesses the encoding': () =>
    withSettings({ 'files.autoGuessEncoding': true }, () => opens('dang-doan')),

  'a form that VS Code cannot read is no harm to the others': async () => {
    // UTF-16 without its mark is taken for a binary file: it opens nowhere, and nothing is said of it.
    await write('dang/khong-dau.txt', utf16(await read('tin.txt'), true).subarray(2));
    await open('dang/khong-dau.txt').catch(() => undefined);
    await openReport('tin.txt');
    equal(vscode.languages.getDiagnostics(at('dang/khong-dau.txt')), [], 'findings');
    await closeAll();
  },
};
