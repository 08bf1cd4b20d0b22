import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { check } from 'recheck';
import { grammarFile, grammarPatterns, grammarText, toJavaScript } from '../../scripts/build-grammar.ts';

/** Milliseconds that all matches in a text take. */
function timed(pattern: RegExp, text: string): number {
  const start = performance.now();
  text.match(pattern);
  return performance.now() - start;
}

describe('the grammar', () => {
  it('is what npm run grammar makes of the tables', async () => {
    assert.equal(await readFile(grammarFile, 'utf8'), await grammarText());
  });

  it('never uses \\b, which does not know Vietnamese letters', async () => {
    for (const { path, source } of grammarPatterns(JSON.parse(await grammarText()))) {
      assert.doesNotMatch(source.replaceAll('\\\\', ''), /\\b/, path);
    }
  });

  it('has patterns that all run in linear time', async () => {
    const patterns = grammarPatterns(JSON.parse(await grammarText()));
    assert.ok(patterns.length > 30);
    const unsafe = await Promise.all(
      patterns.map(async ({ path, source }) => {
        const pattern = toJavaScript(source);
        const verdict = await check(pattern, 'u', { timeout: 60_000 });
        if (verdict.status === 'safe') return [];
        // On a busy machine the checker's search by trial suspects patterns that its own attack does not slow down.
        const attack = verdict.status === 'vulnerable' && verdict.checker === 'fuzz' ? verdict.attack.string : null;
        const milliseconds = attack === null ? Number.POSITIVE_INFINITY : timed(new RegExp(pattern, 'gu'), attack);
        return milliseconds < 200 ? [] : [`${path}: ${verdict.status}, ${milliseconds} ms`];
      }),
    );
    assert.deepEqual(unsafe.flat(), []);
  }).timeout(120_000);
});

describe('the language configuration', () => {
  const read = async (): Promise<{
    wordPattern: { pattern: string; flags: string };
    autoClosingPairs: { open: string; close: string }[];
  }> =>
    JSON.parse(
      await readFile(new URL('../../syntaxes/vn-report.language-configuration.json', import.meta.url), 'utf8'),
    );

  it('selects a word, or a whole code, by double click', async () => {
    const { wordPattern } = await read();
    const words = (text: string): string[] =>
      text.match(new RegExp(wordPattern.pattern, `${wordPattern.flags}g`)) ?? [];
    assert.deepEqual(words('Nghị quyết số 29-NQ/TW, 30/2020/NĐ-CP.'), [
      'Nghị',
      'quyết',
      'số',
      '29-NQ/TW',
      '30/2020/NĐ-CP',
    ]);
    assert.deepEqual(words('và/hoặc “khóa XII”'), ['và', 'hoặc', 'khóa', 'XII']);
    const decomposed = 'Nghị quyết'.normalize('NFD');
    assert.deepEqual(words(decomposed), decomposed.split(' '));
  });

  it('closes the quotation marks that reports use', async () => {
    const { autoClosingPairs } = await read();
    assert.deepEqual(autoClosingPairs.find(({ open }) => open === '“')?.close, '”');
  });
});
