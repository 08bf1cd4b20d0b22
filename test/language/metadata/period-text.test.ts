import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as l10n from '@vscode/l10n';
import { periodText } from '../../../src/language/metadata/calendar.ts';

describe('a period in words', () => {
  const CASES = [
    ['2018-Q1', 'quarter I/2018', 'quý I/2018'],
    ['2019-Q4', 'quarter IV/2019', 'quý IV/2019'],
    ['2021-H1', 'the first half of 2021', '6 tháng đầu năm 2021'],
    ['2021-H2', 'the second half of 2021', '6 tháng cuối năm 2021'],
    ['2022-M09', 'month 9/2022', 'tháng 9/2022'],
    ['2022', 'the year 2022', 'năm 2022'],
    ['2021-01/2021-09', 'month 1/2021 to month 9/2021', 'tháng 1/2021 đến tháng 9/2021'],
    ['sometime', 'sometime', 'sometime'],
  ] as const;
  afterEach(() => l10n.config({ contents: {} }));

  for (const [iso, english, vietnamese] of CASES) {
    it(iso, () => {
      assert.equal(periodText(iso), english);
      l10n.config({ contents: JSON.parse(readFileSync('l10n/bundle.l10n.vi.json', 'utf8')) });
      assert.equal(periodText(iso), vietnamese);
    });
  }
});
