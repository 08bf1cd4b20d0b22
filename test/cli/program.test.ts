import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { nodeFiles } from '../../src/files/node.ts';
import { giaoban, inFolder } from './helpers/run.ts';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

describe('giaoban', () => {
  it('prints its version and its help', async () => {
    assert.deepEqual(await giaoban(['--version']), { status: 0, out: `${version}\n`, err: '' });
    const help = await giaoban(['--help']);
    assert.equal(help.status, 0);
    for (const command of ['extract', 'check', 'outline', 'lookup', 'init', 'schema'])
      assert.match(help.out, new RegExp(`^  ${command} `, 'm'));
  });

  it('speaks Vietnamese where the locale or --lang says so', async () => {
    assert.match((await giaoban(['--help', '--lang', 'vi'])).out, /Tùy chọn:/);
    assert.match((await giaoban(['check', '--help'], { env: { LANG: 'vi_VN.UTF-8' } })).out, /Tùy chọn:/);
    assert.match((await giaoban(['--help'], { env: { LC_ALL: 'en_US.UTF-8', LANG: 'vi_VN.UTF-8' } })).out, /Options:/);
    assert.match(
      (await giaoban(['--help'], { env: { LANG: 'vi_VN.UTF-8' } }).then(() => giaoban(['--help']))).out,
      /Options:/,
    );
  });

  it('prints the help of a command by “help” as by --help', async () => {
    assert.deepEqual(await giaoban(['help']), await giaoban(['--help']));
    assert.deepEqual(await giaoban(['help', 'check']), await giaoban(['check', '--help']));
    assert.deepEqual(
      await giaoban(['help', 'annotations', 'compact', '--lang', 'vi']),
      await giaoban(['annotations', 'compact', '--help', '--lang', 'vi']),
    );
    assert.match((await giaoban(['help', 'help', '--lang', 'vi'])).out, /in ra lệnh dùng để làm gì/i);
  });

  it('says of UTF-32 that it is not read', async () => {
    const utf32 = (text: string, little: boolean, bom: boolean) => {
      const view = new DataView(new ArrayBuffer((text.length + Number(bom)) * 4));
      for (const [i, char] of [...(bom ? `\uFEFF${text}` : text)].entries())
        view.setUint32(i * 4, char.codePointAt(0)!, little);
      return new Uint8Array(view.buffer);
    };
    const report = 'Hội nghị giao ban quý I năm 2018\n';
    for (const little of [true, false]) {
      for (const bom of [true, false]) {
        await inFolder({ 'a.txt': utf32(report, little, bom), '.giaoban.yaml': '' }, async (at) => {
          const { status, err } = await at.run(['check', 'a.txt']);
          const message = 'a.txt: cannot be read (it is UTF-32, which is not read; save it as UTF-8 first)';
          assert.deepEqual([status, err], [2, `giaoban: ${message}\n`]);
        });
      }
    }
    await inFolder({ 'a.txt': report, 'a.meta.yaml': utf32('title: x\n', true, true) }, async (at) => {
      assert.match((await at.run(['check', 'a.txt'])).err, /a\.meta\.yaml: cannot be read \(it is UTF-32/);
    });
  });

  it('says in one line that it failed, and how to learn more', async () => {
    const fault = () => Promise.reject(new RangeError('Maximum call stack size exceeded'));
    await inFolder({ 'a.txt': 'x' }, async (at) => {
      const { status, err } = await at.run(['check', '.'], { files: { ...nodeFiles, realPath: fault, list: fault } });
      assert.deepEqual([status, /RangeError/.test(err), /call stack|^ +at /m.test(err)], [2, true, false]);
    });
  });

  const usage: [argv: string[], message: string][] = [
    [['chek', 'x'], 'unknown command “chek”; did you mean “check”?'],
    [['check'], 'a path is missing'],
    [['export', '.'], 'the option “--format <format>” needs a value'],
    [['check', '.', '--format'], 'the option “--format <format>” needs a value'],
    [['schema', 'x'], 'there are more arguments than the command takes'],
    [['annotations', 'compat', '.'], 'unknown command “compat”; did you mean “compact”?'],
    [['help', 'chek'], 'unknown command “chek”; did you mean “check”?'],
    [['check', '--fixx', 'x'], 'unknown option “--fixx”'],
    [
      ['check', '--format', 'xml', 'x'],
      '“--format <format>” takes one of: text, json, jsonl, sarif, github, markdown (not “xml”)',
    ],
    [['check', '--max-warnings', 'few', 'x'], '“--max-warnings <number>” cannot be “few”'],
    [
      ['check', '.', '--rule', 'metadata/unknwon-key'],
      'There is no rule “metadata/unknwon-key”. Did you mean “metadata/unknown-key”?',
    ],
    [['extract', 'none.txt'], 'none.txt: no such file or folder'],
    [['--config', 'none.yaml', 'check', '.'], 'none.yaml: no such file or folder'],
  ];
  for (const [argv, message] of usage) {
    it(`ends with status 2 on: ${argv.join(' ')}`, async () => {
      await inFolder({}, async (at) => {
        const { status, out, err } = await at.run(argv);
        assert.deepEqual([status, out, err.split('\n')[0]], [2, '', `giaoban: ${message}`]);
      });
    });
  }

  it('names file and line of what is wrong in the project file', async () => {
    await inFolder(
      { '.giaoban.yaml': 'exclude: [a]\nrules:\n  reference/unknown: loud\n', 'sub/a.txt': 'x' },
      async (at) => {
        const { status, err } = await at.run(['check', 'a.txt'], { cwd: `${at.path}/sub` });
        assert.equal(status, 2);
        assert.match(err, /^giaoban: \.\.\/\.giaoban\.yaml:3:22: “rules\.reference\/unknown” has to be one of/);
      },
    );
  });

  it('prints the JSON Schema of the metadata', async () => {
    const { status, out } = await giaoban(['schema']);
    assert.equal(status, 0);
    assert.equal((JSON.parse(out) as { $schema: string }).$schema, 'https://json-schema.org/draft/2020-12/schema');
  });
});
