import assert from 'node:assert/strict';
import { learn } from '../../../src/language/service.ts';
import { createLearnedDocuments } from '../../../src/language/workspace/learned.ts';
import { knowledge } from '../helpers/knowledge.ts';

/** What the texts of other files teach for `text`, as "code date". */
function learnedFor(text: string, others: Record<string, string>, own = ''): string[] {
  const learned = createLearnedDocuments(knowledge);
  for (const [file, words] of Object.entries({ ...others, own })) learned.set(file, learn(words, knowledge));
  return learned.forText('own', text).map(({ code, date }) => `${code} ${date}`);
}

const DECISION = 'Quyết định số 412/QĐ-TTg ngày 05/6/2017 của Thủ tướng Chính phủ';

describe('documents learned from other reports', () => {
  it('gives a full citation of one text to another that has its number', () => {
    assert.deepEqual(learnedFor('theo Quyết định 412/QĐ-TTg', { a: DECISION }), ['412/QĐ-TTg 2017-06-05']);
    assert.deepEqual(learnedFor('theo Quyết định 413/QĐ-TTg', { a: DECISION }), []);
  });

  it('does not teach a text what it says itself', () => {
    assert.deepEqual(learnedFor(DECISION, {}, DECISION), []);
    assert.deepEqual(learnedFor(DECISION, { a: DECISION }, DECISION), ['412/QĐ-TTg 2017-06-05']);
  });

  it('does not take a slip of the pen for another document than the catalogue has', () => {
    assert.deepEqual(learnedFor('Chỉ thị 05', { a: 'Chỉ thị số 05-CT/TW ngày 15/6/2016 của Bộ Chính trị' }), []);
  });

  it('keeps documents with one code of different years apart', () => {
    const other = DECISION.replace('2017', '2021');
    assert.deepEqual(learnedFor('412', { a: DECISION, b: other }), ['412/QĐ-TTg 2017-06-05', '412/QĐ-TTg 2021-06-05']);
  });

  it('believes the date that most files state, and none when they are even', () => {
    const other = DECISION.replace('05/6', '06/6');
    assert.deepEqual(learnedFor('412', { a: DECISION, b: other }), []);
    assert.deepEqual(learnedFor('412', { a: DECISION, b: other, c: DECISION }), ['412/QĐ-TTg 2017-06-05']);
  });

  it('forgets what a file no longer says', () => {
    const learned = createLearnedDocuments(knowledge);
    learned.set('a', learn(DECISION, knowledge));
    learned.set('a', []);
    assert.deepEqual(learned.forText('own', '412'), []);
  });
});
