import { signKey } from '../text/comparable.ts';
import { committees, composedPartyIssuer, composedStateIssuer } from './composed-issuers.ts';
import type { Issuer } from './issuer.ts';
import type { Family, RawIssuer } from './schema.ts';
import type { DocumentType } from './types.ts';

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

  return {
    all,
    byAbbr,
    decode: (abbr, family) =>
      byAbbr(abbr, family) ?? (family === 'party' ? composedPartyIssuer : composedStateIssuer)(abbr, byAbbr),
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
