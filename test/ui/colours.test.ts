// What the built-in themes make of a report: read from the window, since only there theme, grammar and tokens meet.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { poll } from '../../scripts/host/patience.ts';
import { photograph } from '../../scripts/host/workbench.ts';
import { openWindow, picture } from './window.ts';

const text = `BÁO CÁO
Hội nghị giao ban quý I năm 2018
Ngày 09/4/2018, Ban Tuyên giáo Tỉnh ủy tổ chức Hội nghị giao ban. Đồng chí Nguyễn Văn Bằng chủ trì.
Hội nghị đánh giá 5 năm thực hiện Nghị quyết số 29-NQ/TW ngày 04/11/2013.
Các nghị quyết và nhiệm vụ trọng tâm được quán triệt, nhất là Nghị quyết số 97-NQ/TU, Chỉ thị số 05-CT/TW.
`;

/** Every theme that VS Code brings along, by its id in the settings. */
const themes = [
  ['Dark Modern', 'Abyss', 'Dark 2026', 'Dark+', 'Visual Studio Dark', 'Default High Contrast', 'Kimbie Dark'],
  ['Light 2026', 'Light Modern', 'Light+', 'Visual Studio Light', 'Default High Contrast Light', 'Quiet Light'],
  ['Monokai', 'Monokai Dimmed', 'Red', 'Solarized Dark', 'Solarized Light', 'Tomorrow Night Blue'],
].flat();

interface Look {
  words: string;
  color: string;
  underlined: boolean;
  italic: boolean;
  bold: boolean;
}

/** The pieces of the text as they are drawn, and the colour behind them. */
function drawn(page: Page): Promise<{ pieces: Look[]; background: string }> {
  return page.evaluate(`(() => {
    const editor = document.querySelector('.editor-group-container.active .monaco-editor');
    const pieces = [...editor.querySelectorAll('.view-line > span > span')].map((piece) => {
      const style = getComputedStyle(piece);
      return {
        words: piece.textContent.replaceAll('\\u00a0', ' '),
        color: style.color,
        underlined: style.textDecorationLine.includes('underline'),
        italic: style.fontStyle === 'italic',
        bold: Number(style.fontWeight) >= 600,
      };
    });
    return { pieces, background: getComputedStyle(editor.querySelector('.monaco-editor-background')).backgroundColor };
  })()`);
}

/** Contrast of two colours as the Web Content Accessibility Guidelines define it, 1 to 21. */
function contrast(one: string, other: string): number {
  const luminance = (color: string): number => {
    const [r = 0, g = 0, b = 0] = (color.match(/\d+/g) ?? []).map((part) => {
      const share = Number(part) / 255;
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe('the colours of a report', () => {
  let folder: string;
  let last = '';
  /** By the folder's settings, which the window watches. */
  const chooseTheme = (theme: string): Promise<void> =>
    writeFile(path.join(folder, '.vscode/settings.json'), JSON.stringify({ 'workbench.colorTheme': theme }));
  const window = openWindow(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'giaoban-colours-'));
    await writeFile(path.join(folder, 'bao-cao.baocao'), text);
    await mkdir(path.join(folder, '.vscode'));
    await chooseTheme('Dark Modern');
    return { file: path.join(folder, 'bao-cao.baocao') };
  });
  after(() => rm(folder, { recursive: true, force: true }));

  for (const theme of themes) {
    it(theme, async () => {
      const { page } = window;
      const worn = async (): Promise<string> =>
        String(await page.locator('.monaco-workbench').first().getAttribute('class'));
      await chooseTheme(theme);
      await poll(`the theme ${theme}`, async () => {
        const now = await worn();
        if (now === last) return false;
        last = now;
        return true;
      });
      const { pieces, background } = await poll(
        'an unknown code in italics beside a known one that is not',
        async () => {
          const look = await drawn(page);
          const slanted = (code: string) => look.pieces.find(({ words }) => words === code)?.italic;
          // The grammar's colours come first; only the server knows which code is unknown.
          return slanted('97-NQ/TU') === true && slanted('29-NQ/TW') === false && look;
        },
      );
      await photograph(page, picture(`colours-${theme.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`));
      const piece = (words: string): Look => {
        // A colour equal to that of the words around joins them to one piece; a code is one by itself.
        const found = pieces.find((look) => (/\d-/.test(words) ? look.words === words : look.words.includes(words)));
        assert.ok(found, `“${words}” is not drawn as one piece: ${pieces.map((look) => look.words).join('|')}`);
        return found;
      };
      const plain = piece('được quán');
      const words = pieces.filter((look) => /nghị quyết|nhiệm vụ|đồng chí|chủ trì/i.test(look.words));
      assert.ok(words.length >= 5, pieces.map((look) => look.words).join('|'));
      for (const look of words) assert.deepEqual({ ...look, words: plain.words }, plain, `“${look.words}” is plain`);
      const least = Math.min(4.5, contrast(plain.color, background));
      const resolved = piece('29-NQ/TW');
      const unknown = piece('97-NQ/TU');
      for (const look of [resolved, unknown, piece('ngày 04/11/2013'), piece('Nguyễn Văn Bằng')]) {
        const ratio = contrast(look.color, background);
        assert.ok(ratio >= least - 0.01, `${look.words}: ${ratio.toFixed(2)} : 1`);
      }
      assert.ok(resolved.color !== plain.color || resolved.underlined, 'a code is told from plain text');
      assert.equal(resolved.color, unknown.color, 'what is unknown is as easy to read');
    });
  }
});
