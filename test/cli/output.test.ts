/** What the command prints: nothing of an input acts on a terminal or a build's log, and an output may close or be full. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Node, parse } from 'acorn';
import { simple } from 'acorn-walk';
import { transformSync } from 'esbuild';
import fc from 'fast-check';
import { createPrinter, createStyles, visible } from '../../src/cli/output.ts';
import { inFolder } from './helpers/run.ts';

const HEAD = 'Sáng 09/4/2018, Ban Tuyên giáo Huyện ủy Sìn Hồ tổ chức Hội nghị giao ban quý I năm 2018.\n\n';
const CONTROLS = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/;
const COMMAND = /^\s*::|##\[|##vso\[/m;

function printed(work: (printer: ReturnType<typeof createPrinter>) => void): string {
  const out: string[] = [];
  work(createPrinter({ write: (text) => void out.push(text), isTTY: false }));
  return out.join('');
}

describe('what is printed for people', () => {
  const examples: [input: string, shown: string][] = [
    ['a\u001B[31mb\u0007', 'a␛[31mb␇'],
    ['a\nb\r\tc', 'a␊b␍␉c'],
    ['\u202Eabc\u2066', '<U+202E>abc<U+2066>'],
    ['a\u2028b\u0085c\u007F', 'a<U+2028>b<U+0085>c␡'],
    ['Nghị quyết số 29-NQ/TW', 'Nghị quyết số 29-NQ/TW'],
    ['x ##[error]y ##vso[task]z', 'x #\\#[error]y #\\#vso[task]z'],
    ['\uD800x', '<U+D800>x'],
  ];
  for (const [input, shown] of examples)
    it(`shows ${JSON.stringify(input)} as ${shown}`, () => assert.equal(visible(input), shown));

  it('is one line whatever is in it, without controls and without a command of a build service', () => {
    const words = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('::error::', ' ::', '\n::error file=a::', '##[', '##', '[', '\u001B[2J', '\u202E'),
      ),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(words, (parts) => {
        const line = printed(({ line }) => line(...parts));
        assert.ok(line.endsWith('\n') && !line.slice(0, -1).includes('\n'));
        assert.doesNotMatch(line, CONTROLS);
        assert.doesNotMatch(line, /^\s*::/);
        const painted = printed(({ line }) => line(createStyles(true).red(...parts)));
        assert.doesNotMatch(painted.replace(/\u001B\[\d+m/g, ''), CONTROLS);
      }),
      { numRuns: 3000 },
    );
  });

  it('keeps the lines of a text, and data as it is', () => {
    assert.equal(
      printed(({ lines }) => lines('a\n\nb: \u0007\r\n::error::c\n')),
      'a\n\nb: ␇\n\\::error::c\n',
    );
    assert.equal(
      printed(({ data }) => data('\u0007\n::')),
      '\u0007\n::',
    );
  });
});

describe('the command with hostile names, keys and words', () => {
  const EVIL = 'x\n::error file=a,line=1::injected\u001B[31m\u202E';
  const quoted = JSON.stringify(EVIL);
  const name = 'bao\n::error::cao\u001B[2J\u202E.baocao';
  const files = {
    [name]: `---\n${quoted}: 1\ntitle: ${quoted}\nkind: ${quoted}\ntasks: [{text: ${quoted}, owner: ${quoted}}]\n---\n${HEAD}\u001B[31m::error::\u202E 29/NQ-TW\r::error::x\u2028::error::y giao Phòng\u001B[2J Giáo dục hoàn thành trước ngày 30/6/2018.\n`,
    'q.baocao': `${HEAD}Nghị quyết số 29/NQ-TW\u001B[31m.\n`,
    'own.yaml': `- {code: 05-NQ/HU, date: 2021-03-15, title: ${quoted}}\n`,
    '.giaoban.yaml': 'catalogue: [own.yaml]\n',
  };
  const runs: string[][] = [
    ['check', '.', '--show', 'hint', '--excerpt'],
    ['check', '.', '--show', 'hint', '--fix-dry-run'],
    ['check', '.', '--show', 'hint', '--format', 'markdown'],
    ['outline', '.'],
    ['outline', '.', '--format', 'md'],
    ['init', '.', '--dry-run'],
    ['init', '.', '--dry-run', '--to', 'front-matter'],
    ['lookup', '05-NQ/HU'],
    ['export', '.', '--format', 'brat', '--output', `o${EVIL}`],
    ['import', name, '--format', 'w3c'],
    ['annotations', 'compact', '.'],
    ['agree', name, EVIL],
    [EVIL],
    ['check', `--${EVIL}`],
    ['check', EVIL],
    ['check', '.', '--format', EVIL],
    ['check', '.', '--max-warnings', EVIL],
    ['check', '.', '--rule', EVIL],
    ['lookup', EVIL, '--limit', EVIL],
    ['--config', EVIL, 'check', '.'],
    ['--lang', EVIL, 'check', '.'],
    ['help', EVIL],
    ['help', 'annotations', EVIL],
    ['schema', EVIL],
  ];
  for (const argv of runs) {
    it(`prints no control and no line of theirs: ${visible(argv.join(' ')).slice(0, 60)}`, () =>
      inFolder(files, async (at) => {
        const { out, err } = await at.run(argv);
        assert.doesNotMatch(out + err, CONTROLS);
        assert.doesNotMatch(out + err, COMMAND);
      }));
  }

  const settings: string[] = [
    `${quoted}: 1`,
    `rules: {${quoted}: error}`,
    `rules: {reference/unknown: ${quoted}}`,
    `catalogue: [${quoted}]`,
    `metadata: {schema: ${quoted}}`,
    `exclude: {${quoted}: 1}`,
    `overrides: [{files: 1, ${quoted}: 2}]`,
    `annotations: {labels: [{id: ${quoted}, name: ${quoted}}]}`,
    '"\\e[31mred\\e[0m\\a": 1',
    `- ${quoted}\n ]`,
  ];
  for (const text of settings) {
    it(`says what is wrong with a project file in lines of its own: ${text.slice(0, 40)}`, () =>
      inFolder({ '.giaoban.yaml': text, 'r.baocao': HEAD }, async (at) => {
        for (const language of ['en', 'vi']) {
          const { status, out, err } = await at.run(['check', '.', '--lang', language]);
          assert.equal(status, 2);
          assert.doesNotMatch(out + err, CONTROLS);
          assert.doesNotMatch(out + err, COMMAND);
        }
      }));
  }

  it('has no colour on a terminal that is dumb', () =>
    inFolder({ 'q.baocao': files['q.baocao'] }, async (at) => {
      const options = { tty: true, env: { TERM: 'xterm' } };
      assert.match((await at.run(['check', '.'], options)).out, /\u001B\[/);
      const plain: Record<string, string>[] = [{ TERM: 'dumb' }, { TERM: 'dumb', FORCE_COLOR: '1' }, { NO_COLOR: '1' }];
      for (const env of plain) assert.doesNotMatch((await at.run(['check', '.'], { tty: true, env })).out, CONTROLS);
    }));
});

describe('a source file of the command', () => {
  const src = path.resolve(import.meta.dirname, '../../src');
  /** The only ones that may touch a stream: they make it, and the bar moves the cursor. */
  const ALLOWED = ['cli/main.ts', 'cli/output.ts', 'cli/progress.ts'];

  it('prints through `Printer` and in no other way', () => {
    const found = readdirSync(src, { recursive: true, encoding: 'utf8' })
      .map((file) => file.split(path.sep).join('/'))
      .filter((file) => file.endsWith('.ts') && !ALLOWED.includes(file))
      .flatMap((file) => printingIn(readFileSync(path.join(src, file), 'utf8')).map((one) => `${file}: ${one}`));
    assert.deepEqual(found, []);
  });

  it('is caught when it does', () => {
    assert.deepEqual(printingIn('console.log(1); process.stdout.end(); io.stderr.write(""); const { stdout } = io'), [
      'console',
      'io.stderr.write',
      'process.stdout',
      'stdout',
    ]);
    assert.deepEqual(printingIn('createPrinter(io.stdout).line("x"); io.stdout.isTTY'), []);
  });
});

/** Uses of a stream or the console in a source text. */
function printingIn(source: string): string[] {
  const { code } = transformSync(source, { loader: 'ts' });
  const found = new Set<string>();
  const textOf = ({ start, end }: Node) => code.slice(start, end);
  simple(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), {
    MemberExpression(node) {
      const text = textOf(node);
      if (/^process\.(stdout|stderr)$/.test(text) || /\b(stdout|stderr)\.write$/.test(text)) found.add(text);
    },
    Identifier(node) {
      if (node.name === 'console') found.add('console');
    },
    VariableDeclarator({ id }) {
      if (id.type !== 'ObjectPattern') return;
      for (const property of id.properties) {
        const text = textOf(property);
        if (/^(stdout|stderr)\b/.test(text)) found.add(text);
      }
    },
  });
  return [...found].sort();
}

describe('an output that closes or is full', () => {
  const main = path.resolve(import.meta.dirname, '../../src/cli/main.ts');
  const shell = (cwd: string, command: string) =>
    spawnSync('bash', ['-c', command], {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, GIAOBAN: `${process.execPath} --no-warnings ${main}`, LANG: 'en' },
    });
  const many = `${HEAD}${'Nghị quyết số 29/NQ-TW ngày 04/11/2013.\n'.repeat(700)}`;

  before(function () {
    if (process.platform !== 'linux' || !existsSync('/dev/full')) this.skip();
  });

  it('keeps the status that was earned when the reader stops early', function () {
    this.timeout(60_000);
    return inFolder({ 'r.baocao': many, 'q.baocao': HEAD }, async ({ path: cwd }) => {
      for (const [command, status] of [
        ['$GIAOBAN check r.baocao --format jsonl --fail-on information', 1],
        ['$GIAOBAN extract r.baocao', 0],
        ['$GIAOBAN check none.baocao r.baocao --format jsonl', 2],
      ] as const) {
        const ran = shell(cwd, `${command} | head -c 1 > /dev/null; exit \${PIPESTATUS[0]}`);
        assert.equal(ran.status, status, command);
        assert.doesNotMatch(ran.stderr, /EPIPE|^\s+at /m);
      }
    });
  });

  it('still writes what it was asked to write when nobody reads', function () {
    this.timeout(60_000);
    return inFolder({ 'a.baocao': many, 'b.baocao': many }, async (at) => {
      const ran = shell(at.path, `$GIAOBAN check --fix . --format jsonl --show hint | true; exit \${PIPESTATUS[0]}`);
      assert.ok(ran.status !== 2, ran.stderr);
      for (const name of ['a.baocao', 'b.baocao']) assert.ok(!(await at.read(name)).includes('29/NQ-TW'));
    });
  });

  it('is trouble when the disk is full, and says so', function () {
    this.timeout(60_000);
    return inFolder({ 'r.baocao': many }, async ({ path: cwd }) => {
      for (const command of ['check .', 'extract .', '--help']) {
        const ran = shell(cwd, `$GIAOBAN ${command} > /dev/full`);
        assert.deepEqual(
          [ran.status, ran.stderr],
          [2, 'giaoban: the output cannot be written (no space is left)\n'],
          command,
        );
      }
      assert.equal(shell(cwd, '$GIAOBAN check . > /dev/full 2> /dev/full').status, 2);
      assert.equal(shell(cwd, '$GIAOBAN check none 2> /dev/full').status, 2);
    });
  });
});
