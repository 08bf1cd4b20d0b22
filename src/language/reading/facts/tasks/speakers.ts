/**
 * Who speaks with the authority to set tasks: the meeting, its chair, a guest in office.
 */
import { wordings } from '../../../knowledge/wordings.ts';
import type { Span } from '../../../model/index.ts';
import { occurrencesIn } from '../../../report/people/people.ts';
import type { BlockReading } from '../../blocks/block.ts';
import type { Chairs, TaskContext } from './context.ts';

/** A sentence that begins the conclusion. */
export const CONCLUSION = /^(?:phát biểu )?(?:kết luận|chỉ đạo|bế mạc)(?!\p{L})/iu;

/** The opening speech asks for a good discussion, the minutes end: no tasks. */
export const NO_ORDER = /^(?:(?:phát biểu )?khai mạc|mở đầu|biên bản|cuộc họp kết thúc|hội nghị kết thúc|trên đây)/iu;

/** Whether a sentence speaks with the authority of the meeting: its words say so, or a chair or guest is its subject. */
export function speaks(context: TaskContext, sentence: Span): boolean {
  const words = context.report.plain.slice(sentence.start, Math.min(sentence.end, sentence.start + 400));
  return !NO_ORDER.test(words) && (wordings.authority.test(words) || isLeader(context, sentence));
}

function isLeader(context: TaskContext, sentence: Span): boolean {
  const until = Math.min(sentence.end, sentence.start + 200);
  if (occurrencesIn(context.leaders, { start: sentence.start, end: until }).length > 0) return true;
  const words = context.report.plain.slice(sentence.start, until);
  const { chairs } = context;
  const short = chairs.byLast.size > 0 ? SHORT_NAME.exec(words)?.groups?.name : undefined;
  return (short !== undefined && isChair(chairs, short)) || chairs.roles.some((role) => holdsOffice(words, role));
}

/** Whether a chair's name ends in these words, and is longer. */
function isChair({ byLast }: Chairs, short: string): boolean {
  return byLast.get(short.slice(short.lastIndexOf(' ') + 1))?.some((name) => name.endsWith(` ${short}`)) ?? false;
}

/** What the words of a line have to do with the chairs: which short names are theirs, which offices are. */
export function chairsNamed(chairs: Chairs, { tokens: { text }, kept }: BlockReading): string {
  const roles = chairs.roles.filter((role) => text.includes(role));
  if (chairs.byLast.size === 0) return roles.join();
  let names = kept.get(SHORT_NAMED)?.result as string[] | undefined;
  if (!names) {
    names = [...text.matchAll(SHORT_NAMES)].map(({ groups }) => groups!.name!);
    kept.set(SHORT_NAMED, { signature: '', result: names });
  }
  return [...names.map((name) => isChair(chairs, name)), ...roles].join();
}

/** "Chủ tịch UBND huyện phân việc": the chair by the office, which does something. */
function holdsOffice(words: string, role: string): boolean {
  const at = words.indexOf(role);
  return (
    at >= 0 &&
    /^,? (?:cũng |đã |còn )?[\p{Ll}]/u.test(words.slice(at + role.length)) &&
    !/\p{L}$/u.test(words.slice(0, at))
  );
}

/** "bà Khánh Ngọc chốt lại": a person by the last parts of the name, who does something. */
const SHORT_NAME =
  /(?<!\p{L})(?:[Đđ]ồng chí|[Đđ]\/c|[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Tt]hầy|[Bb]ác sĩ) (?<name>[\p{Lu}][\p{Ll}]{1,6}(?: [\p{Lu}][\p{Ll}]{1,6}){0,2})(?= [\p{Ll}])/u;

const SHORT_NAMED = 'short names';
const SHORT_NAMES = new RegExp(SHORT_NAME.source, 'gu');
