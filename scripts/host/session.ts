// A report open in the browser host with the extension at work: for pictures and for the test of what a user sees.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { type BrowserHostOptions, startBrowserHost } from './browser-host.ts';
import { launchBrowser } from './chromium.ts';
import { hoverText } from './editor-text.ts';
import { out, root } from './paths.ts';
import { openWorkbench, photograph, settle, showOutline, waitForLanguage } from './workbench.ts';

/** What the status bar calls a report, in the two languages. */
const reportLanguage = /Vietnamese Report|Báo cáo/;

export interface ReportOptions
  extends Pick<BrowserHostOptions, 'extensionHost' | 'restricted' | 'locale' | 'settings' | 'log'> {
  /** The report, absolute. */
  file: string;
  /** The folder to open, absolute; that of the file where left out. */
  folder?: string;
  width?: number;
  height?: number;
  onConsole?: (type: string, text: string) => void;
}

/**
 * Opens a report; gives the page when the language server has answered, that is, when the outline has rows.
 * `close` ends the browser and the host.
 */
export async function openReport(options: ReportOptions): Promise<{ page: Page; close(): Promise<void> }> {
  const { file, folder = path.dirname(file), extensionHost, restricted, locale, settings, log } = options;
  const host = await startBrowserHost({ extensionHost, restricted, locale, settings, log });
  const browser = await launchBrowser().catch(async (error) => {
    await host.stop();
    throw error;
  });
  const close = async () => {
    await browser.close();
    await host.stop();
  };
  try {
    const page = await openWorkbench(browser, host.url({ folder, file, extension: root }), {
      width: options.width,
      height: options.height,
      onConsole: (message) => options.onConsole?.(message.type(), message.text()),
    });
    try {
      await waitForLanguage(page, reportLanguage);
      await showOutline(page);
    } catch (error) {
      await photograph(page, path.join(out, 'failed.png'));
      throw error;
    }
    return { page, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Saves a picture of the window after `act`, or with the mouse resting on `hover`. */
export async function takePicture(
  options: ReportOptions & {
    picture: string;
    hover?: string;
    act?: (page: Page) => Promise<unknown>;
    /** The upper left part that is kept. */
    clip?: { width: number; height: number };
  },
): Promise<void> {
  await mkdir(path.dirname(options.picture), { recursive: true });
  const { page, close } = await openReport(options);
  try {
    await settle(page);
    await options.act?.(page);
    if (options.hover !== undefined) await hoverText(page, options.hover);
    await photograph(page, options.picture, options.clip);
  } finally {
    await close();
  }
}
