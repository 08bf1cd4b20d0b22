// What a user is asked and says, in Vietnamese, and what of it is still so when the window is loaded again.
import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { build } from '../../scripts/host/build.ts';
import { out, root } from '../../scripts/host/paths.ts';
import { openReport } from '../../scripts/host/session.ts';
import {
  languageStatus,
  notifications,
  openFile,
  palette,
  photograph,
  poll,
  runCommand,
  waitForLanguage,
} from '../../scripts/host/workbench.ts';

const REPORT = /Báo cáo/;
const PLAIN = /Plain Text/;
const MANY = 300;

describe('what the user is asked and says', function () {
  this.timeout(120_000);
  let page: Page;
  let folder: string;
  let close: (() => Promise<void>) | undefined;

  before(async () => {
    if (!process.env.GIAOBAN_NO_BUILD) await build();
    await mkdir(path.join(out, 'ui'), { recursive: true });
    folder = await mkdtemp(path.join(os.tmpdir(), 'giaoban-choices-'));
    const from = (name: string) => path.join(root, 'test/vscode/workspace', name);
    await cp(from('giao-ban.baocao.txt'), path.join(folder, 'giao-ban.baocao.txt'));
    await cp(from('ghi-chu.txt'), path.join(folder, 'danh-sach.txt'));
    for (const name of ['hoi.txt', 'dong-y.txt']) await cp(from('tin.txt'), path.join(folder, name));
    ({ page, close } = await openReport({
      file: path.join(folder, 'giao-ban.baocao.txt'),
      locale: 'vi',
      settings: { 'giaoban.recognition': 'suggest' },
      log: console.log,
    }));
  });
  after(async () => {
    await close?.();
    await rm(folder, { recursive: true, force: true });
  });
  afterEach(async function () {
    if (page && this.currentTest?.state === 'failed') await photograph(page, path.join(out, 'ui/failed.png'));
  });

  const answer = async (file: string, button: string) => {
    await openFile(page, file);
    await waitForLanguage(page, PLAIN);
    const question = (await notifications(page)).filter({ hasText: `“${file}” có vẻ là một báo cáo.` });
    await question.waitFor();
    await photograph(page, path.join(out, `ui/suggest-${file}.png`));
    await question.locator('.monaco-button', { hasText: button }).click();
  };

  it('asks about a text that looks like a report, and takes no for an answer', async () => {
    await answer('hoi.txt', 'Không phải tệp này');
    await languageStatus(page, /do bạn chọn cho tệp này/);
  });

  it('makes it a report on yes', async () => {
    await answer('dong-y.txt', 'Coi là báo cáo');
    await waitForLanguage(page, REPORT);
    await languageStatus(page, /Báo cáo: \d+ %.*hội nghị: 1, nhiệm vụ: 2, viện dẫn: 1/);
    await photograph(page, path.join(out, 'ui/status.png'));
  });

  it('offers its commands in Vietnamese, and only those that can work', async () => {
    await openFile(page, 'danh-sach.txt');
    await waitForLanguage(page, PLAIN);
    const rows = await (await palette(page, 'Giao Ban: ')).allTextContents();
    await page.keyboard.press('Escape');
    const titles = rows.join('\n');
    assert.match(titles, /Giao Ban: Coi tệp này là báo cáo/);
    assert.doesNotMatch(titles, /Coi tệp này là văn bản thường|Đi tới nhiệm vụ/);
  });

  it('remembers what was said of each file when the window is loaded again', async () => {
    await openFile(page, 'danh-sach.txt');
    await runCommand(page, 'Coi tệp này là báo cáo');
    await waitForLanguage(page, REPORT);
    await openFile(page, 'giao-ban.baocao.txt');
    await runCommand(page, 'Coi tệp này là văn bản thường');
    await waitForLanguage(page, PLAIN);
    // What the window keeps is written a little later.
    await page.waitForTimeout(1_000);
    await page.reload();
    await page.locator('.monaco-workbench .part.editor .tab').first().waitFor();
    const languages = { 'danh-sach.txt': REPORT, 'dong-y.txt': REPORT, 'giao-ban.baocao.txt': PLAIN, 'hoi.txt': PLAIN };
    for (const [name, language] of Object.entries(languages)) {
      await openFile(page, name);
      await waitForLanguage(page, language);
    }
    await languageStatus(page, /do bạn chọn cho tệp này/);
    assert.deepEqual(await (await notifications(page)).allTextContents(), []);
  });

  it('shows how far the check of all reports is, and can be told to stop', async () => {
    const text = await readFile(path.join(folder, 'giao-ban.baocao.txt'), 'utf8');
    await mkdir(path.join(folder, 'nhieu'));
    for (let n = 100; n < 100 + MANY; n++) await writeFile(path.join(folder, `nhieu/${n}.txt`), text);
    await runCommand(page, 'Kiểm tra mọi báo cáo trong không gian làm việc');
    const progress = (await notifications(page)).filter({ hasText: /Đang kiểm tra.*nhieu/ });
    await poll('the count', async () => /\d+\/\d+: nhieu\/\d+\.txt/.test((await progress.textContent()) ?? ''));
    await photograph(page, path.join(out, 'ui/progress.png'));
    await progress.locator('.monaco-button', { hasText: 'Cancel' }).click();
    const summary = (await notifications(page)).filter({ hasText: /^.*Đã hủy\. Có vấn đề ở \d+\/\d+ báo cáo/ });
    await summary.waitFor();
    const [, checked] = /ở \d+\/(\d+) báo cáo/.exec((await summary.textContent()) ?? '') ?? [];
    assert.ok(Number(checked) > 0 && Number(checked) < MANY, `${checked} were checked`);
    await photograph(page, path.join(out, 'ui/cancelled.png'));
  });
});
