/** The command: arguments of any kind, in folders of any kind, over files that fail. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { nodeFiles } from '../../../src/files/node.ts';
import { FileError, type FileProblem, type Files, memoryFiles } from '../../../src/language/workspace/files.ts';
import { giaoban, type Ran } from '../../cli/helpers/run.ts';
import { assertOurs, type Kind, kind, mutated } from '../kind.ts';

const CWD = path.resolve('/w');
const uriOf = (name: string) => pathToFileURL(path.join(CWD, name)).href;
const REPORT =
  'Sáng 09/4/2018, Ban Tuyên giáo Huyện ủy Sìn Hồ tổ chức Hội nghị giao ban quý I năm 2018.\n\nTriển khai Nghị quyết số 29/NQ-TW.\n';
const FIXED = REPORT.replace('29/NQ-TW', '29-NQ/TW');
const CONTROLS = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/;

/** Formats whose output is for people. */
const FOR_PEOPLE = /^(?:check|outline|init|lookup|help)$/;
const DATA = ['json', 'jsonl', 'sarif', 'github', 'csv'];

/** What the command says is in our words, ends with a status of its own, and no line of it is a build's command. */
function checkRun(argv: readonly string[], { status, out, err }: Ran): void {
  assert.ok([0, 1, 2].includes(status), `status ${status}`);
  assert.doesNotMatch(err, CONTROLS);
  assert.doesNotMatch(err, /^\s*::/m);
  for (const line of err.split('\n').filter(Boolean)) assertOurs(line);
  const isData = argv.some((word) => DATA.some((format) => word.includes(format)));
  if (FOR_PEOPLE.test(argv[0] ?? '') && !isData) {
    assert.doesNotMatch(out, CONTROLS);
    assert.doesNotMatch(out, /^\s*::/m);
  }
}

const words = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('check', 'extract', 'outline', 'init', 'lookup', 'help', 'schema', 'agree') },
  {
    weight: 2,
    arbitrary: fc.constantFrom('annotations', 'compact', 'refresh', 'export', 'import', '--lang', 'vi', 'en'),
  },
  { weight: 6, arbitrary: fc.constantFrom('.', 'a.txt', 'b.txt', 'sub', '**/*.txt', 'none', '-', '--', 'a.meta.yaml') },
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      '--format',
      'json',
      'jsonl',
      'text',
      'md',
      'markdown',
      'github',
      'sarif',
      'csv',
      'brat',
      'w3c',
      'conll',
      '--fix',
      '--fix-dry-run',
      '--dry-run',
      '--rule',
      'reference/*',
      '--show',
      'hint',
      '--fail-on',
      'never',
      '--excerpt',
      '--max-warnings',
      '0',
      '--limit',
      '1',
      '--config',
      '.giaoban.yaml',
      '--to',
      'front-matter',
      '--no-color',
      '--help',
      '--version',
      '--output',
      'out',
      '--annotations',
      '--suggestions',
      '--strict',
      '--reports-only',
      '--no-learn',
      '29-NQ/TW',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '--x\n::error::y',
      '\u001B[31m',
      '',
      '[',
      '{a,b',
      '\u0000',
      '-'.repeat(9),
      '../..',
      'https://127.0.0.1:1/',
    ),
  },
);
const commandLine = fc.array(words, { maxLength: 7 });

const folder = {
  'a.txt': REPORT,
  'a.meta.yaml': 'title: Giao ban quý I\nx-kho: Sìn Hồ\n',
  'b.txt': REPORT,
  'sub/c.baocao': REPORT,
  '.giaoban.yaml': 'catalogue: [own.csv]\n',
  'own.csv': 'code,date,title\n05-NQ/HU,2021-03-15,Về trồng rừng\n',
};
type Folder = Record<string, string>;

/** Files that fail in the calls whose numbers are given. */
function failing(files: Files, calls: ReadonlySet<number>, problem: FileProblem): Files {
  let call = 0;
  const guard =
    <A extends unknown[], R>(operation: (...given: A) => Promise<R>) =>
    async (...given: A): Promise<R> => {
      if (calls.has(++call)) throw new FileError(problem, 'A fault that the test made', 'EIO');
      return operation.apply(files, given);
    };
  return {
    stat: guard(files.stat),
    read: guard(files.read),
    list: guard(files.list),
    realPath: guard(files.realPath),
    write: guard(files.write),
  };
}

/** What no repair takes away: the letters and digits, without case, marks and signs, and the parts of the code in one order. */
function letters(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replaceAll('twnq', 'nqtw');
}

/** Each file holds what it held, or what the command was asked to make of it. */
async function checkKept(files: Files, before: Folder): Promise<void> {
  for (const [name, text] of Object.entries(before)) {
    const now = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
      await files.read(uriOf(name), 50_000_000).catch(() => new Uint8Array()),
    );
    if (now === text) continue;
    const words = letters(now);
    const kept = text.split(/\r\n|\r|\n/).every((line) => words.includes(letters(line)));
    assert.ok(kept || now === FIXED, `${name} has lost something: ${JSON.stringify(now)}`);
  }
}

const faults = fc.record({
  calls: fc.oneof(fc.constant<number[]>([]), fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 4 })),
  problem: fc.constantFrom<FileProblem>('unreadable', 'unwritable', 'changed', 'absent', 'special', 'too-large'),
});

async function runIn(before: Folder, argv: string[], { calls, problem }: { calls: number[]; problem: FileProblem }) {
  const files = memoryFiles(Object.fromEntries(Object.entries(before).map(([name, text]) => [uriOf(name), text])));
  const stdin = [`${JSON.stringify({ file: 'x', text: REPORT })}\n{`];
  const ran = await giaoban(argv, { cwd: CWD, files: failing(files, new Set(calls), problem), stdin });
  checkRun(argv, ran);
  await checkKept(files, before);
}

const texts = [
  REPORT,
  '---\ntitle: x\n---\n'.concat(REPORT),
  folder['a.meta.yaml'],
  folder['.giaoban.yaml'],
  folder['own.csv'],
];
const names = fc.constantFrom(...Object.keys(folder), 'b.meta.yaml', 'a.annotations.jsonl', 'x.txt', 's.yaml');
// Half a surrogate pair cannot be written to a file.
const written = mutated(texts).map((text) => text.replace(/[\uD800-\uDFFF]/g, '\uFFFD'));
const odd = fc.dictionary(names, written, { maxKeys: 5, noNullPrototype: true });
const working = fc.constantFrom(
  ['check', '.'],
  ['check', '.', '--fix'],
  ['check', '.', '--excerpt', '--show', 'hint', '--lang', 'vi'],
  ['check', '.', '--format', 'sarif'],
  ['extract', '.', '--annotations'],
  ['outline', '.'],
  ['init', '.', '--dry-run'],
);

/** What a folder of the disk may hold instead of a file. */
const oddities = [
  'fifo',
  'folder',
  'to-device',
  'to-nothing',
  'circle',
  'unreadable',
  'out',
  'empty',
  'bytes',
] as const;
type Oddity = (typeof oddities)[number];

function makeOdd(file: string, oddity: Oddity): void {
  switch (oddity) {
    case 'fifo':
      execFileSync('mkfifo', [file]);
      break;
    case 'folder':
      mkdirSync(file);
      break;
    case 'to-device':
      symlinkSync('/dev/zero', file);
      break;
    case 'to-nothing':
      symlinkSync('nothing', file);
      break;
    case 'circle':
      symlinkSync(path.basename(file), file);
      break;
    case 'out':
      symlinkSync('/etc/hostname', file);
      break;
    case 'unreadable':
      writeFileSync(file, REPORT);
      chmodSync(file, 0);
      break;
    case 'empty':
      writeFileSync(file, '');
      break;
    case 'bytes':
      writeFileSync(
        file,
        Uint8Array.from({ length: 300 }, (_, i) => (i * 73) % 256),
      );
  }
}

async function checkDisk([places, argv]: [[string, Oddity][], string[]]): Promise<void> {
  const root = mkdtempSync(path.join(os.tmpdir(), 'giaoban-fuzz-'));
  try {
    writeFileSync(path.join(root, 'kept.txt'), REPORT);
    writeFileSync(path.join(root, '.giaoban.yaml'), 'catalogue: [own.csv]\nmetadata: {schema: s.yaml}\n');
    for (const [name, oddity] of places) {
      rmSync(path.join(root, name), { force: true });
      makeOdd(path.join(root, name), oddity);
    }
    checkRun(argv, await giaoban(argv, { cwd: root, files: nodeFiles }));
    assert.ok([REPORT, FIXED].includes(readFileSync(path.join(root, 'kept.txt'), 'utf8')));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

const oddNames = fc.constantFrom(
  'a.txt',
  'a.meta.yaml',
  'kept.meta.yaml',
  'kept.annotations.jsonl',
  'own.csv',
  's.yaml',
  '.giaoban.yaml',
  '.gitignore',
  '.git',
);

export const commandKinds: Kind[] = [
  kind({
    name: 'command lines',
    share: 60,
    arbitrary: fc.tuple(commandLine, faults),
    check: ([argv, broken]) => runIn(folder, argv, broken),
  }),
  kind({
    name: 'folders in memory',
    share: 60,
    arbitrary: fc.tuple(odd, working, faults),
    check: ([files, argv, broken]) => runIn({ ...folder, ...files }, [...argv], broken),
  }),
  kind({
    name: 'folders on the disk',
    share: process.platform === 'linux' ? 20 : 0,
    arbitrary: fc.tuple(
      fc.uniqueArray(fc.tuple(oddNames, fc.constantFrom(...oddities)), { maxLength: 4, selector: ([name]) => name }),
      working.map((argv) => [...argv] as string[]),
    ),
    check: checkDisk,
  }),
];
