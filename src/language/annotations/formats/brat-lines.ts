/** The lines of brat's standoff format (https://brat.nlplab.org/standoff.html), each way, without loss. */
import * as l10n from '@vscode/l10n';
import type { Span } from '../../model/index.ts';
import { FormatError } from './format.ts';

export type BratLine =
  /** `T1	Task 0 5;8 12	words`: offsets in code points. */
  | { kind: 'text-bound'; id: string; type: string; fragments: Span[]; words: string }
  /** `R1	Owner Arg1:T1 Arg2:T2`, its end as it stood. */
  | { kind: 'relation'; id: string; type: string; from: Argument; to: Argument; rest: string }
  /** `A1	Sure T1 yes`, `M1	Negation E1`: a value, or none for yes. */
  | { kind: 'attribute'; id: string; name: string; of: string; value: string | null }
  /** `#1	AnnotatorNotes T1	words` */
  | { kind: 'note'; id: string; type: string; of: string; words: string }
  /** Events, normalisations, equivalences, empty lines: kept as they are. */
  | { kind: 'other'; text: string };

export interface Argument {
  role: string;
  id: string;
}

/** Reads a line. Throws `FormatError` with its number where it is none of brat's. */
export function bratLine(text: string, number: number): BratLine {
  switch (text[0]) {
    case 'T':
      return textBound(text, number);
    case 'R':
      return relation(text, number);
    case 'A':
    case 'M':
      return attribute(text, number);
    case '#':
      return note(text);
    case 'E':
    case 'N':
    case '*':
    case undefined:
      return { kind: 'other', text };
    default:
      throw new FormatError(l10n.t('This is no line of brat’s standoff format.'), number);
  }
}

/** The line that `bratLine` reads so. */
export function bratText(line: BratLine): string {
  switch (line.kind) {
    case 'text-bound': {
      const places = line.fragments.map(({ start, end }) => `${start} ${end}`).join(';');
      return `${line.id}\t${line.type} ${places}\t${line.words}`;
    }
    case 'relation':
      return `${line.id}\t${line.type} ${line.from.role}:${line.from.id} ${line.to.role}:${line.to.id}${line.rest}`;
    case 'attribute':
      return `${line.id}\t${line.name} ${line.of}${line.value === null ? '' : ` ${line.value}`}`;
    case 'note':
      return `${line.id}\t${line.type} ${line.of}\t${line.words}`;
    case 'other':
      return line.text;
  }
}

function textBound(text: string, number: number): BratLine {
  const [, id = '', type = '', places = '', words = ''] =
    /^(T[^\t ]*)\t([^\t ]+) ([\d ;]+)\t([\s\S]*)$/.exec(text) ?? [];
  const fragments = places.split(';').map((place) => {
    const [, start = '', end = ''] = /^(\d+) (\d+)$/.exec(place) ?? [];
    return { start: Number(start), end: Number(end), valid: end !== '' };
  });
  if (id === '' || fragments.some(({ valid }) => !valid)) {
    throw new FormatError(l10n.t('A line “T” needs an id, a type, offsets and the words.'), number);
  }
  return { kind: 'text-bound', id, type, fragments: fragments.map(({ start, end }) => ({ start, end })), words };
}

function relation(text: string, number: number): BratLine {
  const [, id, type = '', role = '', from = '', otherRole = '', to = '', rest = ''] =
    /^(R[^\t ]*)\t([^\t ]+) ([^\t :]+):([^\t ]+) ([^\t :]+):([^\t ]+)([\t ]*)$/.exec(text) ?? [];
  if (id === undefined) throw new FormatError(l10n.t('A line “R” needs an id, a type and two arguments.'), number);
  return { kind: 'relation', id, type, from: { role, id: from }, to: { role: otherRole, id: to }, rest };
}

function attribute(text: string, number: number): BratLine {
  const [, id, name = '', of = '', value] = /^([AM][^\t ]*)\t([^\t ]+) ([^\t ]+)(?: ([^\t]*))?$/.exec(text) ?? [];
  if (id === undefined) throw new FormatError(l10n.t('A line “A” needs an id, a name and what it is of.'), number);
  return { kind: 'attribute', id, name, of, value: value ?? null };
}

/** A note of any other shape is a remark in the file. */
function note(text: string): BratLine {
  const [, id, type = '', of = '', words = ''] = /^(#[^\t ]*)\t([^\t ]+) ([^\t ]+)\t([\s\S]*)$/.exec(text) ?? [];
  return id === undefined ? { kind: 'other', text } : { kind: 'note', id, type, of, words };
}
