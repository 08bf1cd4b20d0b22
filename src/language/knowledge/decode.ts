import { type CodeForm, parseCode } from './code.ts';
import type { Issuer } from './issuer.ts';
import type { Knowledge } from './knowledge.ts';
import type { Family } from './schema.ts';

/** A name in both languages. */
export interface BilingualName {
  readonly abbr: string;
  readonly vi: string;
  readonly en: string;
}

/** What a sign of issuer says. */
export interface IssuerFacts extends BilingualName {
  /** The table's record; null when the sign is well formed but unknown. */
  readonly issuer: Issuer | null;
  /** The bodies that share the sign (`TW`). */
  readonly members: readonly BilingualName[];
}

/** What a code says by itself, without any catalogue. */
export interface CodeFacts {
  readonly code: string;
  readonly family: Family;
  readonly form: CodeForm;
  readonly number: number;
  readonly numberText: string;
  readonly year: number | null;
  /** What the sign may stand for: one, or several (`QĐ` of the Party). Empty when the sign is unknown. */
  readonly types: readonly BilingualName[];
  readonly issuers: readonly IssuerFacts[];
  readonly unit: string | null;
  /** Set when such an issuer hardly ever issues such a type; `expected` is the sign likely meant. */
  readonly unlikely: { readonly expected: string | null } | null;
}

/** Types that a code without a sign may be: laws and resolutions for the National Assembly, else a letter. */
function unsignedTypes(form: CodeForm, lead: string): readonly string[] {
  if (form !== 'law') return form === 'letter' ? ['Công văn'] : [];
  return lead.toUpperCase().startsWith('UBTVQH') ? ['Pháp lệnh', 'Nghị quyết'] : ['Luật', 'Bộ luật', 'Nghị quyết'];
}

/**
 * Decodes a canonical code into bilingual facts. `typeWord` is the word before the code, which settles signs with two meanings.
 * Null when the text is no code.
 */
export function decodeCode(code: string, knowledge: Knowledge, typeWord: string | null = null): CodeFacts | null {
  const parsed = parseCode(code, knowledge);
  if (!parsed) return null;
  const { family, form, issuers: signs, number, numberText, unit, year } = parsed;
  const types = knowledge.types.byAbbr(parsed.type, family);
  const named = typeWord === null ? [] : knowledge.types.byWord(typeWord, family);

  const candidates =
    parsed.type === ''
      ? unsignedTypes(form, signs[0] ?? '').flatMap((word) => knowledge.types.byWord(word, 'state').slice(0, 1))
      : types;
  const names = candidates.flatMap((type) =>
    type.names.map((vi, index) => ({ abbr: type.abbr, vi, en: type.english[index] ?? '' })),
  );
  const wanted = named.flatMap((type) => type.names);
  const narrowed = names.filter(({ vi }) => wanted.includes(vi) && typeWord?.toLowerCase() === vi.toLowerCase());

  const facts = signs.map((abbr): IssuerFacts => {
    // A body of the other family is still that body: 12/NQ-BTGTU is a Party code in the State's shape.
    const other = family === 'party' ? 'state' : 'party';
    const issuer = knowledge.issuers.decode(abbr, family) ?? knowledge.issuers.decode(abbr, other) ?? null;
    const members = (issuer?.members ?? []).map((sign) => {
      const member = knowledge.issuers.byAbbr(sign, family);
      return { abbr: sign, vi: member?.name ?? sign, en: member?.english ?? sign };
    });
    return { abbr, vi: issuer?.name ?? abbr, en: issuer?.english ?? abbr, issuer, members };
  });

  const lead = facts[0]?.issuer ?? null;
  const [type] = types;
  const plausibility = lead && type && facts.length === 1 ? knowledge.issuers.plausible(type, lead) : null;
  return {
    code,
    family,
    form,
    number,
    numberText,
    year,
    types: narrowed.length > 0 ? narrowed : names,
    issuers: facts,
    unit,
    unlikely: plausibility && !plausibility.likely ? { expected: plausibility.expected } : null,
  };
}
