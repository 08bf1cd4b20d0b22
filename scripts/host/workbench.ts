// What a person does in the editor's window, and what that person then sees, by Playwright.
import type { Browser, ConsoleMessage, Locator, Page } from 'playwright-core';
import { LOOK, PATIENCE, poll, pressUntil } from './patience.ts';

/** One action of the mouse or the keyboard: what takes longer is tried again. */
const quick = { timeout: LOOK };

/** A page with the workbench at `url`, when it can be used. `onConsole` hears the page from its first line. */
export async function openWorkbench(
  browser: Browser,
  url: string,
  options: { width?: number; height?: number; onConsole?: (message: ConsoleMessage) => void } = {},
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: options.width ?? 1280, height: options.height ?? 800 } });
  page.setDefaultTimeout(PATIENCE);
  if (options.onConsole) page.on('console', options.onConsole);
  await page.goto(url);
  await page.locator('.monaco-workbench .part.editor').waitFor();
  return page;
}

/** Loads the window again, as a user does; gives back when its editors are there again. */
export async function reload(page: Page): Promise<void> {
  await page.reload();
  await page.locator('.monaco-workbench .part.editor .tab').first().waitFor();
}

/**
 * Waits until what an extension keeps for the workspace has been written down with `text` in it: VS Code does so a little
 * after it was told, and a window that is loaded again before has lost it.
 */
export function untilKept(page: Page, extension: string, text: string): Promise<unknown> {
  const read = `(async () => {
    const kept = [];
    for (const { name } of await indexedDB.databases()) {
      if (!name.startsWith('vscode-web-state-db')) continue;
      const wait = (request) => new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const database = await wait(indexedDB.open(name));
      if (database.objectStoreNames.contains('ItemTable')) {
        kept.push(await wait(database.transaction('ItemTable').objectStore('ItemTable').get('${extension}')));
      }
      database.close();
    }
    return kept.join();
  })()`;
  return poll(`${text} to be written down`, async () => String(await page.evaluate(read)).includes(text));
}

const quickInput = (page: Page) => page.locator('.quick-input-widget');

/** Opens the quick input with `key`, types `query`, and gives the rows once the first of them matches `expected`. */
async function search(page: Page, key: string, query: string, expected: string): Promise<Locator> {
  const input = quickInput(page).locator('.quick-input-filter input').first();
  const rows = quickInput(page).locator('.quick-input-list .monaco-list-row');
  const match = rows.filter({ hasText: expected }).first();
  return pressUntil(
    `“${expected}” in the list of ${key}`,
    async () => {
      // Closed and opened again: what an earlier key has left there may be another list.
      if (await quickInput(page).isVisible()) await page.keyboard.press('Escape');
      await page.keyboard.press(key);
      await input.fill(query, quick);
    },
    async () =>
      (await input.isVisible()) && (await input.inputValue(quick)) === query && (await match.isVisible()) && rows,
  );
}

/** Chooses the row of a search that has `text`; done when the list has closed. */
async function choose(page: Page, find: () => Promise<Locator>, text: string): Promise<void> {
  await poll(`${text} to be chosen`, async () => {
    const rows = await find();
    await rows.filter({ hasText: text }).first().click(quick);
    // Not asked for twice without need: some commands switch something over.
    await quickInput(page).waitFor({ state: 'hidden', timeout: 10_000 });
    return true;
  });
}

/** Opens the command palette on `query`; gives its rows. Escape closes it. */
export function palette(page: Page, query: string): Promise<Locator> {
  return search(page, 'F1', `>${query}`, query.trim());
}

/** Runs a command by the title that the palette shows, such as "Explorer: Focus on Outline View". */
export function runCommand(page: Page, title: string): Promise<void> {
  return choose(page, () => palette(page, title), title);
}

/** Opens a file of the workspace by its name, and waits until it is the active editor. */
export async function openFile(page: Page, name: string): Promise<void> {
  const tab = page.locator('.editor-group-container.active .tab.active').filter({ hasText: name });
  await pressUntil(
    `${name} to be the active editor`,
    () => choose(page, () => search(page, 'Control+p', name, name), name),
    () => tab.isVisible(),
  );
}

/** Waits until the status bar names one of `languages` as the language of the active editor. */
export async function waitForLanguage(page: Page, languages: RegExp): Promise<void> {
  await page.locator('.statusbar-item[id="status.editor.mode"]').filter({ hasText: languages }).waitFor();
}

/** Runs a command that shows a list in a view; gives the rows. */
async function showRows(page: Page, command: string, rows: Locator): Promise<Locator> {
  await pressUntil(
    `the rows of ${command}`,
    () => runCommand(page, command),
    () => rows.first().isVisible(),
  );
  return rows;
}

/**
 * Shows the outline of the active editor, with the files above it folded away to give it the room; gives its rows.
 * (Only rows that have room on the screen are in the page.)
 */
export async function showOutline(page: Page): Promise<Locator> {
  const rows = await showRows(page, 'Explorer: Focus on Outline View', page.locator('.outline-pane .monaco-list-row'));
  const files = page.locator('.explorer-folders-view').locator('xpath=ancestor::*[contains(@class,"pane ")][1]');
  const header = files.locator('.pane-header[aria-expanded="true"]');
  await pressUntil(
    'the files to be folded away',
    () => header.click(quick),
    async () => !(await header.isVisible()),
  );
  return rows;
}

/** Shows the Problems panel; gives its rows (a file's row first, its findings after it). */
export function showProblems(page: Page): Promise<Locator> {
  return showRows(page, 'Problems: Focus on Problems View', page.locator('.markers-panel .monaco-list-row'));
}

/** Pulls the edge between the side bar and the editor to `x` pixels from the left. */
export async function widenSideBar(page: Page, x: number): Promise<void> {
  const edge = async () => {
    const box = await page.locator('.part.sidebar').boundingBox(quick);
    if (!box) throw new Error('The side bar is not on the screen');
    return box.x + box.width;
  };
  await pressUntil(
    'the side bar to be wider',
    async () => {
      await page.mouse.move((await edge()) + 2, 300);
      await page.mouse.down();
      await page.mouse.move(x, 300, { steps: 5 });
      await page.mouse.up();
    },
    async () => Math.abs((await edge()) - x) < 10,
  );
}

/**
 * Opens the notification centre; gives what stands in it. (The host shows no notification by itself: with the test
 * driver on, VS Code keeps them from covering what is to be clicked.)
 */
export async function notifications(page: Page): Promise<Locator> {
  const centre = page.locator('.notifications-center.visible');
  await pressUntil(
    'the notification centre',
    () => runCommand(page, 'Notifications: Show Notifications'),
    () => centre.isVisible(),
  );
  return centre.locator('.notification-list-item');
}

/** Opens the notification centre until a notification with `text` stands in it; gives that one. */
export function notification(page: Page, text: string | RegExp): Promise<Locator> {
  return poll(`the notification ${text}`, async () => {
    const found = (await notifications(page)).filter({ hasText: text }).first();
    return (await found.isVisible()) && found;
  });
}

/** Answers a notification with one of its buttons; done when it has gone. */
export async function answerNotification(page: Page, text: string | RegExp, button: string): Promise<void> {
  const found = await notification(page, text);
  let clicked = false;
  await pressUntil(
    `“${button}” to be taken for an answer`,
    async () => {
      await notifications(page);
      await found.locator('.monaco-button', { hasText: button }).click(quick);
      clicked = true;
    },
    async () => clicked && !(await found.isVisible()),
  );
}

/** Rests the mouse on the braces beside the language's name until `expected` is shown there, an item a line. */
export function languageStatus(page: Page, expected: RegExp): Promise<Locator> {
  const items = page.locator('.hover-language-status').filter({ hasText: expected });
  return pressUntil(
    `the language status ${expected}`,
    async () => {
      await page.mouse.move(300, 300);
      await page.locator('.statusbar-item[id="status.languageStatus"]').hover(quick);
    },
    async () => (await items.first().isVisible()) && items,
  );
}

/** Waits until nothing that moves is left on the screen: progress bars, notifications, spinners. */
export async function settle(page: Page): Promise<void> {
  await poll(
    'a quiet window',
    async () => !(await page.locator('.monaco-progress-container.active').first().isVisible()),
  );
}

/** Saves a picture of the window or its upper left part, with what fades in or slides at its end. */
export async function photograph(page: Page, file: string, clip?: { width: number; height: number }): Promise<void> {
  await page.screenshot({ path: file, animations: 'disabled', clip: clip && { x: 0, y: 0, ...clip } });
}
