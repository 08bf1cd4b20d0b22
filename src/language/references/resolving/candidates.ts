/** Which documents a mention may mean: those of its code, of its plenum, or of its number and type word. */
import { codeKey } from '../../knowledge/code.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { datesAgree } from '../../knowledge/terms.ts';
import type { DocumentEntry, Mention } from '../../model/index.ts';
import { memo } from '../../text/memo.ts';
import { stateSign } from '../reading/issuer-words.ts';
import { numberOf } from '../reading/relations.ts';
import { isSlip } from './evidence.ts';

/** Finds the candidates of a mention, in no order. One list for all mentions that say the same: not to be changed. */
export type CandidateFinder = (mention: Mention) => readonly DocumentEntry[];

/** Candidates from the catalogue, and from documents `learned` from other texts. */
export function candidateFinder(knowledge: Knowledge, learned: readonly DocumentEntry[]): CandidateFinder {
  const learnedByCode = new Map<string, DocumentEntry[]>();
  for (const entry of learned) {
    const key = codeKey(entry.code);
    const known = learnedByCode.get(key);
    if (known) known.push(entry);
    else learnedByCode.set(key, [entry]);
  }
  const lookups = new Map<string, readonly DocumentEntry[]>();
  const signOf = memo((words: string) => stateSign(words, knowledge.issuers) ?? '');
  return (mention) => {
    const key = lookupKey(mention, signOf);
    let entries = lookups.get(key);
    if (!entries) {
      if (mention.code !== null) entries = ofCode(mention.code, knowledge, learnedByCode);
      else entries = mention.kind === 'named' ? ofPlenum(mention, knowledge) : ofNumber(mention, knowledge);
      lookups.set(key, entries);
    }
    return entries;
  };
}

/** Everything of a mention that its candidates depend on. */
function lookupKey(mention: Mention, signOf: (words: string) => string): string {
  const { code, kind, plenum, congress, year, typeWord, type } = mention;
  if (code !== null) return code;
  if (kind === 'named') return `${type}|${JSON.stringify([plenum, congress])}`;
  return `${typeWord}|${year}|${numberOf(mention)}|${signOf(mention.stated.issuer ?? '')}`;
}

function ofCode(
  code: string,
  { catalogue }: Knowledge,
  learnedByCode: ReadonlyMap<string, readonly DocumentEntry[]>,
): readonly DocumentEntry[] {
  const entries = catalogue.byCode(code);
  const learned = learnedByCode.get(codeKey(code)) ?? [];
  // A code with its year names one document, whatever day another text states for it.
  if (entries.some(({ family }) => family === 'state') && /\/(?:19|20)\d\d\//.test(code)) return entries;
  const added = learned.filter(
    ({ date }) => !entries.some((known) => datesAgree(known.date, date) || isSlip(date, known.date)),
  );
  return added.length > 0 ? [...entries, ...added] : entries;
}

function ofPlenum({ plenum, congress, type }: Mention, { catalogue, terms }: Knowledge): readonly DocumentEntry[] {
  if (congress?.level === 'national' && congress.term !== null && type === 'NQ')
    return catalogue.congressResolution(congress.term);
  if (!plenum || type === null) return [];
  const { term, number, session } = plenum;
  if (term !== null) return catalogue.byPlenum(term, number, session, type);
  return terms.congresses.flatMap((each) => catalogue.byPlenum(each.term, number, session, type));
}

function ofNumber(mention: Mention, knowledge: Knowledge): readonly DocumentEntry[] {
  const { catalogue, types } = knowledge;
  const { number, year, typeWord } = mention;
  if (number === null || typeWord === null) return [];
  const known = [...types.byWord(typeWord), ...types.byAbbr(typeWord)];
  const signs = new Set(known.map(({ abbr }) => abbr).filter(Boolean));
  const lettered = /[a-z]$/.test(numberOf(mention));
  const ofState = stateDocuments(mention, signs, knowledge);
  if (ofState) return ofState;
  return [...signs]
    .flatMap((sign) => catalogue.byNumber(number, sign))
    .filter(({ date }) => year === null || date.startsWith(String(year)))
    .filter(({ code }) => Number.parseInt(code, 10) === number && hasLetter(code) === lettered);
}

/** Type words of which the Party has no documents. */
const STATE_ONLY = /^(?:NĐ|TT|TTLT|PL|NQLT)$/;

/**
 * The State's documents of a number, where the text means the State: by a type word that only the State has, or by the issuer that it states.
 * Null where nothing tells so: "Nghị quyết 29" is the Party's.
 */
function stateDocuments(
  { number, year, stated }: Mention,
  signs: ReadonlySet<string>,
  { catalogue, issuers }: Knowledge,
): readonly DocumentEntry[] | null {
  if (number === null) return null;
  const issuer = stated.issuer === null ? null : stateSign(stated.issuer, issuers);
  const own = [...signs].filter((sign) => STATE_ONLY.test(sign) || issuer !== null);
  if (own.length === 0) return null;
  return own.flatMap((type) => catalogue.state.byNumber({ number, type, issuer, year }));
}

/** Whether the number of a code has a letter behind it: `8B-NQ/TW`. */
function hasLetter(code: string): boolean {
  return /^\d+\p{L}/u.test(code);
}
