import assert from 'node:assert/strict';
import type { Reference } from '../../src/language/model/index.ts';
import { citationEdits } from '../../src/language/references/citation.ts';
import { analyse } from '../../src/language/service.ts';
import { applyEdits } from '../../src/language/text/edits.ts';
import { knowledge } from '../language/helpers/knowledge.ts';
import { heldOut, reports } from './corpus.ts';

const editsFor = (reference: Reference, text: string, all: readonly Reference[]) => {
  const { document } = reference.resolution;
  return document ? citationEdits(reference, document, text, all) : [];
};

describe('full citations in the corpus', () => {
  for (const { id, text, report } of [...reports, ...heldOut.flatMap((set) => set.reports)]) {
    it(`${id}: written twice, nothing changes; the rest of the sentence stays`, () => {
      for (const reference of report.analysis.references) {
        const edits = editsFor(reference, text, report.analysis.references);
        if (edits.length === 0) continue;
        const after = applyEdits(text, edits);
        const shown = after.slice(Math.max(0, reference.phrase.start - 20), reference.phrase.start + 400);
        // What stood there and is not replaced stands there still, in its order.
        let at = 0;
        let kept = '';
        for (const edit of edits) {
          kept += text.slice(at, edit.start);
          at = edit.end;
        }
        kept += text.slice(at);
        assert.equal(removeInserted(after, edits), kept, shown);
        const head = Math.min(reference.phrase.start, reference.start);
        const shift = edits
          .filter(({ end }) => end <= head && end < head + 1)
          .reduce((sum, { start, end, newText }) => sum + newText.length - (end - start), 0);
        const { references } = analyse(after, knowledge);
        const again = references.find(
          ({ phrase, start, end }) => Math.min(phrase.start, start) <= head + shift && head + shift < end,
        );
        assert.ok(again, `no longer read: ${shown}`);
        assert.equal(again.resolution.document?.date ?? again.stated.date, reference.resolution.document?.date, shown);
        assert.deepEqual(editsFor(again, after, references), [], shown);
      }
    });
  }
});

/** The text without what the edits wrote. */
function removeInserted(after: string, edits: readonly { start: number; end: number; newText: string }[]): string {
  let shift = 0;
  let result = '';
  let at = 0;
  for (const { start, end, newText } of edits) {
    result += after.slice(at, start + shift);
    at = start + shift + newText.length;
    shift += newText.length - (end - start);
  }
  return result + after.slice(at);
}
