import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { grammarFile, grammarPatterns, grammarText, toJavaScript } from '../../scripts/build-grammar.ts';
import { suspicion } from '../language/helpers/linear.ts';

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
    const offenders: string[] = [];
    for (const { path, source } of patterns) {
      const found = await suspicion(toJavaScript(source), 'u');
      if (found !== null) offenders.push(`${path}: ${found}`);
    }
    assert.deepEqual(offenders, []);
  }).timeout(600_000);
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
