import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { startBrowserHost } from './browser-host.ts';
import { launchBrowser } from './chromium.ts';
import { root } from './paths.ts';
import { hoverText, openWorkbench, settle, showOutline, waitForLanguage } from './workbench.ts';

/** What the status bar calls a report, in the two languages. */
export const reportLanguage = /Vietnamese Report|Báo cáo/;

/**
 * Opens a report with the extension in the browser host and does `act` when the language server has answered, that is,
 * when the outline has rows. The host and the browser are ended whatever happens.
 */
export async function withReport<T>(
  options: {
    /** Absolute; its folder is the workspace. */
    file: string;
    locale?: string;
    settings?: Record<string, unknown>;
    width?: number;
    height?: number;
    log?: (line: string) => void;
    onConsole?: (type: string, text: string) => void;
  },
  act: (page: Page) => Promise<T>,
): Promise<T> {
  const { file, locale, settings, log } = options;
  const host = await startBrowserHost({ locale, settings, log });
  try {
    const browser = await launchBrowser();
    try {
      const page = await openWorkbench(browser, host.url({ folder: path.dirname(file), file, extension: root }), {
        width: options.width,
        height: options.height,
        onConsole: (message) => options.onConsole?.(message.type(), message.text()),
      });
      try {
        await waitForLanguage(page, reportLanguage);
        await showOutline(page);
        return await act(page);
      } catch (error) {
        await page.screenshot({ path: path.join(root, 'out/failed.png') }).catch(() => undefined);
        throw error;
      }
    } finally {
      await browser.close();
    }
  } finally {
    await host.stop();
  }
}

/** Saves a picture of the window with `file` open, the mouse resting on `hover` where given. */
export async function takePicture(options: {
  picture: string;
  file: string;
  hover?: string;
  locale?: string;
  log?: (line: string) => void;
}): Promise<void> {
  await mkdir(path.dirname(options.picture), { recursive: true });
  await withReport(options, async (page) => {
    await settle(page);
    if (options.hover !== undefined) await hoverText(page, options.hover);
    await page.screenshot({ path: options.picture });
  });
}
