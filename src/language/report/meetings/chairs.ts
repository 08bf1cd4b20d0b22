/**
 * Who was in the chair of a meeting, and who else came.
 */
import type { Person, Span } from '../../model/index.ts';
import { append } from '../../text/lists.ts';
import { firstFrom, splitAt } from '../page/lines.ts';
import { type Occurrence, occurrencesIn, occurrencesOf, peopleIn } from '../people/people.ts';
import { type Lead, type MeetingContext, sentencesOf, wordsOf } from './meeting-context.ts';
import { meetingPatterns } from './meeting-words.ts';

/** The stretch in which a meeting is introduced: its paragraph and the few that follow, up to the next meeting. */
export function regionOf(context: MeetingContext, lead: Lead, next: Lead | null): Span {
  const { body } = context;
  const first = firstFrom(body, context.report.lines[lead.paragraph]!.start);
  const region = { start: body[first]!.start, end: body[first]!.end };
  for (const line of body.slice(first + 1, first + 4)) {
    if (next && line.index >= next.paragraph) break;
    if (
      /^(?:[IVX]{1,4}[.\-)]|[A-D][.)]|\d{1,2}[.)]|phần thứ)/iu.test(line.text) ||
      /^(?:kết luận|phát biểu)/iu.test(line.text)
    )
      break;
    region.end = line.end;
  }
  return region;
}

/** Who was in the chair, in the order of the text, and where the last word about it ends. */
export function chairsIn(context: MeetingContext, region: Span, isOnly: boolean): { people: Person[]; end: number } {
  const { plain } = context.report;
  const sentences = sentencesOf(context, region);
  for (const [index, sentence] of sentences.entries()) {
    const people = chairsOf(plain, sentence, occurrencesIn(context.occurrences, sentence));
    if (people.length === 0) continue;
    // "… chủ trì; cùng chủ trì có …", in the same sentence or the next.
    const next = sentences[index + 1];
    const more = [sentence, ...(next ? [next] : [])].flatMap((one) => furtherChairs(context, one));
    return { people: [...new Set([...people, ...more])], end: sentence.end };
  }
  const pictured = chairsInCaptions(context);
  return {
    people: pictured.length > 0 || !isOnly ? pictured : chairsFurtherOn(context, region.end),
    end: region.start,
  };
}

/** "Cùng chủ trì hội nghị có đồng chí B, Phó Bí thư." */
function furtherChairs(context: MeetingContext, sentence: Span): Person[] {
  const words = wordsOf(context, sentence);
  const hit = /(?<!\p{L})(?:cùng|đồng) (?:chủ trì|chủ tọa)(?: [^.;:,]{1,30})? (?:có|là|với|gồm)(?!\p{L})/iu.exec(words);
  if (!hit) return [];
  const from = sentence.start + hit.index + hit[0].length;
  const end = words.indexOf(';', hit.index);
  const to = end < 0 ? sentence.end : sentence.start + end;
  return unique(runOf(context.report.plain, occurrencesIn(context.occurrences, { start: from, end: to })));
}

/** "…, người chủ trì hội nghị, tiếp thu các ý kiến": told late, where only one meeting is told of. */
function chairsFurtherOn(context: MeetingContext, from: number): Person[] {
  const { body, report } = context;
  for (const line of body.slice(firstFrom(body, from))) {
    if (!/hủ t/.test(line.text) || !CHAIRS_MEETING.test(line.text)) continue;
    for (const sentence of sentencesOf(context, line)) {
      if (!CHAIRS_MEETING.test(wordsOf(context, sentence))) continue;
      const people = chairsOf(report.plain, sentence, occurrencesIn(context.occurrences, sentence));
      if (people.length > 0) return people;
    }
  }
  return [];
}

const CHAIRS_MEETING =
  /(?<!\p{L})(?:(?:chủ trì|chủ tọa) (?:hội nghị|cuộc họp|buổi|phiên|giao ban)|người chủ trì|chủ tọa)(?!\p{L})/iu;

function chairsInCaptions(context: MeetingContext): Person[] {
  const { report, layout } = context;
  for (const index of layout.captions) {
    const line = report.lines[index]!;
    if (!/chủ trì|chủ tọa/iu.test(line.text)) continue;
    const found = chairsOf(report.plain, line, occurrencesOf(peopleIn(report, line))).map(
      (person) => context.people.find((known) => known.name === person.name) ?? person,
    );
    if (found.length > 0) return found;
  }
  return [];
}

function chairsOf(plain: string, sentence: Span, all: readonly Occurrence[]): Person[] {
  // "Thừa ủy quyền của Chủ tịch UBND tỉnh": who gave the power is not there.
  const present = all.filter(({ start }) => !EMPOWERS.test(plain.slice(Math.max(0, start - 16), start)));
  if (present.length === 0) return [];
  const words = plain.slice(sentence.start, sentence.end);
  for (const hit of words.matchAll(meetingPatterns.chair)) {
    const at = sentence.start + hit.index;
    const end = at + hit[0].length;
    if (/(?:phó|thư ký) $/iu.test(plain.slice(Math.max(0, at - 8), at))) continue;
    const rest = plain.slice(end, sentence.end);
    const forward = meetingPatterns.chairForward.exec(rest);
    if (forward) {
      const stop =
        /(?<!\p{L})(?:tham dự|cùng dự|dự hội nghị|tham gia|thư ký|phó chủ trì|điều hành|trình bày|ghi biên bản)(?!\p{L})/iu.exec(
          rest.slice(forward[0].length),
        );
      const until = end + forward[0].length + (stop ? stop.index : rest.length);
      const after = present.filter((o) => o.start >= end && o.start < until);
      if (after.length > 0) return unique(after);
    }
    // "Chủ trì hội nghị, đồng chí A, Bí thư Huyện ủy biểu dương …"
    const opening = isOpening(plain, sentence, at) ? meetingPatterns.chairOpening.exec(rest) : null;
    if (opening) {
      const after = present.filter((o) => o.start >= end + opening[0].length);
      if (after[0] && after[0].start - end - opening[0].length < 12) return unique(runOf(plain, after));
    }
    if (!/^(?:điều|Điều)/.test(hit[0]) && !meetingPatterns.chairEnd.test(rest)) continue;
    const from = segmentStart(plain, sentence, at, Boolean(hit.groups!.many));
    const before = present.filter((o) => o.start >= from && o.start < at);
    // "Giao ông A, Phó Giám đốc chủ trì" sets a task.
    const isSet = (o: Occurrence) => IS_TOLD_TO.test(plain.slice(Math.max(from, o.start - 40), o.start));
    // "công tác chỉ đạo, điều hành" is no verb: the person stands right before one.
    const isVerb = !hit[0].toLowerCase().startsWith('điều') || /^ (?:hội|cuộc|buổi|phiên|chung)/iu.test(rest);
    const isClose = isVerb || /^,? ?(?:(?:là )?người )?$/u.test(plain.slice(before.at(-1)?.end ?? 0, at));
    if (before.length > 0 && isClose && !before.some(isSet)) {
      // "A chủ trì; B, Phó Hiệu trưởng, C, Chủ tịch Công đoàn đồng chủ trì"
      const second = /; [^;]{8,300} (?:đồng|cùng) (?:chủ trì|chủ tọa)(?!\p{L})/u.exec(rest);
      const others = second
        ? present.filter((o) => o.start > end + second.index && o.start < end + second.index + second[0].length)
        : [];
      return unique([...withEarlier(plain, sentence, present, before), ...others]);
    }
  }
  return [];
}

const EMPOWERS = /ủy (?:quyền|nhiệm) của (?:đồng chí )?$/iu;

const IS_TOLD_TO =
  /(?<!\p{L})(?:giao|yêu cầu|phân công|đề nghị|cử|mời|ủy quyền)(?: cho| nhiệm vụ(?: cho)?)?(?: (?:các|hai))?:? $/iu;

function isOpening(plain: string, sentence: Span, at: number): boolean {
  return /^(?:(?:tham |tới |đến )?dự(?:,| và) |thay mặt (?:đoàn )?)?$/iu.test(plain.slice(sentence.start, at));
}

/** "Đồng chí A, Bí thư; đồng chí B, Phó Bí thư chủ trì": a sentence of nothing but people names them all. */
function withEarlier(
  plain: string,
  sentence: Span,
  present: readonly Occurrence[],
  chairs: readonly Occurrence[],
): readonly Occurrence[] {
  const first = present.indexOf(chairs[0]!);
  const opening = plain.slice(sentence.start, present[0]!.start);
  return first > 0 && !/\p{L}/u.test(opening) && runOf(plain, present).length > first
    ? [...present.slice(0, first), ...chairs]
    : chairs;
}

/** The people named in one breath with the first: "đồng chí A, Bí thư và đồng chí B, Phó Bí thư". */
function runOf(plain: string, list: readonly Occurrence[]): Occurrence[] {
  if (list.length === 0) return [];
  let count = 1;
  while (
    count < list.length &&
    /^[,;]? ?(?:và |cùng )?(?:(?:các|hai|ba) [^,;.:]{1,60}: )?$/u.test(
      plain.slice(list[count - 1]!.end, list[count]!.start),
    )
  )
    count++;
  return list.slice(0, count);
}

/** Where the subject of "chủ trì" begins: behind the last semicolon, for several chairs at the start of their list. */
function segmentStart(plain: string, sentence: Span, at: number, many: boolean): number {
  const parts = splitAt(plain, { start: sentence.start, end: at }, ';');
  const last = parts.at(-1)!;
  // "Các đồng chí A, …; B, …; C, … chủ trì hội nghị" names them all, "… A, …; đồng chí B chủ trì" the last.
  const isPlural = /(?:^|\s)(?:các|hai|ba) (?:đồng chí|ông|bà|anh|chị)(?!\p{L})/iu;
  const opensPlural = isPlural.test(plain.slice(sentence.start, sentence.start + 20));
  const lastIsNew = /^\s*(?:đồng chí|đ\/c|ông|bà)(?!\p{L})/iu.test(plain.slice(last.start, last.start + 14));
  if (!many && (!opensPlural || lastIsNew || parts.length === 1)) return guestsEnd(plain, last);
  // "Dự hội nghị có đồng chí A, …; các đồng chí B, …; C, … đồng chủ trì"
  for (let i = parts.length - 1; i > 0; i--) {
    if (
      /(?:^|\s)(?:các đồng chí|hai đồng chí|đồng chí)(?!\p{L})/iu.test(
        plain.slice(parts[i]!.start, parts[i]!.start + 20),
      ) &&
      meetingPatterns.attends.test(plain.slice(sentence.start, parts[i]!.start))
    ) {
      return parts[i]!.start;
    }
  }
  return guestsEnd(plain, { start: sentence.start, end: at });
}

/** "Với sự tham dự của đồng chí A, đồng chí B chủ trì": whoever is said to attend does not chair. */
function guestsEnd(plain: string, span: Span): number {
  // "…, do đồng chí A, Bí thư Huyện ủy chủ trì": the subject stands behind "do".
  const words = plain.slice(span.start, span.end);
  const agent = lastAgent(words);
  if (agent >= 0) return span.start + agent;
  const guests =
    /(?<!\p{L})(?:với sự (?:tham dự|có mặt|chỉ đạo) của|(?:tham|cùng|đến|về) dự có)(?!\p{L})[^,]{1,80},/iu.exec(words);
  return guests ? span.start + guests.index + guests[0].length : span.start;
}

/** Offset of the last " do " before a capital, an honorific or a rank; -1 without. */
function lastAgent(words: string): number {
  const at = words.lastIndexOf(' do ');
  return at >= 0 && /^ do (?:\p{Lu}|các |hai |ông |bà |đ\/c |đồng chí )/u.test(words.slice(at, at + 14)) ? at : -1;
}

/** The people of a list of occurrences, each once, in order. */
export function unique(list: readonly Occurrence[]): Person[] {
  return [...new Set(list.map((o) => o.person))];
}

/** Who is said to attend, without those in the chair. */
export function attendeesIn(context: MeetingContext, region: Span, chair: readonly Person[]): Person[] {
  const { plain } = context.report;
  const found: Occurrence[] = [];
  for (const sentence of sentencesOf(context, region)) {
    if (meetingPatterns.attends.test(plain.slice(sentence.start, sentence.end)))
      append(found, occurrencesIn(context.occurrences, sentence));
  }
  return unique(found).filter((person) => !chair.includes(person));
}
