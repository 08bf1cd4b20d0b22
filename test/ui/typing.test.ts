// A page of a report typed in the window, letter by letter: what is saved is what was typed.
import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { root } from '../../scripts/host/paths.ts';
import { poll } from '../../scripts/host/patience.ts';
import { openFile, photograph, waitForLanguage } from '../../scripts/host/workbench.ts';
import { openWindow, picture } from './window.ts';

/** Every line ends where a suggestion would be taken, if one stood there: behind a type word, a stroke, a number, a title. */
const PAGE = `GIAO BAN CÔNG TÁC KHOA GIÁO QUÝ II, NĂM 2018
Ngày 12/7/2018, Ban Tuyên giáo Tỉnh ủy họp giao ban, đồng chí Lê Văn An, Phó Trưởng ban chủ trì.
Hội nghị nghe kết quả thực hiện Nghị quyết số 29, Chỉ thị số 24-CT/TW, các hướng dẫn
của Trung ương, các kế hoạch
và Kết luận số 51
; đạt 3/4, thắng 2-1, tỷ lệ 15/20 hộ, trước ngày 15/
8/2018 hoàn thành Nghị quyết
về giao duc va dao tao, doi moi can ban toan dien
- Sở Y tế: sơ kết Chỉ thị 
của Ban Bí thư, theo 30/2020/
`;

describe('a page of a report that is typed', () => {
  let folder: string;
  const window = openWindow(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'giaoban-typing-'));
    await cp(path.join(root, 'test/vscode/workspace/giao-ban.baocao.txt'), path.join(folder, 'giao-ban.baocao.txt'));
    await writeFile(path.join(folder, 'trang.baocao'), '');
    return { file: path.join(folder, 'giao-ban.baocao.txt') };
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('is saved as it was typed, with Enter, comma and space', async () => {
    const { page } = window;
    await openFile(page, 'trang.baocao');
    await waitForLanguage(page, /Vietnamese Report|Báo cáo/);
    await page.locator('.editor-instance .view-lines').first().click();
    // Slowly enough that lists come up between two letters.
    await page.keyboard.type(PAGE, { delay: 25 });
    await photograph(page, picture('typing'));
    await page.keyboard.press('Control+S');
    const saved = await poll(
      'the saved page',
      async () => (await readFile(path.join(folder, 'trang.baocao'), 'utf8')) || undefined,
    );
    assert.equal(saved, PAGE);
  });
});
