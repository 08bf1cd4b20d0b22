import assert from 'node:assert/strict';
import fc from 'fast-check';
import { codeKey } from '../../../src/language/knowledge/code.ts';
import type { DocumentEntry } from '../../../src/language/model/index.ts';
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

  it('gives it however the text writes it', () => {
    for (const text of [
      'Quyết định số 411, 412 và 413',
      'QĐ 412',
      '412-QĐTTg',
      '412/qd-ttg',
      '412 / 2017 / QĐ-TTg',
      'quyết\nđịnh: 412',
      '412/2017/QĐ-TTg',
      'QUYẾT ĐỊNH SỐ 412',
    ]) {
      assert.deepEqual(learnedFor(text, { a: DECISION }), ['412/QĐ-TTg 2017-06-05'], text);
      assert.deepEqual(learnedFor(text.normalize('NFD'), { a: DECISION }), ['412/QĐ-TTg 2017-06-05'], text);
    }
  });

  it('gives none for numbers of other things', () => {
    for (const text of ['412 hộ', 'Quyết định ngày 4/12/2017', 'Quyết định chi 1.412 đồng', 'Quyết định giảm 412%'])
      assert.deepEqual(learnedFor(text, { a: DECISION }), [], text);
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
    assert.deepEqual(learnedFor('Quyết định 412', { a: DECISION, b: other }), [
      '412/QĐ-TTg 2017-06-05',
      '412/QĐ-TTg 2021-06-05',
    ]);
  });

  it('believes the date that most files state, and none when they are even', () => {
    const other = DECISION.replace('05/6', '06/6');
    assert.deepEqual(learnedFor('Quyết định 412', { a: DECISION, b: other }), []);
    assert.deepEqual(learnedFor('Quyết định 412', { a: DECISION, b: other, c: DECISION }), ['412/QĐ-TTg 2017-06-05']);
  });

  it('forgets what a file no longer says', () => {
    const learned = createLearnedDocuments(knowledge);
    learned.set('a', learn(DECISION, knowledge));
    learned.set('a', []);
    assert.deepEqual(learned.forText('own', 'Quyết định 412'), []);
  });

  it('compares documents of one code only, and as if each were compared with all others', () => {
    const codes = ['412/QĐ-HĐND', '0412/QĐ-HĐND', '412/QĐ-UBND', '412-QĐ/TW', '413-QĐ/TW'];
    const dates = ['2012-01-05', '2012-02-05', '2017-06-05', '2017-06-06', '2022-03-01'];
    const citation = fc.record({ code: fc.constantFrom(...codes), date: fc.constantFrom(...dates) });
    fc.assert(
      fc.property(fc.array(fc.array(citation, { maxLength: 6 }), { maxLength: 5 }), (files) => {
        const learned = createLearnedDocuments(knowledge);
        const cited = files.map((citations) => citations.map(documentOf));
        for (const [index, entries] of cited.entries()) learned.set(`file ${index}`, entries);
        assert.deepEqual(
          learned.forText('file 0', 'Quyết định 412 và 413').map(({ code, date }) => `${codeKey(code)} ${date}`),
          mostStated(cited),
        );
      }),
      { numRuns: 500 },
    );
  });

  /** A document that a report cites in full. */
  function documentOf({ code, date }: { code: string; date: string }): DocumentEntry {
    const [entry] = learn(`Quyết định số ${code} ngày ${date.split('-').reverse().join('/')}`, knowledge);
    assert.ok(entry, code);
    return { ...entry, code, date };
  }

  /** What the first file learns: by the definition, each document compared with every other. */
  function mostStated(files: readonly (readonly DocumentEntry[])[]): string[] {
    const stated = new Map<string, { entry: DocumentEntry; files: Set<number> }>();
    for (const [index, entries] of files.entries()) {
      for (const entry of entries) {
        const key = `${codeKey(entry.code)} ${entry.date}`;
        const one = stated.get(key) ?? { entry, files: new Set<number>() };
        stated.set(key, one);
        one.files.add(index);
      }
    }
    const others = [...stated].flatMap(([key, { entry, files: all }]) => {
      const weight = [...all].filter((index) => index !== 0).length;
      return weight === 0 ? [] : [{ key, entry, weight }];
    });
    const sameSeries = (a: DocumentEntry, b: DocumentEntry) =>
      knowledge.parse(a.code)?.family === 'state'
        ? a.date.slice(0, 4) === b.date.slice(0, 4)
        : knowledge.terms.termAt(a.date) === knowledge.terms.termAt(b.date);
    return others
      .filter(({ key, entry, weight }) =>
        others.every(
          (other) =>
            other.key === key ||
            codeKey(other.entry.code) !== codeKey(entry.code) ||
            !sameSeries(entry, other.entry) ||
            weight > other.weight,
        ),
      )
      .map(({ key }) => key)
      .sort();
  }
});
