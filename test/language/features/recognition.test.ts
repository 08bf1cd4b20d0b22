import assert from 'node:assert/strict';
import { recognitionReasons } from '../../../src/language/features/recognition.ts';
import { REPORT_SIGNS } from '../../../src/language/report/recognise.ts';
import { briefing, open } from './open.ts';

const reasons = (source: string) => recognitionReasons(open(source).report.analysis.recognition);

describe('recognition', () => {
  it('says what speaks for a report, the weightiest first', () => {
    assert.equal(reasons(briefing)[0], '+ a meeting');
    assert.ok(reasons(briefing).length <= 4);
  });

  it('says what speaks against it', () => {
    assert.ok(reasons('Nấu phở: ninh xương tám giờ, thêm quế và hồi.').includes('− no public body is named'));
  });

  it('has words for every sign', () => {
    for (const { id, weight } of REPORT_SIGNS) {
      const [text = ''] = recognitionReasons({
        isReport: true,
        score: 1,
        reasons: [{ id, weight, values: ['giao-ban'] }],
      });
      assert.notEqual(text.slice(2), id);
    }
  });
});
