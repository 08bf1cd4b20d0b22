// A folder as everyone opens it the first time: in Restricted Mode, where VS Code boxes letters that are not ASCII.
import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { boxedLetters, hoverText } from '../../scripts/host/editor-text.ts';
import { root } from '../../scripts/host/paths.ts';
import { poll } from '../../scripts/host/patience.ts';
import { openFile, photograph, runCommand } from '../../scripts/host/workbench.ts';
import { debugInformation, openWindow, picture } from './window.ts';

const report = 'giao-ban.baocao.txt';
const note = 'ghi-chu.txt';

describe('a report in Restricted Mode', () => {
  let folder: string;
  const window = openWindow(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'giaoban-restricted-'));
    const from = path.join(root, 'test/vscode/workspace');
    await cp(path.join(from, note), path.join(folder, note));
    const text = await readFile(path.join(from, report), 'utf8');
    // All three kinds that the editor boxes: not ASCII, invisible, easily confused (the code's С is Cyrillic).
    const more = ['Hội nghị', 'quý\u200B II', '24-\u0421T/TW'].map((words) => `${words}\n${words.normalize('NFD')}\n`);
    await writeFile(path.join(folder, report), `${text}\nTheo Nghị quyết số 05-NQ/HU.\n${more.join('')}`);
    await writeFile(path.join(folder, '.giaoban.yaml'), 'catalogue: [own.yaml]\n');
    await writeFile(path.join(folder, 'own.yaml'), '- {code: 05-NQ/HU, date: 2021-03-15, title: Về trồng rừng}\n');
    return { file: path.join(folder, report), restricted: true };
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('is read in a folder that is not trusted', async () => {
    const { trusted } = await debugInformation(window.page);
    assert.equal(trusted, false);
    await hoverText(window.page, '29-NQ/TW', /giáo dục và đào tạo/i);
  });

  it('does not read the catalogue that its project file names', async () => {
    const hover = await hoverText(window.page, '05-NQ/HU', /05-NQ\/HU/);
    assert.doesNotMatch((await hover.textContent()) ?? '', /trồng rừng/);
  });

  it('has no letter boxed, while those of another text beside it are', async () => {
    const { page } = window;
    await runCommand(page, 'View: Split Editor Right');
    // The editor looks for such letters in one text after the other: those of the report first.
    await openFile(page, note);
    await poll('boxes in the note', async () => (await boxedLetters(page, note)) > 0);
    await photograph(page, picture('restricted'));
    assert.equal(await boxedLetters(page, report), 0);
  });
});
