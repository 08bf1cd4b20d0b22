/**
 * What is known of the State's documents and of laws beyond the imported tables, written by hand in `data/additions/state.json` and
 * `laws.json`, laid over them when the program is built or runs from its sources.
 */
import type { RawLaw } from './schema.ts';
import { comparePlaces, type Place, packRow, placeOf, type StateRow, stateKey, unpackRow } from './state-row.ts';

/** A document that the table lacks, or facts that it has wrong. */
export type StateAddition = Pick<StateRow, 'code' | 'type' | 'year'> &
  Partial<StateRow> & {
    /** There is no such document. */
    drop?: true;
    /** Where it can be looked up. */
    source: string;
  };

/** A name of laws, with the versions and letters to add to it. */
export type LawAddition = Pick<RawLaw, 'name' | 'kind'> & Partial<RawLaw>;

/** The text of the table with the additions laid over it. */
export function stateWith(table: string, additions: readonly StateAddition[]): string {
  const lines = table.split('\n').filter(Boolean);
  for (const { drop, source: _, ...facts } of additions) {
    const made = packRow({ ...blank(facts), ...facts });
    const place = placeOf(made);
    let at = firstAt(lines, place);
    const first = at;
    const isIt = (line: string | undefined) => line !== undefined && isRowOf(unpackRow(line), facts);
    while (at < lines.length && comparePlaces(placeOf(lines[at] ?? ''), place) === 0 && !isIt(lines[at])) at += 1;
    const known = isIt(lines[at]) ? unpackRow(lines[at] ?? '') : null;
    if (known) lines.splice(at, 1, ...(drop ? [] : [packRow({ ...known, ...facts })]));
    else if (!drop) lines.splice(first, 0, made);
  }
  return `${lines.join('\n')}\n`;
}

function isRowOf(row: StateRow, { code, type, year }: Pick<StateRow, 'code' | 'type' | 'year'>): boolean {
  return row.code === code && row.type === type && row.year === year;
}

/** The first line that does not stand before a place. */
function firstAt(lines: readonly string[], place: Place): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (comparePlaces(placeOf(lines[middle] ?? ''), place) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function blank({ code, type, year }: Pick<StateRow, 'code' | 'type' | 'year'>): StateRow {
  return {
    code,
    type,
    year,
    number: Number.parseFloat(stateKey(code).number),
    date: String(year),
    title: null,
    titleBy: null,
    effective: null,
    inForce: null,
    replaces: [],
    replacedBy: [],
    repeals: [],
    repealedBy: [],
    amends: [],
    amendedBy: [],
    mentions: 0,
    sources: 1,
    item: null,
  };
}

/** The names of laws with the additions laid over them; versions that `dropped` documents were are left out. */
export function lawsWith(
  laws: readonly RawLaw[],
  additions: readonly LawAddition[],
  dropped: readonly StateAddition[],
): RawLaw[] {
  const gone = new Set(dropped.filter(({ drop }) => drop).map(({ code, type }) => `${code}\t${type}`));
  const keyOf = ({ kind, name }: Pick<RawLaw, 'kind' | 'name'>) => `${kind}\t${name}`;
  const table = new Map(
    laws.map((law) => [
      keyOf(law),
      { ...law, versions: law.versions.filter(([code, type]) => !gone.has(`${code}\t${type}`)) },
    ]),
  );
  for (const added of additions) {
    const known = table.get(keyOf(added)) ?? { name: added.name, kind: added.kind, versions: [] };
    const versions = [...known.versions, ...(added.versions ?? [])].sort((a, b) => a[2] - b[2]);
    table.set(keyOf(added), { ...known, ...added, versions });
  }
  return [...table.values()];
}
