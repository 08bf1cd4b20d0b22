// What a user sees in the window, read from the page; the picture of it is out/ui/report.png.
import assert from 'node:assert/strict';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { build } from '../../scripts/host/build.ts';
import { out, root } from '../../scripts/host/paths.ts';
import { openReport } from '../../scripts/host/session.ts';
import {
  hoverText,
  openFile,
  palette,
  photograph,
  poll,
  showOutline,
  showProblems,
  tokenClasses,
} from '../../scripts/host/workbench.ts';

const file = path.join(root, 'samples/giao-ban-quy-2-2018.txt');
const faulty = 'nhieu-loi.txt';

describe('a report in the window', function () {
  this.timeout(120_000);
  let page: Page;
  let close: (() => Promise<void>) | undefined;
  const errors: string[] = [];

  before(async () => {
    if (!process.env.GIAOBAN_NO_BUILD) await build();
    await mkdir(path.join(out, 'ui'), { recursive: true });
    ({ page, close } = await openReport({
      file,
      height: 1000,
      log: console.log,
      onConsole: (type, text) => {
        if (type === 'error' && /giao ?ban|vn-report/i.test(text.replaceAll(root, ''))) errors.push(text);
      },
    }));
  });
  after(async () => close?.());
  afterEach(async function () {
    if (page && this.currentTest?.state === 'failed') await photograph(page, path.join(out, 'ui/failed.png'));
  });

  it('colours a code unlike the words around it', async () => {
    const [code, word] = [await tokenClasses(page, '29-NQ/TW'), await tokenClasses(page, 'Ba tháng qua')];
    assert.notDeepEqual(code, word);
  });

  it('lists the meeting and its tasks in the outline', async () => {
    const rows = (await (await showOutline(page)).allTextContents()).join('\n');
    assert.match(rows, /giao ban/i);
    assert.match(rows, /hoàn thành sơ kết Nghị quyết 29/i);
  });

  it('offers its commands under one category', async () => {
    const rows = await (await palette(page, 'Giao Ban: ')).allTextContents();
    await page.keyboard.press('Escape');
    assert.ok(rows.length >= 5, `only ${rows.length} commands: ${rows.join(', ')}`);
    assert.ok(
      rows.some((row) => /Giao Ban: Validate Report Metadata/.test(row)),
      rows.join(', '),
    );
  });

  it('shows on hover which document a code means', async () => {
    const hover = await hoverText(page, '29-NQ/TW', /giáo dục và đào tạo/i);
    assert.match((await hover.textContent()) ?? '', /29-NQ\/TW/);
    const picture = path.join(out, 'ui/report.png');
    await photograph(page, picture);
    const bytes = await readFile(picture);
    assert.ok(bytes.length > 30_000, `the picture has ${bytes.length} bytes`);
  });

  it('lists the mistakes of a faulty report in Problems', async () => {
    await openFile(page, faulty);
    await showOutline(page);
    const rows = await showProblems(page);
    await poll('the findings of the metadata', async () => /M13/.test((await rows.allTextContents()).join('\n')));
    const shown = (await rows.allTextContents()).join('\n');
    assert.match(shown, new RegExp(faulty));
    assert.match(shown, /organiser/);
    await photograph(page, path.join(out, 'ui/problems.png'));
  });

  it('leaves no error of ours in the console', () => {
    assert.deepEqual(errors, []);
  });
});
