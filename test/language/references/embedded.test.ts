/**
 * Documents of the table cited in wordings varied by a script: with the right day they are found, with another's day or subject they are not,
 * and bare codes are right or ambiguous. A law and a resolution under one code are told apart by the type word.
 */
import assert from 'node:assert/strict';
import { openStateTable } from '../../../src/language/knowledge/state-table.ts';
import type { DocumentEntry } from '../../../src/language/model/index.ts';
import { knowledge, rawData } from '../helpers/knowledge.ts';
import { resolve } from './read.ts';

const table = openStateTable(rawData.state ?? new Uint8Array());
const rows = table.lines().map((line) => table.read(line));
const { state } = knowledge.catalogue;
const entryOf = ({ code, type, year }: (typeof rows)[number]) => state.byKey(code, type, year);

/** Numbers that look random and are the same in every run. */
function numbers(seed: number): (below: number) => number {
  let value = seed;
  return (below) => {
    value = (value * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((value / 2_147_483_648) * below);
  };
}

const REPORT_DAY = '2026-11-30';
const isSame = (found: DocumentEntry | null | undefined, wanted: DocumentEntry) =>
  found?.code === wanted.code && found.type === wanted.type && found.date === wanted.date;

function meaning(text: string): { status: string; document: DocumentEntry | null } {
  const [reference] = resolve(text, REPORT_DAY);
  return reference?.resolution ?? { status: 'not read', document: null };
}

const dayIn = (date: string, form: number): string => {
  const [year, month = '', day = ''] = date.split('-');
  if (form === 0) return `ngày ${day}/${month}/${year}`;
  if (form === 1) return `ngày ${Number(day)}/${Number(month)}/${year}`;
  return `ngày ${day} tháng ${month} năm ${year}`;
};

/** A citation of a document; `date` and `title` are the stated ones. */
function cited(
  { code, kind, issuerName }: DocumentEntry,
  form: number,
  date: string | null,
  title: string | null,
): string {
  const day = date === null ? '' : `${form % 2 === 0 ? ' ' : ', '}${dayIn(date, form % 3)}`;
  const issuer = issuerName === null || form % 4 === 3 ? '' : ` của ${issuerName}`;
  const subject =
    title === null
      ? ''
      : ` về ${title.replace(/^Về (?:việc )?/u, '').replace(/^\p{L}/u, (first) => first.toLowerCase())}`;
  const spelt = form % 5 === 4 ? code.toLowerCase() : form % 7 === 6 ? code.replace('/', ' / ') : code;
  return `Thực hiện ${kind} ${form % 3 === 1 ? '' : 'số '}${form % 5 === 4 || form % 7 === 6 ? (/^\d+\/\d{4}\//.test(code) ? spelt : code) : code}${day}${issuer}${subject}.`;
}

describe('embedded documents of the State', () => {
  const known = rows.filter(
    ({ date, title, code, type }) =>
      date.length === 10 && title !== null && /^\d/.test(code) && /^(?:NĐ|TT|QĐ|NQ|CT|TTLT)$/.test(type),
  );
  const next = numbers(29);
  const sample = Array.from({ length: 500 }, () => known[next(known.length)]).flatMap((row) => {
    const entry = row && entryOf(row);
    return entry ? [entry] : [];
  });

  it('five hundred, a fifth of them with a day or subject that is another’s', () => {
    const faults: string[] = [];
    let right = 0;
    sample.forEach((entry, index) => {
      const other = sample[(index + 211) % sample.length] ?? entry;
      const wrong = index % 5 === 0;
      const wrongDay = wrong && index % 2 === 0;
      const date = wrongDay ? other.date : index % 3 === 0 && wrong ? null : entry.date;
      const title = wrong && !wrongDay ? other.title : index % 4 === 1 ? null : entry.title;
      const text = cited(entry, index, date, title);
      const { status, document } = meaning(text);
      const same = isSame(document, entry);
      if (wrong ? !same : same) right += 1;
      else faults.push(`${status} ${document?.code ?? ''} ${document?.date ?? ''}: ${entry.date} ${text}`);
      if (document && !same) faults.push(`WRONG ${document.code} ${document.date}: ${text}`);
    });
    assert.ok(right >= 495, `${right} of 500\n${faults.join('\n')}`);
    assert.deepEqual(
      faults.filter((fault) => fault.startsWith('WRONG')),
      [],
    );
  });

  it('five hundred bare codes: right, or ambiguous', () => {
    const faults = sample.flatMap((entry, index) => {
      const { status, document } = meaning(`Thực hiện ${index % 2 === 0 ? `${entry.kind} ` : ''}${entry.code}.`);
      return status === 'ambiguous' || status === 'not read' || isSame(document, entry)
        ? []
        : [`${entry.code} ${entry.date} → ${status} ${document?.date ?? ''}`];
    });
    assert.deepEqual(faults, []);
  });

  it('a law and a resolution, or an ordinance, under one code', () => {
    const groups = new Map<string, typeof rows>();
    for (const row of rows) {
      const key = `${row.code} ${row.year}`;
      groups.set(key, [...(groups.get(key) ?? []), row]);
    }
    const shared = [...groups.values()].filter((group) => new Set(group.map(({ type }) => type)).size > 1);
    assert.ok(shared.length >= 44, `${shared.length} shared codes`);
    for (const group of shared) {
      for (const row of group) {
        const entry = entryOf(row);
        assert.ok(entry);
        const { document } = meaning(`Thực hiện ${entry.kind} số ${row.code}.`);
        assert.deepEqual([document?.code, document?.type], [row.code, row.type], `${entry.kind} ${row.code}`);
      }
      assert.equal(meaning(`Thực hiện ${group[0]?.code}.`).status, 'ambiguous', group[0]?.code);
    }
  });
});
