/** Faults at every file operation: nothing that was in a file is lost, and every file that was missed is named. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { FileError, type FileProblem, type Files, memoryFiles } from '../../src/language/workspace/files.ts';
import { giaoban } from './helpers/run.ts';

const REPORT = `Sáng 09/4/2018, Ban Tuyên giáo Huyện ủy Sìn Hồ tổ chức Hội nghị giao ban công tác khoa giáo quý I năm 2018. Đồng chí Lò Văn Hương, Phó Trưởng ban chủ trì.

Hội nghị triển khai Nghị quyết số 29/NQ-TW.
`;
const FIXED = REPORT.replace('29/NQ-TW', '29-NQ/TW');
const METADATA = 'title: Giao ban quý I\nx-kho: Sìn Hồ\n';
const CWD = path.resolve('/w');
const uriOf = (name: string) => pathToFileURL(path.join(CWD, name)).href;

const FOLDER = {
  'a.txt': REPORT,
  'a.meta.yaml': METADATA,
  'b.txt': REPORT,
  'sub/c.txt': REPORT,
  '.giaoban.yaml': 'catalogue: [own.csv]\n',
  'own.csv': 'code,date,title\n05-NQ/HU,2021-03-15,Về trồng rừng\n',
};

const OPERATIONS = ['stat', 'read', 'list', 'realPath', 'write'] as const;
type Operation = (typeof OPERATIONS)[number];

/** Files that fail in the calls whose numbers are given, and what failed. */
function failing(files: Files, calls: ReadonlySet<number>, problem: FileProblem) {
  const failed: { operation: Operation; uri: string }[] = [];
  let call = 0;
  const guard = (operation: Operation, uri: string) => {
    if (!calls.has(++call)) return;
    failed.push({ operation, uri });
    throw new FileError(problem, 'A fault that the test made', 'EIO');
  };
  const faulty: Files = {
    async stat(uri) {
      guard('stat', uri);
      return files.stat(uri);
    },
    async read(uri, atMost) {
      guard('read', uri);
      return files.read(uri, atMost);
    },
    async list(uri) {
      guard('list', uri);
      return files.list(uri);
    },
    async realPath(uri) {
      guard('realPath', uri);
      return files.realPath(uri);
    },
    async write(uri, bytes, options) {
      guard('write', uri);
      return files.write(uri, bytes, options);
    },
  };
  return { faulty, failed, calls: () => call };
}

const commands = [
  { argv: ['check', '--fix', '.'], allowed: { 'a.txt': FIXED, 'b.txt': FIXED, 'sub/c.txt': FIXED } },
  { argv: ['init', '.'], allowed: {} },
  { argv: ['extract', '.'], allowed: {} },
] as const;

async function textOf(files: Files, name: string): Promise<string> {
  return new TextDecoder().decode(await files.read(uriOf(name), 1_000_000));
}

describe('giaoban over files that fail', () => {
  for (const { argv, allowed } of commands) {
    it(`${argv.join(' ')}: loses nothing, and names what failed`, async function () {
      this.timeout(60_000);
      const problems = fc.constantFrom<FileProblem>('unreadable', 'unwritable', 'changed');
      await fc.assert(
        fc.asyncProperty(
          fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 4 }),
          problems,
          async (calls, problem) => {
            const contents = Object.fromEntries(Object.entries(FOLDER).map(([name, text]) => [uriOf(name), text]));
            const files = memoryFiles(contents);
            const { faulty, failed } = failing(files, new Set(calls), problem);
            const { status, err } = await giaoban([...argv], { cwd: CWD, files: faulty });
            for (const [name, text] of Object.entries(FOLDER)) {
              const now = await textOf(files, name);
              const added =
                name === 'a.meta.yaml' &&
                argv[0] === 'init' &&
                METADATA.split('\n').every((line) => now.includes(line));
              const isFixed = now === (allowed as Record<string, string>)[name];
              assert.ok(now === text || isFixed || added, `${name} holds ${now}`);
            }
            // Looking for the repository or for what is to be left out may fail without a word; a text may not.
            const missed = failed.filter(
              ({ operation, uri }) => ['read', 'write'].includes(operation) && !uri.includes('/.git'),
            );
            for (const { uri } of missed) {
              const name = decodeURIComponent(uri.slice(uriOf('').length)).replace(/^\//, '');
              assert.ok(
                status === 2 && err.includes(name.split('/').at(-1)!),
                `${name} failed, status ${status}: ${err}`,
              );
            }
          },
        ),
        { numRuns: 150 },
      );
    });
  }
});
