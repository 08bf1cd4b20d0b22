import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, linkSync, mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { nodeFiles } from '../../src/files/node.ts';
import type { Files } from '../../src/language/workspace/files.ts';
import { inFolder } from './helpers/run.ts';

const REPORT = `Sáng 09/4/2018, Ban Tuyên giáo Huyện ủy Sìn Hồ tổ chức Hội nghị giao ban công tác khoa giáo quý I năm 2018. Đồng chí Lò Văn Hương, Phó Trưởng ban chủ trì.

Hội nghị triển khai Nghị quyết số 29/NQ-TW.
`;
const FIXED = REPORT.replace('29/NQ-TW', '29-NQ/TW');

/** Counts the connections that are made to a port of this machine while `work` is done. */
async function connectionsDuring(work: (port: number) => Promise<void>): Promise<number> {
  let connections = 0;
  const server = net.createServer((socket) => {
    connections++;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await work((server.address() as net.AddressInfo).port);
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
  return connections;
}

describe('giaoban in a folder that somebody sent', () => {
  it('opens no connection and no other machine', async () => {
    const connections = await connectionsDuring(async (port) => {
      for (const address of [
        `https://127.0.0.1:${port}/x.yaml`,
        `http://127.0.0.1:${port}/x.yaml`,
        'file://127.0.0.1/x.yaml',
      ]) {
        for (const settings of [`catalogue: ["${address}"]`, `metadata: {schema: "${address}"}`]) {
          await inFolder({ '.giaoban.yaml': settings, 'r.baocao': REPORT }, async (at) => {
            const { status, err } = await at.run(['check', '.']);
            assert.equal(status, 2);
            assert.match(err, /^giaoban: \.giaoban\.yaml:1:\d+: The path \S+ has to be relative/);
          });
        }
      }
    });
    assert.equal(connections, 0);
  });

  const elsewhere: [string, string][] = [
    ['a path that leads up', 'catalogue: [../x.yaml]'],
    ['a device by way of the root', `catalogue: [${'../'.repeat(20)}dev/zero]`],
    ['an absolute path', 'catalogue: [/dev/zero]'],
    ['an absolute schema', 'metadata: {schema: /dev/zero}'],
    ['another machine of a network', 'catalogue: ["\\\\\\\\host\\\\share\\\\x.yaml"]'],
  ];
  for (const [name, settings] of elsewhere) {
    it(`says where it does not follow ${name}`, () =>
      inFolder({ '.giaoban.yaml': settings, 'r.baocao': REPORT }, async (at) => {
        const { status, err } = await at.run(['check', '.']);
        assert.equal(status, 2);
        assert.match(err, /^giaoban: \.giaoban\.yaml:1:\d+: The path /);
      }));
  }

  it('opens neither pipes nor devices, nor links to them or out of the folder', async function () {
    if (process.platform !== 'linux') this.skip();
    await inFolder({ 'p/r.baocao': REPORT, 'x.yaml': '[]' }, async (at) => {
      execFileSync('mkfifo', [path.join(at.path, 'p/pipe.yaml'), path.join(at.path, 'p/pipe.txt')]);
      symlinkSync('/dev/zero', path.join(at.path, 'p/zero.yaml'));
      symlinkSync('../x.yaml', path.join(at.path, 'p/out.yaml'));
      symlinkSync('/proc/self/maps', path.join(at.path, 'p/maps.txt'));
      for (const [name, reason] of [
        ['pipe.yaml', /it is no regular file/],
        ['zero.yaml', /its links lead out of this folder/],
        ['out.yaml', /its links lead out of this folder/],
      ] as const) {
        for (const settings of [`catalogue: [${name}]`, `metadata: {schema: ${name}}`]) {
          await at.write('p/.giaoban.yaml', settings);
          const { status, err } = await at.run(['check', '.'], { cwd: path.join(at.path, 'p') });
          assert.equal(status, 2, name);
          assert.match(err, reason);
        }
      }
      await at.write('p/.giaoban.yaml', '');
      const { status, err } = await at.run(['check', 'p/pipe.txt', 'p/maps.txt']);
      assert.equal(status, 2);
      assert.match(err, /p\/pipe\.txt: cannot be read \(it is no regular file\)/);
      assert.match(err, /p\/maps\.txt: cannot be read \(it is no regular file\)/);
    });
  });

  it('reads no file that is larger than its kind may be', async () => {
    const large: [string, string][] = [
      ['.giaoban.yaml', 'rules: {}\n# '],
      ['c.yaml', '- {code: 05-NQ/HU, date: 2021}\n# '],
      ['r.meta.yaml', 'title: x\n# '],
    ];
    for (const [name, head] of large) {
      const files = { '.giaoban.yaml': 'catalogue: [c.yaml]', 'c.yaml': '[]', 'r.baocao': REPORT };
      await inFolder({ ...files, [name]: head + 'x'.repeat(2_000_000) }, async (at) => {
        const { status, err } = await at.run(['check', 'r.baocao']);
        assert.equal(status, 2, name);
        assert.match(err, /it is larger than [\d.]+ MB/);
      });
    }
  });

  it('tells absent from unreadable, and init writes nothing in its place', async () => {
    await inFolder({ 'r.baocao': REPORT, 'q.baocao': REPORT }, async (at) => {
      mkdirSync(path.join(at.path, 'r.meta.yaml'));
      const { status, err, out } = await at.run(['init', '.']);
      assert.equal(status, 2);
      assert.match(err, /r\.meta\.yaml: cannot be read \(a folder is in its place\)/);
      assert.match(out, /Written: 1\./);
      assert.ok(statSync(path.join(at.path, 'r.meta.yaml')).isDirectory());
      assert.deepEqual(readdirSync(path.join(at.path, 'r.meta.yaml')), []);
    });
    await inFolder({ 'r.baocao': REPORT }, async (at) => {
      mkdirSync(path.join(at.path, '.giaoban.yaml'));
      const { status, err } = await at.run(['check', '.']);
      assert.equal(status, 2);
      assert.match(err, /\.giaoban\.yaml:1:1: This file could not be read: a folder is in its place\./);
    });
  });

  const broken: [string, string][] = [
    ['torn YAML', '- {code: [}'],
    ['no list', 'a: 1'],
    ['a row without code', '- {date: 2021}'],
    ['a row without date', '- {code: 05-NQ/HU}'],
    ['a row with an odd date', '- {code: 05-NQ/HU, date: soon}'],
    ['a row with no code', '- {code: hello, date: 2021}'],
    ['words', 'hello'],
    ['nesting', '['.repeat(2000)],
    ['bytes', '\u0000\u0001'],
    ['an alias bomb', 'a: &a [x,x]\nb: &b [*a,*a]\n- *b'],
  ];
  for (const [name, catalogue] of broken) {
    it(`ends with status 2 for a broken catalogue: ${name}`, () =>
      inFolder({ '.giaoban.yaml': 'catalogue: [c.yaml]', 'c.yaml': catalogue, 'r.baocao': REPORT }, async (at) => {
        const { status, err } = await at.run(['extract', 'r.baocao']);
        assert.equal(status, 2);
        assert.match(err, /^giaoban: c\.yaml:\d+:\d+: /);
      }));
  }

  it('reads nesting of any depth', () =>
    inFolder(
      {
        'a.baocao': `---\ntitle: x\n${'- '.repeat(1500)}x\n---\n${REPORT}`,
        'b.baocao': REPORT,
        'b.meta.yaml': '['.repeat(50_000),
      },
      async (at) => {
        const { status, out } = await at.run(['check', '.', '--format', 'jsonl']);
        assert.equal(status, 1);
        const rules = out
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line).rule);
        assert.equal(rules.filter((rule) => rule === 'metadata/schema').length, 2);
      },
    ));

  it('checks with a pattern that takes other engines for ever', function () {
    this.timeout(20_000);
    const schema = 'properties: {title: {pattern: "a*a*a*$"}, place: {pattern: "(?=a)b"}}';
    return inFolder(
      {
        '.giaoban.yaml': 'metadata: {schema: s.yaml}',
        's.yaml': schema.replace(/, place.*\}\}/, '}'),
        'r.baocao': REPORT,
        'r.meta.yaml': `title: ${'a'.repeat(5000)}!\n`,
      },
      async (at) => {
        await at.run(['check', 'r.baocao']);
        await at.write('s.yaml', schema);
        const { status, err } = await at.run(['check', 'r.baocao']);
        assert.equal(status, 2);
        assert.match(err, /s\.yaml:1:\d+: \/properties\/place\/pattern: this pattern cannot be used/);
      },
    );
  });

  it('reads many figures, findings and rows', function () {
    this.timeout(60_000);
    const many = 140_000;
    return inFolder({ 'a.baocao': `${REPORT}${'Đạt 12,5%. '.repeat(many)}\n` }, async (at) => {
      const { status } = await at.run(['check', 'a.baocao', '--format', 'sarif']);
      assert.ok(status < 2);
    });
  });
});

describe('a fault of the program in the work on one file', () => {
  const files = { 'a.baocao': REPORT, 'b.baocao': REPORT, 'b.meta.yaml': 'title: x\n', 'c.baocao': REPORT };
  for (const broken of ['b.baocao', 'b.meta.yaml']) {
    it(`is told, ends with status 2, and the others are worked on: ${broken}`, () =>
      inFolder(files, async (at) => {
        const read: Files['read'] = async (uri, atMost) =>
          // What no file system gives, and no reader expects.
          uri.endsWith(broken) ? ({ length: 4 } as Uint8Array) : nodeFiles.read(uri, atMost);
        for (const command of ['extract', 'check', 'outline', 'init']) {
          const { status, out, err } = await at.run([command, '.'], { files: { ...nodeFiles, read } });
          assert.equal(status, 2, command);
          assert.match(
            err,
            /^giaoban: b\.baocao: could not be worked on \(this is a fault of the program: TypeError\)$/m,
          );
          for (const name of ['a', 'c']) assert.match(out, new RegExp(`${name}\\.(baocao|meta)`), command);
        }
        assert.equal(await at.read('b.meta.yaml'), 'title: x\n');
      }));
  }
});

describe('giaoban writing', () => {
  it('leaves a file alone that is changed while it works', async () => {
    for (const change of ['append', 'same length'] as const) {
      await inFolder({ 'r.baocao': REPORT }, async (at) => {
        const file = path.join(at.path, 'r.baocao');
        const changed = change === 'append' ? `${REPORT}Dòng mới.\n` : REPORT.replace('quý I', 'quý V');
        const { status, err, out } = await at.run(['check', '--fix', 'r.baocao'], {
          onWrite: () => at.write('r.baocao', changed),
        });
        assert.equal(status, 2);
        assert.match(err, /r\.baocao: cannot be written \(somebody else has changed it meanwhile\)/);
        assert.doesNotMatch(out, /Changes made/);
        assert.equal(await at.read('r.baocao'), changed);
        assert.deepEqual(readdirSync(at.path), ['r.baocao']);
        assert.ok(statSync(file).isFile());
      });
    }
  });

  it('leaves a sidecar alone that was written meanwhile', () =>
    inFolder({ 'r.baocao': REPORT }, async (at) => {
      const { status } = await at.run(['init', 'r.baocao'], {
        onWrite: () => at.write('r.meta.yaml', 'title: của tôi\n'),
      });
      assert.equal(status, 2);
      assert.equal(await at.read('r.meta.yaml'), 'title: của tôi\n');
    }));

  it('counts no change that was not written, and still tells of its finding', () =>
    inFolder({ 'r.baocao': REPORT, 'q.baocao': REPORT }, async (at) => {
      chmodSync(path.join(at.path, 'r.baocao'), 0o444);
      const { status, out, err } = await at.run(['check', '--fix', '.']);
      assert.equal(status, 2);
      assert.match(err, /r\.baocao: cannot be written \(the file is read-only\)/);
      assert.match(out, /Changes made: 1 \(files: 1\)/);
      assert.match(out, /r\.baocao[\s\S]*reference\/swapped-parts/);
      assert.equal(await at.read('r.baocao'), REPORT);
      assert.equal(await at.read('q.baocao'), FIXED);
    }));

  it('keeps several names of a file one file', () =>
    inFolder({ 'r.baocao': REPORT }, async (at) => {
      linkSync(path.join(at.path, 'r.baocao'), path.join(at.path, 'copy.bin'));
      await at.run(['check', '--fix', 'r.baocao']);
      assert.equal(await at.read('copy.bin'), FIXED);
      appendFileSync(path.join(at.path, 'copy.bin'), 'x');
      assert.equal(await at.read('r.baocao'), `${FIXED}x`);
    }));
});
