import assert from 'node:assert/strict';
import fc from 'fast-check';
import { agreement } from '../../../src/language/annotations/agreement/agreement.ts';
import {
  alpha,
  interval,
  nominal,
  type Unit,
  unitizedAlpha,
} from '../../../src/language/annotations/agreement/alpha.ts';
import { exactScore, kappa, overlapPairs, overlapScore } from '../../../src/language/annotations/agreement/pairwise.ts';
import { newAnnotation } from '../../../src/language/annotations/model.ts';

const near = (actual: number | null | undefined, expected: number) =>
  assert.ok(typeof actual === 'number' && Math.abs(actual - expected) <= 0.0005, `${actual} is not ${expected}`);

describe('agreement: published values', () => {
  it('Krippendorff 2004, p. 254: unitised, two observers, two categories', () => {
    const unit = (category: string, start: number, length: number): Unit => ({
      category,
      start: start - 150,
      end: start - 150 + length,
    });
    const a = [unit('c', 225, 70), unit('c', 370, 30), unit('k', 180, 60), unit('k', 300, 50)];
    const b = [unit('c', 220, 80), unit('c', 355, 20), unit('c', 400, 20), unit('k', 180, 60), unit('k', 300, 50)];
    const { categories, alpha: joint } = unitizedAlpha([a, b], 300);
    near(categories.get('c')?.observed, 0.0144);
    near(categories.get('c')?.expected, 0.0532);
    near(categories.get('c')?.alpha, 0.7286);
    near(categories.get('k')?.expected, 0.049);
    near(categories.get('k')?.alpha, 1);
    near(joint, 0.8587);
  });

  it('Krippendorff 1995: κ and nominal α of 24 places', () => {
    const [a, b] = [[...'001111111100001111110000'], [...'000011110000000110000000']];
    near(kappa(a, b), 0.385);
    near(
      alpha(
        a.map((value, i) => [value, b[i]!]),
        nominal,
      ),
      0.329,
    );
  });

  it('Krippendorff’s data with four observers and twelve units, values missing', () => {
    const _ = null;
    const observers = [
      [1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _],
      [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3],
      [_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _],
      [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _],
    ];
    const units = Array.from({ length: 12 }, (__, i) => observers.map((values) => values[i]!));
    near(alpha(units, nominal), 0.743);
    near(alpha(units, interval), 0.849);
  });
});

describe('agreement', () => {
  const unit = (start: number, end: number, category = 'x'): Unit => ({ start, end, category });

  it('counts exact passages, one to one', () => {
    const score = exactScore(
      [unit(0, 3), unit(0, 3), unit(5, 8)],
      [unit(0, 3), unit(5, 9), unit(5, 8, 'y'), unit(0, 3)],
    );
    assert.deepEqual(score, { matched: 2, first: 3, second: 4, precision: 2 / 4, recall: 2 / 3, f1: 4 / 7 });
  });

  it('pairs overlapping ones by the greatest overlap first', () => {
    assert.deepEqual(overlapPairs([unit(0, 10), unit(8, 20)], [unit(9, 19), unit(5, 9)]), [
      [1, 0],
      [0, 1],
    ]);
    assert.equal(overlapScore([unit(0, 3)], [unit(3, 5), unit(0, 3, 'y')]).matched, 0);
  });

  it('says undefined where nothing could have differed', () => {
    assert.equal(kappa([], []), null);
    assert.equal(kappa(['a', 'a'], ['a', 'a']), null);
    assert.equal(alpha([['a', 'a']], nominal), null);
    assert.equal(unitizedAlpha([[], []], 10).alpha, null);
    const { precision, recall, f1 } = exactScore([], []);
    assert.deepEqual([precision, recall, f1], [null, null, null]);
  });

  const placed = (start: number, end: number, label: string) => ({
    annotation: newAnnotation({ id: `${start}-${end}-${label}`, now: '2026-01-01T00:00:00.000Z', label }),
    start,
    end,
  });
  const text = 'Giao Sở Y tế báo cáo 😀 kết quả trước tháng Sáu';

  it('gives all labels first, then each; three annotators give three pairs', () => {
    const one = [placed(5, 12, 'owner'), placed(13, 31, 'task')];
    const other = [placed(5, 12, 'owner'), placed(13, 20, 'task')];
    const [all, owner, task] = agreement([{ name: 'a.txt', text, annotators: [one, other, one] }]);
    assert.deepEqual([all!.label, owner!.label, task!.label], [null, 'owner', 'task']);
    assert.equal(all!.pairs.length, 3);
    assert.deepEqual([all!.pairs[0]!.exact.matched, all!.pairs[0]!.overlap.matched], [1, 2]);
    assert.equal(owner!.pairs[0]!.kappa, 1);
    assert.equal(owner!.alpha, 1);
    assert.ok(task!.alpha! < 1 && task!.pairs[0]!.kappa! < 1);
  });

  it('is 1 for the same, never more than 1, and does not depend on who is first', () => {
    const span = fc
      .tuple(fc.nat(text.length), fc.integer({ min: 1, max: 9 }), fc.constantFrom('a', 'b'))
      .map(([start, length, label]) => placed(start, Math.min(text.length, start + length), label));
    const spans = fc.array(span, { maxLength: 6 });
    fc.assert(
      fc.property(spans, spans, (one, other) => {
        const compare = (...annotators: (typeof one)[]) => agreement([{ name: 'a.txt', text, annotators }])[0]!;
        const [there, back, same] = [compare(one, other), compare(other, one), compare(one, one)];
        for (const value of [there.alpha, there.pairs[0]!.kappa]) assert.ok(value === null || value <= 1 + 1e-12);
        assert.ok(there.alpha === back.alpha || Math.abs(there.alpha! - back.alpha!) < 1e-9);
        assert.ok(same.alpha === null || Math.abs(same.alpha - 1) < 1e-9);
        assert.equal(same.pairs[0]!.exact.f1, one.length === 0 ? null : 1);
        assert.equal(there.pairs[0]!.exact.precision, back.pairs[0]!.exact.recall);
      }),
    );
  });
});
