// The text of the active editor as a person sees it: where words stand, what colours and frames they have, what is said on hover.
import type { Locator, Page } from 'playwright-core';
import { LOOK, poll, pressUntil } from './patience.ts';

const quick = { timeout: LOOK };

const activeEditor = (page: Page) => page.locator('.editor-group-container.active .monaco-editor').first();

/** Where the first occurrence of `text` is on the screen; the editor is scrolled there, nothing stays selected. */
async function findText(page: Page, text: string): Promise<{ x: number; y: number; width: number; height: number }> {
  const editor = activeEditor(page);
  const find = page.locator('.find-widget.visible');
  const input = find.locator('.find-part textarea').first();
  const close = () =>
    pressUntil(
      'the find widget to close',
      () => page.keyboard.press('Escape'),
      async () => !(await find.isVisible()),
    );
  const box = await poll(`“${text}” on the screen`, async () => {
    // Left open by an attempt before: the same text typed into it once more would not be looked for from the top.
    if (await find.isVisible()) {
      await input.fill('', quick);
      await close();
    }
    await editor
      .locator('.view-line')
      .first()
      .click({ position: { x: 1, y: 5 }, ...quick });
    await page.keyboard.press('Control+Home');
    await pressUntil(
      'the find widget',
      () => page.keyboard.press('Control+f'),
      () => input.isVisible(),
    );
    await input.fill('', quick);
    await input.fill(text, quick);
    await find.locator('.matchesCount').filter({ hasText: /^1 / }).waitFor(quick);
    await close();
    // Measured only now: the find widget pushes the text down while it is open.
    return (await editor.locator('.selected-text').first().boundingBox(quick)) ?? undefined;
  });
  await page.keyboard.press('ArrowLeft');
  return box;
}

/** Scrolls the active editor to the first `text`. */
export async function scrollTo(page: Page, text: string): Promise<void> {
  await findText(page, text);
}

/**
 * Rests the mouse on the first occurrence of `text` in the active editor until a hover with content appears; gives the
 * hover. The hover is asked for again and again: the language server may still be starting.
 */
export async function hoverText(page: Page, text: string, expected: RegExp = /\S/): Promise<Locator> {
  const hover = page.locator('.monaco-editor .monaco-hover:visible, .monaco-resizable-hover:visible').first();
  const filled = hover.filter({ hasText: expected }).filter({ hasNotText: /^\s*(Loading|Đang tải)/ });
  return pressUntil(
    `a hover on “${text}”`,
    async () => {
      const box = await findText(page, text);
      await page.mouse.move(box.x + box.width + 200, Math.max(box.y - 60, 60));
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
    },
    async () => (await filled.isVisible()) && filled,
    5_000,
  );
}

/**
 * The colours of the first `text` on the screen in the active editor, as the editor's class names: the same for two
 * texts of the same colour.
 */
export function tokenClasses(page: Page, text: string): Promise<string[]> {
  return poll(`“${text}” on the screen`, async () => {
    // Read in one go: the editor draws its lines anew when it likes.
    const lines = await activeEditor(page)
      .locator('.view-line')
      .evaluateAll((all) =>
        all.map((line) =>
          [...line.querySelectorAll('span > span')].map((token) => ({
            shown: (token.textContent ?? '').replaceAll('\u00a0', ' '),
            style: token.className,
          })),
        ),
      );
    for (const tokens of lines) {
      const start = tokens
        .map(({ shown }) => shown)
        .join('')
        .indexOf(text);
      if (start < 0) continue;
      const classes = new Set<string>();
      let offset = 0;
      for (const { shown, style } of tokens) {
        const end = offset + shown.length;
        if (offset < start + text.length && end > start) classes.add(style);
        offset = end;
      }
      return [...classes].sort();
    }
    return undefined;
  });
}

/** How many boxes the editor of a file draws around letters that are not basic ASCII, invisible or easily confused. */
export function boxedLetters(page: Page, name: string): Promise<number> {
  return page
    .locator('.editor-group-container', { has: page.locator('.tab.active').filter({ hasText: name }) })
    .locator('.unicode-highlight')
    .count();
}
