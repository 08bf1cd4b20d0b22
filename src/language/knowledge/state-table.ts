/** The State's documents, looked up in the bytes of `data/facts/state.tsv`. Nothing is read before it is asked for. */
import { memo } from '../text/memo.ts';
import { comparePlaces, type Place, placeOf, type StateRow, stateKey, tailKey, unpackRow } from './state-row.ts';

/** A line of the table that may be meant; `at` tells it from every other line. */
export interface StateLine {
  readonly at: number;
  readonly text: string;
}

/** Look-ups in the table. Each reads only the lines that it finds. */
export interface StateTable {
  /** Number of documents; counted when first asked for. */
  readonly size: number;
  /** The documents with a canonical code, oldest first: of every year where the code names none, and of every type. */
  byCode(code: string): readonly StateLine[];
  /** The documents of a number under the given tails ("NĐ-CP"), oldest first; `year` narrows it. */
  byNumber(number: number, tails: readonly string[], year?: number | null): readonly StateLine[];
  /** What stands behind the numbers, each spelling once, in the order of the table: "NĐ-CP", "QĐ-TTg", "QH14". */
  tails(): readonly string[];
  /** All lines, for searching. */
  lines(): readonly StateLine[];
  read(line: StateLine): StateRow;
}

const NEWLINE = 10;
const TAB = 9;

/** Opens the table. Bytes that are no such table give look-ups that find nothing. */
export function openStateTable(bytes: Uint8Array): StateTable {
  const decoder = new TextDecoder();
  const lineStart = (position: number): number => {
    let at = position;
    while (at > 0 && bytes[at - 1] !== NEWLINE) at -= 1;
    return at;
  };
  const lineEnd = (start: number): number => {
    const end = bytes.indexOf(NEWLINE, start);
    return end < 0 ? bytes.length : end;
  };
  const placeAt = (start: number): Place => {
    let end = start;
    for (let tabs = 0; end < bytes.length && bytes[end] !== NEWLINE; end += 1) {
      if (bytes[end] === TAB) tabs += 1;
      if (tabs === 3) break;
    }
    return placeOf(decoder.decode(bytes.subarray(start, end)));
  };
  /** Where the first line stands that is not before `place`. */
  const find = (place: Place): number => {
    let low = 0;
    let high = bytes.length;
    while (low < high) {
      const start = lineStart((low + high) >> 1);
      if (comparePlaces(placeAt(start), place) < 0) low = lineEnd(start) + 1;
      else high = start;
    }
    return Math.min(low, bytes.length);
  };
  /** The lines from `start` on for which `wanted` holds. */
  const from = (start: number, wanted: (place: Place) => boolean): StateLine[] => {
    const found: StateLine[] = [];
    for (let at = start; at < bytes.length; ) {
      const end = lineEnd(at);
      if (!wanted(placeAt(at))) break;
      found.push({ at, text: decoder.decode(bytes.subarray(at, end)) });
      at = end + 1;
    }
    return found;
  };
  let tails: string[] | undefined;
  let size: number | undefined;
  const read = memo((at: number) => unpackRow(decoder.decode(bytes.subarray(at, lineEnd(at)))));

  return {
    get size() {
      size ??= bytes.reduce((sum, byte) => sum + Number(byte === NEWLINE), 0);
      return size;
    },
    byCode(code) {
      const key = stateKey(code);
      const tail = tailKey(key.tail);
      const number = Number.parseFloat(key.number);
      const start = find({ tail, number, year: key.year ?? 0 });
      const lines = from(
        start,
        (place) => place.tail === tail && place.number === number && (key.year === null || place.year === key.year),
      );
      const suffix = /[^\d.].*/.exec(key.number)?.[0] ?? '';
      return lines.filter(({ text }) => {
        const [, written = '', , form = ''] = text.split('\t');
        return form.startsWith('-') === (key.year === null) && (/[^\d.].*/.exec(written)?.[0] ?? '') === suffix;
      });
    },
    byNumber(number, wanted, year = null) {
      return wanted.flatMap((each) => {
        const tail = tailKey(each);
        const start = find({ tail, number, year: year ?? 0 });
        return from(
          start,
          (place) => place.tail === tail && place.number === number && (year === null || place.year === year),
        );
      });
    },
    tails() {
      if (tails) return tails;
      tails = [];
      for (let at = 0; at < bytes.length; ) {
        const { tail } = placeAt(at);
        const end = bytes.indexOf(TAB, at);
        tails.push(decoder.decode(bytes.subarray(at, end < 0 ? bytes.length : end)));
        // In bytes that are in no order the next place may lie before this one.
        at = Math.max(lineEnd(at) + 1, find({ tail, number: Number.POSITIVE_INFINITY, year: 0 }));
      }
      return tails;
    },
    lines() {
      const lines: StateLine[] = [];
      const texts = decoder.decode(bytes).split('\n');
      let at = 0;
      for (const text of texts) {
        if (text !== '') lines.push({ at, text });
        at = lineEnd(at) + 1;
      }
      return lines;
    },
    read: ({ at }) => read(at),
  };
}
