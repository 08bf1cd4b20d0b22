/** The articles, clauses and points of a document that a text names beside it: "khoản 2 Điều 15 Luật Giáo dục". */
import type { Provision } from '../../model/index.ts';
import { matchAt, wordsAt } from '../../text/match-at.ts';
import { provisionForms } from './law-forms.ts';

/** No provision with its list stands farther before its document. */
const WINDOW = 220;
const UNIT = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${provisionForms.unit.pattern.source}`, 'giu');
const VALUE = /\d{1,3}[a-zđ]?|[a-zđ](?![\p{L}])|[IVXLC]{1,7}/gu;
const RANGE = /đến|[-–]/u;

type Level = 'point' | 'clause' | 'article' | 'part';
const LEVELS: Record<string, Level> = {
  điểm: 'point',
  tiết: 'point',
  khoản: 'clause',
  điều: 'article',
};
const ORDER: readonly Level[] = ['point', 'clause', 'article', 'part'];

interface Unit {
  level: Level;
  start: number;
  end: number;
  text: string;
  values: { text: string; start: number; end: number }[];
}

function unitOf(found: RegExpExecArray | RegExpMatchArray, start: number): Unit {
  const [text, word = '', list = ''] = found;
  const from = start + text.length - list.length;
  const level = LEVELS[word.toLowerCase()] ?? 'part';
  const values = [...list.matchAll(VALUE)].map((each) => ({
    text: each[0],
    start: from + each.index,
    end: from + each.index + each[0].length,
  }));
  // A range is one provision: "Điều 4 đến Điều 7" names its ends only.
  const [first, last] = [values[0], values.at(-1)];
  const joined =
    first && last && first !== last && RANGE.test(list)
      ? [{ text: `${first.text}–${last.text}`, start: first.start, end: last.end }]
      : values;
  return { level, start, end: start + text.length, text, values: joined };
}

/** The provisions before a document whose words begin at `at`, and behind it from `end` on, in the order of the text. */
export function readProvisions(text: string, at: number, end: number): Provision[] {
  return [...group(unitsBefore(text, at), text), ...group(unitsBehind(text, end), text)];
}

function unitsBefore(text: string, at: number): Unit[] {
  const from = Math.max(0, at - WINDOW);
  const window = text.slice(from, at);
  if (!/[Đđ]iều|[Kk]hoản|[Đđ]iểm|[Cc]hương|[Mm]ục|[Pp]hần|[Pp]hụ lục/u.test(window)) return [];
  const units = [...window.matchAll(UNIT)].map((found) => unitOf(found, from + found.index));
  const kept: Unit[] = [];
  let next = at;
  for (const unit of units.reverse()) {
    const joint = kept.length === 0 ? provisionForms.of : provisionForms.joint;
    if (unit.end + wordsAt(joint.pattern, text, unit.end).length !== next) break;
    kept.unshift(unit);
    next = unit.start;
  }
  return kept;
}

function unitsBehind(text: string, end: number): Unit[] {
  const lead = wordsAt(provisionForms.behind.pattern, text, end);
  if (lead === '' || lead === ' ') return [];
  const kept: Unit[] = [];
  let at = end + lead.length;
  for (;;) {
    const found = matchAt(provisionForms.unit.pattern, text, at);
    if (!found) return kept;
    const unit = unitOf(found, at);
    kept.push(unit);
    const joint = wordsAt(provisionForms.joint.pattern, text, unit.end);
    if (joint === '') return kept;
    at = unit.end + joint.length;
  }
}

/** Units of rising level belong together: "điểm a khoản 1 Điều 3"; what is listed at the finest level are several provisions. */
function group(units: readonly Unit[], text: string): Provision[] {
  const provisions: Provision[] = [];
  let open: Unit[] = [];
  const close = () => {
    const [finest] = open;
    const last = open.at(-1);
    if (finest && last) {
      finest.values.forEach((value, index) => {
        const start = index === 0 ? finest.start : value.start;
        const end = index === finest.values.length - 1 ? last.end : value.end;
        provisions.push({
          start,
          end,
          text: text.slice(start, end),
          ...facts([{ ...finest, values: [value] }, ...open.slice(1)]),
        });
      });
    }
    open = [];
  };
  for (const unit of units) {
    const last = open.at(-1);
    const rises =
      last &&
      ORDER.indexOf(unit.level) > ORDER.indexOf(last.level) &&
      /^[ \n]+$/.test(text.slice(last.end, unit.start));
    if (last && !rises) close();
    open.push(unit);
  }
  close();
  return provisions;
}

function facts(units: readonly Unit[]): Pick<Provision, Level> {
  const at = (level: Level): string | null => {
    const unit = units.find((each) => each.level === level);
    if (!unit) return null;
    return level === 'part' ? unit.text : unit.values.map((value) => value.text).join(', ');
  };
  return { article: at('article'), clause: at('clause'), point: at('point'), part: at('part') };
}
