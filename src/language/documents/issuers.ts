import { signKey } from '../text/comparable.ts';
import type { Family, Level, RawIssuer } from './schema.ts';
import type { DocumentType } from './types.ts';

/** An issuer: from the table, or composed from parts that the table knows (`BTGHU`). */
export interface Issuer {
  readonly abbr: string;
  readonly family: Family;
  readonly name: string;
  readonly english: string;
  /** `committee`, `commission`, `office`, `inspection`, `ministry`, `people-council`, … */
  readonly kind: string;
  /** Where it may stand; several for signs used at more than one level (`ĐU`). */
  readonly levels: readonly Level[];
  readonly variants: readonly string[];
  /** The bodies that share this sign, as signs (`TW`: BCHTW, BCT, BBT). */
  readonly members: readonly string[];
  /** The National Assembly term in a sign like `QH15`, else null. */
  readonly assembly: number | null;
  /** `composed`: not in the table, read from its parts. */
  readonly origin: 'table' | 'composed';
}

/** Whether an issuer would issue such a type; `expected` is the sign likely meant instead, where there is one. */
export interface Plausibility {
  readonly likely: boolean;
  readonly expected: string | null;
}

/** The issuers, looked up by sign. */
export interface IssuerTable {
  readonly all: readonly Issuer[];
  /** The issuer with this sign or variant, any letter case; `QH15` gives the National Assembly with its term. */
  byAbbr(abbr: string, family: Family): Issuer | undefined;
  /** As `byAbbr`, and if that fails the sign is read from its parts: `BTGHU` = Ban Tuyên giáo + Huyện ủy. */
  decode(abbr: string, family: Family): Issuer | undefined;
  /** Whether this issuer plausibly issues this type. Unknown combinations are likely: absence of knowledge is no finding. */
  plausible(type: DocumentType, issuer: Issuer): Plausibility;
}

/** Bodies of a Party committee, put before the committee's own sign. */
const partyHeads: readonly (readonly [sign: string, name: string, english: string, kind: string])[] = [
  ['BTGDV', 'Ban Tuyên giáo và Dân vận', 'Propaganda, Education and Mass Mobilisation Commission', 'commission'],
  ['BTG', 'Ban Tuyên giáo', 'Propaganda and Education Commission', 'commission'],
  ['BTC', 'Ban Tổ chức', 'Organisation Commission', 'commission'],
  ['BDV', 'Ban Dân vận', 'Mass Mobilisation Commission', 'commission'],
  ['BNC', 'Ban Nội chính', 'Internal Affairs Commission', 'commission'],
  ['BKT', 'Ban Kinh tế', 'Economic Commission', 'commission'],
  ['BXDĐ', 'Ban Xây dựng Đảng', 'Party Building Commission', 'commission'],
  ['BBVCSSKCB', 'Ban Bảo vệ, chăm sóc sức khỏe cán bộ', 'Commission for the Health Care of Officials', 'commission'],
  ['UBKT', 'Ủy ban Kiểm tra', 'Inspection Commission', 'inspection'],
  ['BCĐ', 'Ban Chỉ đạo', 'Steering Committee', 'steering'],
  ['BTV', 'Ban Thường vụ', 'Standing Committee', 'committee'],
  ['TT', 'Thường trực', 'Standing Board', 'committee'],
  ['VP', 'Văn phòng', 'Office', 'office'],
  ['ĐH', 'Đại hội', 'Congress', 'congress'],
];

/** Party organisations inside a State body, put before that body's sign. */
const partyInsideState: readonly (readonly [sign: string, name: string, english: string])[] = [
  ['BCSĐ', 'Ban cán sự đảng', 'Party Civil Affairs Committee'],
  ['ĐĐ', 'Đảng đoàn', 'Party group'],
  ['ĐU', 'Đảng ủy', 'Party Committee'],
];

const committees = ['TW', 'TU', 'HU', 'QU', 'ThU', 'TXU', 'ĐUK', 'ĐU', 'CB'];

/** Letters after a sign that every level adds for itself: HĐND + a province, BCĐ + its subject. */
const openSigns = ['UBND', 'HĐND', 'BCĐ', 'BQL', 'MTTQ', 'LĐLĐ', 'TAND', 'VKSND'];

function toIssuer(raw: RawIssuer): Issuer {
  return {
    abbr: raw.abbr,
    family: raw.family,
    name: raw.name,
    english: raw.english,
    kind: raw.kind,
    levels: raw.levels,
    variants: raw.variants ?? [],
    members: raw.members ?? [],
    assembly: null,
    origin: 'table',
  };
}

/** Builds the table of issuers from the rows of `issuers.json`. */
export function createIssuerTable(rows: readonly RawIssuer[]): IssuerTable {
  const all = rows.map(toIssuer);
  const index = new Map<string, Issuer>();
  const key = (family: Family, sign: string): string => `${family} ${signKey(sign)}`;
  for (const issuer of all) index.set(key(issuer.family, issuer.abbr), issuer);
  for (const issuer of all) {
    for (const variant of issuer.variants) {
      const at = key(issuer.family, variant);
      if (!index.has(at)) index.set(at, issuer);
    }
  }
  const numbered = rows.filter((row) => row.numbered === 'assembly').map((row) => signKey(row.abbr));
  const byAbbr = (abbr: string, family: Family): Issuer | undefined => {
    const known = index.get(key(family, abbr));
    if (known) return known;
    if (family !== 'state') return undefined;
    // QH15, UBTVQH12, HĐNN8; in the 1970s with K for khóa (TVQHK6).
    const [, sign = '', term = ''] = /^(\D+?)K?(\d{1,2})$/.exec(signKey(abbr)) ?? [];
    const body = numbered.includes(sign) || sign === 'TVQH' ? index.get(key(family, sign)) : undefined;
    return body && { ...body, abbr: `${body.abbr}${term}`, assembly: Number(term) };
  };

  const compose = (abbr: string, head: { name: string; english: string; kind: string }, base: Issuer): Issuer => ({
    ...base,
    abbr,
    family: 'party',
    name: `${head.name} ${base.name}`,
    english: `${head.english} of the ${base.english}`,
    kind: head.kind,
    variants: [],
    members: [],
    origin: 'composed',
  });

  const decodeParty = (abbr: string): Issuer | undefined => {
    const sign = signKey(abbr);
    for (const [head, name, english, kind] of partyHeads) {
      if (!sign.startsWith(head)) continue;
      const rest = sign.slice(head.length);
      const committee = committees.find((candidate) => signKey(candidate) === rest);
      const base = committee && byAbbr(committee, 'party');
      if (base) return compose(abbr, { name, english, kind }, base);
      // Only the kind is known, not the level.
      if (rest === '')
        return { ...toIssuer({ abbr, family: 'party', name, english, kind, levels: [] }), origin: 'composed' };
    }
    for (const [head, name, english] of partyInsideState) {
      const base = sign.startsWith(head) ? decodeState(abbr.slice(head.length)) : undefined;
      if (base) return compose(abbr, { name, english, kind: 'committee' }, base);
    }
    // ĐU and ĐUK are often followed by the letters of the unit itself (ĐUKDN, ĐUĐHQG), which only its place can tell.
    const open = ['ĐUK', 'ĐU', 'CB', 'BCĐ'].find((candidate) => sign.startsWith(candidate) && sign.length <= 10);
    const base = open && byAbbr(open, 'party');
    if (!open || !base) return undefined;
    return { ...base, abbr, name: `${base.name} (${abbr.slice(open.length)})`, origin: 'composed' };
  };

  const decodeState = (abbr: string): Issuer | undefined => {
    const known = byAbbr(abbr, 'state');
    if (known || abbr === '') return known;
    const sign = signKey(abbr);
    // Departments and their district offices carry the letters of the ministry: BYT, SYT, PYT.
    for (const [head, name, english, levels] of [
      ['S', 'Sở', 'Department', ['province']],
      ['P', 'Phòng', 'Office', ['district', 'commune']],
    ] as const) {
      const ministry = sign.startsWith(head) ? index.get(key('state', `B${sign.slice(1)}`)) : undefined;
      if (ministry?.kind === 'ministry') {
        return {
          ...ministry,
          abbr,
          name: ministry.name.replace(/^Bộ/u, name),
          english: ministry.english.replace(/^Ministry/, english),
          kind: 'department',
          levels,
          variants: [],
          origin: 'composed',
        };
      }
    }
    const office = sign.startsWith('VP') ? byAbbr(abbr.slice(2), 'state') : undefined;
    if (office) {
      const english = `Office of the ${office.english}`;
      return {
        ...office,
        abbr,
        name: `Văn phòng ${office.name}`,
        english,
        kind: 'office',
        variants: [],
        origin: 'composed',
      };
    }
    const open = openSigns.find((candidate) => sign.startsWith(candidate) && sign.length <= candidate.length + 6);
    const base = open && byAbbr(open, 'state');
    if (!open || !base) return undefined;
    return { ...base, abbr, name: `${base.name} (${abbr.slice(open.length)})`, origin: 'composed' };
  };

  return {
    all,
    byAbbr,
    decode: (abbr, family) => byAbbr(abbr, family) ?? (family === 'party' ? decodeParty(abbr) : decodeState(abbr)),
    plausible(type, issuer) {
      if (type.issuedBy && issuer.origin === 'table') {
        const body = issuer.assembly === null ? issuer.abbr : issuer.abbr.replace(/\d{1,2}$/, '');
        const likely = type.issuedBy.includes(body);
        return { likely, expected: likely ? null : (type.issuedBy[0] ?? null) };
      }
      const wrongLevel =
        issuer.kind === 'committee' &&
        issuer.levels.length > 0 &&
        issuer.levels.every((level) => type.unlikelyLevels.includes(level));
      if (wrongLevel) return { likely: false, expected: type.family === 'party' ? 'TU' : null };
      if (!type.unlikelyKinds.includes(issuer.kind)) return { likely: true, expected: null };
      const committee = committees.find(
        (sign) => type.family === 'party' && signKey(issuer.abbr).endsWith(signKey(sign)),
      );
      return { likely: false, expected: committee ?? null };
    },
  };
}
