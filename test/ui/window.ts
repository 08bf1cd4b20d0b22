// A window of its own for the tests of a `describe`.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { build } from '../../scripts/host/build.ts';
import { out } from '../../scripts/host/paths.ts';
import { poll } from '../../scripts/host/patience.ts';
import { openReport, type ReportOptions } from '../../scripts/host/session.ts';
import { photograph, runCommand } from '../../scripts/host/workbench.ts';

/** For tests that wait for a window: more than what their steps wait, so that a step says what it waited for. */
const TIME_LIMIT = 300_000;

/** The picture `out/ui/NAME.png`, for a person to look at. */
export const picture = (name: string): string => path.join(out, `ui/${name}.png`);

/**
 * Opens a report before the tests of this `describe` and closes it after them; a test that fails leaves a picture. The
 * options may be made before the window is opened, with the files that it needs.
 */
export function openWindow(options: () => Promise<ReportOptions>): { readonly page: Page } {
  let opened: Awaited<ReturnType<typeof openReport>> | undefined;
  const window = {
    get page(): Page {
      if (!opened) throw new Error('The window is not open');
      return opened.page;
    },
  };
  before(async function () {
    this.timeout(TIME_LIMIT);
    if (!process.env.GIAOBAN_NO_BUILD) await build();
    await mkdir(path.join(out, 'ui'), { recursive: true });
    opened = await openReport({ log: console.log, ...(await options()) });
  });
  beforeEach(function () {
    this.currentTest?.timeout(TIME_LIMIT);
  });
  afterEach(async function () {
    if (opened && this.currentTest?.state === 'failed') await photograph(opened.page, picture('failed'));
  });
  after(() => opened?.close());
  return window;
}

/** What the extension says of itself and its host, by its command for bug reports. */
export async function debugInformation(page: Page): Promise<Record<string, unknown>> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(`navigator.clipboard.writeText('')`);
  await runCommand(page, 'Giao Ban: Copy Debug Information');
  return poll('the debug information', async () =>
    JSON.parse(String(await page.evaluate('navigator.clipboard.readText()'))),
  );
}
