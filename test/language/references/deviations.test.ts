import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Deviation } from '../../../src/language/model/index.ts';
import { scanMentions } from '../../../src/language/references/reading/scan.ts';
import { knowledge } from '../helpers/knowledge.ts';

/** One way in which people misspell a code; null where it cannot be done to this one. */
type Deform = (code: string) => string | null;

const changed = (code: string, deformed: string): string | null => (deformed === code ? null : deformed);
const isParty = (code: string) => /^\d+\p{L}*-/u.test(code);

const deforms: Record<string, { deviation: Deviation; apply: Deform }> = {
  swapped: {
    deviation: 'swapped-parts',
    apply: (code) => (/\d{4}\//.test(code) ? null : code.replace(/[-/]/g, (mark) => (mark === '-' ? '/' : '-'))),
  },
  'no first separator': {
    deviation: 'missing-separator',
    apply: (code) => (isParty(code) ? changed(code, code.replace(/^(\d+)-/, '$1')) : null),
  },
  'no last separator': {
    deviation: 'missing-separator',
    apply: (code) => changed(code, code.replace(/([\p{L}])[-/]([\p{L}]+)$/u, '$1$2')),
  },
  'space after the first mark': { deviation: 'spacing', apply: (code) => changed(code, code.replace(/([-/])/, '$1 ')) },
  'spaces around the last mark': {
    deviation: 'spacing',
    apply: (code) => changed(code, code.replace(/([-/])(\p{L}+)$/u, ' $1 $2')),
  },
  'line break': { deviation: 'spacing', apply: (code) => changed(code, code.replace(/([-/])(\p{L}+)$/u, '$1\n$2')) },
  'en dash': { deviation: 'dash', apply: (code) => changed(code, code.replace('-', '–')) },
  'non-breaking hyphen': { deviation: 'dash', apply: (code) => changed(code, code.replace('-', '\u2011')) },
  minus: { deviation: 'dash', apply: (code) => changed(code, code.replace('-', '\u2212')) },
  'lower case': { deviation: 'case', apply: (code) => changed(code, code.toLowerCase()) },
  'plain letters': { deviation: 'missing-diacritics', apply: (code) => changed(code, code.replaceAll('Đ', 'D')) },
  eth: { deviation: 'look-alike', apply: (code) => changed(code, code.replaceAll('Đ', 'Ð')) },
  cyrillic: { deviation: 'look-alike', apply: (code) => changed(code, code.replaceAll('T', 'Т').replaceAll('C', 'С')) },
  'full-width digits': {
    deviation: 'look-alike',
    apply: (code) =>
      changed(
        code,
        code.replace(/^\d+/, (digits) =>
          [...digits].map((d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)).join(''),
        ),
      ),
  },
  'zero too many': { deviation: 'leading-zero', apply: (code) => `0${code}` },
  'zero too few': { deviation: 'leading-zero', apply: (code) => (/^0\d\D/.test(code) ? code.slice(1) : null) },
  year: {
    deviation: 'year-in-party-code',
    apply: (code) => (isParty(code) ? code.replace(/^(\d+)-/, '$1/2013-') : null),
  },
  'T.Ư': { deviation: 'issuer-spelling', apply: (code) => changed(code, code.replace(/\/TW$/, '/T.Ư')) },
};

const codes = [
  '29-NQ/TW',
  '05-CT/TW',
  '217-QĐ/TW',
  '08-QĐi/TW',
  '36-HD/VPTW',
  '69-CTr/TU',
  '20-NQ/ĐU',
  '30/2020/NĐ-CP',
  '1719/QĐ-TTg',
  '36/2021/TT-BGDĐT',
  '98/NQ-HĐND',
  '05/KH-UBND',
];

/** Pairs that undo or hide each other, or leave so little that no reader could tell the code. */
const apart: readonly (readonly [string, string])[] = [
  ['swapped', 'year'],
  ['swapped', 'no first separator'],
  ['swapped', 'no last separator'],
  ['no first separator', 'no last separator'],
  ['zero too many', 'zero too few'],
  ['plain letters', 'eth'],
  ['year', 'no first separator'],
];
const together = (a: string, b: string) => !apart.some((pair) => pair.includes(a) && pair.includes(b)) && a !== b;

const frames: readonly (readonly [string, string])[] = [
  ['Nghị quyết số ', ' ngày 04/11/2013'],
  ['triển khai thực hiện ', ' và các văn bản'],
  ['(', ')'],
  ['theo Chỉ thị ', ', từng bước'],
  ['\n- ', ';\n'],
];

function assertFound(code: string, names: readonly string[], [before, after]: readonly [string, string]): void {
  const expected = new Set<Deviation>();
  let written = code;
  // The order of the table: what changes the structure goes before what changes the marks.
  const order = Object.keys(deforms);
  for (const name of [...names].sort((a, b) => order.indexOf(a) - order.indexOf(b))) {
    const deform = deforms[name];
    const next = deform?.apply(written) ?? null;
    if (!deform || next === null) return;
    written = next;
    expected.add(deform.deviation);
  }
  const source = before + written + after;
  const found = scanMentions(source, knowledge).filter(({ kind }) => kind === 'code');
  const what = `${names.join(' + ')}: ${JSON.stringify(source)} of ${code}`;
  assert.deepEqual(
    found.map((mention) => mention.code),
    [code],
    what,
  );
  for (const deviation of expected) assert.ok(found[0]?.deviations.includes(deviation), `${what} lacks ${deviation}`);
}

describe('references: every deviation', () => {
  it('canonical codes deviate in nothing', () => {
    for (const code of codes) {
      for (const [before, after] of frames) {
        const [mention] = scanMentions(before + code + after, knowledge);
        assert.deepEqual([mention?.code, mention?.text, mention?.deviations], [code, code, []], before + code);
      }
    }
  });

  for (const name of Object.keys(deforms)) {
    it(`${name}: found, the same code, named`, () => {
      for (const code of codes) for (const frame of frames) assertFound(code, [name], frame);
    });
  }

  it('every combination of two', () => {
    const names = Object.keys(deforms);
    for (const a of names) {
      for (const b of names) {
        if (together(a, b)) for (const code of codes) assertFound(code, [a, b], frames[0] ?? ['', '']);
      }
    }
  });

  it('in any text', () => {
    const number = fc.integer({ min: 1, max: 999 }).map((n) => String(n).padStart(2, '0'));
    const party = fc.tuple(
      number,
      fc.constantFrom('NQ', 'CT', 'KL', 'QĐ', 'HD', 'TB', 'KH', 'BC', 'CTr'),
      fc.constantFrom('TW', 'TU', 'HU', 'ĐU', 'BTGTW', 'VPTU', 'BTGHU'),
    );
    const state = fc.tuple(
      number,
      fc.constantFrom('QĐ', 'NQ', 'KH', 'CT', 'BC'),
      fc.constantFrom('TTg', 'CP', 'UBND', 'HĐND', 'BYT'),
    );
    const code = fc.oneof(
      party.map(([n, type, issuer]) => `${n}-${type}/${issuer}`),
      state.map(([n, type, issuer]) => `${n}/${type}-${issuer}`),
    );
    const name = fc.constantFrom(...Object.keys(deforms));
    fc.assert(
      fc.property(code, name, name, fc.constantFrom(...frames), (canonical, a, b, frame) => {
        if (together(a, b)) assertFound(canonical, [a, b], frame);
      }),
      { numRuns: 1500 },
    );
  });
});
