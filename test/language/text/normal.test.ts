import assert from 'node:assert/strict';
import fc from 'fast-check';
import { normalText } from '../../../src/language/text/normal.ts';
import { growth } from '../helpers/hostile.ts';

/** The words of the original under the place where `needle` stands in the normal text. */
function originalOf(source: string, needle: string): string {
  const normal = normalText(source);
  const start = normal.text.indexOf(needle);
  assert.notEqual(start, -1, `${needle} is not in ${JSON.stringify(normal.text)}`);
  const span = normal.toOriginal({ start, end: start + needle.length });
  return source.slice(span.start, span.end);
}

describe('normal text', () => {
  it('leaves text alone that is normal already', () => {
    const source = 'Nghị quyết số 29-NQ/TW\nngày 04/11/2013';
    const normal = normalText(source);
    assert.equal(normal.text, source);
    assert.deepEqual(normal.toOriginal({ start: 3, end: 9 }), { start: 3, end: 9 });
  });

  const cases: [what: string, source: string, needle: string, original: string][] = [
    ['decomposed letters', 'Nghị quyết số 29'.normalize('NFD'), 'quyết', 'quyết'.normalize('NFD')],
    ['a tone mark on a composed vowel', 'quyê\u0301t định', 'quyết', 'quyê\u0301t'],
    ['CRLF', 'một\r\nhai\r\nba', 'hai', 'hai'],
    ['a byte order mark', '\uFEFFBÁO CÁO', 'BÁO', 'BÁO'],
    ['no-break space', 'số\u00a029-NQ/TW', 'số 29', 'số\u00a029'],
    ['zero-width space inside', '29-\u200bNQ/TW', '29-NQ', '29-\u200bNQ'],
    ['zero-width space at the edges', '\u200b29-NQ/TW\u200b', '29-NQ/TW', '29-NQ/TW'],
    ['an astral character before', '📷 Hội nghị'.normalize('NFD'), 'nghị', 'nghị'.normalize('NFD')],
  ];
  for (const [what, source, needle, original] of cases) {
    it(`maps ${what}`, () => assert.equal(originalOf(source, needle), original));
  }

  it('leaves out what stands before the body, and counts from the head of the document', () => {
    const source = '---\ntitle: x\n---\r\nHội nghị';
    const normal = normalText(source, source.indexOf('\r\n') + 2);
    assert.equal(normal.text, 'Hội nghị');
    const span = normal.toOriginal({ start: 4, end: 8 });
    assert.equal(source.slice(span.start, span.end), 'nghị');
    assert.equal(normal.toNormal(span.start), 4);
  });

  it('keeps spans inside the text and in order, whatever the text holds', () => {
    const piece = fc.constantFrom(
      'a',
      'ệ',
      'e\u0323\u0302',
      '\u0301',
      '\r\n',
      '\r',
      '\n',
      '\u200b',
      '\ufeff',
      '\u00a0',
      '📷',
      '\ud800',
      'Đ',
      '-',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.nat(40), fc.nat(40), (pieces, a, b) => {
        const source = pieces.join('');
        const normal = normalText(source);
        const span = normal.toOriginal({ start: Math.min(a, b), end: Math.max(a, b) });
        assert.ok(0 <= span.start && span.start <= span.end && span.end <= source.length);
        const whole = normal.toOriginal({ start: 0, end: normal.text.length });
        const again = normalText(source.slice(whole.start, whole.end)).text;
        assert.equal(again, normal.text);
        for (let i = 0; i <= normal.text.length; i++) {
          const at = normal.toOriginal({ start: i, end: i + 1 });
          assert.ok(normal.toNormal(at.start) <= i);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('takes time in proportion to the length of decomposed text', () => {
    const run = (copies: number) => {
      const source = 'Nghị quyết số 29-NQ/TW '.normalize('NFD').repeat(copies);
      return () => void normalText(source);
    };
    const ratio = growth(run(4_000), run(40_000));
    assert.ok(ratio < 40, `ten times the text, ${ratio.toFixed(1)} times the work`);
  });

  it('comes to an end at half a surrogate pair with a mark, which a file in UTF-16 may hold', () => {
    for (const text of ['a \uDD4F\u0302b', '\uDD4F\u0302', '\uD800\u0302', 'a\uDD4F\uDD4F\u0302\u0302']) {
      const { text: normal } = normalText(text);
      assert.equal(normal, text.normalize('NFC'));
    }
  });
});
