/**
 * People: an honorific or an office is the anchor, the name stands beside it. The same name, or the last part of it,
 * is the same person; so is the office alone ("đồng chí Bí thư Đảng ủy").
 */
import type { Person, Span } from '../model.ts';
import { isLetter, isUpper, type Word, wordsIn } from '../text/tokens.ts';
import type { Layout } from './header.ts';
import { cellsOf, firstFrom, type Line, type ReportText } from './lines.ts';
import type { Vocabulary } from './vocabulary.ts';

const WINDOW = 300;
const MAX_NAME = 5;

/** Everybody whom the body of a report names, in order, with later mentions; then who signed it. */
export function findPeople(report: ReportText, layout: Layout): Person[] {
  const register = createRegister(report);
  for (const span of regionsOf(report, layout)) scan(report, span, register);
  signers(report, layout, register);
  return register.people;
}

/** The spans in which people are looked for: title of an official document and body, without captions and noise. */
function regionsOf({ lines }: ReportText, layout: Layout): Span[] {
  const spans: Span[] = [];
  if (layout.title && layout.style === 'official') spans.push(layout.title);
  for (let i = layout.bodyFrom; i < layout.bodyTo; i++) {
    const line = lines[i]!;
    if (!line.blank && !layout.noise.has(i)) spans.push(line);
  }
  return spans;
}

/** One place where a person is named. */
export interface Occurrence extends Span {
  person: Person;
}

/** Every place where the people are named, in the order of the text. */
export function occurrencesOf(people: readonly Person[]): Occurrence[] {
  return people
    .flatMap((person) => [person, ...person.mentions].map(({ start, end }) => ({ start, end, person })))
    .sort((a, b) => a.start - b.start);
}

/** Those of the sorted occurrences that lie in a span. */
export function occurrencesIn(sorted: readonly Occurrence[], span: Span): Occurrence[] {
  const found: Occurrence[] = [];
  for (let i = firstFrom(sorted, span.start); i < sorted.length && sorted[i]!.start < span.end; i++) {
    if (sorted[i]!.end <= span.end) found.push(sorted[i]!);
  }
  return found;
}

/** The people whom one span names, with no register behind it: for captions. */
export function peopleIn(report: ReportText, span: Span): Person[] {
  const register = createRegister(report);
  scan(report, span, register);
  return register.people;
}

// ── The register: who is known by which words ───────────────────────────────────────────────────────────────────────

interface Sighting extends Span {
  name: Span;
  role: Span | null;
  honorific: string | null;
}

interface Register {
  people: Person[];
  see(sighting: Sighting): void;
  /** Whether a name part is that by which somebody is called. */
  knows(given: string): boolean;
  /** A last name part or an office alone: a mention of somebody known, or nobody. */
  seeShort(span: Span, given: string): void;
  seeRole(span: Span, role: string): void;
}

function createRegister(report: ReportText): Register {
  const { text, vocabulary } = report;
  const people: Person[] = [];
  const byName = new Map<string, Person>();
  const byGiven = new Map<string, Person>();
  /** By the last two parts of a longer name. */
  const byTail = new Map<string, Person>();
  return {
    people,
    see({ start, end, name, role, honorific }) {
      const words = text.slice(name.start, name.end);
      if (vocabulary.historicNames.has(words)) return;
      const key = words.toLowerCase();
      // "bà Khánh Ngọc" is Tôn Nữ Khánh Ngọc.
      const known = byName.get(key) ?? byTail.get(key);
      if (known) {
        known.mentions.push({ start, end });
        if (!known.role && role) Object.assign(known, rolePart(report, role));
        return;
      }
      const person: Person = {
        start,
        end,
        text: text.slice(start, end),
        name: words,
        honorific,
        nameSpan: name,
        mentions: [],
        role: null,
        organization: null,
        roleSpan: null,
        ...(role ? rolePart(report, role) : {}),
      };
      people.push(person);
      byName.set(key, person);
      byGiven.set(key.slice(key.lastIndexOf(' ') + 1), person);
      const parts = key.split(' ');
      if (parts.length > 2) byTail.set(parts.slice(-2).join(' '), person);
      // "H’Lan Niê" is called H’Lan: her family name stands last.
      if (/[’'ʼ]/.test(parts[0]!)) byGiven.set(parts[0]!, person);
    },
    knows(given) {
      return byGiven.has(given.toLowerCase());
    },
    seeShort(span, given) {
      byGiven.get(given.toLowerCase())?.mentions.push(span);
    },
    seeRole(span, role) {
      const words = role.toLowerCase();
      // The first people named hold the offices that are spoken of.
      const person = people.slice(0, 60).find((p) => p.role?.toLowerCase().includes(words));
      person?.mentions.push(span);
    },
  };
}

function rolePart(report: ReportText, role: Span): Pick<Person, 'role' | 'roleSpan' | 'organization'> {
  const { text, vocabulary } = report;
  const words = text.slice(role.start, role.end);
  return { role: words, roleSpan: role, organization: organisationIn(vocabulary, words) };
}

/** The body within an office: "Phó Trưởng ban Tuyên giáo Tỉnh ủy" gives "Ban Tuyên giáo Tỉnh ủy". */
function organisationIn(vocabulary: Vocabulary, role: string): string | null {
  if (role === role.toUpperCase()) return null;
  const offices = role
    .split(', ')
    .map((office) => office.replace(/(?: ban| phòng)? thường trực (?=\p{Lu})/iu, ' '))
    .map((office) => office.split(/ [-–] (?=phó|trưởng|bí thư|chủ tịch|giám đốc|ủy viên)/iu, 1)[0]!);
  // Whoever leads a body belongs to it more than to the committee in which he sits.
  const isSeat = (office: string) => /^(?:\p{L}+ )?ủy viên(?![\p{L}])/iu.test(office);
  const bodies = [...offices.filter((office) => !isSeat(office)), ...offices.filter(isSeat)].map((office) =>
    bodyIn(vocabulary, office),
  );
  return bodies.find((body) => body !== null) ?? null;
}

function bodyIn(vocabulary: Vocabulary, first: string): string | null {
  const words = wordsIn(first, { start: 0, end: first.length });
  let at = vocabulary.offices.lengthAt(words, 0);
  if (at > 0 && /^(?:ban|phòng|khoa|đoàn|trạm)$/.test(words[at - 1]!.lower)) at--;
  if (words[at]?.lower === 'thường' && words[at + 1]?.lower === 'trực') at += 2;
  for (let i = at; i < words.length; i++) {
    if (i > at ? !words[i]!.capital : false) continue;
    if (vocabulary.bodies.lengthAt(words, i) > 0 || words[i]!.lower === 'ủy') {
      const name = first.slice(words[i]!.start).trim();
      return name[0]!.toUpperCase() + name.slice(1);
    }
  }
  return null;
}

// ── Scanning ────────────────────────────────────────────────────────────────────────────────────────────────────────

function scan(report: ReportText, span: Span, register: Register): void {
  const { plain, vocabulary } = report;
  for (let at = vocabulary.people.next(plain, span.start, span.end); at >= 0; ) {
    let from = at + 1;
    if (!isInsideName(plain, at)) {
      const words = wordsIn(plain, { start: at, end: windowEnd(plain, at, span.end) }, 60);
      if (vocabulary.honorifics.lengthAt(words, 0) > 0 || vocabulary.offices.lengthAt(words, 0) > 0) {
        from = Math.max(from, readAnchor(report, words, span, register));
      }
    }
    at = vocabulary.people.next(plain, from, span.end);
  }
}

/** A person is told within one clause: up to a semicolon, or a full stop that is followed by a blank. */
function windowEnd(plain: string, at: number, limit: number): number {
  const end = Math.min(limit, at + WINDOW);
  for (let i = at; i < end; i++) {
    const code = plain.charCodeAt(i);
    if (code === 0x3b) return i;
    if (code !== 0x2e || plain.charCodeAt(i + 1) !== 0x20 || i - at < 6) continue;
    // Not "TS. Nguyễn …": an abbreviation ends in a capital.
    const last = plain.charCodeAt(i - 1);
    if (isLetter(last) && !isUpper(last)) return i;
  }
  return end;
}

/** "Ban Bí thư" is a body, "Văn phòng Chủ tịch nước" too. */
function isInsideName(plain: string, at: number): boolean {
  if (/[Nn]gày $/.test(plain.slice(Math.max(0, at - 5), at)) && /^[Nn]h/.test(plain.slice(at, at + 2))) return true;
  return /(?:Ban|ban|Văn phòng|của Phủ) $/.test(plain.slice(Math.max(0, at - 10), at)) && /^[BbCc]/.test(plain[at]!);
}

/** Reads from one anchor; gives where the scan goes on, 0 for right behind the anchor. */
function readAnchor(report: ReportText, words: Word[], span: Span, register: Register): number {
  const { plain, vocabulary } = report;
  const start = words[0]!.start;
  let at = 0;
  for (let n = vocabulary.honorifics.lengthAt(words, at); n > 0; n = vocabulary.honorifics.lengthAt(words, at)) at += n;
  const honorific = at > 0 ? plain.slice(start, words[at - 1]!.end) : null;
  if (!words[at]) return 0;
  if (honorific && !isNear(plain, words[at - 1]!.end, words[at]!.start)) return words[at]!.start;
  const roleLength = vocabulary.offices.lengthAt(words, at);
  if (roleLength > 0) return readRoleFirst(report, words, at, start, honorific, span, register);
  if (!honorific) return 0;
  return readNames(report, words, at, start, honorific, span, register);
}

function isNear(plain: string, from: number, to: number): boolean {
  return to - from <= 3 && /^[ :.]*$/.test(plain.slice(from, to));
}

/** [honorific] office name: "Bí thư Thành ủy Dương Hữu Khải"; or name, office; or the office alone. */
function readRoleFirst(
  report: ReportText,
  words: Word[],
  at: number,
  start: number,
  honorific: string | null,
  span: Span,
  register: Register,
): number {
  const { plain, vocabulary } = report;
  const before = honorific ? null : nameBefore(report, words[at]!.start, span.start);
  const component = componentEnd(report, words, at);
  if (before) {
    const end = rolesEnd(report, words, at);
    const former = /(?:nguyên|[Qq]uyền) $/.exec(plain.slice(before.end, words[at]!.start))?.[0].length ?? 0;
    const role = { start: words[at]!.start - former, end };
    register.see({ start: before.start, end, name: before, role, honorific: null });
    return end;
  }
  const name = nameWithin(vocabulary, words, at, component) ?? nameBehindOffices(report, words, component);
  if (name) {
    const nameSpan = { start: words[name.from]!.start, end: words[name.to - 1]!.end };
    const role = { start: words[at]!.start, end: words[name.from - 1]!.end };
    register.see({ start, end: nameSpan.end, name: nameSpan, role, honorific });
    // "các Thứ trưởng Trần Văn A, Lê Văn B"
    const isPlural = /(?:các|hai|ba) $/iu.test(plain.slice(Math.max(0, start - 4), start));
    return (isPlural && readRest(report, words, name.to, register, role)) || nameSpan.end;
  }
  // "các Thứ trưởng: Trần Văn A, Lê Văn B"
  const nameAt = component + vocabulary.honorifics.lengthAt(words, component);
  const first = words[nameAt];
  if (
    first &&
    plain.slice(words[component - 1]!.end, words[component]!.start) === ': ' &&
    vocabulary.surnames.has(first.text)
  ) {
    const to = nameEnd(vocabulary, words, nameAt);
    if (to - nameAt >= 2) {
      const shared = { start: words[at]!.start, end: words[component - 1]!.end };
      const nameSpan = { start: first.start, end: words[to - 1]!.end };
      const own = roleAfter(report, words, to, span);
      const role = own ?? shared;
      register.see({ start: nameSpan.start, end: own?.end ?? nameSpan.end, name: nameSpan, role, honorific });
      if (own) return own.end;
      return readRest(report, words, to, register, role) || nameSpan.end;
    }
  }
  const end = words[component - 1]!.end;
  register.seeRole({ start, end }, plain.slice(words[at]!.start, end));
  return honorific ? end : 0;
}

/** Behind "và": other people who came, not the rest of a body's name. */
const OTHERS = /^(?:trưởng|đại|lãnh|các|toàn|hơn|gần|những|một|cán|đông|\d+)/u;
/** Bodies that have a number: "Quân khu 5", "phường 12". */
const NUMBERED = /^(?:khu|phường|quận|thôn|ấp|tổ|phố|số|vùng|đoàn|cụm|khóa|xã|bản|tiểu)$/u;

/** "Chủ tịch UBND tỉnh, Trưởng Ban Chỉ đạo Lê Văn An": the name stands behind the last of the offices. */
function nameBehindOffices(report: ReportText, words: Word[], at: number): { from: number; to: number } | null {
  const { plain, vocabulary } = report;
  for (let i = at, offices = 1; offices < 5 && i < words.length; offices++) {
    if (plain.slice(words[i - 1]!.end, words[i]!.start) !== ', ' || vocabulary.offices.lengthAt(words, i) === 0)
      return null;
    const end = componentEnd(report, words, i);
    const name = nameWithin(vocabulary, words, i, end);
    if (name) return name;
    i = end;
  }
  return null;
}

/** Where the office that begins at a word ends: at punctuation, or at a verb that somebody in office does. */
function componentEnd(report: ReportText, words: Word[], at: number): number {
  const { plain, vocabulary } = report;
  let i = at + Math.max(1, vocabulary.offices.lengthAt(words, at));
  for (; i < words.length; i++) {
    const word = words[i]!;
    const gap = plain.slice(words[i - 1]!.end, word.start);
    // "Bí thư Thành ủy TP. Long Xuyên"
    if (gap === '. ' && word.capital && /^T[PXT]$/i.test(words[i - 1]!.text)) continue;
    if (gap !== ' ') {
      if (!/^(?:, | - | – )$/.test(gap) || vocabulary.insideBody.lengthAt(words, i) === 0) break;
      continue;
    }
    // "Hội đồng" is a body, "Bí thư đồng chủ trì" is not.
    const isCouncil = word.lower === 'đồng' && words[i - 1]!.lower === 'hội';
    if (
      !word.capital &&
      !isCouncil &&
      vocabulary.afterOffice.lengthAt(words, i) > 0 &&
      words[i + 1]?.lower !== 'khuyết'
    )
      break;
    if (word.lower === 'và' && (isPersonAt(report, words, i + 1) || OTHERS.test(words[i + 1]?.text ?? ''))) break;
    // "Quản đốc Phân xưởng 6 Lê Văn An", not "Chủ tịch Hiệp hội 145 doanh nghiệp"
    if (/^\d/.test(word.text) && !NUMBERED.test(words[i - 1]!.lower) && !isPersonAt(report, words, i + 1)) break;
    if (!word.capital && vocabulary.honorifics.lengthAt(words, i) > 0) break;
  }
  return i;
}

/** Whether a person begins at this word: an honorific, an office, or a family name with the rest of a name. */
function isPersonAt(report: ReportText, words: Word[], at: number): boolean {
  const { plain, vocabulary } = report;
  const word = words[at];
  if (!word) return false;
  if (vocabulary.honorifics.lengthAt(words, at) > 0 || vocabulary.offices.lengthAt(words, at) > 0) return true;
  if (!vocabulary.surnames.has(word.text)) return false;
  const to = nameEnd(vocabulary, words, at);
  return (
    to - at >= 3 || (to - at === 2 && /^(?:,| [-–]| \()/.test(plain.slice(words[to - 1]!.end, words[to - 1]!.end + 2)))
  );
}

/** The end of all offices in a row: "Ủy viên Ban Thường vụ, Trưởng Ban Tuyên giáo Tỉnh ủy". */
function rolesEnd(report: ReportText, words: Word[], at: number): number {
  const { plain, vocabulary } = report;
  let end = componentEnd(report, words, at);
  for (;;) {
    const next = words[end];
    if (!next) break;
    const gap = plain.slice(words[end - 1]!.end, next.start);
    const from = end + (/^(?:nguyên|quyền)$/.test(next.lower) ? 1 : 0);
    if (!/^,? ?(?:[-–] )?$/.test(gap) || gap === ' ' || vocabulary.offices.lengthAt(words, from) === 0) break;
    const stop = componentEnd(report, words, from);
    if (nameWithin(vocabulary, words, from, stop)) break;
    end = stop;
  }
  return words[end - 1]!.end;
}

/** The name at the end of an office: the run of capitals that begins with a family name. */
function nameWithin(
  vocabulary: Vocabulary,
  words: Word[],
  at: number,
  end: number,
): { from: number; to: number } | null {
  let i = at + 1;
  while (i < end) {
    if (!words[i]!.capital) {
      i++;
      continue;
    }
    let to = i + 1;
    while (to < end && words[to]!.capital && words[to]!.joined) to++;
    // "Thành ủy TP. Hồ Chí Minh"
    if (
      vocabulary.historicNames.has(
        words
          .slice(i, to)
          .map((word) => word.text)
          .join(' '),
      )
    ) {
      i = to;
      continue;
    }
    const from = familyNameIn(vocabulary, words, i, to);
    if (from >= 0) return { from, to: Math.min(to, from + MAX_NAME) };
    i = to;
  }
  return null;
}

/** Where the name begins in a run of capitals: at the first family name that leaves three or four words. */
function familyNameIn(vocabulary: Vocabulary, words: Word[], from: number, to: number): number {
  let long = -1;
  for (let i = from; i < to; i++) {
    const word = words[i]!;
    const length = to - i;
    if (!vocabulary.surnames.has(word.text) && !/^[A-ZĐ]’/.test(word.text)) continue;
    if (length < 3 && !(length === 2 && isShortName(vocabulary, words, i, from))) continue;
    // "Tổng Biên tập Báo An Giang"
    if (length === 3 && vocabulary.bodies.lengthAt(words, i) > 0 && isProvince(vocabulary, words, i + 1)) continue;
    if (length <= 4) return i;
    if (length === 5 && long < 0) long = i;
  }
  return long;
}

/**
 * Two capitals after an office are a place as often as a name ("Quận ủy Lê Chân"). They are a name behind "tỉnh", which
 * would be followed by a province, behind the office itself, and where the spelling is of a people that joins syllables.
 */
function isShortName(vocabulary: Vocabulary, words: Word[], at: number, runStart: number): boolean {
  if (/’/.test(words[at]!.text)) return true;
  if (at !== runStart || isProvince(vocabulary, words, at)) return false;
  const before = words[at - 1];
  if (!before) return false;
  if (before.lower === 'tỉnh' || (before.lower === 'ủy' && words[at - 2]?.lower === 'tỉnh')) return true;
  return /^(?:trưởng|tịch|đốc|nhiệm|thư)$/.test(before.lower) && vocabulary.offices.lengthAt(words, at - 2) > 0;
}

function isProvince(vocabulary: Vocabulary, words: Word[], at: number): boolean {
  return vocabulary.provinces.has(`${words[at]!.text} ${words[at + 1]?.text}`);
}

function nameEnd(vocabulary: Vocabulary, words: Word[], at: number): number {
  let to = at;
  while (to < words.length && to - at < MAX_NAME) {
    const word = words[to]!;
    if (!word.capital || (to > at && !word.joined)) break;
    if (to > at && vocabulary.offices.lengthAt(words, to) > 0) break;
    if (word.text.length > 1 && word.text === word.text.toUpperCase() && !/’/.test(word.text)) break;
    to++;
  }
  return to;
}

/** The name that stands right before an office: "Nguyễn Thị Hạ Vy, Ủy viên …". */
function nameBefore(report: ReportText, roleAt: number, from: number): Span | null {
  const { plain, vocabulary } = report;
  const separator = /(?:,| [-–—]|) ?\(?(?:(?:nguyên|[Qq]uyền) )?$/.exec(
    plain.slice(Math.max(from, roleAt - 12), roleAt),
  )!;
  if (!/[,\-–—(]/.test(separator[0])) return null;
  const end = roleAt - separator[0].length;
  let start = end;
  let count = 0;
  while (count < MAX_NAME) {
    let wordStart = start;
    while (wordStart > from && (isLetter(plain.charCodeAt(wordStart - 1)) || /[’'ʼ]/.test(plain[wordStart - 1]!)))
      wordStart--;
    if (wordStart === start || !isUpper(plain.charCodeAt(wordStart))) break;
    count++;
    start = wordStart;
    if (start - 1 < from || plain[start - 1] !== ' ') break;
    start--;
  }
  while (start < end && plain[start] === ' ') start++;
  if (count < 2) return null;
  const left = plain.slice(Math.max(from, start - 12), start);
  if (!/(?:^|[;:,(•+]|[-–—]|(?:^|[^\p{L}])(?:và|gồm|có|là|với|cùng|do|của|\d{1,2}[.)])) ?$/u.test(left)) return null;
  const first = plain.slice(start, end).split(' ')[0]!;
  return vocabulary.surnames.has(first) || /[’']/.test(first) || (count >= 3 && /[;:] ?$/.test(left))
    ? { start, end }
    : null;
}

/** honorific name [, office]; and the names that follow a plural: "các đồng chí: A, …; B, … và C, …". */
function readNames(
  report: ReportText,
  words: Word[],
  first: number,
  start: number,
  honorific: string,
  span: Span,
  register: Register,
): number {
  const { plain, vocabulary } = report;
  const to = nameEnd(vocabulary, words, first);
  if (to === first) return words[first]!.start;
  const nameSpan = { start: words[first]!.start, end: words[to - 1]!.end };
  // "bà H’Bia" may be one known by more names; "đồng chí K’Brơi" has only the one.
  const isWhole = /^\p{Lu}{1,2}[’'ʼ]\p{L}/u.test(words[first]!.text) && !register.knows(words[first]!.text);
  if (to - first === 1 && !isWhole) {
    register.seeShort({ start, end: nameSpan.end }, words[first]!.text);
    return nameSpan.end;
  }
  const role = roleAfter(report, words, to, span);
  const end = role?.end ?? nameSpan.end;
  register.see({ start, end, name: nameSpan, role, honorific });
  if (role || !/(?:các|hai|ba|bốn|những|cùng) $/i.test(plain.slice(Math.max(0, start - 6), start))) return end;
  return readRest(report, words, to, register) || end;
}

/** Names in a row without offices: ", Trần Văn B và Lê Văn C". */
function readRest(report: ReportText, words: Word[], at: number, register: Register, role: Span | null = null): number {
  const { plain, vocabulary } = report;
  let end = 0;
  let i = at;
  while (i < words.length) {
    const gap = plain.slice(words[i - 1]!.end, words[i]!.start);
    const isLast = words[i]!.lower === 'và' && gap === ' ';
    if (!isLast && !/^[,;] $/.test(gap)) break;
    const titled = isLast ? i + 1 : i;
    const next = titled + vocabulary.honorifics.lengthAt(words, titled);
    const to = nameEnd(vocabulary, words, next);
    if (to - next < 2 || !vocabulary.surnames.has(words[next]!.text)) break;
    const honorific = next > titled ? plain.slice(words[titled]!.start, words[next - 1]!.end) : null;
    const name = { start: words[next]!.start, end: words[to - 1]!.end };
    if (
      /^,? (?:[-–] )?$/.test(plain.slice(name.end, words[to]?.start ?? name.end)) &&
      vocabulary.offices.lengthAt(words, to) > 0
    )
      break;
    register.see({ start: words[titled]!.start, end: name.end, name, role, honorific });
    end = name.end;
    i = to;
  }
  return end;
}

/** The office behind a name: after a comma or dash, or in brackets. */
function roleAfter(report: ReportText, words: Word[], at: number, span: Span): Span | null {
  const { plain, vocabulary } = report;
  const end = words[at - 1]!.end;
  const bracket = /^ ?\(([^()\d\n]{4,80})\)/.exec(plain.slice(end, Math.min(span.end, end + 90)));
  if (bracket && !/ảnh|đứng|ngồi|bìa|thứ |sinh năm|giữa|bên|người |trái|phải/i.test(bracket[1]!)) {
    const start = end + bracket[0].indexOf('(') + 1;
    return { start, end: start + bracket[1]!.length };
  }
  const next = words[at];
  if (!next) return null;
  const gap = plain.slice(end, next.start);
  if (!/^(?:,| ?[-–—]|:)? $/.test(gap) || gap === ' ') {
    if (
      gap === ' ' &&
      (next.lower === 'là' || next.capital) &&
      vocabulary.offices.lengthAt(words, next.lower === 'là' ? at + 1 : at) > 0
    ) {
      const from = next.lower === 'là' ? at + 1 : at;
      return { start: words[from]!.start, end: rolesEnd(report, words, from) };
    }
    return null;
  }
  const former = /^(?:nguyên|[Qq]uyền|Q)$/.test(next.text) ? 1 : 0;
  if (vocabulary.offices.lengthAt(words, at + former) > 0)
    return { start: next.start, end: rolesEnd(report, words, at + former) };
  // In the lists of minutes any short phrase after a dash is what somebody does there.
  if (/[-–—]/.test(gap) && next.capital && vocabulary.afterOffice.lengthAt(words, at) === 0) {
    const stop = componentEnd(report, words, at);
    if (stop - at <= 8) return { start: next.start, end: words[stop - 1]!.end };
  }
  return null;
}

// ── Signatures ──────────────────────────────────────────────────────────────────────────────────────────────────────

const SIGNATURE_ROLE = /^[^\p{Ll}]{4,60}$/u;
const SIGNATURE_NAME = /^(?:\p{Lu}[\p{Ll}’'ʼ]*(?:[’'ʼ]\p{Lu}\p{Ll}*)? ){1,4}\p{Lu}[\p{Ll}’'ʼ]*$/u;

/** Who signed: a name alone in its column, under an office in capitals. */
function signers(report: ReportText, layout: Layout, register: Register): void {
  if (layout.signatureFrom < 0) return;
  const offices: Span[] = [];
  for (const line of report.lines.slice(layout.signatureFrom)) {
    if (line.blank) continue;
    for (const cell of signatureCells(line)) {
      const bareText = cell.text.replace(/^(?:TS|ThS|PGS|GS|BS)\.? ?(?:TS\.? ?)?/, '');
      if (SIGNATURE_ROLE.test(cell.text) && !/\d/.test(cell.text)) offices.push(cell);
      else if (SIGNATURE_NAME.test(bareText) && offices.length > 0 && !/^Nơi/.test(bareText)) {
        const start = cell.end - bareText.length;
        const own = nearestColumn(report, offices, cell);
        register.see({ start, end: cell.end, name: { start, end: cell.end }, role: own, honorific: null });
      }
    }
  }
}

/** The cells of a signature line; the addressee list on its left is no signature. */
function signatureCells(line: Line) {
  return cellsOf(line).filter((cell) => !/^[-–+*]/.test(cell.text) && cell.text.length < 60);
}

/** The last office that stands in the same column: the one whose middle is nearest. */
function nearestColumn({ text }: ReportText, offices: readonly Span[], name: Span): Span {
  const middle = ({ start, end }: Span) => {
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    return (start + end) / 2 - lineStart;
  };
  const own = middle(name);
  let best = offices[0]!;
  let distance = Number.POSITIVE_INFINITY;
  for (const office of offices) {
    const away = Math.abs(middle(office) - own);
    if (away <= distance + 12) {
      best = office;
      distance = Math.min(distance, away);
    }
  }
  return best;
}
