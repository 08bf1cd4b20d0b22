/**
 * People: an honorific or an office is the anchor, the name stands beside it. The same name, or the last part of it,
 * is the same person; so is the office alone ("đồng chí Bí thư Đảng ủy").
 */
import type { Person, Span } from '../../model/index.ts';
import type { ByContent } from '../../text/by-content.ts';
import { relocated } from '../../text/relocated.ts';
import { isLetter, isUpper, type Word, wordsIn } from '../../text/tokens.ts';
import type { Layout } from '../page/header.ts';
import { firstFrom, type ReportText } from '../page/lines.ts';
import { componentEnd, nameBehindDash, nameBehindOffices, roleAfter, rolesEnd } from './offices.ts';
import { nameBefore, nameEnd, nameWithin } from './person-names.ts';
import { createRegister, type Register, recording, type Telling, tell } from './person-register.ts';
import { signers } from './signatures.ts';

const WINDOW = 300;

/**
 * Everybody whom the body of a report names, in order, with later mentions; then who signed it. `kept`: lines read before,
 * for a document that is open.
 */
export function findPeople(report: ReportText, layout: Layout, kept?: ByContent<KeptPeople>): Person[] {
  const register = createRegister(report);
  for (const span of regionsOf(report, layout)) {
    if (kept) scanKept(report, span, register, kept);
    else scan(report, span, register);
  }
  signers(report, layout, register);
  return register.people;
}

const CHAIRED = /^.{0,80}(?:chủ trì|chủ tọa|điều hành)[^:]{0,30}:/iu;

/** The spans in which people are looked for: title of an official document and body, without captions and noise. */
function regionsOf({ lines }: ReportText, layout: Layout): Span[] {
  const spans: Span[] = [];
  if (layout.title && layout.style === 'official') spans.push(layout.title);
  for (const line of lines.slice(0, layout.bodyTo)) {
    // A notebook names its chair above the first full sentence.
    if (!line.blank && !layout.noise.has(line.index) && (line.index >= layout.bodyFrom || CHAIRED.test(line.text)))
      spans.push(line);
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

/** What the register was told in a line, places counted from its start; null where that depends on who was known. */
export type KeptPeople = readonly Telling[] | null;

/** The line as it was read before, where its words are the same. */
function scanKept(report: ReportText, span: Span, register: Register, kept: ByContent<KeptPeople>): void {
  let isNew = false;
  const told = kept.get(report.text.slice(span.start, span.end), () => {
    isNew = true;
    const recorder = recording(register);
    scan(report, span, recorder);
    return relocated(recorder.told(), -span.start);
  });
  if (isNew) return;
  if (told === null) scan(report, span, register);
  else for (const telling of relocated(told, span.start)) tell(register, telling);
}

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
  return (
    /(?:Ban|ban|Văn phòng|của Phủ|Đoàn) $/.test(plain.slice(Math.max(0, at - 10), at)) && /^[BbCcGg]/.test(plain[at]!)
  );
}

/** Reads from one anchor; gives where the scan goes on, 0 for right behind the anchor. */
function readAnchor(report: ReportText, words: Word[], span: Span, register: Register): number {
  const { plain, vocabulary } = report;
  let start = words[0]!.start;
  let at = 0;
  for (let n = vocabulary.honorifics.lengthAt(words, at); n > 0; n = vocabulary.honorifics.lengthAt(words, at)) {
    // "Các đồng chí: Đại tá Lê Văn An": the rank is his, the address is everybody's.
    if (at > 0 && plain.startsWith(': ', words[at - 1]!.end)) start = words[at]!.start;
    at += n;
  }
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
  const behind = nameBehindDash(report, words, at);
  if (behind) {
    const name = { start: words[behind.from]!.start, end: words[behind.to - 1]!.end };
    register.see({ start, end: name.end, name, role: behind.role, honorific: behind.honorific ?? honorific });
    return name.end;
  }
  const end = words[component - 1]!.end;
  // "Các đồng chí Phó Viện trưởng": nobody in particular.
  if (!/(?:các|những) $/iu.test(plain.slice(Math.max(0, start - 6), start)))
    register.seeRole({ start, end }, plain.slice(words[at]!.start, end));
  return honorific ? end : 0;
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
