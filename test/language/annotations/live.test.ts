import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Change, carried, follow, followAll, type LiveRange } from '../../../src/language/annotations/live.ts';

/** A text with ‹ranges›, changed: `from` becomes `to`, once. */
function typed(marked: string, ...changes: [from: string, to: string][]) {
  let text = '';
  let ranges: readonly LiveRange[] = [];
  for (const part of marked.split(/(‹[^›]*›)/)) {
    const exact = part.replace(/[‹›]/g, '');
    if (part.startsWith('‹')) {
      const start = text.length;
      ranges = [...ranges, { id: exact, exact, start, end: start + exact.length, edited: false }];
    }
    text += exact;
  }
  let covered: string[] = [];
  for (const [from, to] of changes) {
    const start = text.indexOf(from);
    const change = { start, end: start + from.length, newText: to };
    text = text.slice(0, start) + to + text.slice(change.end);
    const step = follow(ranges, change, text);
    ranges = step.ranges;
    covered = [...covered, ...step.covered.map(({ id }) => id)];
  }
  const shown = ranges.map(({ start, end, edited }) => text.slice(start, end) + (edited ? ' (edited)' : ''));
  return { shown, covered };
}

describe('live ranges', () => {
  const cases: [why: string, marked: string, changes: [string, string][], shown: string[], covered?: string[]][] = [
    ['a change before moves it', 'xx ‹abc› yy', [['xx', 'long words']], ['abc']],
    ['a change after leaves it', 'xx ‹abc› yy', [['yy', '']], ['abc']],
    ['typing inside is an edit', 'xx ‹ab cd› yy', [['b c', 'b new c']], ['ab new cd (edited)']],
    [
      'undo of it brings the words back',
      'xx ‹ab cd› yy',
      [
        ['b c', 'b new c'],
        ['b new c', 'b c'],
      ],
      ['ab cd'],
    ],
    ['other blanks are no edit', 'xx ‹ab cd› yy', [[' c', '\n  c']], ['ab\n  cd']],
    ['a cut of its begin leaves the rest', 'xx ‹ab cd› yy', [['x ab ', '']], ['cd (edited)']],
    [
      'undo of the cut gives it whole',
      'xx ‹ab cd› yy',
      [
        ['x ab ', ''],
        ['x', 'xx ab '],
      ],
      ['ab cd'],
    ],
    ['a cut of its end leaves the rest', 'xx ‹ab cd› yy', [['cd y', '']], ['ab  (edited)']],
    ['a change over the whole is not trusted', 'xx ‹abc› yy', [['x abc y', 'x abc y']], [], ['abc']],
    ['nested ones differ', 'a ‹bcd› e', [['c', 'x']], ['bxd (edited)']],
  ];
  for (const [why, marked, changes, shown, covered = []] of cases) {
    it(why, () => {
      const result = typed(marked, ...changes);
      assert.deepEqual(result.shown, shown);
      assert.deepEqual(result.covered, covered);
    });
  }

  it('insertions at the edges stay outside', () => {
    const range = { id: 'a', exact: 'abc', start: 2, end: 5, edited: false };
    const before = follow([range], { start: 2, end: 2, newText: '1' }, 'xx1abcyy');
    assert.deepEqual(before.ranges, [{ ...range, start: 3, end: 6 }]);
    const after = follow([range], { start: 5, end: 5, newText: '1' }, 'xxabc1yy');
    assert.deepEqual(after.ranges, [range]);
  });

  it('keeps every range inside the text, whatever changes', () => {
    const change = fc.tuple(fc.nat(40), fc.nat(10), fc.string({ maxLength: 8 }));
    fc.assert(
      fc.property(
        fc.string({ maxLength: 40 }),
        fc.array(fc.tuple(fc.nat(40), fc.nat(10))),
        fc.array(change),
        (source, spans, changes) => {
          let text = source;
          let ranges: readonly LiveRange[] = spans.map(([at, length], i) => {
            const start = Math.min(at, text.length);
            const end = Math.min(start + length, text.length);
            return { id: String(i), exact: text.slice(start, end), start, end, edited: false };
          });
          const all: Change[] = [];
          const first = ranges;
          for (const [at, length, newText] of changes) {
            const start = Math.min(at, text.length);
            const one = { start, end: Math.min(start + length, text.length), newText };
            all.push(one);
            text = text.slice(0, start) + newText + text.slice(one.end);
            ranges = follow(ranges, one, text).ranges;
            for (const { start, end } of ranges) assert.ok(0 <= start && start <= end && end <= text.length);
          }
          for (const { start, end } of followAll(first, all, text).ranges)
            assert.ok(0 <= start && start <= end && end <= text.length);
        },
      ),
    );
  });

  it('goes along with a conversion of the text, and means the new words', () => {
    const text = 'xx hội nghị';
    const old = text.normalize('NFD');
    const range = { id: 'a', exact: old.slice(3), start: 3, end: old.length, edited: false };
    const toNew = (offset: number) => old.slice(0, offset).normalize('NFC').length;
    assert.deepEqual(carried([range], toNew, text), [{ ...range, end: text.length, exact: 'hội nghị' }]);
  });
});
