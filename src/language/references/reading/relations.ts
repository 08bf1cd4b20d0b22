/** Makes one whole of the mentions found: no overlaps, what lists share, what goes back to what. */
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Mention } from '../../model/index.ts';
import { largest, smallest } from '../../text/lists.ts';
import { issuerSign } from './issuer-words.ts';
import { readProvisions } from './provisions.ts';
import { anniversaryBefore, readStatements, statedBefore } from './statements.ts';

/** What stands between two members of a list. */
export const LIST_JOINT = /^(?:[ \n]{0,2}[,;&]?[ \n]{0,2}(?:và|hoặc|với|cùng)?[ \n]{0,2}(?:(?:số|Số)[ \n]{1,2})?)$/u;

/** Sorted by start; of two that overlap the longer wins, a code before any other. */
export function withoutOverlaps(found: Mention[]): Mention[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Mention[] = [];
  for (const mention of sorted) {
    const last = kept.at(-1);
    if (!last || mention.start >= last.end) {
      kept.push(mention);
      continue;
    }
    const better = mention.kind === 'code' && last.kind !== 'code';
    if (better) kept[kept.length - 1] = mention;
  }
  return kept;
}

/** Articles before a list are of its first member, those behind it of its last. */
function readGroupProvisions(first: Mention, last: Mention, text: string): void {
  for (const provision of readProvisions(text, first.phrase.start, last.end)) {
    (provision.end <= first.phrase.start ? first : last).provisions.push(provision);
  }
}

/** What is said after the last member of a list holds for all; what is said before it, for the first. */
export function stateGroup(group: readonly Mention[], text: string): void {
  const last = group.at(-1);
  const first = group[0];
  if (!last || !first || first.own) return;
  readGroupProvisions(first, last, text);
  const { stated, plenum } = readStatements(text, last.end);
  const anniversary = anniversaryBefore(text, first.phrase.start);
  const before = first.typeWord === null ? null : statedBefore(text, first.phrase.start);
  const spans = { ...before?.spans, ...stated.spans };
  for (const mention of group) {
    const own = mention.stated;
    mention.stated = {
      ...stated,
      date: stated.date ?? before?.date ?? null,
      term: own.term ?? stated.term ?? before?.term ?? null,
      issuer: own.issuer ?? stated.issuer ?? before?.issuer ?? null,
      anniversary: anniversary?.years ?? null,
      spans: { ...spans, ...own.spans, ...(anniversary ? { anniversary: anniversary.span } : {}) },
    };
    if (plenum !== null && mention.kind !== 'named') {
      mention.plenum = { number: plenum, session: null, term: mention.stated.term };
    }
  }
}

/**
 * "Nghị quyết số 18-NQ/TW và Nghị quyết số 19-NQ/TW cùng ngày 25/10/2017 của …": what is said with "cùng" or "đều" holds
 * for those before, too.
 */
export function shareBackwards(mentions: readonly Mention[], text: string): void {
  for (let i = 1; i < mentions.length; i += 1) {
    const { stated } = mentions[i] ?? {};
    const span = stated?.spans.date;
    if (
      !stated ||
      !span ||
      !/(?:^|[ \n])(?:cùng|đều)(?: (?:được )?(?:ban hành|ký|ra))? $/u.test(
        text.slice(Math.max(0, span.start - 24), span.start),
      )
    )
      continue;
    for (let at = i - 1; at >= 0; at -= 1) {
      const mention = mentions[at];
      const next = mentions[at + 1];
      if (!mention || !next || mention.kind === 'back' || mention.stated.date !== null) break;
      const gap = next.phrase.start - mention.end;
      if (gap < 0 || gap > 14 || !LIST_JOINT.test(text.slice(mention.end, next.phrase.start))) break;
      mention.stated = {
        ...mention.stated,
        date: stated.date,
        issuer: mention.stated.issuer ?? stated.issuer,
        term: mention.stated.term ?? stated.term,
        spans: { ...stated.spans, ...mention.stated.spans },
      };
    }
  }
}

/** Members of a list that stand apart from their type word take it over. */
export function inheritTypeWords(mentions: readonly Mention[], text: string, { types }: Knowledge): void {
  for (let i = 1; i < mentions.length; i += 1) {
    const mention = mentions[i];
    const before = mentions[i - 1];
    if (!mention || !before || mention.typeWord !== null || mention.own || before.own || before.kind === 'back')
      continue;
    // Each member may have its date: "các Kế hoạch: 12/KH-UBND ngày 31/01/2023, 58/KH-UBND ngày 27/3/2023".
    const end = largest([before.end, ...Object.values(before.stated.spans).map((span) => span.end)]);
    if (mention.start < end || mention.start - end > 14 || before.typeWord === null || mention.family === null)
      continue;
    if (!types.fits(before.typeWord, mention.type ?? '', mention.family)) continue;
    if (LIST_JOINT.test(text.slice(end, mention.start).replace(/^\)/, ''))) mention.typeWord = before.typeWord;
  }
}

/**
 * Gives short forms the code of the full citation they go back to (same number and type: the nearest before, else the
 * first after), and back references their antecedent: the last mention of such a type.
 */
export function link(mentions: readonly Mention[], signsOf: (word: string) => readonly string[]): void {
  const first = new Map<string, number>();
  const last = new Map<string, number>();
  const isSource = (mention: Mention) => mention.kind === 'code' && mention.type !== null && !mention.own;
  mentions.forEach((mention, index) => {
    const key = `${mention.type} ${numberOf(mention)}`;
    if (isSource(mention) && !first.has(key)) first.set(key, index);
  });
  const lastOf = new Map<string, number>();
  mentions.forEach((mention, index) => {
    const word = mention.typeWord?.toLowerCase() ?? '';
    if (mention.kind === 'back') {
      const before = [word, ...signsOf(word)].flatMap((key) => lastOf.get(key) ?? []);
      mention.antecedent = before.length > 0 ? largest(before) : null;
      return;
    }
    if (mention.kind === 'short' && mention.code === null) {
      const keys = signsOf(mention.typeWord ?? '').map((sign) => `${sign} ${numberOf(mention)}`);
      const before = keys.flatMap((key) => last.get(key) ?? []);
      const after = keys.flatMap((key) => first.get(key) ?? []);
      const antecedent = before.length > 0 ? largest(before) : after.length > 0 ? smallest(after) : null;
      const source = antecedent === null ? undefined : mentions[antecedent];
      const sameYear = mention.year === null || source?.year == null || mention.year === source.year;
      if (source && sameYear && mayBeIssuedBy(mention, source)) {
        mention.antecedent = antecedent;
        mention.code = source.code;
        mention.family = source.family;
        mention.type = source.type;
        mention.issuer = source.issuer;
        mention.issuerKnown = source.issuerKnown;
        mention.year ??= source.year;
      }
    }
    if (mention.own) return;
    if (isSource(mention)) last.set(`${mention.type} ${numberOf(mention)}`, index);
    if (word !== '') lastOf.set(word, index);
    if (mention.type !== null) lastOf.set(mention.type, index);
  });
}

/** The number with the letter behind it, if it has one: 30a is no 30. */
export function numberOf({ number, code, text, kind }: Mention): string {
  const letter = kind === 'code' ? /^\d+(\p{L})[-/]/u.exec(code ?? '') : /\d([a-z])$/u.exec(text);
  return `${number}${letter?.[1]?.toLowerCase() ?? ''}`;
}

/** "Quyết định 06 của Thủ tướng Chính phủ" does not go back to a code of the Party, nor the reverse. */
function mayBeIssuedBy(mention: Mention, source: Mention): boolean {
  const issuer = mention.stated.issuer;
  if (issuer === null || source.family === null) return true;
  const central = issuerSign(issuer) !== null;
  if (central) return source.issuer === 'TW' || source.issuer === 'HNTW';
  return (
    !/^(?:Thủ tướng|Chính phủ|Quốc hội|UBND|Ủy ban nhân dân|Uỷ ban nhân dân|HĐND|Hội đồng nhân dân|Bộ )/u.test(
      issuer,
    ) || source.family === 'state'
  );
}
