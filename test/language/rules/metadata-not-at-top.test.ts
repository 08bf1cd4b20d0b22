import assert from 'node:assert/strict';
import { metadataNotAtTop } from '../../../src/language/rules/metadata-not-at-top.ts';
import { applyEdits } from '../../../src/language/text/edits.ts';
import { reportOf } from '../helpers/report.ts';

const BLOCK = '---\ndate: 2018-04-09\n---\nGiao ban quý I năm 2018\n';

describe('metadata/not-at-top', () => {
  const check = (text: string) => metadataNotAtTop.check(reportOf(text));

  for (const [before, kept] of [
    ['\n', ''],
    [' \r\n\r\n', ''],
    ['\uFEFF\n', '\uFEFF'],
  ] as const) {
    it(`marks the dashes after ${JSON.stringify(before)}, and takes away no more`, () => {
      const text = before + BLOCK;
      const [found, more] = check(text);
      assert.equal(more, undefined);
      assert.equal(text.slice(found?.start, found?.end), '---');
      const after = applyEdits(text, found?.fixes[0]?.edits ?? []);
      assert.equal(after, kept + BLOCK);
      assert.deepEqual(check(after), []);
      assert.equal(reportOf(after).metadata?.value.date, '2018-04-09');
    });
  }

  it('says nothing of metadata in its place, of ruled lines and of a block that is not closed', () => {
    for (const text of [
      BLOCK,
      '\n---\nGiao ban quý I\n---\n',
      '\n---\ndate: 2018-04-09\nGiao ban',
      `Giao ban\n${BLOCK}`,
      '\n---\n---\n',
    ])
      assert.deepEqual(check(text), [], text);
  });
});
