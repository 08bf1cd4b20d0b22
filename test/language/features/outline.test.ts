import assert from 'node:assert/strict';
import type { DocumentSymbol } from 'vscode-languageserver-types';
import { outline } from '../../../src/language/features/outline.ts';
import { briefing, open } from './open.ts';

function lines(symbols: readonly DocumentSymbol[], indent = ''): string[] {
  return symbols.flatMap(({ name, detail, children }) => [
    `${indent}${name}${detail ? ` [${detail}]` : ''}`,
    ...lines(children ?? [], `${indent}  `),
  ]);
}

describe('outline', () => {
  const opened = open(briefing);
  const tree = outline(opened.report);
  const shown = lines(tree).join('\n');

  it('shows the meeting with date and chair', () => {
    assert.match(
      shown,
      /09\/4\/2018 · Hội nghị giao ban công tác khoa giáo quý I.*\[Nguyễn Văn An, Phó Trưởng ban Tuyên giáo Tỉnh ủy\]/,
    );
  });

  it('numbers the tasks and puts their references below them', () => {
    assert.match(shown, /1\. Tiếp tục tuyên truyền, quán triệt Nghị quyết Trung ương 4/);
    assert.match(shown, /30\/6 · Tham mưu tổng kết Chỉ thị.*\[.*due 30\/6\/2018\]\n\s+24-CT\/TW \[04\/7\/2008/);
  });

  it('keeps every selection in its range, and every child in its parent', () => {
    const contains = (outer: DocumentSymbol['range'], inner: DocumentSymbol['range']) => {
      const { document } = opened.report;
      assert.ok(document.offsetAt(outer.start) <= document.offsetAt(inner.start));
      assert.ok(document.offsetAt(inner.end) <= document.offsetAt(outer.end));
    };
    const walk = (symbol: DocumentSymbol) => {
      contains(symbol.range, symbol.selectionRange);
      assert.notEqual(symbol.name, '');
      for (const child of symbol.children ?? []) {
        contains(symbol.range, child.range);
        walk(child);
      }
    };
    tree.forEach(walk);
  });

  it('has nothing to show for an empty text', () => {
    assert.deepEqual(outline(open('').report), []);
  });
});
