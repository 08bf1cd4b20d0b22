import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { findOnPath } from './desktop.ts';

const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome', 'msedge'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const quiet = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync', '--force-color-profile=srgb'],
];

/**
 * The packaged headless Chromium (Linux x64). It unpacks itself, the system libraries that a bare machine lacks, and
 * fonts that have Vietnamese, but the last two only where it believes itself to be in that one cloud service.
 */
async function packaged(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chrome or Chromium found. Install one, or name it in GIAOBAN_BROWSER.');
  }
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs24.x';
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs24.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  return chromium.executablePath();
}

/** Starts a headless browser: the one `GIAOBAN_BROWSER` names, an installed one, or the packaged one. */
export async function launchBrowser(): Promise<Browser> {
  const installed = process.env.GIAOBAN_BROWSER ?? findOnPath(names) ?? places.find((place) => existsSync(place));
  const options = { executablePath: installed ?? (await packaged()), args: quiet };
  return chromium.launch(options).catch((error) => {
    // Seen once in some ten starts: the packaged Chromium ends by a segmentation fault before it can be spoken to.
    console.warn(`The browser is started a second time: ${String(error).split('\n')[0]}`);
    return chromium.launch(options);
  });
}
