import assert from 'node:assert/strict';
import { parseLink } from '../../../src/language/knowledge/catalogue.ts';
import { createKnowledge } from '../../../src/language/knowledge/knowledge.ts';
import type { DocumentEntry } from '../../../src/language/model/index.ts';
import { knowledge, rawData } from '../helpers/knowledge.ts';

const { catalogue } = knowledge;
const list = (entries: readonly DocumentEntry[]): string[] => entries.map(({ code, date }) => `${code} ${date}`);

function workspaceEntry(facts: Partial<DocumentEntry> & Pick<DocumentEntry, 'code' | 'date'>): DocumentEntry {
  const [some] = catalogue.byCode('29-NQ/TW');
  assert.ok(some);
  return {
    ...some,
    title: null,
    issuer: null,
    issuerName: null,
    term: null,
    plenum: null,
    session: null,
    replaces: [],
    replacedBy: [],
    supplementedBy: [],
    sources: 1,
    origin: 'workspace',
    ...facts,
  };
}

describe('the catalogue', () => {
  it('holds every row of the table', () => assert.equal(catalogue.entries.length, rawData.catalogue.length));

  it('has two documents under one code of two terms', () => {
    assert.deepEqual(
      catalogue.byCode('29-NQ/TW').map(({ date, term, issuerName }) => [date, term, issuerName]),
      [
        ['2013-11-04', 'XI', 'Ban Chấp hành Trung ương'],
        ['2022-11-17', 'XIII', 'Ban Chấp hành Trung ương'],
      ],
    );
    assert.deepEqual(list(catalogue.byCode('29-nq/tư')), list(catalogue.byCode('29-NQ/TW')));
    assert.deepEqual(catalogue.byCode('69-CTr/TW'), []);
  });

  it('finds documents by number and type', () => {
    assert.ok(catalogue.byNumber(29).length > catalogue.byNumber(29, 'NQ').length);
    assert.deepEqual(list(catalogue.byNumber(29, 'NQ')), list(catalogue.byCode('29-NQ/TW')));
  });

  it('tells what a plenum issued, by its date where no source says so', () => {
    const [resolution, other] = catalogue.byPlenum('XII', 4, null, 'NQ');
    assert.equal(`${resolution?.code} ${resolution?.date}`, '04-NQ/TW 2016-10-30');
    assert.equal(resolution?.calledByPlenum, true);
    assert.equal(other?.calledByPlenum, false);
    assert.deepEqual(list(catalogue.byPlenum('XI', 8, null, 'NQ')), ['28-NQ/TW 2013-10-25', '29-NQ/TW 2013-11-04']);
    assert.deepEqual(catalogue.byPlenum('XII', 99), []);
  });

  it('is searched in plain letters', () => {
    const codes = (query: string): string[] => list(catalogue.search(query, 3));
    assert.ok(codes('doi moi can ban giao duc').includes('29-NQ/TW 2013-11-04'));
    assert.deepEqual(
      codes('29-nq'),
      ['29-NQ/TW 2022-11-17', '29-NQ/TW 2013-11-04', '91-KL/TW 2024-08-12'].slice(0, codes('29-nq').length),
    );
    assert.equal(codes('04/11/2013')[0], '29-NQ/TW 2013-11-04');
    assert.deepEqual(codes('khong co gi nhu vay'), []);
    assert.equal(catalogue.search('', 5).length, 5);
  });

  it('follows what replaced a document', () => {
    const [old] = catalogue.byCode('66-QĐ/TW').filter(({ date }) => date === '2017-02-06');
    assert.deepEqual(old?.replacedBy, [{ code: '399-QĐ/TW', date: '2026-01-09' }]);
    assert.deepEqual(
      old?.replacedBy.flatMap((link) => list(catalogue.follow(link))),
      ['399-QĐ/TW 2026-01-09'],
    );
  });

  it('reads links with any remark', () => {
    assert.deepEqual(parseLink('37-QĐ/TW (2021)'), { code: '37-QĐ/TW', date: '2021' });
    assert.deepEqual(parseLink('25-KL/TW (khóa XI)'), { code: '25-KL/TW', date: null });
    assert.deepEqual(parseLink(''), { code: '', date: null });
  });

  it('takes more entries, which win where they know more', () => {
    const more = catalogue.with([
      workspaceEntry({ code: '29-NQ/TW', date: '2013-11-04', title: 'Về giáo dục' }),
      workspaceEntry({ code: '12-KH/TU', date: '2020-01-02', title: 'Kế hoạch của tỉnh' }),
    ]);
    assert.equal(more.entries.length, catalogue.entries.length + 1);
    assert.deepEqual(
      more.byCode('29-NQ/TW').map(({ title, term, origin }) => [title?.slice(0, 11), term, origin]),
      [
        ['Về giáo dục', 'XI', 'workspace'],
        ['Về tiếp tục', 'XIII', 'built-in'],
      ],
    );
    assert.deepEqual(list(more.byCode('12-KH/TU')), ['12-KH/TU 2020-01-02']);
    assert.deepEqual(catalogue.byCode('12-KH/TU'), [], 'the catalogue itself is unchanged');
    assert.deepEqual(list(knowledge.withCatalogue(more).catalogue.byCode('12-KH/TU')), ['12-KH/TU 2020-01-02']);
  });
});

describe('the tables', () => {
  it('must all be there', () => {
    assert.throws(() => createKnowledge({ ...rawData, issuers: undefined as never }), /issuers/);
  });
  it('leave out a row that has no date', () => {
    const broken = createKnowledge({
      ...rawData,
      catalogue: [{ code: '1-NQ/TW', type: 'NQ', number: 1, date: 'soon', sources: 1 }],
    });
    assert.equal(broken.catalogue.entries.length, 0);
  });
});
