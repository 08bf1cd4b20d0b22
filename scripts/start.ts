// npm start: builds the extension and opens VS Code with it on the samples.
// npm start -- --screenshot FILE.png [--file samples/X] [--hover TEXT] [--locale vi] takes a picture of it instead.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startBrowserHost } from './host/browser-host.ts';
import { build } from './host/build.ts';
import { findDesktop } from './host/desktop.ts';
import { cache, root } from './host/paths.ts';
import { takePicture } from './host/session.ts';

const usage = `npm start -- [options]
  --file FILE         open this file (default: the first of samples/)
  --locale LANGUAGE   the language of the extension's messages, such as vi
  --screenshot FILE   take a picture in the browser host, and end
  --hover TEXT        with --screenshot: rest the mouse on the first TEXT of the file
  --no-build          use what is in dist/
VS Code is the one that GIAOBAN_VSCODE names, else code, codium or cursor, else a host that runs in the browser
(GIAOBAN_VSCODE=browser asks for that one).`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      file: { type: 'string' },
      locale: { type: 'string', default: 'en' },
      screenshot: { type: 'string' },
      hover: { type: 'string' },
      'no-build': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return console.log(usage);
  if (values.hover !== undefined && !values.screenshot) throw new Error('--hover needs --screenshot');

  const file = path.resolve(root, values.file ?? (await firstSample()));
  if (!existsSync(file)) throw new Error(`There is no file ${file}`);
  if (!values['no-build']) await build();

  if (values.screenshot) {
    const picture = path.resolve(values.screenshot);
    await takePicture({ picture, file, hover: values.hover, locale: values.locale, log: console.log });
    return console.log(`Picture: ${picture}`);
  }
  const desktop = findDesktop();
  if (desktop) openDesktop(desktop, file, values.locale);
  else await openBrowserHost(file, values.locale);
}

async function firstSample(): Promise<string> {
  const names = (await readdir(path.join(root, 'samples'))).sort();
  const first = names.find((name) => /\.(baocao|txt)$/.test(name));
  if (!first) throw new Error('samples/ has no report');
  return path.join('samples', first);
}

function openDesktop(executable: string, file: string, locale: string): void {
  const folder = path.join(root, 'samples');
  const args = ['--new-window', `--extensionDevelopmentPath=${root}`, ...(locale === 'en' ? [] : ['--locale', locale])];
  console.log(`Opening ${executable}`);
  spawn(executable, [...args, folder, file], {
    stdio: 'inherit',
    detached: true,
    shell: process.platform === 'win32',
  }).unref();
}

async function openBrowserHost(file: string, locale: string): Promise<void> {
  const host = await startBrowserHost({
    dataDir: path.join(cache, 'data'),
    settings: { 'workbench.startupEditor': 'none' },
    locale,
    secret: true,
    log: console.log,
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void host.stop());
  console.log('\nVS Code with Giao Ban is open at\n');
  console.log(`  ${host.url({ folder: path.join(root, 'samples'), file, extension: root })}\n`);
  console.log('Open this address in a browser on this machine. Ctrl-C ends it.');
  await host.ended;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
