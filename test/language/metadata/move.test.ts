import assert from 'node:assert/strict';
import { findFrontMatter, readFrontMatter, readSidecar } from '../../../src/language/metadata/document.ts';
import { moveToFrontMatter, moveToSidecar } from '../../../src/language/metadata/move.ts';
import { applyEdits } from '../../../src/language/text/edits.ts';

describe('moving metadata', () => {
  const texts: [name: string, text: string][] = [
    ['plain', '---\n# ghi chú\ntitle: Giao ban\nx-a: [1]\n---\nBÁO CÁO\n'],
    ['with BOM and CRLF', '\uFEFF---\r\ntitle: Giao ban\r\n---\r\nBÁO CÁO'],
    ['above a blank line', '---\ntitle: Giao ban\n---\n\nBÁO CÁO'],
  ];
  for (const [name, text] of texts) {
    it(`to a sidecar and back: ${name}`, () => {
      const { report, sidecar } = moveToSidecar(readFrontMatter(text)!, findFrontMatter(text)!.bodyStart);
      const bare = applyEdits(text, report);
      assert.match(bare, /^\uFEFF?\s*BÁO CÁO/);
      assert.deepEqual(readSidecar(sidecar).value, readFrontMatter(text)!.value);
      assert.equal(applyEdits(bare, moveToFrontMatter(bare, readSidecar(sidecar))!), text);
    });
  }

  it('takes the document marker and blank ends of a sidecar away', () => {
    const edits = moveToFrontMatter('BÁO CÁO', readSidecar('---\ntitle: A\n\n\n'))!;
    assert.equal(applyEdits('BÁO CÁO', edits), '---\ntitle: A\n---\nBÁO CÁO');
  });

  it('leaves a sidecar alone that cannot stand there', () => {
    for (const yaml of ['title: "A', 'title: A\n---\ntitle: B\n', '- a\n']) {
      assert.equal(moveToFrontMatter('BÁO CÁO', readSidecar(yaml)), null);
    }
  });
});
