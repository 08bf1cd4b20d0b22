import assert from 'node:assert/strict';
import type { Finding } from '../../src/language/model/index.ts';
import { applyEdits } from '../../src/language/text/edits.ts';
import { decodeText, encodeText } from '../../src/language/text/encodings.ts';
import { encodeTcvn3 } from '../../src/language/text/legacy.ts';
import { normalText } from '../../src/language/text/normal.ts';
import { gold, heldOut, negatives, read, reports } from './corpus.ts';
import { score } from './score.ts';
import { compare, differenceText, findings, linesFor, scoreLines } from './snapshot.ts';

/** The names of `plantedErrors` and the rules that find them. */
const RULES: Record<string, string> = {
  'date-mismatch': 'reference/stated-date',
  'type-word': 'reference/type-word',
  weekday: 'report/weekday-mismatch',
  'future-dated': 'reference/future-dated',
  anniversary: 'reference/anniversary',
  issuer: 'reference/stated-issuer',
  term: 'reference/stated-term',
  'impossible-date': 'report/impossible-date',
};

const update = Boolean(process.env.UPDATE);

describe('corpus', () => {
  const scores = score(gold, new Map(reports.map(({ id, json }) => [id, json])));
  const errorLines = (errors: readonly string[]) => errors.map((error) => error.replace(/\s+/g, ' ').normalize('NFC'));
  const heldOutScores = heldOut.map((set) => ({
    ...set,
    scores: score(set.gold, new Map(set.reports.map(({ id, json }) => [id, json]))),
  }));

  it(update ? 'writes the snapshot' : 'gives what the snapshot holds (UPDATE=1 rewrites it)', function () {
    this.timeout(60_000);
    const run = new Map<string, readonly string[]>([
      ['scores', scoreLines(scores)],
      ['errors', errorLines(scores.errors)],
      ...heldOutScores.flatMap(({ name, scores: own }): [string, string[]][] => [
        [`${name}-scores`, scoreLines(own)],
        [`${name}-errors`, errorLines(own.errors)],
      ]),
      ...[...reports, ...negatives].map((text) => [text.id, linesFor(text)] as const),
    ]);
    const differences = compare(run, update);
    if (update) console.log(differences.length > 0 ? differenceText(differences) : 'nothing has changed');
    else assert.equal(differenceText(differences), '');
  });

  it('takes no other text for a report', () => {
    assert.deepEqual(
      [negatives, ...heldOut.map((set) => set.negatives)]
        .flat()
        .filter(({ json }) => json.isReport)
        .map(({ id }) => id),
      [],
    );
  });

  it('takes every report for one', () => {
    assert.deepEqual(
      [reports, ...heldOut.map((set) => set.reports)]
        .flat()
        .filter(({ json }) => !json.isReport)
        .map(({ id }) => id),
      [],
    );
  });

  it('never resolves a reference to the wrong document', () => {
    for (const { counts } of [scores, ...heldOutScores.map((set) => set.scores)]) {
      assert.equal(counts.get('ref.resolved')?.extra ?? 0, 0);
    }
  });
});

describe('the same report in other bytes', () => {
  /** What a reader sees of the report, and where each part of it stands in the composed text with plain line ends. */
  const seen = (text: string) => {
    const normal = normalText(text);
    const plain = (value: unknown): unknown => {
      if (typeof value === 'string') return normalText(value).text;
      if (Array.isArray(value)) return value.map(plain);
      if (value === null || typeof value !== 'object') return value;
      return Object.fromEntries(
        Object.entries(value).map(([key, item]) => [
          key,
          (key === 'start' || key === 'end') && typeof item === 'number' ? normal.toNormal(item) : plain(item),
        ]),
      );
    };
    return plain(read('x', text).json);
  };
  const variants: [name: string, change: (text: string) => string][] = [
    ['decomposed (NFD)', (text) => text.normalize('NFD')],
    ['with CRLF line ends', (text) => text.replace(/\n/g, '\r\n')],
    ['with CR line ends', (text) => text.replace(/\n/g, '\r')],
    ['with a byte order mark', (text) => `\uFEFF${text}`],
    ['with no-break spaces', (text) => text.replace(/ /g, '\u00A0')],
    ['with a zero-width space before every slash', (text) => text.replace(/\//g, '\u200B/')],
  ];
  for (const [name, change] of variants) {
    it(`${name} reads the same`, function () {
      this.timeout(60_000);
      for (const { id, text } of reports) {
        const plain = text.normalize('NFC').replace(/\r\n?/g, '\n');
        assert.deepEqual(seen(change(plain)), seen(plain), id);
      }
    });
  }
});

describe('reports in encodings from before Unicode', () => {
  for (const encoding of ['vni', 'windows-1258'] as const) {
    it(`${encoding} is told by its bytes and read to the letter`, () => {
      let tried = 0;
      for (const { text, id } of reports) {
        // Not every dash and look-alike letter can be written there.
        const bytes = encodeText(text, encoding, false);
        if (!bytes) continue;
        tried++;
        const decoded = decodeText(bytes);
        assert.deepEqual([decoded.encoding, decoded.text.normalize('NFC')], [encoding, text.normalize('NFC')], id);
      }
      assert.ok(tried > reports.length / 2, `only ${tried} texts can be written`);
    });
  }

  it('TCVN 5712 is told by its bytes, and loses no more than the case of letters with a tone', () => {
    for (const { text, id } of reports) {
      const plain = Array.from(text.normalize('NFC'), (char) => (encodeTcvn3(char) ? char : '-')).join('');
      const bytes = encodeTcvn3(plain)!;
      const decoded = decodeText(bytes);
      assert.equal(decoded.encoding, 'tcvn3', id);
      assert.equal(decoded.text.toLowerCase(), plain.toLowerCase(), id);
      assert.deepEqual(encodeText(decoded.text, 'tcvn3', false), bytes, id);
    }
  });
});

describe('rules on the corpus', () => {
  it('report every mistake that was made on purpose, at its place', () => {
    const missed = reports.flatMap((report) => {
      const found = findings(report);
      const planted = gold.find(({ id }) => id === report.id)?.plantedErrors ?? [];
      return planted
        .filter(
          ({ rule, start, end }) =>
            !found.some((one) => one.rule === RULES[rule] && one.start < end && start < one.end),
        )
        .map(({ rule, quote }) => `${report.id} ${rule} “${quote}”`);
    });
    assert.deepEqual(missed, []);
  });

  it('find no other error or warning, apart from codes written amiss', () => {
    const wrong = reports.flatMap((report) => {
      const { plantedErrors = [], references } = gold.find(({ id }) => id === report.id)!;
      const amiss = references.filter(({ deviations }) => deviations.length > 0);
      return findings(report)
        .filter(({ severity }) => severity === 'error' || severity === 'warning')
        .filter((one) => ![...plantedErrors, ...amiss].some(({ start, end }) => one.start < end && start < one.end))
        .map(({ rule, start, end }) => `${report.id} ${rule} “${report.text.slice(start, end)}”`);
    });
    assert.deepEqual(wrong, []);
  });

  it('have safe fixes that make their finding go and bring no other', () => {
    for (const report of reports) {
      const before = findings(report);
      for (const finding of before) {
        const fix = finding.fixes.find(({ safe }) => safe);
        if (!fix) continue;
        const after = findings(read(report.id, applyEdits(report.text, fix.edits)));
        const name = `${report.id} ${finding.rule} “${report.text.slice(finding.start, finding.end)}”`;
        const count = (list: readonly Finding[], rule: string) => list.filter((one) => one.rule === rule).length;
        assert.equal(count(after, finding.rule), count(before, finding.rule) - 1, name);
        for (const { rule } of after) assert.ok(count(after, rule) <= count(before, rule), `${name} brings ${rule}`);
      }
    }
  });
});
