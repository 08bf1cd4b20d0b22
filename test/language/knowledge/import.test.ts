import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const script = resolve(import.meta.dirname, '../../../scripts/import-catalogue.ts');
const terms = [
  {
    term: 'XII',
    congressFrom: '2016-01-20',
    congressTo: '2016-01-28',
    plenums: [{ number: '6 (lần 1)', from: '2017-10-04', to: null }],
  },
];
const first = {
  code: '01-NQ/TW',
  type: 'NQ',
  number: 1,
  issuer: 'BCT',
  issuerName: 'Bộ Chính trị',
  term: 'XII',
  date: '2016-05-01',
  sources: ['a', 'b'],
};
const types = [
  { abbr: 'NQ', name: 'Nghị quyết (cá biệt)', english: 'Resolution (individual)', evidence: 'an excerpt' },
  { abbr: 'KH', name: 'Kế hoạch', english: 'Plan' },
];
const issuers = [
  { abbr: 'TW', name: 'Trung ương: dùng chung', level: 'trung ương', english: 'Central', evidence: 'an excerpt' },
];

describe('importing the catalogue', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'catalogue-'));
    await mkdir(join(folder, 'out'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function run(
    documents: unknown,
  ): Promise<{ status: number | null; stdout: string; stderr: string; catalogue: string }> {
    const write = (name: string, value: unknown): Promise<void> => writeFile(join(folder, name), JSON.stringify(value));
    await write('documents.json', documents);
    await write('terms.json', terms);
    for (const family of ['party', 'state']) {
      await write(`${family}-types.json`, family === 'party' ? types : []);
      await write(`${family}-issuers.json`, family === 'party' ? issuers : []);
    }
    const out = join(folder, 'out');
    const result = spawnSync(process.execPath, [script, folder, '--standards', folder, '--out', out], {
      encoding: 'utf8',
    });
    const catalogue = await readFile(join(out, 'catalogue.json'), 'utf8').catch(() => '');
    return { status: result.status, stdout: result.stdout, stderr: result.stderr, catalogue };
  }

  it('takes the facts and leaves the evidence', async () => {
    const { status, stdout, stderr, catalogue } = await run([{ ...first, evidence: 'an excerpt' }]);
    assert.equal(status, 0, stderr);
    assert.doesNotMatch(stdout, /conflict: 01/);
    assert.deepEqual(JSON.parse(catalogue), [
      { code: '01-NQ/TW', type: 'NQ', number: 1, issuer: 'BCT', term: 'XII', date: '2016-05-01', sources: 2 },
    ]);
    const written = await readFile(join(folder, 'out/document-types.json'), 'utf8');
    assert.doesNotMatch(written, /excerpt|cá biệt/);
  });

  it('reports contradictions and keeps both sides', async () => {
    const { status, stdout, stderr, catalogue } = await run([
      first,
      { ...first, date: '2016-06-01', title: 'Về việc khác' },
      { ...first, code: '02-NQ/TW', number: 2, dateConflict: ['2016-05-01', '2016-05-11'] },
      { ...first, code: '03-NQ/TW', number: 3, term: 'XI' },
    ]);
    assert.equal(status, 0, stderr);
    assert.match(stdout, /01-NQ\/TW, term XII: 2 documents in one term \(2016-05-01, 2016-06-01\)/);
    assert.match(stdout, /02-NQ\/TW, 2016-05-01: sources disagree on the date/);
    assert.match(stdout, /03-NQ\/TW, 2016-05-01: term XI by the collection, XII by the date/);
    assert.equal(JSON.parse(catalogue).length, 4);
  });

  it('makes the table of State documents and of laws, and names what the sources dispute', async () => {
    const documents = [
      { code: '30/2020/NĐ-CP', type: 'NĐ', date: '2020-03-05', title: 'Về công tác văn thư [3]', mentions: 12 },
      { code: '31/2020/NĐ-CP', type: 'NĐ', date: '2020-09-05', dateConflict: ['2020-03-05', '2020-09-05'] },
      { code: '32/2020/NĐ-CP', type: 'NĐ', date: '2020-03-09' },
      { code: '20/2020/QH14', type: 'Luật', date: '2020-06-01', title: 'Luật Sông ngòi', name: 'Sông ngòi' },
      { code: '20/2020/QH14', type: 'NQ', date: '2020' },
    ].map((each) => ({ ...each, year: 2020, sources: ['a'] }));
    await writeFile(join(folder, 'state.jsonl'), documents.map((each) => JSON.stringify(each)).join('\n'));
    await writeFile(join(folder, 'laws.json'), '[]');
    const { status, stdout, stderr } = await run([first]);
    assert.equal(status, 0, stderr);
    assert.match(stdout, /5 State documents, 1 laws/);
    assert.match(stdout, /31\/2020\/NĐ-CP, 2020-09-05: sources disagree on the date \(2020-03-05, 2020-09-05\)/);
    assert.match(stdout, /31\/2020\/NĐ-CP, 2020-09-05: between 30\/2020\/NĐ-CP \(2020-03-05\) and 32/);
    assert.match(stdout, /20\/2020\/QH14: Luật and NQ under one code/);
    assert.match(
      await readFile(join(folder, 'out/state.tsv'), 'utf8'),
      /^NĐ-CP\t30\t2020\t\t03-05\tVề công tác văn thư\t{5}12$/m,
    );
    assert.deepEqual(JSON.parse(await readFile(join(folder, 'out/laws.json'), 'utf8')), [
      { name: 'Sông ngòi', kind: 'Luật', versions: [['20/2020/QH14', 'Luật', 2020]] },
    ]);
  }).timeout(10_000);

  it('writes nothing when an entry is malformed, and says where', async () => {
    const { status, stderr, catalogue } = await run([{ ...first, date: 'soon' }]);
    assert.equal(status, 1);
    assert.match(stderr, /documents\.json/);
    assert.match(stderr, /\[0\]\.date/);
    assert.equal(catalogue, '');
  });
});
