import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { ReasonId } from '../../../src/language/model/index.ts';
import { fullCitation } from '../../../src/language/references/citation.ts';
import { reasonText } from '../../../src/language/references/resolving/reasons.ts';
import { knowledge } from '../helpers/knowledge.ts';

describe('references: the full citation', () => {
  const document = (code: string, date: string) => {
    const found = knowledge.catalogue.byCode(code).find((entry) => entry.date === date);
    assert.ok(found, code);
    return found;
  };

  it('type, number, date, issuer, term, subject', () => {
    assert.equal(
      fullCitation(document('24-CT/TW', '2008-07-04')),
      'Chỉ thị số 24-CT/TW, ngày 04/7/2008 của Ban Bí thư (khóa X) về phát triển nền đông y Việt Nam và Hội Đông y Việt Nam trong tình hình mới',
    );
  });

  it('keeps the type word of the text where the sign has several', () => {
    const citation = fullCitation(document('101-QĐ/TW', '2012-06-07'), 'Quy định');
    assert.match(citation, /^Quy định số 101-QĐ\/TW, ngày 07\/6\/2012/);
  });

  it('says no more than is known', () => {
    const entry = { ...document('24-CT/TW', '2008-07-04'), date: '2008', issuerName: null, title: null };
    assert.equal(fullCitation(entry), 'Chỉ thị số 24-CT/TW, năm 2008');
  });
});

describe('references: the reasons in words', () => {
  const source = readFileSync(
    new URL('../../../src/language/references/resolving/reasons.ts', import.meta.url),
    'utf8',
  );
  const ids = [...source.matchAll(/case '([^']+)'/g)].map(([, id]) => id as ReasonId);

  it('dates are shown as people write them', () => {
    assert.equal(
      reasonText({ id: 'date', values: ['2013-11-04'], weight: 10 }),
      'the stated date 04/11/2013 is its date',
    );
  });

  it('every message has a Vietnamese translation', () => {
    const bundle = JSON.parse(readFileSync(new URL('../../../l10n/bundle.l10n.vi.json', import.meta.url), 'utf8'));
    for (const id of ids) {
      const english = reasonText({ id, values: ['{0}', '{1}'], weight: 0 });
      assert.ok(bundle[english], english);
    }
  });
});
