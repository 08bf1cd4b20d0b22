#!/usr/bin/env node
// The browser host behind the command line of the desktop editor, as far as a test run needs it:
//   as-desktop.ts FOLDER --extensionDevelopmentPath=… --extensionTestsPath=… [--extensionDevelopmentKind=web]
// Prints what the tests print, and every console error that is the extension's; ends with the tests' status.
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { ConsoleMessage } from 'playwright-core';
import { startBrowserHost } from './browser-host.ts';
import { launchBrowser } from './chromium.ts';
import { root } from './paths.ts';

const limit = 20 * 60_000;
/** Lines of the tests begin with this, so that they are told from all else that the page says, and from log prefixes. */
const ours = '│';

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    strict: false,
    allowPositionals: true,
    options: {
      extensionDevelopmentPath: { type: 'string' },
      extensionTestsPath: { type: 'string' },
      extensionDevelopmentKind: { type: 'string' },
    },
  });
  const [folder] = positionals;
  if (!folder) throw new Error('Which folder?');

  const errors: string[] = [];
  const listen = (message: ConsoleMessage) => {
    const text = message.text();
    const start = text.indexOf(ours);
    if (start >= 0) console.log(text.slice(start + ours.length));
    else if (message.type() === 'error' && isOurs(text)) errors.push(text);
  };
  const extensionHost = values.extensionDevelopmentKind === 'web' ? 'web' : 'node';
  const host = await startBrowserHost({ extensionHost, log: console.log });
  try {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      page.on('console', listen);
      const ended = new Promise<number>((resolve, reject) => {
        // The workbench calls this function, where the page has it, when the tests have ended.
        page.exposeFunction('codeAutomationExit', (code: number) => resolve(code)).catch(reject);
        page.on('crash', () => reject(new Error('The page crashed')));
        setTimeout(() => reject(new Error(`The tests did not end in ${limit / 60_000} minutes`)), limit).unref();
        void host.ended.then(() => reject(new Error('The browser host ended before the tests')));
      });
      await page.goto(
        host.url({
          folder: path.resolve(folder),
          extension: text(values.extensionDevelopmentPath),
          tests: text(values.extensionTestsPath),
        }),
      );
      const code = await ended;
      for (const error of new Set(errors)) console.log(`Console error: ${error}`);
      return code || (errors.length > 0 ? 1 : 0);
    } finally {
      await browser.close();
    }
  } finally {
    await host.stop();
  }
}

/** Whether an error names the extension or its files; the host's own complaints about missing native parts do not. */
function isOurs(error: string): boolean {
  if (error.includes(`${root}/dist/`)) return true;
  return /giao ?ban|vn-report/i.test(error.replaceAll(root, ''));
}

function text(value: string | boolean | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
