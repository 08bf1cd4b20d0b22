// What a user is asked and says, in Vietnamese, and what of it is still so when the window is loaded again.
import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { root } from '../../scripts/host/paths.ts';
import {
  answerNotification,
  languageStatus,
  notification,
  notifications,
  openFile,
  palette,
  photograph,
  reload,
  runCommand,
  untilKept,
  waitForLanguage,
} from '../../scripts/host/workbench.ts';
import { openWindow, picture } from './window.ts';

const REPORT = /Báo cáo/;
const PLAIN = /Plain Text/;
const MANY = 2000;

describe('what the user is asked and says', () => {
  let folder: string;
  const window = openWindow(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'giaoban-choices-'));
    const from = (name: string) => path.join(root, 'test/vscode/workspace', name);
    await cp(from('giao-ban.baocao.txt'), path.join(folder, 'giao-ban.baocao.txt'));
    await cp(from('ghi-chu.txt'), path.join(folder, 'danh-sach.txt'));
    for (const name of ['hoi.txt', 'dong-y.txt']) await cp(from('tin.txt'), path.join(folder, name));
    return {
      file: path.join(folder, 'giao-ban.baocao.txt'),
      locale: 'vi',
      settings: { 'giaoban.recognition': 'suggest' },
    };
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const answer = async (file: string, button: string) => {
    const { page } = window;
    await openFile(page, file);
    await waitForLanguage(page, PLAIN);
    const question = `“${file}” có vẻ là một báo cáo.`;
    await notification(page, question);
    await photograph(page, picture(`suggest-${file}`));
    await answerNotification(page, question, button);
  };

  it('asks about a text that looks like a report, and takes no for an answer', async () => {
    const { page } = window;
    await answer('hoi.txt', 'Không phải tệp này');
    await languageStatus(page, /do bạn chọn cho tệp này/);
  });

  it('makes it a report on yes', async () => {
    const { page } = window;
    await answer('dong-y.txt', 'Coi là báo cáo');
    await waitForLanguage(page, REPORT);
    await languageStatus(page, /Báo cáo: \d+ %.*hội nghị: 1, nhiệm vụ: 2, viện dẫn: 1/);
    await photograph(page, picture('status'));
  });

  it('offers its commands in Vietnamese, and only those that can work', async () => {
    const { page } = window;
    await openFile(page, 'danh-sach.txt');
    await waitForLanguage(page, PLAIN);
    const rows = await (await palette(page, 'Giao Ban: ')).allTextContents();
    await page.keyboard.press('Escape');
    const titles = rows.join('\n');
    assert.match(titles, /Giao Ban: Coi tệp này là báo cáo/);
    assert.doesNotMatch(titles, /Coi tệp này là văn bản thường|Đi tới nhiệm vụ/);
  });

  it('remembers what was said of each file when the window is loaded again', async () => {
    const { page } = window;
    await openFile(page, 'danh-sach.txt');
    await runCommand(page, 'Coi tệp này là báo cáo');
    await waitForLanguage(page, REPORT);
    await openFile(page, 'giao-ban.baocao.txt');
    await runCommand(page, 'Coi tệp này là văn bản thường');
    await waitForLanguage(page, PLAIN);
    await untilKept(page, 'giaoban.giaoban', 'giao-ban.baocao.txt":"text"');
    await reload(page);
    const languages = { 'danh-sach.txt': REPORT, 'dong-y.txt': REPORT, 'giao-ban.baocao.txt': PLAIN, 'hoi.txt': PLAIN };
    for (const [name, language] of Object.entries(languages)) {
      await openFile(page, name);
      await waitForLanguage(page, language);
    }
    await languageStatus(page, /do bạn chọn cho tệp này/);
    assert.deepEqual(await (await notifications(page)).allTextContents(), []);
  });

  it('shows how far the check of all reports is, and can be told to stop', async () => {
    const { page } = window;
    const text = await readFile(path.join(folder, 'giao-ban.baocao.txt'), 'utf8');
    await mkdir(path.join(folder, 'nhieu'));
    for (let n = 100; n < 100 + MANY; n++) await writeFile(path.join(folder, `nhieu/${n}.txt`), text);
    await runCommand(page, 'Kiểm tra mọi báo cáo trong không gian làm việc');
    const progress = /Đang kiểm tra.*\d+\/\d+: nhieu\/\d+\.txt/;
    await notification(page, progress);
    await photograph(page, picture('progress'));
    await answerNotification(page, progress, 'Cancel');
    const summary = await notification(page, /^.*Đã hủy\. Có vấn đề ở \d+\/\d+ báo cáo/);
    const [, checked] = /ở \d+\/(\d+) báo cáo/.exec((await summary.textContent()) ?? '') ?? [];
    assert.ok(Number(checked) > 0 && Number(checked) < MANY, `${checked} were checked`);
    await photograph(page, picture('cancelled'));
  });
});
