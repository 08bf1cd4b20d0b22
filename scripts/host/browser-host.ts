// The same VS Code workbench, extension host and API as the desktop editor, from the npm registry, run in a browser:
// for machines that have no VS Code and cannot download one.
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { cache, pinnedNode } from './paths.ts';

const version = '4.139.1';
const home = path.join(cache, `code-server-${version}`);
const vscode = 'node_modules/code-server/lib/vscode';

/**
 * Editor settings that make a run repeatable and a picture clean. Names and values are those of this version: an old one
 * would be rewritten at the start, by way of a text document that may be a plain text and so wake the extension.
 */
const quietSettings = {
  'breadcrumbs.enabled': true,
  'chat.disableAIFeatures': true,
  'editor.accessibilitySupport': 'off',
  'editor.find.addExtraSpaceOnTop': false,
  'editor.hover.above': false,
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': true,
  'editor.wordWrap': 'on',
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.commandCenter': false,
  'workbench.colorTheme': 'Light Modern',
  'workbench.editor.empty.hint': 'hidden',
  'workbench.layoutControl.enabled': false,
  'workbench.reduceMotion': 'on',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** The settings without which VS Code would trust every folder, or ask about it in a window over everything else. */
const restrictedSettings = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
};

const webHostSettings = { 'remote.extensionKind': { 'giaoban.giaoban': ['web'] } };

function userSettings({ extensionHost, restricted, settings }: BrowserHostOptions): Record<string, unknown> {
  return {
    ...quietSettings,
    ...(extensionHost === 'web' ? webHostSettings : {}),
    ...(restricted ? restrictedSettings : {}),
    ...settings,
  };
}

/** Settings that `npm run` hands to its scripts and that would send a nested `npm install` to the wrong folder. */
const inherited =
  /^npm_(config_(local_prefix|prefix|global|omit|include|production|workspace.*)|package_.*|lifecycle_.*)$/i;

function npm(args: string[], cwd: string): Promise<void> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !inherited.test(name)));
  return new Promise((resolve, reject) => {
    const child = spawn(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, {
      cwd,
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`npm ${args.join(' ')} ended with status ${code} in ${cwd}`)),
    );
  });
}

/**
 * Installs the browser host where it is missing, and gives the folder of its VS Code.
 * The installation is made beside its place and renamed into it, so that an interrupted one is never taken for whole.
 */
export async function installBrowserHost(log: (line: string) => void): Promise<string> {
  const installed = path.join(home, vscode);
  if (existsSync(installed)) return installed;
  log(`Installing the browser host: VS Code as code-server ${version}, about 600 MB, once.`);
  const started = Date.now();
  const options = ['--ignore-scripts', '--no-audit', '--no-fund'];
  await mkdir(cache, { recursive: true });
  await removeInterrupted();
  const temporary = await mkdtemp(path.join(cache, '.installing-'));
  try {
    await writeFile(path.join(temporary, 'package.json'), '{ "private": true }\n');
    log('  1 of 2: the server');
    await npm(['install', `code-server@${version}`, ...options], temporary);
    log('  2 of 2: the editor');
    await npm(['install', '--omit=dev', ...options], path.join(temporary, vscode));
    await rename(temporary, home).catch((error) => {
      // Another run was faster: its installation is as good.
      if (!existsSync(installed)) throw error;
    });
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
  log(`  installed in ${Math.round((Date.now() - started) / 1000)} s`);
  return installed;
}

/** What an installation that was cut off left behind; one that is an hour old is no longer under way. */
async function removeInterrupted(): Promise<void> {
  for (const name of await readdir(cache)) {
    const folder = path.join(cache, name);
    if (!name.startsWith('.installing-') || Date.now() - (await stat(folder)).mtimeMs < 3_600_000) continue;
    await rm(folder, { recursive: true, force: true });
  }
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('No free port')),
      );
    });
  });
}

/**
 * Without a language pack VS Code speaks English and tells extensions so. This one names the language and translates
 * nothing: the editor's own words stay English, while `vscode.env.language`, `vscode.l10n` and `package.nls.*.json`
 * follow the language asked for.
 */
async function writeLanguagePack(dataDir: string, locale: string): Promise<void> {
  const translations = path.join(dataDir, 'data/empty-translations.json');
  await writeFile(translations, JSON.stringify({ version: '1.0.0', contents: {} }));
  const extensions = [{ extensionIdentifier: { id: 'giaoban.language-pack' }, version: '1.0.0' }];
  const pack = { hash: `giaoban-${locale}`, label: locale, extensions, translations: { vscode: translations } };
  await writeFile(path.join(dataDir, 'data/languagepacks.json'), JSON.stringify({ [locale]: pack }));
}

export interface BrowserHostOptions {
  /** Where the editor keeps settings and state; a temporary folder, removed at the end, where left out. */
  dataDir?: string;
  /** User settings on top of the quiet ones. */
  settings?: Record<string, unknown>;
  /** The language that extensions are told, such as `vi`. */
  locale?: string;
  /**
   * Where the extension under development runs: its `main` in Node, or its `browser` in a web worker as on vscode.dev.
   * A user setting decides: VS Code in the browser pays no heed to `extensionDevelopmentKind` in the address.
   */
  extensionHost?: 'node' | 'web';
  /** Open folders in Restricted Mode, as everyone opens a folder the first time. */
  restricted?: boolean;
  /** Ask for a secret in the address: for a host that stays open beside other users of the machine. */
  secret?: boolean;
  log?: (line: string) => void;
}

interface OpenOptions {
  /** The folder to open, absolute. */
  folder: string;
  /** A file to open in it, absolute. */
  file?: string;
  /** The extension under development, absolute. */
  extension?: string;
  /** The test bundle to run in the extension host, absolute. */
  tests?: string;
}

export interface BrowserHost {
  url(options: OpenOptions): string;
  /** Lines that the server prints from now on. */
  onLine(listener: (line: string) => void): void;
  /** Settles when the server has ended, however it came to it. */
  ended: Promise<void>;
  /** Ends the server and what it started, and removes its temporary folder. */
  stop(): Promise<void>;
}

/** Starts the browser host on a free loopback port and waits until it takes connections. */
export async function startBrowserHost(options: BrowserHostOptions = {}): Promise<BrowserHost> {
  const folder = await installBrowserHost(options.log ?? (() => {}));
  const temporary = options.dataDir ? undefined : await mkdtemp(path.join(os.tmpdir(), 'giaoban-host-'));
  const dataDir = options.dataDir ?? temporary!;
  const settingsFile = path.join(dataDir, 'data/User/settings.json');
  await mkdir(path.dirname(settingsFile), { recursive: true });
  if (temporary || !existsSync(settingsFile)) {
    await writeFile(settingsFile, JSON.stringify(userSettings(options), null, 2));
  }
  await rm(path.join(dataDir, 'data/languagepacks.json'), { force: true });
  const locale = options.locale ?? 'en';
  if (locale !== 'en') await writeLanguagePack(dataDir, locale);

  const port = await freePort();
  const secret = options.secret ? randomUUID() : undefined;
  const server = spawn(
    pinnedNode(existsSync),
    [
      path.join(folder, 'out/server-main.js'),
      ...['--host', '127.0.0.1', '--port', String(port), '--server-data-dir', dataDir, '--telemetry-level', 'off'],
      ...(secret ? ['--connection-token', secret] : ['--without-connection-token']),
      ...['--accept-server-license-terms', '--locale', locale],
      ...(options.restricted ? [] : ['--disable-workspace-trust']),
      // Without it a built VS Code ignores the development part of the address.
      '--enable-smoke-test-driver',
    ],
    // A group of its own, so that stop() reaches the extension hosts that the server starts. Ctrl-C is the caller's.
    {
      env: { ...process.env, EXTENSIONS_GALLERY: '{}' },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    },
  );
  const listeners: ((line: string) => void)[] = [];
  const ended = new Promise<void>((resolve) => server.on('exit', () => resolve()));
  const stop = async () => {
    kill(server);
    await ended;
    if (temporary) await rm(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  process.once('exit', () => kill(server));

  const lines: string[] = [];
  const started = new Promise<void>((resolve, reject) => {
    listeners.push((line) => {
      lines.push(line);
      if (line.includes('Extension host agent started')) resolve();
    });
    server.on('error', reject);
    server.on('exit', (code) => reject(new Error(`The browser host ended with status ${code}:\n${lines.join('\n')}`)));
  });
  for (const stream of [server.stdout, server.stderr]) {
    splitLines(stream, (line) => {
      for (const listener of listeners) listener(line);
    });
  }
  await started;
  listeners.length = 0;

  const base = `http://127.0.0.1:${port}/`;
  const remote = (file: string) => `vscode-remote://127.0.0.1:${port}${file.split(path.sep).join('/')}`;
  return {
    url({ folder, file, extension, tests }) {
      const payload: [string, string][] = [];
      if (extension) payload.push(['extensionDevelopmentPath', remote(extension)]);
      if (tests) payload.push(['extensionTestsPath', remote(tests)]);
      if (file) payload.push(['openFile', remote(file)]);
      const query = new URLSearchParams({ folder, payload: JSON.stringify(payload) });
      if (secret) query.set('tkn', secret);
      return `${base}?${query.toString().replaceAll('+', '%20')}`;
    },
    onLine: (listener) => void listeners.push(listener),
    ended,
    stop,
  };
}

function kill(child: ChildProcess): void {
  if (child.exitCode !== null || child.signalCode !== null || !child.pid) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGTERM');
  } catch {
    // It ended in between.
  }
}

function splitLines(stream: NodeJS.ReadableStream, listener: (line: string) => void): void {
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => {
    const parts = (rest + chunk).split(/\r?\n/);
    rest = parts.pop() ?? '';
    parts.forEach(listener);
  });
  stream.on('end', () => rest && listener(rest));
}
