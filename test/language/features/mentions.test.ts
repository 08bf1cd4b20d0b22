import assert from 'node:assert/strict';
import { mentions } from '../../../src/language/features/mentions.ts';
import { open } from './open.ts';

function mentioned(source: string): string[] {
  const { report, cursor, under } = open(source);
  return mentions(report, cursor).map(under);
}

describe('mentions', () => {
  it('are all references that mean the same document, however they are written', () => {
    const source =
      'Thực hiện Chỉ thị số 2█4-CT/TW ngày 04/7/2008. Chỉ thị số 24/CT-TW ngày 04/7/2008 còn giá trị. Nghị quyết số 24-NQ/TW ngày 03/6/2013.';
    assert.deepEqual(mentioned(source), ['24-CT/TW', '24/CT-TW']);
  });

  it('tell two documents with one code apart', () => {
    const source = 'Nghị quyết số 2█9-NQ/TW ngày 04/11/2013 và Nghị quyết số 29-NQ/TW ngày 17/11/2022.';
    assert.deepEqual(mentioned(source), ['29-NQ/TW']);
  });

  it('go from a code of the metadata to the text, and back', () => {
    const head = '---\nreferences:\n  - code: 29-NQ/TW\n    date: 2013-11-04\n---\n';
    const text = 'Nghị quyết số 29-NQ/TW ngày 04/11/2013 và Nghị quyết số 29-NQ/TW ngày 17/11/2022.';
    assert.deepEqual(mentioned(`${head.replace('29-', '2█9-')}${text}`), ['29-NQ/TW', '29-NQ/TW']);
    assert.equal(mentioned(`${head}${text.replace('29-', '2█9-')}`).length, 2);
  });

  it('are none on other words', () => assert.deepEqual(mentioned('Một câu không có gì đặc bi█ệt.'), []));
});
