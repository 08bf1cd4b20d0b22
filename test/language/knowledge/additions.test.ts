import assert from 'node:assert/strict';
import * as z from 'zod';
import additions from '../../../data/additions/knowledge.json' with { type: 'json' };
import { type Additions, type Facts, withAdditions } from '../../../src/language/knowledge/additions.ts';
import { imported, knowledge } from '../helpers/knowledge.ts';

const level = z.enum(['central', 'province', 'district', 'commune', 'grassroots']);
const family = z.enum(['party', 'state']);
const date = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
const words = z.array(z.string().min(1)).min(1).optional();
const schema = z.strictObject({
  types: z.array(
    z.strictObject({
      family,
      abbr: z.string(),
      names: words,
      english: words,
      longNames: words,
      variants: words,
      historical: z.boolean().optional(),
      standard: z.string().optional(),
      issuedBy: words,
      unlikelyLevels: z.array(level).optional(),
      unlikelyKinds: words,
    }),
  ),
  issuers: z.array(
    z.strictObject({
      family,
      abbr: z.string().min(1),
      name: z.string().optional(),
      english: z.string().optional(),
      kind: z.string().optional(),
      levels: z.array(level).optional(),
      variants: z.array(z.string().min(1)).optional(),
      members: words,
      sign: z.string().optional(),
      numbered: z.literal('assembly').optional(),
      historical: z.boolean().optional(),
      from: z.number().optional(),
      to: z.number().optional(),
      drop: z.literal(true).optional(),
    }),
  ),
  congresses: z.array(
    z.strictObject({ term: z.string().regex(/^[IVX]+$/), congressFrom: date, congressTo: date, plenums: z.tuple([]) }),
  ),
  assemblies: z.array(z.strictObject({ number: z.number(), from: z.number(), to: z.number() })),
  documents: z.array(z.strictObject({ code: z.string(), date, calledByPlenum: z.literal(true) })),
});

const none: Additions = { types: [], issuers: [], congresses: [], assemblies: [], documents: [] };
const facts: Facts = {
  types: [{ abbr: 'KH', family: 'party', names: ['Kế hoạch'], english: ['Plan'], variants: ['KHT', 'K.H'] }],
  issuers: [{ abbr: 'TW', family: 'party', name: 'Trung ương', english: 'Central', kind: 'committee', levels: [] }],
  terms: { congresses: [], assemblies: [{ number: 10, from: 1997, to: 2002 }] },
  catalogue: [{ code: '12-NQ/TW', type: 'NQ', number: 12, date: '2012-01-16', sources: 1 }],
  laws: [],
};

describe('additions', () => {
  it('are written as the tables understand them', () => {
    assert.doesNotThrow(() => schema.parse(additions));
  });

  it('are each in the tables', () => {
    const missing: string[] = [];
    const tables = withAdditions(imported, additions as Additions);
    const holds = (rows: readonly object[], wanted: object) =>
      rows.some((row) =>
        Object.entries(wanted).every(([key, value]) => {
          const had = (row as Record<string, unknown>)[key];
          // A spelling that is another type's sign is left out.
          return key === 'variants' || JSON.stringify(had) === JSON.stringify(value);
        }),
      );
    const look = (name: keyof Additions, rows: readonly object[], from: readonly object[]) => {
      for (const added of from)
        if (holds(rows, added) === 'drop' in added) missing.push(`${name} ${JSON.stringify(added)}`);
    };
    look('types', tables.types, additions.types);
    look('congresses', tables.terms.congresses, additions.congresses);
    look('assemblies', tables.terms.assemblies, additions.assemblies);
    look('documents', tables.catalogue, additions.documents);
    const drops = additions.issuers.filter((added) => 'drop' in added).map(({ drop, ...row }) => row);
    look(
      'issuers',
      tables.issuers,
      additions.issuers.filter((added) => !('drop' in added)),
    );
    for (const row of drops) if (holds(tables.issuers, row)) missing.push(`dropped ${row.abbr}`);
    assert.deepEqual(missing, []);
  });

  it('are what the program knows', () => {
    const unknown = [
      ...additions.types.filter(
        ({ family, abbr }) => !knowledge.types.byAbbr(abbr, family as 'party')[0] && abbr !== '',
      ),
      ...additions.issuers.filter(
        ({ family, abbr, drop }) => !drop && knowledge.issuers.byAbbr(abbr, family as 'party') === undefined,
      ),
    ];
    assert.deepEqual(unknown, []);
  });

  it('complete a row, add one, and leave the given tables as they are', () => {
    const before = structuredClone(facts);
    const more = withAdditions(facts, {
      ...none,
      types: [
        { family: 'party', abbr: 'KH', longNames: ['Kế hoạch hành động'] },
        { family: 'party', abbr: 'KHT', names: ['Kế hoạch tuần'], english: ['Weekly plan'] },
      ],
      issuers: [{ family: 'state', abbr: 'SYT', name: 'Sở Y tế', english: 'Department of Health' }],
      assemblies: [{ number: 9, from: 1992, to: 1997 }],
      documents: [{ code: '12-NQ/TW', date: '2012-01-16', calledByPlenum: true }],
    });
    assert.deepEqual(facts, before);
    assert.deepEqual(
      more.types.map(({ abbr, variants, longNames }) => [abbr, variants, longNames]),
      [
        ['KH', ['K.H'], ['Kế hoạch hành động']],
        ['KHT', undefined, undefined],
      ],
    );
    assert.deepEqual(
      more.issuers.map(({ abbr }) => abbr),
      ['TW', 'SYT'],
    );
    assert.deepEqual(
      more.terms.assemblies.map(({ number }) => number),
      [9, 10],
    );
    assert.equal(more.catalogue[0]?.calledByPlenum, true);
  });

  it('that complete what is not there are named', () => {
    assert.throws(
      () => withAdditions(facts, { ...none, types: [{ family: 'state', abbr: 'XY', english: ['Y'] }] }),
      /XY/,
    );
    assert.throws(() => withAdditions(facts, { ...none, issuers: [{ family: 'state', abbr: 'XY' }] }), /XY/);
    const documents = [{ code: '13-NQ/TW', date: '2012-01-16' }];
    assert.throws(() => withAdditions(facts, { ...none, documents }), /13-NQ\/TW/);
  });
});
