// What a person does in the editor's window, and what that person then sees, by Playwright.
import type { Browser, ConsoleMessage, Locator, Page } from 'playwright-core';

const patience = 60_000;

/** A page with the workbench at `url`, when it can be used. `onConsole` hears the page from its first line. */
export async function openWorkbench(
  browser: Browser,
  url: string,
  options: { width?: number; height?: number; onConsole?: (message: ConsoleMessage) => void } = {},
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: options.width ?? 1280, height: options.height ?? 800 } });
  page.setDefaultTimeout(patience);
  if (options.onConsole) page.on('console', options.onConsole);
  await page.goto(url);
  await page.locator('.monaco-workbench .part.editor').waitFor();
  return page;
}

/** Runs a command by the title that the palette shows, such as "Explorer: Focus on Outline View". */
export async function runCommand(page: Page, title: string): Promise<void> {
  const row = (await palette(page, title)).filter({ hasText: title }).first();
  await row.waitFor();
  await row.click();
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/** Opens the command palette on `query`; gives its rows. Escape closes it. */
export async function palette(page: Page, query: string): Promise<Locator> {
  const input = page.locator('.quick-input-widget input[type=text], .quick-input-widget input:not([type])').first();
  await poll('the command palette', async () => {
    if (await input.isVisible()) return true;
    await page.keyboard.press('F1');
    return input.isVisible();
  });
  await input.fill(`>${query}`);
  const rows = page.locator('.quick-input-list .monaco-list-row');
  await rows.first().waitFor();
  return rows;
}

/** Waits until the status bar names one of `languages` as the language of the active editor. */
export async function waitForLanguage(page: Page, languages: RegExp): Promise<void> {
  await page.locator('.statusbar-item[id="status.editor.mode"]').filter({ hasText: languages }).waitFor();
}

/**
 * Rests the mouse on the first occurrence of `text` in the active editor until a hover with content appears; gives the
 * hover. The hover is asked for again and again: the language server may still be starting.
 */
export async function hoverText(page: Page, text: string, expected: RegExp = /\S/): Promise<Locator> {
  const box = await findText(page, text);
  const hover = page.locator('.monaco-editor .monaco-hover:visible, .monaco-resizable-hover:visible').first();
  await poll(`a hover on “${text}”`, async () => {
    await page.mouse.move(box.x + box.width + 200, Math.max(box.y - 60, 60));
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
    const seen = await appears(
      hover.filter({ hasText: expected }).filter({ hasNotText: /^\s*(Loading|Đang tải)/ }),
      2_000,
    );
    return seen;
  });
  return hover;
}

/** Where the first occurrence of `text` is on the screen; the editor is scrolled there, nothing stays selected. */
async function findText(page: Page, text: string): Promise<{ x: number; y: number; width: number; height: number }> {
  const editor = page.locator('.editor-group-container.active .monaco-editor').first();
  await editor
    .locator('.view-line')
    .first()
    .click({ position: { x: 1, y: 5 } });
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+f');
  const input = page.locator('.find-widget.visible .find-part textarea').first();
  await input.fill(text);
  await page.locator('.find-widget.visible .matchesCount').filter({ hasText: /^1 / }).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.find-widget.visible').waitFor({ state: 'detached' });
  // Measured only now: the find widget pushes the text down while it is open.
  const box = await poll(`“${text}” on the screen`, async () => {
    const seen = await editor
      .locator('.selected-text')
      .first()
      .boundingBox({ timeout: 1_000 })
      .catch(() => null);
    return seen ?? undefined;
  });
  await page.keyboard.press('ArrowLeft');
  return box;
}

/** Opens a file of the workspace by its name, and waits until it is the active editor. */
export async function openFile(page: Page, name: string): Promise<void> {
  const widget = page.locator('.quick-input-widget');
  const row = widget.locator('.quick-input-list .monaco-list-row').filter({ hasText: name }).first();
  // A window that has just come up may not hear the key, or find no files yet.
  await poll(`${name} to choose`, async () => {
    if (!(await widget.isVisible())) await page.keyboard.press('Control+p');
    if (!(await appears(widget, 1_000))) return false;
    await widget.locator('input').first().fill(name);
    if (await appears(row, 2_000)) return true;
    await page.keyboard.press('Escape');
    return false;
  });
  await row.click();
  await page.locator('.editor-group-container.active .tab.active').filter({ hasText: name }).waitFor();
}

/**
 * The colours of the first `text` on the screen in the active editor, as the editor's class names: the same for two
 * texts of the same colour.
 */
export async function tokenClasses(page: Page, text: string): Promise<string[]> {
  const plain = (shown: string | null) => (shown ?? '').replaceAll('\u00a0', ' ');
  return poll(`“${text}” on the screen`, async () => {
    for (const line of await page.locator('.editor-group-container.active .view-line').all()) {
      const start = plain(await line.textContent()).indexOf(text);
      if (start < 0) continue;
      const classes = new Set<string>();
      let offset = 0;
      for (const token of await line.locator('span > span').all()) {
        const end = offset + plain(await token.textContent()).length;
        if (offset < start + text.length && end > start) classes.add((await token.getAttribute('class')) ?? '');
        offset = end;
      }
      return [...classes].sort();
    }
    return undefined;
  });
}

/** Scrolls the active editor to the first `text`. */
export async function scrollTo(page: Page, text: string): Promise<void> {
  await findText(page, text);
}

/**
 * Shows the outline of the active editor, with the files above it folded away to give it the room; gives its rows.
 * (Only rows that have room on the screen are in the page.)
 */
export async function showOutline(page: Page): Promise<Locator> {
  await runCommand(page, 'Explorer: Focus on Outline View');
  const rows = page.locator('.outline-pane .monaco-list-row');
  await rows.first().waitFor();
  const files = page.locator('.explorer-folders-view').locator('xpath=ancestor::*[contains(@class,"pane ")][1]');
  const header = files.locator('.pane-header[aria-expanded="true"]');
  if (await header.isVisible()) await header.click();
  return rows;
}

/** Pulls the edge between the side bar and the editor to `x` pixels from the left. */
export async function widenSideBar(page: Page, x: number): Promise<void> {
  const box = await page.locator('.part.sidebar').boundingBox();
  if (!box) throw new Error('The side bar is not on the screen');
  await page.mouse.move(box.x + box.width + 2, 300);
  await page.mouse.down();
  await page.mouse.move(x, 300, { steps: 5 });
  await page.mouse.up();
}

/** Shows the Problems panel; gives its rows (a file's row first, its findings after it). */
export async function showProblems(page: Page): Promise<Locator> {
  await runCommand(page, 'Problems: Focus on Problems View');
  const rows = page.locator('.markers-panel .monaco-list-row');
  await rows.first().waitFor();
  return rows;
}

/**
 * Opens the notification centre; gives what stands in it. (The host shows no notification by itself: with the test
 * driver on, VS Code keeps them from covering what is to be clicked.)
 */
export async function notifications(page: Page): Promise<Locator> {
  const centre = page.locator('.notifications-center.visible');
  if (!(await centre.isVisible())) await runCommand(page, 'Notifications: Show Notifications');
  await centre.waitFor();
  return centre.locator('.notification-list-item');
}

/** Rests the mouse on the braces beside the language's name until `expected` is shown there, an item a line. */
export async function languageStatus(page: Page, expected: RegExp): Promise<Locator> {
  const items = page.locator('.hover-language-status').filter({ hasText: expected });
  await poll(`the language status ${expected}`, async () => {
    await page.mouse.move(300, 300);
    await page.locator('.statusbar-item[id="status.languageStatus"]').hover();
    return appears(items, 1_500);
  });
  return items;
}

/** Waits until nothing that moves is left on the screen: progress bars, notifications, spinners. */
export async function settle(page: Page): Promise<void> {
  await poll(
    'a quiet window',
    async () => !(await page.locator('.monaco-progress-container.active').first().isVisible()),
  );
}

async function appears(locator: Locator, timeout: number): Promise<boolean> {
  return locator
    .first()
    .waitFor({ timeout })
    .then(
      () => true,
      () => false,
    );
}

/** Asks `read` until it gives something other than `undefined` or `false`; fails after a minute, naming `what`. */
export async function poll<T>(what: string, read: () => Promise<T | undefined | false>): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const value = await read();
    if (value !== undefined && value !== false) return value;
    if (Date.now() > end) throw new Error(`Waited ${patience / 1000} s for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Saves a picture of the window or its upper left part, with what fades in or slides at its end. */
export async function photograph(page: Page, file: string, clip?: { width: number; height: number }): Promise<void> {
  await page.screenshot({ path: file, animations: 'disabled', clip: clip && { x: 0, y: 0, ...clip } });
}
