/**
 * The register of people while a text is read: who is known by which words.
 */

import type { Vocabulary } from '../../knowledge/vocabulary.ts';
import type { Person, Span } from '../../model/index.ts';
import { wordsIn } from '../../text/tokens.ts';
import type { ReportText } from '../page/lines.ts';

interface Sighting extends Span {
  name: Span;
  role: Span | null;
  honorific: string | null;
}

export interface Register {
  people: Person[];
  see(sighting: Sighting): void;
  /** Whether a name part is that by which somebody is called. */
  knows(given: string): boolean;
  /** A last name part or an office alone: a mention of somebody known, or nobody. */
  seeShort(span: Span, given: string): void;
  seeRole(span: Span, role: string): void;
}

/** An empty register for one report. Whoever is seen again by name, given name or office is the same person. */
export function createRegister(report: ReportText): Register {
  const { text, vocabulary } = report;
  const people: Person[] = [];
  const byName = new Map<string, Person>();
  const byGiven = new Map<string, Person>();
  /** By the last two parts of a longer name. */
  const byTail = new Map<string, Person>();
  /** Offices spoken of before anybody who holds them is named, in lower case. */
  let vacant: (Span & { words: string })[] = [];
  return {
    people,
    see({ start, end, name, role, honorific }) {
      const words = text.slice(name.start, name.end);
      // Streets bear such names; somebody with honorific and office is called so.
      if (vocabulary.historicNames.has(words) && !(honorific && role)) return;
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
      // "Đồng chí Bí thư Đảng ủy chủ trì. Đồng chí Lê Văn An - Bí thư Đảng ủy yêu cầu …"
      const offices = person.role?.toLowerCase().split(', ') ?? [];
      vacant = vacant.filter(({ words: office, ...span }) => {
        const isHeld = offices.some((held) => office === held || (held.length > 12 && office.startsWith(`${held} `)));
        if (isHeld) person.mentions.push(span);
        return !isHeld;
      });
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
      if (person) person.mentions.push(span);
      // Of deputies and members there are many.
      else if (vacant.length < 20 && !/^(?:phó|ủy viên|thành viên|đại biểu)(?!\p{L})|^\S+ \S+$/u.test(words))
        vacant.push({ ...span, words });
    },
  };
}

/** One thing that a register was told: what, and with what. */
export type Telling = { as: 'see' | 'seeShort' | 'seeRole'; given: [Sighting | Span, string?] };

/** A register that passes all on and notes it; `told` is null where it was asked whom it knows. */
export function recording(register: Register): Register & { told(): Telling[] | null } {
  const told: Telling[] = [];
  let isAsked = false;
  const noting =
    (as: Telling['as']) =>
    (...given: Telling['given']) => {
      told.push({ as, given });
      tell(register, { as, given });
    };
  return {
    people: register.people,
    knows(given) {
      isAsked = true;
      return register.knows(given);
    },
    see: noting('see'),
    seeShort: noting('seeShort'),
    seeRole: noting('seeRole'),
    told: () => (isAsked ? null : told),
  };
}

/** Tells a register what was noted. */
export function tell(register: Register, { as, given: [place, words = ''] }: Telling): void {
  if (as === 'see') register.see(place as Sighting);
  else register[as](place, words);
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
  const isSeat = (office: string) => /^(?:\p{L}+ )?ủy viên(?!\p{L})/iu.test(office);
  const bodies = [...offices.filter((office) => !isSeat(office)), ...offices.filter(isSeat)].map((office) =>
    bodyIn(vocabulary, office),
  );
  return bodies.find((body) => body !== null) ?? null;
}

function bodyIn(vocabulary: Vocabulary, first: string): string | null {
  const words = wordsIn(first, { start: 0, end: first.length });
  let at = vocabulary.offices.lengthAt(words, 0);
  if (at > 0 && /^(?:ban|phòng|khoa|đoàn|trạm)$/.test(words[at - 1]!.lower)) at--;
  // "Phó Trưởng ban Ban Dân vận"
  if (words[at]?.text === 'ban' && words[at + 1]?.text === 'Ban') at++;
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
