import assert from 'node:assert/strict';
import { normalText } from '../../src/language/text/normal.ts';
import { gold, negatives, read, reports } from './corpus.ts';
import { score } from './score.ts';
import { compare, differenceText, linesFor, scoreLines } from './snapshot.ts';

const update = Boolean(process.env.UPDATE);

describe('corpus', () => {
  const scores = score(gold, new Map(reports.map(({ id, json }) => [id, json])));

  it(update ? 'writes the snapshot' : 'gives what the snapshot holds (UPDATE=1 rewrites it)', function () {
    this.timeout(60_000);
    const run = new Map<string, readonly string[]>([
      ['scores', scoreLines(scores)],
      ['errors', scores.errors.map((error) => error.replace(/\s+/g, ' ').normalize('NFC'))],
      ...[...reports, ...negatives].map((text) => [text.id, linesFor(text)] as const),
    ]);
    const differences = compare(run, update);
    if (update) console.log(differences.length > 0 ? differenceText(differences) : 'nothing has changed');
    else assert.equal(differenceText(differences), '');
  });

  it('takes no other text for a report', () => {
    assert.deepEqual(
      negatives.filter(({ json }) => json.isReport).map(({ id }) => id),
      [],
    );
  });

  it('takes every report for one', () => {
    assert.deepEqual(
      reports.filter(({ json }) => !json.isReport).map(({ id }) => id),
      [],
    );
  });

  it('never resolves a reference to the wrong document', () => {
    assert.equal(scores.counts.get('ref.resolved')?.extra ?? 0, 0);
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
