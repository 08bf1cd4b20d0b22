import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';

const ROOT = path.resolve(import.meta.dirname, '../..');
const GUIDE = readFileSync(path.join(ROOT, 'docs/command-line.md'), 'utf8');
const SAMPLES = path.join(ROOT, 'samples');
const CLEAN = 'tong-ket-khoa-giao-2021.txt';
/** Its metadata lies beside it. */
const BARE = 'tong-ket-dong-y-2018.txt';
const WRONG = 'nhieu-loi.txt';

/** The first block of a language below a heading of the guide. */
function example(heading: string, language: string): string {
  const [, section = ''] = GUIDE.split(`\n## ${heading}\n`);
  const [, block] = new RegExp(`\\n\`\`\`${language}\\n([\\s\\S]*?\\n)\`\`\`\\n`).exec(section) ?? [];
  assert.ok(block, `${heading} has an example in ${language}`);
  return block;
}

interface Ran {
  status: number;
  out: string;
}

/** A repository with the package installed as users have it, and reports to work on. */
interface Repository {
  path: string;
  run(command: string, argv: readonly string[]): Promise<Ran>;
  write(name: string, text: string): Promise<void>;
}

function run(cwd: string, command: string, argv: readonly string[]): Promise<Ran> {
  // What a person's machine or the test's own npm sets must not reach the repository.
  const { PATH, HOME = cwd } = process.env;
  const env = {
    PATH,
    HOME,
    LANG: 'C.UTF-8',
    NO_COLOR: '1',
    GIT_CONFIG_GLOBAL: os.devNull,
    GIT_CONFIG_SYSTEM: os.devNull,
  };
  return new Promise((resolve) => {
    execFile(command, argv, { cwd, env: { ...env, npm_config_offline: 'true' } }, (error, stdout, stderr) => {
      const status = error ? (typeof error.code === 'number' ? error.code : -1) : 0;
      resolve({ status, out: stdout + stderr });
    });
  });
}

async function succeeds(ran: Promise<Ran>): Promise<string> {
  const { status, out } = await ran;
  assert.equal(status, 0, out);
  return out;
}

/** Packs and installs this package as users have it, in a repository of its own. */
async function repository(): Promise<Repository> {
  const at = await mkdtemp(path.join(os.tmpdir(), 'giaoban-repository-'));
  const out = await succeeds(run(ROOT, 'npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', at]));
  const packed = path.join(at, out.trim().split('\n').at(-1) ?? '');
  await writeFile(path.join(at, 'package.json'), '{"private": true}\n');
  await writeFile(path.join(at, '.gitignore'), 'node_modules\n*.tgz\n');
  await succeeds(run(at, 'npm', ['install', '--save-dev', '--no-audit', '--no-fund', packed]));
  await succeeds(run(at, 'git', ['init', '--quiet']));
  await succeeds(run(at, 'git', ['config', 'user.name', 'Thử']));
  await succeeds(run(at, 'git', ['config', 'user.email', 'thu@example.vn']));
  await succeeds(run(at, 'git', ['add', '.']));
  await succeeds(run(at, 'git', ['commit', '--quiet', '--message', 'Start']));
  return {
    path: at,
    run: (command, argv) => run(at, command, argv),
    write: async (name, text) => {
      await mkdir(path.dirname(path.join(at, name)), { recursive: true });
      await writeFile(path.join(at, name), text);
    },
  };
}

const sample = (name: string) => readFile(path.join(SAMPLES, name), 'utf8');

describe('the examples of the user guide', function () {
  this.timeout(60_000);

  let repo: Repository;

  before(async () => {
    assert.ok(
      existsSync(path.join(ROOT, 'dist/cli.js')),
      '`npm run build` makes it; `npm ci` and `npm test` have it made',
    );
    repo = await repository();
  });

  after(async () => {
    if (repo) await rm(repo.path, { recursive: true, force: true });
  });

  describe('the workflow of GitHub Actions', () => {
    interface Step {
      uses?: string;
      run?: string;
      if?: string;
      with?: Record<string, unknown>;
    }
    const workflow = parse(example('In GitHub Actions', 'yaml')) as { jobs: { giaoban: { steps: Step[] } } };
    const { steps } = workflow.jobs.giaoban;

    /** Runs the steps as a runner does: after a failure only those whose condition asks for it. */
    const runJob = async () => {
      const output: string[] = [];
      let failed = false;
      for (const step of steps) {
        if (step.run === undefined || (failed && step.if === undefined)) continue;
        const { status, out } = await repo.run('bash', ['-e', '-c', step.run]);
        output.push(out);
        failed ||= status !== 0;
      }
      return { failed, lines: output.join('').split('\n') };
    };

    it('fails on wrong reports, annotates them, and leaves a log to upload', async () => {
      await cp(SAMPLES, path.join(repo.path, 'reports'), { recursive: true });
      const { failed, lines } = await runJob();
      assert.ok(failed);
      const commands = lines.filter((line) => line.startsWith('::'));
      assert.ok(commands.length > 10);
      for (const line of commands) {
        assert.match(line, /^::(?:error|warning|notice) file=reports\/[^,:]+,line=\d+(?:,\w+=[^,:]+)+::\S/);
      }
      assert.ok(
        commands.some((line) =>
          line.startsWith('::error file=reports/nhieu-loi.txt,line=36,endLine=36,col=57,endColumn=70,'),
        ),
      );
      const upload = steps.find(({ uses }) => uses?.includes('upload-sarif'));
      const log = JSON.parse(await readFile(path.join(repo.path, String(upload?.with?.sarif_file)), 'utf8'));
      assert.equal(log.version, '2.1.0');
      const uris = log.runs[0].results.map(
        (result: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }) =>
          result.locations[0]?.physicalLocation.artifactLocation.uri,
      );
      assert.ok(uris.includes('reports/nhieu-loi.txt'));
    });

    it('passes when the reports are right', async () => {
      await rm(path.join(repo.path, 'reports'), { recursive: true });
      await repo.write('reports/a.txt', await sample(CLEAN));
      const { failed, lines } = await runJob();
      assert.ok(!failed, lines.join('\n'));
      assert.deepEqual(
        lines.filter((line) => line.startsWith('::')),
        [],
      );
    });
  });

  describe('the git hook', () => {
    const commit = async (...names: string[]) => {
      await succeeds(repo.run('git', ['add', ...names]));
      return repo.run('git', ['commit', '--quiet', '--message', 'More']);
    };

    before(async () => {
      await rm(path.join(repo.path, 'reports'), { recursive: true });
      const hook = path.join(repo.path, '.git/hooks/pre-commit');
      await writeFile(hook, example('In a git hook', 'sh'));
      await chmod(hook, 0o755);
    });

    it('lets right reports pass, and commits without any', async () => {
      await repo.write('reports/quý 1.txt', await sample(CLEAN));
      await repo.write('notes.md', 'A');
      assert.deepEqual([(await commit('notes.md')).status, (await commit('reports/quý 1.txt')).status], [0, 0]);
    });

    it('stops a wrong report, and looks at no other', async () => {
      await repo.write('reports/sai “1”.txt', await sample(WRONG));
      await repo.write('b.md', 'B');
      assert.equal((await commit('b.md')).status, 0);
      const { status, out } = await commit('reports');
      assert.notEqual(status, 0);
      assert.match(out, /^reports\/sai “1”\.txt$/m);
      assert.match(out, /metadata\/duplicate-id/);
      await succeeds(repo.run('git', ['reset', '--quiet']));
    });

    it('stops wrong metadata beside a report that is not changed', async () => {
      await repo.write('reports/quý 2.txt', await sample(BARE));
      assert.equal((await commit('reports/quý 2.txt')).status, 0);
      await repo.write('reports/quý 2.meta.yaml', 'kind: picnic\n');
      const { status, out } = await commit('reports/quý 2.meta.yaml');
      assert.notEqual(status, 0);
      assert.match(out, /^reports\/quý 2\.meta\.yaml$/m);
    });
  });

  it('the hook of pre-commit takes reports and metadata, and its command stops wrong ones', async () => {
    const config = parse(example('In a git hook', 'yaml')) as {
      repos: { hooks: { entry: string; files: string }[] }[];
    };
    const [hook] = config.repos.flatMap(({ hooks }) => hooks);
    assert.ok(hook);
    const names = ['reports/a.txt', 'b.baocao', 'a.meta.yaml', 'notes.md', 'c.yaml', 'txt'];
    assert.deepEqual(
      names.filter((name) => new RegExp(hook.files).test(name)),
      names.slice(0, 3),
    );
    await repo.write('reports/a.txt', await sample(CLEAN));
    await repo.write('reports/b.txt', await sample(WRONG));
    const [command = '', ...argv] = hook.entry.split(' ');
    assert.equal((await repo.run(command, [...argv, 'reports/a.txt'])).status, 0);
    assert.equal((await repo.run(command, [...argv, 'reports/a.txt', 'reports/b.txt'])).status, 1);
  });
});
