import assert from 'node:assert/strict';
import { referenceRepealed } from '../../../src/language/rules/reference-repealed.ts';
import { referenceStatedDate } from '../../../src/language/rules/reference-stated.ts';
import { referenceSubject } from '../../../src/language/rules/reference-subject.ts';
import { referenceSuperseded } from '../../../src/language/rules/reference-superseded.ts';
import { referenceTermYear } from '../../../src/language/rules/reference-term-year.ts';
import { referenceUnknown } from '../../../src/language/rules/reference-unknown.ts';
import { findingsOf, shown } from './reference-findings.ts';

const messages = (rule: Parameters<typeof findingsOf>[0], text: string) =>
  findingsOf(rule, text).map(({ message }) => message);

describe('reference/repealed', () => {
  it('tells what replaced or repealed a document of the State, once', () => {
    const found = messages(referenceRepealed, `Nghị định số 110/2004/NĐ-CP; Nghị định 110/2004/NĐ-CP`);
    assert.equal(found.length, 1);
    assert.match(found[0] ?? '', /110\/2004\/NĐ-CP had been (?:repealed|replaced) by 30\/2020\/NĐ-CP of 05\/3\/2020/);
  });
  it('not before it had ended', () => {
    assert.deepEqual(shown(referenceRepealed, 'Nghị định số 110/2004/NĐ-CP', '2018-04-14'), []);
  });
  it('not where the text itself says so', () => {
    const text = `Nghị định số 30/2020/NĐ-CP thay thế Nghị định số 110/2004/NĐ-CP.`;
    assert.deepEqual(shown(referenceRepealed, text), []);
    const party = `Quy định số 37-QĐ/TW, ngày 25/10/2021 (thay thế Quy định số 47-QĐ/TW, ngày 01/11/2011).`;
    assert.deepEqual(shown(referenceSuperseded, party), []);
  });
  it('nothing of a document that holds', () => {
    assert.deepEqual(shown(referenceRepealed, `Nghị định số 30/2020/NĐ-CP; Luật Đất đai năm 2013`), []);
  });
});

describe('reference/term-year', () => {
  it('a term that did not sit in that year, with the one that did', () => {
    const [finding] = findingsOf(referenceTermYear, `Luật số 125/2025/QH16`);
    assert.match(finding?.message ?? '', /125\/2025\/QH15/);
    assert.equal(finding?.fixes[0]?.edits[0]?.newText, '125/2025/QH15');
  });
  it('either term in a year that both sat', () => {
    const [finding] = findingsOf(referenceTermYear, `Luật số 125/2016/QH12`);
    assert.match(finding?.message ?? '', /QH13 or 125\/2016\/QH14/);
    assert.deepEqual(finding?.fixes, []);
  });
  it('nothing where it fits', () => {
    assert.deepEqual(shown(referenceTermYear, `Luật số 43/2019/QH14; Nghị quyết 43/2021/QH15`), []);
  });
});

describe('reference/subject', () => {
  it('names the document whose subject is stated', () => {
    const text = `Nghị định số 30/2020/NĐ-CP về chính sách thu hút, tạo nguồn cán bộ từ sinh viên tốt nghiệp xuất sắc`;
    assert.match(messages(referenceSubject, text)[0] ?? '', /Về công tác văn thư.*140\/2017\/NĐ-CP of 05\/12\/2017/);
  });
  it('nothing where it is the document’s own', () => {
    assert.deepEqual(shown(referenceSubject, `Nghị định số 30/2020/NĐ-CP về công tác văn thư`), []);
  });
});

describe('reference/stated-date of the State', () => {
  it('a day that a code with its year contradicts', () => {
    const text = `Nghị định số 30/2020/NĐ-CP ngày 17/9/2020`;
    assert.match(messages(referenceStatedDate, text)[0] ?? '', /30\/2020\/NĐ-CP is of 05\/3\/2020, not of 17\/9\/2020/);
    assert.deepEqual(shown(referenceUnknown, text), []);
  });
});
