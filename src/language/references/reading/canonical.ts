/** A code that stands alone, as in metadata: "29/NQ-TW" is read as in a text, and has the canonical spelling 29-NQ/TW. */
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Mention } from '../../model/index.ts';
import { memo } from '../../text/memo.ts';
import { scanMentions } from './scan.ts';

/** What makes a number a code: without it, what the tables do not know is none. */
const LEAD = 'số ';

const readers = new WeakMap<object, (code: string) => Mention | null>();

/** The code as a mention, its spans counted in `code`; null when the whole of it is no code. */
export function readLoneCode(code: string, knowledge: Knowledge): Mention | null {
  const known = readers.get(knowledge.types);
  if (known) return known(code);
  const reader = memo((written: string) => readAlone(written, knowledge), 2000);
  readers.set(knowledge.types, reader);
  return reader(code);
}

/** The canonical spelling of a code; the code itself when it is none. */
export function canonicalCode(code: string, knowledge: Knowledge): string {
  return readLoneCode(code, knowledge)?.code ?? code;
}

function readAlone(code: string, knowledge: Knowledge): Mention | null {
  if (code.length > 80) return null;
  const [mention, ...others] = scanMentions(LEAD + code.normalize('NFC'), knowledge);
  const whole = mention?.start === LEAD.length && mention.end === LEAD.length + code.normalize('NFC').length;
  return mention && whole && others.length === 0 && mention.kind === 'code' && mention.code !== null
    ? { ...mention, start: 0, end: code.length, text: code }
    : null;
}
