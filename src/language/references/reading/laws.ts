/**
 * Names of laws behind "Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp": one, one of several years, or a list of names.
 * "Luật Giáo dục năm 2019", "Luật Đất đai năm 2013 và năm 2024", "các luật: Đất đai, Nhà ở".
 */
import type { LawTable } from '../../knowledge/laws.ts';
import { comparable, fold } from '../../text/comparable.ts';
import { matchAt, wordsAt } from '../../text/match-at.ts';
import { lawForms } from './law-forms.ts';
import type { NamedItem } from './named-item.ts';

/** Words behind which a law is named. */
export const LAW_WORDS = /^(?:luật|bộ luật|pháp lệnh|hiến pháp)$/iu;

/** Before "Luật": words which make it no law. */
export const NO_LAW_BEFORE =
  /(?:[Đđ]ại học|[Tt]rường|[Kk]hoa|[Nn]gành|[Hh]ội|[Pp]hòng|[Bb]an|[Vv]iện|[Cc]ử nhân|[Tt]hạc sĩ|[Tt]iến sĩ|[Cc]ông ty|[Vv]ăn phòng|[Bb]áo|[Tt]ạp chí|&|[Pp]háp|[Kk]ỷ)[ \n]$/u;
/** "theo quy định của pháp Luật Thú y": the word is half of another, and yet a law is named. */
const PLURAL = /(?:[Cc]ác|[Nn]hững|\d{1,2}|hai|ba|bốn|năm)[ \n]$/u;

const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Where a law is named, and how. */
interface Place {
  text: string;
  /** Right behind the type word and its blank. */
  at: number;
  wordStart: number;
  typeWord: string;
  laws: LawTable;
  other: RegExp;
}

/** The laws named at a place; empty when there are none. `other` reads names that no table has. */
export function readLaws(place: Place): NamedItem[] {
  const { text, wordStart } = place;
  const before = text.slice(Math.max(0, wordStart - 14), wordStart);
  if (PLURAL.test(before)) {
    const list = readList(place);
    if (list.length > 1) return list;
  }
  const name = readName(place, before);
  if (!name) return [];
  const constitution = fold(place.typeWord) === 'hien phap';
  let { end } = name;
  const changed = matchAt(lawForms.amended.pattern, text, end);
  const year = matchAt(lawForms.year.pattern, text, end);
  if (year) end += year[0].length;
  const amended = year ? matchAt(lawForms.amended.pattern, text, end) : changed;
  if (amended) end += amended[0].length;
  const after = !year && amended ? matchAt(lawForms.year.pattern, text, end) : null;
  if (after) end += after[0].length;
  if (constitution && !year) return [];
  const value = Number(year?.[1] ?? amended?.[1] ?? after?.[1] ?? 0) || null;
  const first = item(null, end, squeeze(text.slice(wordStart, end)).replace(/ năm (?=\d{4}$)/iu, ' '), value);
  return year ? [first, ...furtherYears(place, name.end, end)] : [first];
}

function item(start: number | null, end: number, name: string, year: number | null): NamedItem {
  return { start, end, name, plenum: null, congress: null, term: null, year };
}

/** "năm 2013 và năm 2024": the same name with other years, each where its year stands. */
function furtherYears({ text, wordStart }: Place, nameEnd: number, from: number): NamedItem[] {
  const items: NamedItem[] = [];
  const name = squeeze(text.slice(wordStart, nameEnd));
  let end = from;
  for (let guard = 0; guard < 8; guard += 1) {
    const found = matchAt(lawForms.moreYears.pattern, text, end);
    if (!found) break;
    const start = end + found[0].search(/năm|\d/u);
    end += found[0].length;
    items.push(item(start, end, `${name} ${found[1]}`, Number(found[1])));
  }
  return items;
}

/** Where the name ends. A small "luật" and capitals are believed with a name of the table only. */
function readName({ text, at, typeWord, laws, other }: Place, before: string): { end: number } | null {
  if (fold(typeWord) === 'hien phap') return { end: at - 1 };
  const capitals = typeWord === typeWord.toUpperCase();
  const first = typeWord[0] ?? '';
  const small = first === first.toLowerCase();
  const amending = small ? '' : wordsAt(lawForms.amending.pattern, text, at);
  const kind = amending === '' ? '' : wordsAt(lawForms.amendedKind.pattern, text, at + amending.length);
  const from = at + amending.length + kind.length;
  const known = matchAt(laws.names, text, from);
  const cut = known ? null : laws.beginningAt(text, from);
  if (NO_LAW_BEFORE.test(before)) {
    // "pháp Luật Thú y" is written for "pháp luật thú y", and means the law all the same.
    if (!/[Pp]háp[ \n]$/u.test(before) || small || !known) return null;
  }
  if (small) {
    const initial = text[from] ?? '';
    return known && initial !== initial.toLowerCase() ? { end: from + known[0].length } : null;
  }
  if (known) return { end: from + known[0].length };
  if (capitals) return null;
  const unlisted = matchAt(other, text, from);
  if (!unlisted) return null;
  return { end: Math.max(from + unlisted[0].length, cut ?? 0) };
}

/** "các luật: Đất đai, Nhà ở, Kinh doanh bất động sản": names of the table, the first from its kind on. */
function readList({ text, at, typeWord, laws }: Place): NamedItem[] {
  const items: NamedItem[] = [];
  const word = comparable(typeWord) === 'luât' ? 'Luật' : typeWord;
  let position = at - 1;
  position += wordsAt(lawForms.plural.pattern, text, position).length;
  for (let guard = 0; guard < 20; guard += 1) {
    const name = wordsAt(laws.names, text, position);
    const initial = name[0] ?? '';
    if (name === '' || initial === initial.toLowerCase()) break;
    const nameEnd = position + name.length;
    const year = matchAt(lawForms.year.pattern, text, nameEnd);
    const end = nameEnd + (year?.[0].length ?? 0);
    const value = year ? Number(year[1]) : null;
    items.push(
      item(items.length === 0 ? null : position, end, squeeze(`${word} ${name}${value ? ` ${value}` : ''}`), value),
    );
    const joint = wordsAt(lawForms.joint.pattern, text, end);
    if (joint === '') break;
    position = end + joint.length;
  }
  return items;
}
