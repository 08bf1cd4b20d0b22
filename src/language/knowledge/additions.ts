/**
 * What is known beyond the imported tables, written by hand in `data/additions/`, laid over them when the
 * program is built (`dist/data.json`) or runs from its sources, in the tests and for the grammar.
 *
 * In: the tables as imported, and the additions. Out: the tables as the program uses them. A row of the additions that
 * names a known sign completes or corrects its row; one that names a new sign is a new row. Example:
 * `{ "family": "state", "abbr": "SYT", "name": "Sở Y tế", "english": "Department of Health" }`.
 */
import type { RawData, RawEntry, RawIssuer, RawType } from './schema.ts';
import { type LawAddition, lawsWith, type StateAddition, stateWith } from './state-additions.ts';

type Partly<T extends { family: unknown; abbr: unknown }> = Pick<T, 'family' | 'abbr'> & Partial<T>;

export interface Additions {
  types: Partly<RawType>[];
  /** `drop`: the imported row is not wanted. */
  issuers: (Partly<RawIssuer> & { drop?: true })[];
  congresses: RawData['terms']['congresses'];
  assemblies: RawData['terms']['assemblies'];
  /** What is known of a catalogued document beyond the collection. */
  documents: (Pick<RawEntry, 'code' | 'date'> & Partial<RawEntry>)[];
  laws?: LawAddition[];
  /** Of the State's documents. */
  state?: StateAddition[];
}

/** The facts that additions are laid over. */
export type Facts = Pick<RawData, 'types' | 'issuers' | 'terms' | 'catalogue' | 'laws' | 'state'>;

/** Told of an addition that completes a row which no table has. */
type OnLack = (message: string) => void;

/**
 * The tables with the additions laid over them; the given ones are left as they are.
 * Where an addition completes a row that is not there, `onLack` is told; without one a TypeError names it.
 */
export function withAdditions(facts: Facts, additions: Additions, onLack: OnLack = refuse): Facts {
  return {
    types: typesWith(facts.types, additions.types, onLack),
    issuers: issuersWith(facts.issuers, additions.issuers, onLack),
    terms: {
      congresses: [...additions.congresses, ...facts.terms.congresses].sort((a, b) =>
        a.congressFrom.localeCompare(b.congressFrom),
      ),
      assemblies: [...additions.assemblies, ...facts.terms.assemblies].sort((a, b) => a.number - b.number),
    },
    catalogue: catalogueWith(facts.catalogue, additions.documents, onLack),
    laws: lawsWith(facts.laws, additions.laws ?? [], additions.state ?? []),
    ...(facts.state ? { state: bytesWith(facts.state, additions.state ?? []) } : {}),
  };
}

function bytesWith(state: Uint8Array, additions: readonly StateAddition[]): Uint8Array {
  return new TextEncoder().encode(stateWith(new TextDecoder().decode(state), additions));
}

function refuse(message: string): never {
  throw new TypeError(message);
}

function typesWith(imported: readonly RawType[], additions: Additions['types'], onLack: OnLack): RawType[] {
  const table = [...imported];
  for (const added of additions) {
    const index = table.findIndex(
      (type) =>
        type.family === added.family &&
        type.abbr === added.abbr &&
        (!added.names || type.names.some((name) => added.names?.includes(name))),
    );
    const known = table[index];
    if (known) table[index] = { ...known, ...added };
    else if (added.names && added.english) table.push({ ...added, names: added.names, english: added.english });
    else onLack(lacks('type', added, 'names and english'));
  }
  // A spelling that is another type's sign is that type.
  return table.map((type) =>
    type.variants
      ? { ...type, variants: type.variants.filter((v) => !table.some((t) => t.family === type.family && t.abbr === v)) }
      : type,
  );
}

function issuersWith(imported: readonly RawIssuer[], additions: Additions['issuers'], onLack: OnLack): RawIssuer[] {
  const table = [...imported];
  for (const { drop, ...added } of additions) {
    const index = table.findIndex((issuer) => issuer.family === added.family && issuer.abbr === added.abbr);
    const known = table[index];
    if (drop) {
      if (known) table.splice(index, 1);
    } else if (known) table[index] = { ...known, ...added };
    else if (added.name && added.english) {
      const { name, english, kind = 'agency', levels = [] } = added;
      table.push({ ...added, name, english, kind, levels });
    } else onLack(lacks('issuer', added, 'name and english'));
  }
  return table;
}

function catalogueWith(imported: readonly RawEntry[], additions: Additions['documents'], onLack: OnLack): RawEntry[] {
  const table = [...imported];
  for (const added of additions) {
    const index = table.findIndex(({ code, date }) => code === added.code && date === added.date);
    const known = table[index];
    if (known) table[index] = { ...known, ...added };
    else onLack(`The additions complete ${added.code} of ${added.date}, which no table has.`);
  }
  return table;
}

function lacks(what: string, { abbr, family }: { abbr: string; family: string }, wanted: string): string {
  return `The additions name the ${what} “${abbr}” (${family}), which no table has: a new one needs ${wanted}.`;
}
