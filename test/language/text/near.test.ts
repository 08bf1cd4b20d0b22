import assert from 'node:assert/strict';
import fc from 'fast-check';
import { endsNear } from '../../../src/language/text/near.ts';

describe('words near the end of a text', () => {
  const asked = (text: string) => endsNear(text, /yêu cầu|giao/gu, 10, ':;');

  const cases: [text: string, expected: boolean][] = [
    ['yêu cầu', true],
    ['Bí thư yêu cầu các sở', true],
    ['yêu cầu các sở, ngành', false],
    ['yêu cầu; các sở', false],
    ['yêu cầu: giao các sở', true],
    ['', false],
  ];
  for (const [text, expected] of cases) it(`“${text}”: ${expected}`, () => assert.equal(asked(text), expected));

  it('says what one regular expression would say', () => {
    const pieces = fc.constantFrom('yêu cầu', 'giao', 'các sở', ' ', ':', ';', 'x');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (list) => {
        const text = list.join('');
        assert.equal(asked(text), /(?:yêu cầu|giao)[^:;]{0,10}$/u.test(text));
      }),
    );
  });
});
