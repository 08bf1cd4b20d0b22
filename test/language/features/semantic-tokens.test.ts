import assert from 'node:assert/strict';
import { semanticTokens, tokenModifiers, tokenTypes } from '../../../src/language/features/semantic-tokens.ts';
import { briefing, open } from './open.ts';

function tokens(source: string): string[] {
  const { report, text } = open(source);
  const { data } = semanticTokens(report);
  const found: string[] = [];
  let line = 0;
  let character = 0;
  for (let i = 0; i < data.length; i += 5) {
    const [lines, characters, length, type, modifiers] = data.slice(i, i + 5) as [
      number,
      number,
      number,
      number,
      number,
    ];
    line += lines;
    character = lines > 0 ? characters : character + characters;
    const start = report.document.offsetAt({ line, character });
    const words = text.slice(start, start + length);
    assert.ok(!/[\r\n]/.test(words), words);
    const names = tokenModifiers.filter((_, bit) => modifiers & (1 << bit));
    found.push(`${[tokenTypes[type], ...names].join('.')} ${words}`);
  }
  return found;
}

describe('semantic tokens', () => {
  const found = tokens(briefing);

  it('tell what the catalogue knows of a reference', () => {
    assert.ok(found.includes('reference.resolved 29-NQ/TW'), found.join('\n'));
    assert.ok(found.includes('reference.resolved.malformed 24/CT-TW'), found.join('\n'));
    assert.ok(tokens('Thực hiện Chương trình hành động số 6969-CTr/TW.').includes('reference.unknown 6969-CTr/TW'));
    assert.ok(tokens('Thực hiện Nghị quyết số 29-NQ/TW.').includes('reference.ambiguous 29-NQ/TW'));
  });

  it('mark people and dates, and leave other words plain', () => {
    assert.ok(found.includes('person Nguyễn Văn An'));
    assert.ok(found.some((token) => /^date .*09\/4\/2018/.test(token)));
    assert.deepEqual([...new Set(found.map((token) => token.split(/[. ]/)[0]))].sort(), [
      'date',
      'person',
      'reference',
    ]);
  });

  it('follow the columns of the editor in decomposed text and after an emoji', () => {
    const source = '😀 Thực hiện Nghị quyết số 30/2020/NĐ-CP, Kế hoạch số 01-KH/TU'.normalize('NFD');
    assert.ok(tokens(source).some((token) => token.endsWith(' 01-KH/TU')));
    assert.ok(tokens(source).some((token) => token.endsWith(` ${'30/2020/NĐ-CP'.normalize('NFD')}`)));
  });
});
