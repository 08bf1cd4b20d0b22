// What a user sees in the window, read from the page; the picture of it is out/ui/report.png.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { hoverText, tokenClasses } from '../../scripts/host/editor-text.ts';
import { root } from '../../scripts/host/paths.ts';
import { poll } from '../../scripts/host/patience.ts';
import { openFile, palette, photograph, showOutline, showProblems } from '../../scripts/host/workbench.ts';
import { openWindow, picture } from './window.ts';

const file = path.join(root, 'samples/giao-ban-quy-2-2018.txt');
const faulty = 'nhieu-loi.txt';

describe('a report in the window', () => {
  const errors: string[] = [];
  const window = openWindow(async () => ({
    file,
    height: 1000,
    onConsole: (type, text) => {
      if (type === 'error' && /giao ?ban|vn-report/i.test(text.replaceAll(root, ''))) errors.push(text);
    },
  }));

  it('colours a code unlike the words around it', async () => {
    const [code, word] = [await tokenClasses(window.page, '29-NQ/TW'), await tokenClasses(window.page, 'Ba tháng qua')];
    assert.notDeepEqual(code, word);
  });

  it('lists the meeting and its tasks in the outline', async () => {
    const rows = (await (await showOutline(window.page)).allTextContents()).join('\n');
    assert.match(rows, /giao ban/i);
    assert.match(rows, /hoàn thành sơ kết Nghị quyết 29/i);
  });

  it('offers its commands under one category', async () => {
    const rows = await (await palette(window.page, 'Giao Ban: ')).allTextContents();
    await window.page.keyboard.press('Escape');
    assert.ok(rows.length >= 5, `only ${rows.length} commands: ${rows.join(', ')}`);
    assert.ok(
      rows.some((row) => /Giao Ban: Validate Report Metadata/.test(row)),
      rows.join(', '),
    );
  });

  it('shows on hover which document a code means', async () => {
    const hover = await hoverText(window.page, '29-NQ/TW', /giáo dục và đào tạo/i);
    assert.match((await hover.textContent()) ?? '', /29-NQ\/TW/);
    await photograph(window.page, picture('report'));
    const bytes = await readFile(picture('report'));
    assert.ok(bytes.length > 30_000, `the picture has ${bytes.length} bytes`);
  });

  it('lists the mistakes of a faulty report in Problems', async () => {
    await openFile(window.page, faulty);
    await showOutline(window.page);
    const rows = await showProblems(window.page);
    await poll('the findings of the metadata', async () => /M13/.test((await rows.allTextContents()).join('\n')));
    const shown = (await rows.allTextContents()).join('\n');
    assert.match(shown, new RegExp(faulty));
    assert.match(shown, /organiser/);
    await photograph(window.page, picture('problems'));
  });

  it('leaves no error of ours in the console', () => {
    assert.deepEqual(errors, []);
  });
});
