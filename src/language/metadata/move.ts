/**
 * Metadata moved between the head of the report and a file beside it.
 */
import type { Edit } from '../model/index.ts';
import { newLineOf } from '../text/line-ends.ts';
import { type MetadataDocument, readSidecar } from './document.ts';

/** Front matter to a sidecar of its own: what is cut from the report, and the text of the sidecar. */
export function moveToSidecar(frontMatter: MetadataDocument, bodyStart: number): { report: Edit[]; sidecar: string } {
  const { text, yaml } = frontMatter;
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  return { report: [{ start, end: bodyStart, newText: '' }], sidecar: text.slice(yaml.start, yaml.end) };
}

/** A sidecar to the head of its report. Null when it cannot stand there: its YAML is torn, or of several documents. */
export function moveToFrontMatter(report: string, sidecar: MetadataDocument): Edit[] | null {
  const newLine = newLineOf(report + sidecar.text);
  const start = report.startsWith('\uFEFF') ? 1 : 0;
  const lines = sidecar.text.slice(sidecar.yaml.start).split(/\r\n|\n|\r/);
  if (/^---[ \t]*$/.test(lines[0] ?? '')) lines.shift();
  while (lines.length > 0 && lines.at(-1) === '') lines.pop();
  const block = lines.map((line) => line + newLine).join('');
  const torn = readSidecar(block).problems.some(({ code }) => code.startsWith('yaml-') || code === 'not-a-mapping');
  if (torn || lines.some((line) => /^(?:---|\.\.\.)(?:\s|$)/.test(line))) return null;
  return [{ start, end: start, newText: `---${newLine}${block}---${newLine}` }];
}
