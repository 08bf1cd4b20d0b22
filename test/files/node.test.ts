import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  linkSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { nodeFiles } from '../../src/files/node.ts';
import { FileError, type FileProblem } from '../../src/language/workspace/files.ts';

const isProblem = (problem: FileProblem) => (error: unknown) => error instanceof FileError && error.problem === problem;
const bytes = (text: string) => new TextEncoder().encode(text);

describe('files of the disk', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'giaoban-files-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const at = (name: string) => path.join(folder, name);
  const uri = (name: string) => pathToFileURL(at(name)).href;
  const leftovers = () => readdirSync(folder).filter((name) => name.startsWith('.giaoban-'));

  describe('read', () => {
    it('gives as many bytes as were allowed, and says absent, too large and special', async () => {
      writeFileSync(at('a.txt'), 'đ');
      assert.deepEqual([...(await nodeFiles.read(uri('a.txt'), 2))], [...bytes('đ')]);
      await assert.rejects(nodeFiles.read(uri('a.txt'), 1), isProblem('too-large'));
      await assert.rejects(nodeFiles.read(uri('b.txt'), 1), isProblem('absent'));
      await assert.rejects(nodeFiles.read(uri('a.txt/b.txt'), 1), isProblem('absent'));
      await assert.rejects(nodeFiles.read(pathToFileURL(folder).href, 1), isProblem('special'));
    });

    it('opens no pipe, device or file of the kernel, nor a link to one', async function () {
      if (process.platform !== 'linux') this.skip();
      execFileSync('mkfifo', [at('pipe')]);
      symlinkSync('/dev/zero', at('zero'));
      symlinkSync('/proc/self/maps', at('maps'));
      for (const name of ['pipe', 'zero', 'maps']) {
        await assert.rejects(nodeFiles.read(uri(name), 1_000_000), isProblem('special'), name);
      }
      assert.equal((await nodeFiles.stat(uri('pipe')))?.kind, 'other');
    });

    it('rejects, never throws, on what is no file of this machine', async () => {
      for (const odd of [
        'https://example.org/a.txt',
        'file://host/a.txt',
        'no uri',
        'file:///a%00b',
        'file:///a%2Fb',
      ]) {
        if (process.platform === 'win32' && odd.startsWith('file://host')) continue;
        for (const ask of [
          () => nodeFiles.stat(odd),
          () => nodeFiles.read(odd, 1),
          () => nodeFiles.list(odd),
          () => nodeFiles.realPath(odd),
          () => nodeFiles.write(odd, bytes(''), { ifStill: null }),
        ]) {
          let asked: Promise<unknown> | undefined;
          assert.doesNotThrow(() => {
            asked = ask();
          });
          await assert.rejects(async () => asked, FileError);
        }
      }
    });
  });

  it('tell absent from what cannot be looked at', async () => {
    assert.equal(await nodeFiles.stat(uri('none')), null);
    symlinkSync('circle', at('circle'));
    await assert.rejects(nodeFiles.stat(uri('circle')), isProblem('unreadable'));
  });

  describe('write', () => {
    it('leaves a file alone that has changed since it was read', async () => {
      writeFileSync(at('a.txt'), 'một');
      await nodeFiles.write(uri('a.txt'), bytes('hai'), { ifStill: bytes('một') });
      assert.equal(readFileSync(at('a.txt'), 'utf8'), 'hai');
      await assert.rejects(nodeFiles.write(uri('a.txt'), bytes('ba'), { ifStill: bytes('một') }), isProblem('changed'));
      await assert.rejects(nodeFiles.write(uri('a.txt'), bytes('ba'), { ifStill: null }), isProblem('changed'));
      await assert.rejects(nodeFiles.write(uri('b.txt'), bytes('ba'), { ifStill: bytes('') }), isProblem('changed'));
      assert.equal(readFileSync(at('a.txt'), 'utf8'), 'hai');
      assert.deepEqual(leftovers(), []);
    });

    it('makes a file only where there is nothing, not even a link that leads nowhere', async () => {
      symlinkSync(at('elsewhere.txt'), at('link.txt'));
      await assert.rejects(nodeFiles.write(uri('link.txt'), bytes('x'), { ifStill: null }), FileError);
      assert.ok(!existsSync(at('elsewhere.txt')));
      await nodeFiles.write(uri('new.txt'), bytes('x'), { ifStill: null });
      assert.equal(readFileSync(at('new.txt'), 'utf8'), 'x');
    });

    it('keeps the mode, and follows a link', async function () {
      if (process.platform === 'win32') this.skip();
      writeFileSync(at('a.txt'), 'một');
      chmodSync(at('a.txt'), 0o626);
      symlinkSync('a.txt', at('link.txt'));
      await nodeFiles.write(uri('link.txt'), bytes('hai'), { ifStill: bytes('một') });
      assert.equal(readFileSync(at('a.txt'), 'utf8'), 'hai');
      assert.equal(statSync(at('a.txt')).mode & 0o777, 0o626);
    });

    it('keeps the owner', async function () {
      if (process.getuid?.() !== 0) this.skip();
      writeFileSync(at('a.txt'), 'một');
      execFileSync('chown', ['12345:23456', at('a.txt')]);
      await nodeFiles.write(uri('a.txt'), bytes('hai'), { ifStill: bytes('một') });
      const { uid, gid } = statSync(at('a.txt'));
      assert.deepEqual([uid, gid, readFileSync(at('a.txt'), 'utf8')], [12345, 23456, 'hai']);
    });

    it('writes a file with several names in place', async () => {
      writeFileSync(at('a.txt'), 'một');
      linkSync(at('a.txt'), at('b.txt'));
      await nodeFiles.write(uri('a.txt'), bytes('số hai'), { ifStill: bytes('một') });
      await nodeFiles.write(uri('b.txt'), bytes('ba'), { ifStill: bytes('số hai') });
      assert.equal(readFileSync(at('a.txt'), 'utf8'), 'ba');
      assert.equal(statSync(at('a.txt')).nlink, 2);
      assert.deepEqual(leftovers(), []);
    });

    it('leaves a read-only file alone, also for the superuser', async () => {
      writeFileSync(at('a.txt'), 'một');
      chmodSync(at('a.txt'), 0o444);
      await assert.rejects(
        nodeFiles.write(uri('a.txt'), bytes('hai'), { ifStill: bytes('một') }),
        isProblem('readonly'),
      );
      assert.equal(readFileSync(at('a.txt'), 'utf8'), 'một');
    });

    it('writes a file whose name has 240 bytes', async () => {
      const name = `${'đ'.repeat(118)}.txt`;
      assert.equal(Buffer.byteLength(name), 240);
      writeFileSync(at(name), 'một');
      await nodeFiles.write(uri(name), bytes('hai'), { ifStill: bytes('một') });
      assert.equal(readFileSync(at(name), 'utf8'), 'hai');
    });

    it('removes what a killed process of ours left, and nothing else', async () => {
      writeFileSync(at('a.txt'), 'một');
      const machine = await machineOf();
      const dead = execFileSync(process.execPath, ['-p', 'process.pid']).toString().trim();
      const gone = [`.giaoban-${machine}-${dead}-0123abcd.tmp`, `.giaoban-00000000-1-0123abcd.tmp`];
      const { pid } = process;
      const locks = [
        [`.giaoban-${'0'.repeat(16)}.lock`, `${machine} ${dead} x`],
        [`.giaoban-${'1'.repeat(16)}.lock`, `${machine} ${pid} x`],
      ] as const;
      for (const [name, token] of locks) writeFileSync(at(name), token);
      const kept = [
        locks[1][0],
        `.giaoban-${machine}-${process.pid}-0123abcd.tmp`,
        `.giaoban-00000000-2-0123abcd.tmp`,
        `.giaoban-${machine}-${dead}-0123abcd.saved`,
        '.giaoban-notes.tmp',
        '.giaoban.yaml',
      ];
      for (const name of [...gone, ...kept.slice(1)]) writeFileSync(at(name), '');
      utimesSync(at(gone[1]!), 1, 1);
      await nodeFiles.write(uri('a.txt'), bytes('hai'), { ifStill: new Uint8Array(readFileSync(at('a.txt'))) });
      assert.deepEqual(readdirSync(folder).sort(), [...kept, 'a.txt'].sort());
    });

    it('takes over a lock that nobody holds any more, and waits for one that is held', async () => {
      writeFileSync(at('a.txt'), 'một');
      let lock = '';
      const writing = nodeFiles.write(uri('a.txt'), bytes('x'.repeat(20_000_000)), { ifStill: bytes('một') });
      while (lock === '') {
        lock = readdirSync(folder).find((name) => name.endsWith('.lock')) ?? '';
        await new Promise((resolve) => setImmediate(resolve));
      }
      await writing;
      writeFileSync(at(lock), 'somebody 1 x');
      utimesSync(at(lock), 1, 1);
      await nodeFiles.write(uri('a.txt'), bytes('hai'), { ifStill: bytes('x'.repeat(20_000_000)) });
      assert.equal(readFileSync(at('a.txt'), 'utf8'), 'hai');
      writeFileSync(at(lock), 'somebody 1 x');
      setTimeout(() => rmSync(at(lock)), 200);
      const from = Date.now();
      await nodeFiles.write(uri('a.txt'), bytes('ba'), { ifStill: bytes('hai') });
      assert.ok(Date.now() - from >= 150);
      assert.equal(readFileSync(at('a.txt'), 'utf8'), 'ba');
      assert.deepEqual(leftovers(), []);
    });

    it('loses nothing when several write the same file at once', async () => {
      writeFileSync(at('a.txt'), '');
      const append = async (line: string) => {
        for (;;) {
          const before = await nodeFiles.read(uri('a.txt'), 1_000_000);
          const after = new Uint8Array([...before, ...bytes(`${line}\n`)]);
          try {
            return await nodeFiles.write(uri('a.txt'), after, { ifStill: before });
          } catch (error) {
            if (!isProblem('changed')(error)) throw error;
          }
        }
      };
      const lines = Array.from({ length: 20 }, (_, index) => `dòng ${index}`);
      await Promise.all(lines.map(append));
      const written = readFileSync(at('a.txt'), 'utf8').trimEnd().split('\n');
      assert.deepEqual(written.sort(), lines.sort());
    });
  });

  it('loses no line of a program that appends and knows no lock, nor says that it wrote what it did not', async function () {
    this.timeout(30_000);
    writeFileSync(at('a.txt'), '');
    const foreign: string[] = [];
    const appending = setInterval(() => {
      foreign.push(`của người khác ${foreign.length}`);
      appendFileSync(at('a.txt'), `${foreign.at(-1)}\n`);
    }, 3);
    const ours: string[] = [];
    try {
      while (foreign.length < 300) {
        const before = await nodeFiles.read(uri('a.txt'), 1_000_000);
        const line = `của mình ${ours.length}`;
        try {
          await nodeFiles.write(uri('a.txt'), new Uint8Array([...before, ...bytes(`${line}\n`)]), { ifStill: before });
          ours.push(line);
        } catch (error) {
          if (!isProblem('changed')(error)) throw error;
        }
      }
    } finally {
      clearInterval(appending);
    }
    const written = readFileSync(at('a.txt'), 'utf8').trimEnd().split('\n');
    assert.deepEqual(written.sort(), [...foreign, ...ours].sort());
    assert.deepEqual(leftovers(), []);
  });

  /** What this machine is called in the names of unfinished files. */
  async function machineOf(): Promise<string> {
    const { ownName } = await import('../../src/files/node-lock.ts');
    return /\.giaoban-([0-9a-f]{8})-/.exec(ownName('/x', 'tmp'))?.[1] ?? '';
  }
});
