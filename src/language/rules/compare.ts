/**
 * Helpers that the rules on metadata share: a finding at a field, and "does the text say so?", as people mean it.
 */
import { codeKey } from '../knowledge/code.ts';
import type { Vocabulary } from '../knowledge/vocabulary.ts';
import type { Path } from '../metadata/problem.ts';
import type { Analysis, Fix, Reference } from '../model/index.ts';
import { canonicalCode } from '../references/reading/canonical.ts';
import { comparable } from '../text/comparable.ts';
import { wordsIn } from '../text/tokens.ts';
import { unifyTones } from '../text/words.ts';
import type { Report } from '../workspace/report.ts';
import type { RuleFinding } from './rule.ts';

/** A finding at a field of the metadata, one line of it at most; none when the field is not there. */
export function findingAt(
  { metadata }: Report,
  path: Path,
  what: 'key' | 'value',
  message: string,
  fixes: Fix[] = [],
): RuleFinding[] {
  const span = metadata?.spanOf(path, what);
  if (!metadata || !span) return [];
  const lineEnd = metadata.text.slice(span.start, span.end).search(/[\r\n]/);
  const end = lineEnd < 0 ? span.end : span.start + lineEnd;
  return [{ start: span.start, end, in: metadata.location === 'sidecar' ? 'sidecar' : 'report', message, fixes }];
}

/**
 * A fix that writes another value at a field; none when it has no place of its own. Not safe by itself: where metadata and
 * text differ, either may be right.
 */
export function replaceValue({ metadata }: Report, path: Path, newText: string, title: string, safe = false): Fix[] {
  const span = metadata?.spanOf(path, 'value');
  return span ? [{ title, edits: [{ ...span, newText }], safe }] : [];
}

const bodies = new WeakMap<Analysis, string>();

/** The report's words in comparable form, a space before and after; made once for all rules. */
export function comparableBody({ analysis, text }: Report): string {
  let body = bodies.get(analysis);
  if (body === undefined) {
    body = ` ${comparable(text.slice(analysis.bodyStart).replace(/[\u200B-\u200D\u2060\u00AD]/g, ''))} `;
    bodies.set(analysis, body);
  }
  return body;
}

/** Whether the words stand in the report one after the other; case, tone placement and punctuation do not count. */
export function saysWords(report: Report, words: string): boolean {
  const wanted = comparable(words);
  return wanted === '' || comparableBody(report).includes(` ${wanted} `);
}

/** A name without what stands before it: "Đồng chí TS. Lê Chí Công" → "Lê Chí Công". */
export function bareName(name: string, { honorifics }: Vocabulary): string {
  const plain = unifyTones(name.normalize('NFC'));
  const words = wordsIn(plain, { start: 0, end: plain.length });
  let at = words[0]?.lower === 'các' ? 1 : 0;
  for (let length = honorifics.lengthAt(words, at); length > 0 && words[at + length]; ) {
    at += length;
    length = honorifics.lengthAt(words, at);
  }
  return plain.slice(words[at]?.start ?? 0).trim();
}

/** Whether a reference of the text may be the document with this code. */
export function mayMean(reference: Reference, code: string, report: Report): boolean {
  const { knowledge } = report.project;
  const canonical = canonicalCode(code, knowledge);
  const key = codeKey(canonical);
  if (reference.code !== null && codeKey(reference.code) === key) return true;
  const { document, candidates } = reference.resolution;
  if (document && codeKey(document.code) === key) return true;
  if (candidates.some((candidate) => codeKey(candidate.document.code) === key)) return true;
  if (reference.code !== null || reference.number === null) return false;
  // "Nghị quyết 29" without an issuer: the number and, where both are known, the type.
  const parsed = knowledge.parse(canonical);
  return parsed?.number === reference.number && (!reference.type || !parsed.type || parsed.type === reference.type);
}
