import assert from 'node:assert/strict';
import type { SelectionRange } from 'vscode-languageserver-types';
import { selectionRanges } from '../../../src/language/features/selection-ranges.ts';
import { briefing, open } from './open.ts';

describe('selection ranges', () => {
  it('grow from the word over code and reference to the whole text', () => {
    const at = briefing.indexOf('29-NQ/TW') + 4;
    const { report, under } = open(briefing);
    const [chain] = selectionRanges(report, [report.document.positionAt(at)]);
    const texts: string[] = [];
    for (let range: SelectionRange | undefined = chain; range; range = range.parent) texts.push(under(range.range));
    assert.deepEqual(texts.slice(0, 3), ['NQ', '29-NQ/TW', 'Nghị quyết số 29-NQ/TW']);
    assert.equal(texts.at(-1), briefing);
    for (const [index, text] of texts.slice(1).entries()) assert.ok(text.includes(texts[index]!));
  });

  it('give something in an empty text', () => {
    assert.equal(selectionRanges(open('').report, [{ line: 0, character: 0 }]).length, 1);
  });
});
