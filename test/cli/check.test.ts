import assert from 'node:assert/strict';
import { chmod, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { JsonFinding } from '../../src/cli/formats/json.ts';
import { decodeText, encodeText } from '../../src/language/text/encodings.ts';
import { giaoban, inFolder } from './helpers/run.ts';

const BODY = `Sáng 12/7/2018, Ban Tuyên giáo Tỉnh ủy Yên Bái tổ chức Hội nghị giao ban công tác khoa giáo quý II năm 2018. Đồng chí Hoàng Thị Minh Châu, Phó Trưởng ban Tuyên giáo Tỉnh ủy chủ trì.

Hội nghị đánh giá việc thực hiện Nghị quyết số 29-NQ/TW ngày 04/11/2013 của Ban Chấp hành Trung ương (khóa XI).

Kết luận Hội nghị, đồng chí Hoàng Thị Minh Châu đề nghị các ngành tập trung hoàn thành sơ kết Nghị quyết 29 trước ngày 15/8/2018.
`;
/** An unknown key (warning, with a safe fix) and a wrong choice (error, without). */
const BAD = `---\norganiser: Ban Tuyên giáo Tỉnh ủy Yên Bái\nkind: picnic\n---\n${BODY}`;
const GOOD = `---\norganizer: Ban Tuyên giáo Tỉnh ủy Yên Bái\nkind: giao-ban\n---\n${BODY}`;
const METADATA = ['--rule', 'metadata/schema', '--rule', 'metadata/unknown-key'];

const parse = (out: string) =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as JsonFinding);

describe('giaoban check', () => {
  it('prints findings with place, severity and rule, then a summary', async () => {
    await inFolder({ 'a.txt': BAD, 'b.txt': GOOD, 'c.txt': 'Mua gạo.' }, async (at) => {
      const { status, out } = await at.run(['check', '.', ...METADATA]);
      assert.equal(status, 1);
      const [file, first, second, , ...summary] = out.split('\n');
      assert.equal(file, 'a.txt');
      assert.match(first!, /^ {2}2:1 {2}warning {2}.+ {2}metadata\/unknown-key$/);
      assert.match(second!, /^ {2}3:7 {2}error {4}.+ {2}metadata\/schema$/);
      assert.deepEqual(summary, [
        'Problems in 1 of 2 reports: 1 error, 1 warning.',
        'Can be repaired with --fix: 1.',
        'Not checked, because no reports: 1.',
        '',
      ]);
    });
  });

  it('ends with 0, 1 or 2 as the findings and options say', async () => {
    await inFolder({ 'bad.txt': BAD, 'good.txt': GOOD, 'warn.txt': BAD.replace('picnic', 'giao-ban') }, async (at) => {
      const status = async (...argv: string[]) => (await at.run(['check', ...argv, ...METADATA])).status;
      assert.equal(await status('good.txt'), 0);
      assert.equal(await status('bad.txt'), 1);
      assert.equal(await status('warn.txt'), 0);
      assert.equal(await status('warn.txt', '--fail-on', 'warning'), 1);
      assert.equal(await status('bad.txt', '--fail-on', 'never'), 0);
      assert.equal(await status('warn.txt', '--max-warnings', '0'), 1);
      assert.equal(await status('warn.txt', '--max-warnings', '1'), 0);
      assert.equal(await status('good.txt', 'none.txt'), 2);
    });
  });

  it('finds metadata whose report is gone, named or met in a folder, and no other', async () => {
    const files = { 'a.txt': GOOD, 'a.meta.yaml': 'title: x\n', 'B.TXT': BODY, 'b.meta.yaml': 'title: x\n' };
    await inFolder({ ...files, 'gone.meta.yaml': 'title: Giao ban\n', 'ẩn/mất.meta.yaml': '' }, async (at) => {
      const orphans = async (...argv: string[]) => {
        const { status, out } = await at.run([
          'check',
          ...argv,
          '--format',
          'jsonl',
          '--rule',
          'metadata/orphan-sidecar',
        ]);
        assert.equal(status, 0);
        return parse(out).map(({ file, severity, message }) => `${file} ${severity}: ${message}`);
      };
      const message = (name: string) => `There is no report that this metadata belongs to: “${name}” is missing.`;
      const gone = `gone.meta.yaml hint: ${message('gone.txt')}`;
      assert.deepEqual(await orphans('.'), [gone, `ẩn/mất.meta.yaml hint: ${message('mất.txt')}`]);
      assert.deepEqual(await orphans('gone.meta.yaml', 'a.meta.yaml'), [gone]);
      assert.deepEqual(await orphans('*.yaml'), [gone]);
      const { out } = await at.run(['check', 'gone.meta.yaml', '--show', 'hint']);
      assert.match(
        out,
        /^gone\.meta\.yaml\n {2}1:1 {2}hint {2}There is no report[\s\S]*Problems in 1 of 1 reports: 1 hint/,
      );
    });
  });

  it('prints one object a finding in jsonl, the same as an array in json', async () => {
    await inFolder({ 'a.txt': BAD }, async (at) => {
      const findings = parse((await at.run(['check', '.', '--format', 'jsonl', ...METADATA])).out);
      assert.deepEqual(Object.keys(findings[0]!), [
        'file',
        'rule',
        'severity',
        'message',
        'start',
        'end',
        'line',
        'column',
        'fix',
      ]);
      const [key, value] = findings;
      assert.equal(BAD.slice(key?.start, key?.end), 'organiser');
      assert.deepEqual([key?.line, key?.column], [2, 1]);
      assert.deepEqual(key?.fix?.edits, [{ start: 4, end: 13, newText: 'organizer' }]);
      assert.equal(value?.fix, null);
      assert.deepEqual(JSON.parse((await at.run(['check', '.', '--format', 'json', ...METADATA])).out), findings);
    });
  });

  it('reports findings of a sidecar under its own name', async () => {
    await inFolder({ 'x.txt': BODY, 'x.meta.yaml': 'title: x\nkind: picnic\n' }, async (at) => {
      const [finding] = parse((await at.run(['check', 'x.txt', '--format', 'jsonl', ...METADATA])).out);
      assert.deepEqual([finding?.file, finding?.line, finding?.column], ['x.meta.yaml', 2, 7]);
      const bySidecar = parse((await at.run(['check', 'x.meta.yaml', '--format', 'jsonl', ...METADATA])).out);
      assert.deepEqual(bySidecar, [finding]);
    });
  });

  it('takes severities and globs from the project file', async () => {
    const files = {
      '.giaoban.yaml':
        'rules: {metadata/schema: off}\nexclude: drafts\noverrides: [{files: old/*, rules: {metadata/unknown-key: error}}]\n',
      'a.txt': BAD,
      'old/b.txt': BAD,
      'drafts/c.txt': BAD,
    };
    await inFolder(files, async (at) => {
      const found = parse((await at.run(['check', '.', '--format', 'jsonl', ...METADATA])).out);
      assert.deepEqual(
        found.map(({ file, severity, rule }) => [file, severity, rule]),
        [
          ['a.txt', 'warning', 'metadata/unknown-key'],
          ['old/b.txt', 'error', 'metadata/unknown-key'],
        ],
      );
      assert.equal(parse((await at.run(['check', 'drafts/c.txt', '--format', 'jsonl', ...METADATA])).out).length, 1);
    });
  });

  it('reads the project file in any encoding, as the editor does', async () => {
    const project = 'rules: {metadata/*: off}\r\n';
    for (const [encoding, bom] of [
      ['utf-8', true],
      ['utf-16le', true],
      ['utf-16be', false],
    ] as const) {
      await inFolder({ '.giaoban.yaml': encodeText(project, encoding, bom)!, 'a.txt': BAD }, async (at) => {
        const { status, out, err } = await at.run(['check', '.', ...METADATA]);
        assert.deepEqual([status, out, err], [0, 'No problems. Reports checked: 1.\n', ''], encoding);
      });
    }
  });

  it('says what a project file names that is not there, or has that cannot be followed', async () => {
    const mistakes = {
      'catalogue: [none.yaml]': '.giaoban.yaml:1:13: The catalogue none.yaml could not be read.',
      'metadata: {schema: none.json}': '.giaoban.yaml:1:20: The schema none.json could not be read.',
      'rules: *all': '.giaoban.yaml:1:1: Anchors and aliases',
    };
    for (const [project, message] of Object.entries(mistakes)) {
      await inFolder({ '.giaoban.yaml': project, 'a.txt': BAD }, async (at) => {
        const { status, err } = await at.run(['check', '.']);
        assert.equal(status, 2);
        assert.ok(err.startsWith(`giaoban: ${message}`), err);
      });
    }
  });

  it('checks metadata against a schema of the project too', async () => {
    const files = {
      '.giaoban.yaml': 'metadata: {schema: schema.yaml}\n',
      'schema.yaml': 'properties: {department: {enum: [khoa giáo, tuyên truyền]}}\n',
      'a.txt': GOOD.replace('kind:', 'department: bếp\nkind:'),
      'b.txt': GOOD.replace('kind:', 'department: khoa giáo\nkind:'),
    };
    await inFolder(files, async (at) => {
      const found = parse((await at.run(['check', '.', '--format', 'jsonl', ...METADATA])).out);
      assert.deepEqual(
        found.map(({ file, rule, line }) => [file, rule, line]),
        [['a.txt', 'metadata/schema', 3]],
      );
    });
    await inFolder({ ...files, 'schema.yaml': 'properties: {x: {oneOf: []}}\n' }, async (at) => {
      const { status, err } = await at.run(['check', '.']);
      assert.equal(status, 2);
      assert.match(err, /^giaoban: schema\.yaml:1:\d+: \/properties\/x/);
    });
  });

  it('checks what standard input brings', async () => {
    const stdin = [`${JSON.stringify({ file: 'x', text: BAD })}\n`];
    const { status, out } = await giaoban(['check', '-', '--format', 'jsonl', ...METADATA], { stdin });
    assert.deepEqual([status, parse(out).map(({ file }) => file)], [1, ['x', 'x']]);
    assert.equal((await giaoban(['check', '-', '--fix'], { stdin })).status, 2);
  });

  it('has colours on a terminal only', async () => {
    await inFolder({ 'a.txt': BAD }, async (at) => {
      const coloured = async (argv: string[], tty: boolean, env = {}) =>
        (await at.run(['check', '.', ...argv], { tty, env })).out.includes('\u001B[');
      assert.equal(await coloured([], true), true);
      assert.equal(await coloured([], false), false);
      assert.equal(await coloured(['--no-color'], true), false);
      assert.equal(await coloured([], true, { NO_COLOR: '1' }), false);
      assert.equal(await coloured([], false, { FORCE_COLOR: '1' }), true);
    });
  });

  it('shows the words in question with --excerpt', async () => {
    await inFolder({ 'a.txt': BAD }, async (at) => {
      assert.match(
        (await at.run(['check', '.', '--excerpt', ...METADATA])).out,
        /metadata\/schema\n {7}kind: picnic\n/,
      );
    });
  });
});

describe('giaoban check --fix', () => {
  it('writes what is safe and reports what is left', async () => {
    await inFolder({ 'a.txt': BAD }, async (at) => {
      const { status, out } = await at.run(['check', '.', '--fix', ...METADATA]);
      assert.equal(status, 1);
      assert.equal(await at.read('a.txt'), BAD.replace('organiser', 'organizer'));
      assert.match(out, /Changes made: 1 \(files: 1\)\./);
      assert.doesNotMatch(out, /warning/);
      assert.deepEqual(await readdir(at.path), ['a.txt']);
    });
  });

  it('changes nothing in a dry run', async () => {
    await inFolder({ 'a.txt': BAD }, async (at) => {
      const { out } = await at.run(['check', '.', '--fix-dry-run', ...METADATA]);
      assert.equal(await at.read('a.txt'), BAD);
      assert.match(out, /2:1 {2}- organiser {2}\+ organizer/);
      assert.match(out, /Changes that --fix would make: 1/);
    });
  });

  it('keeps encoding, byte order mark and line ends', async () => {
    const crlf = BAD.replace(/\n/g, '\r\n');
    const fixed = crlf.replace('organiser', 'organizer');
    const forms = { a: ['utf-8', true], b: ['utf-16le', true], c: ['utf-16be', true], d: ['utf-16le', false] } as const;
    const files = Object.fromEntries(
      Object.entries(forms).map(([name, [encoding, bom]]) => [`${name}.txt`, encodeText(crlf, encoding, bom)!]),
    );
    await inFolder(files, async (at) => {
      await at.run(['check', '.', '--fix', ...METADATA]);
      for (const [name, [encoding, bom]] of Object.entries(forms)) {
        assert.deepEqual(await at.bytes(`${name}.txt`), encodeText(fixed, encoding, bom), name);
      }
    });
  });

  it('fixes a sidecar and leaves the report untouched', async () => {
    await inFolder({ 'x.txt': BODY, 'x.meta.yaml': 'organiser: A # ours\n' }, async (at) => {
      await at.run(['check', 'x.txt', '--fix', ...METADATA]);
      assert.deepEqual([await at.read('x.txt'), await at.read('x.meta.yaml')], [BODY, 'organizer: A # ours\n']);
    });
  });

  it('does not write a text that it could not wholly read', async () => {
    const damaged = new Uint8Array([...new TextEncoder().encode(BAD), 0xff]);
    await inFolder({ 'a.txt': damaged }, async (at) => {
      const { out, err } = await at.run(['check', '.', '--fix', ...METADATA]);
      assert.deepEqual(await at.bytes('a.txt'), damaged);
      assert.match(err, /^giaoban: a\.txt: is left as it is, since parts of it cannot be read$/m);
      assert.doesNotMatch(out, /Can be repaired/);
    });
  });

  it('leaves a file alone that is write-protected', async () => {
    await inFolder({ 'a.txt': BAD }, async (at) => {
      await chmod(path.join(at.path, 'a.txt'), 0o444);
      const { status, err } = await at.run(['check', 'a.txt', '--fix', ...METADATA]);
      assert.equal(status, 2);
      assert.match(err, /^giaoban: a\.txt: cannot be written \(the file is read-only\)/);
      assert.equal(await at.read('a.txt'), BAD);
    });
  });

  it('changes no byte outside of its fixes, and nothing where the old encoding would not allow that', async () => {
    const bytes = encodeText(BAD, 'vni', false)!;
    // Another way to write the same letter, which is lost when the text is encoded again.
    const at = Buffer.from(bytes).indexOf(Buffer.from([0x6f, 0xe4]));
    assert.ok(at > 0);
    const spelled = Uint8Array.from(bytes, (byte, index) => (index === at + 1 ? 0xc4 : byte));
    assert.equal(decodeText(spelled).text, BAD);
    await inFolder({ 'a.txt': bytes, 'b.txt': spelled }, async (at) => {
      const { status, err } = await at.run(['check', '.', '--fix', ...METADATA]);
      assert.deepEqual(await at.bytes('a.txt'), encodeText(BAD.replace('organiser', 'organizer'), 'vni', false));
      assert.deepEqual(await at.bytes('b.txt'), spelled);
      assert.equal(status, 2);
      assert.match(err, /b\.txt: cannot be written in vni; save it as UTF-8 first/);
    });
  });

  it('says when a file cannot be written, and ends with status 2', async function () {
    if (process.getuid?.() === 0) this.skip();
    await inFolder({ 'a.txt': BAD }, async (at) => {
      await chmod(at.path, 0o555);
      const { status, err } = await at.run(['check', 'a.txt', '--fix', ...METADATA]);
      await chmod(at.path, 0o755);
      assert.equal(status, 2);
      assert.match(err, /^giaoban: a\.txt: cannot be written \(the file is read-only\)/);
    });
  });
});
