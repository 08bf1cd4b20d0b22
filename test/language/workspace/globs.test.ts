import assert from 'node:assert/strict';
import { memoryFiles } from '../../../src/language/workspace/files.ts';
import { matchesGlobs, parseGlob } from '../../../src/language/workspace/globs.ts';
import { filesMatching } from '../../../src/language/workspace/walk.ts';
import { fastest, RUNAWAY } from '../helpers/hostile.ts';

describe('globs', () => {
  const cases: [glob: string, path: string, matches: boolean][] = [
    ['archive/**', 'archive/2019/a.txt', true],
    ['archive/', 'archive/a.txt', true],
    ['./archive', 'archive/a.txt', true],
    ['archive/**', 'old/archive/a.txt', false],
    ['*.tmp.txt', 'deep/down/a.tmp.txt', true],
    ['drafts', 'old/drafts/a.txt', true],
    ['báo cáo/*.txt', 'báo cáo/quý 1.txt', true],
    ['**/*.txt', '.hidden/a.txt', true],
    ['**/*.txt', 'a.txt', true],
    ['a/**/b.txt', 'a/b.txt', true],
    ['a/**/b.txt', 'a/x/y/b.txt', true],
    ['a/**/b.txt', 'a/x/y/c.txt', false],
    ['*.{txt,baocao}', 'x/a.baocao', true],
    ['quý-[1-3]-20??.txt', 'quý-2-2018.txt', true],
    ['quý-[!1-3]-*.txt', 'quý-2-2018.txt', false],
    ['a*b*c', 'axbxbc', true],
    ['a*b*c', 'axbxbd', false],
    ['a.txt', 'axtxt', false],
    ['Báo cáo/', 'Báo cáo/a.txt'.normalize('NFD'), true],
    ['Báo cáo/**'.normalize('NFD'), 'Báo cáo/a.txt', true],
    ['qu?/*.txt', 'quý/a.txt'.normalize('NFD'), true],
    ['{quý {1,2},năm}/*.txt', 'quý 2/a.txt', true],
    ['{quý {1,2},năm}/*.txt', 'năm/a.txt', true],
    ['{quý {1,2},năm}/*.txt', 'quý 3/a.txt', false],
    ['{a/b,c}/*.txt', 'a/b/x.txt', true],
    ['*(1).txt', 'báo cáo (1).txt', true],
    ['[a.txt', '[a.txt', true],
    ['{a.txt', '{a.txt', true],
    ['𝒂?.txt', '𝒂😀.txt', true],
  ];
  for (const [glob, path, matches] of cases) {
    it(`${glob} ${matches ? 'takes' : 'leaves'} ${path}`, () => assert.equal(matchesGlobs(path, [glob]), matches));
  }

  it('match in little time, whatever they are', () => {
    const globs = [
      `${'*a'.repeat(40)}c`,
      `${'*a'.repeat(400)}c`,
      `${'{a,b}'.repeat(40)}`,
      `${'{*,*a,a*}'.repeat(8)}x`,
      `${'**/'.repeat(40)}x`,
      `${'**/a/'.repeat(40)}x`,
      `${'*?[a-z]'.repeat(100)}x`,
      '{'.repeat(100_000),
      '['.repeat(100_000),
      '{a,'.repeat(300),
    ];
    for (const path of [`${'a'.repeat(4000)}b`, 'a/'.repeat(2000)]) {
      for (const glob of globs) {
        const took = fastest(() => assert.equal(matchesGlobs(path, [glob]), false), 1);
        assert.ok(took < RUNAWAY, `${glob.slice(0, 40)}… ${took} ms`);
      }
    }
  });

  it('begin with a folder', () => {
    const base = (glob: string) => parseGlob(glob).base;
    assert.deepEqual(['a/b*/c', '*.txt', '../x/*.txt', '/*', '/a/{b,c}/d', 'a{/b,/c}/d', 'a/b.txt'].map(base), [
      'a/',
      '',
      '../x/',
      '/',
      '/a/',
      '',
      'a/',
    ]);
    assert.ok(parseGlob('../x/*.txt').matches('a.txt'));
    assert.ok(parseGlob('a{/b,/c}/d').matches('a/c/d'));
    assert.ok(!parseGlob('*.txt').matches('x/a.txt'));
  });

  it('find files below a folder, in order', async () => {
    const files = memoryFiles({
      'file:///w/docs/b.yaml': '',
      'file:///w/docs/a.yml': '',
      'file:///w/docs/deep/c.yaml': '',
      'file:///w/.git/d.yaml': '',
      'file:///w/docs/e.txt': '',
    });
    assert.deepEqual(await filesMatching('file:///w', 'docs/*.yaml', files), ['file:///w/docs/b.yaml']);
    assert.deepEqual(await filesMatching('file:///w', '**/*.yaml', files), [
      'file:///w/docs/b.yaml',
      'file:///w/docs/deep/c.yaml',
    ]);
    assert.deepEqual(await filesMatching('file:///none', '**/*.yaml', files), []);
  });
});
