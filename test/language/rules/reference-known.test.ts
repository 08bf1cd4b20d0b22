import assert from 'node:assert/strict';
import { referenceAmbiguous } from '../../../src/language/rules/reference-ambiguous.ts';
import { referenceIssuerUnlikely } from '../../../src/language/rules/reference-issuer-unlikely.ts';
import { referenceSuperseded } from '../../../src/language/rules/reference-superseded.ts';
import { referenceUnknown } from '../../../src/language/rules/reference-unknown.ts';
import { knowledge } from '../helpers/knowledge.ts';
import { findingsOf, shown } from './reference-findings.ts';

describe('reference/unknown', () => {
  it('once for each code', () => {
    assert.deepEqual(shown(referenceUnknown, 'Kế hoạch số 94-KH/TU; 94-KH/TU; Nghị quyết số 29-NQ/TW (khóa XI)'), [
      '94-KH/TU',
    ]);
  });
  it('says which dates are known instead', () => {
    const [finding] = findingsOf(referenceUnknown, 'Nghị quyết số 29-NQ/TW, ngày 30/5/2019');
    assert.match(finding?.message ?? '', /29-NQ\/TW of 30\/5\/2019.*04\/11\/2013/);
  });
  it('not the number of the document itself', () => {
    assert.deepEqual(shown(referenceUnknown, 'BAN TUYÊN GIÁO\nSố: 87-BC/BTGTU\n\nBÁO CÁO'), []);
  });
});

describe('reference/ambiguous', () => {
  it('names the days of the candidates', () => {
    const [finding, ...others] = findingsOf(referenceAmbiguous, 'Nghị quyết số 29-NQ/TW và 29-NQ/TW');
    assert.match(finding?.message ?? '', /04\/11\/2013.*17\/11\/2022|17\/11\/2022.*04\/11\/2013/);
    assert.deepEqual(others, []);
  });
});

describe('reference/superseded', () => {
  const replaced = knowledge.catalogue.entries.find(
    ({ replacedBy, date }) => date.length === 10 && replacedBy.some((link) => link.date?.length === 10),
  );
  it('after the day of the newer document, not before', () => {
    assert.ok(replaced);
    const newer = replaced.replacedBy.find(({ date }) => date !== null)?.date ?? '';
    const text = `số ${replaced.code} ngày ${replaced.date.split('-').reverse().join('/')}`;
    assert.equal(findingsOf(referenceSuperseded, text, `${Number(newer.slice(0, 4)) + 1}-12-31`).length, 1);
    assert.equal(findingsOf(referenceSuperseded, text, replaced.date).length, 0);
  });
});

describe('reference/issuer-unlikely', () => {
  it('an action programme of the Central Committee', () => {
    assert.deepEqual(shown(referenceIssuerUnlikely, 'Chương trình hành động số 69-CTr/TW; 16-CTr/TU; 29-NQ/TW'), [
      '69-CTr/TW → 69-CTr/TU',
    ]);
  });
});
