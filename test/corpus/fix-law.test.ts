/**
 * The law of fixes: applied, a fix makes its finding go, brings no other, changes nothing outside its edits, and has
 * nothing left to do. Held for every fix of every rule in every report, with metadata in the report and beside it, right
 * and with one mistake each.
 */
import assert from 'node:assert/strict';
import { generateMetadata, metadataYaml } from '../../src/language/metadata/generate.ts';
import type { Edit, Finding } from '../../src/language/model/index.ts';
import { runRules } from '../../src/language/rules/index.ts';
import { applyEdits } from '../../src/language/text/edits.ts';
import { reportOf } from '../language/helpers/report.ts';
import { type CorpusText, heldOut, reports } from './corpus.ts';

/** A report and what lies beside it. */
interface Source {
  text: string;
  sidecar?: string;
}

function findingsIn(source: Source): Finding[] {
  const report = reportOf(source.text, { sidecar: source.sidecar });
  return runRules(report, { onError: (rule, error) => assert.fail(`${rule}: ${error}`) });
}

/** One slip in metadata, as people make them; null where there is nothing to get wrong. */
const slips: readonly ((yaml: string) => string | null)[] = [
  (yaml) => yaml,
  (yaml) => swap(yaml, /code: (\d+)-([^\s/,}]+)\/(\S+?)(?=[\s,}])/, 'code: $1/$2-$3'),
  (yaml) => swap(yaml, /code: (\d+)/, 'code: 0$1'),
  (yaml) => swap(yaml, /code: ([^\s,}]+)/, (_, code: string) => `code: ${code.toLowerCase()}`),
  (yaml) => swap(yaml, /code: ([^\s,}]+)/, 'code: "$1 "'),
  (yaml) => swap(yaml, /code: ([^\s,}]+), date: \S+?(?=[\s,}])/, 'code: $1'),
  (yaml) => swap(yaml, /- (code: .*|\{ ?code: .*)\n/, ''),
  (yaml) => swap(yaml, /^date: (\d+)-(\d+)-(\d+)$/m, 'date: $3/$2/$1'),
  (yaml) => swap(yaml, /^date: (\d\d\d)\d/m, 'date: $19'),
  (yaml) => swap(yaml, /^period: (\d+)-Q(\d)$/m, 'period: quý $2 năm $1'),
  (yaml) => swap(yaml, /^period: (\d+)-Q(\d)$/m, 'period: qúy $2/$1'),
  (yaml) => swap(yaml, /^period: .*$/m, 'period: 2001'),
  (yaml) => swap(yaml, /^kind: (\w+)-(\w+)$/m, 'kind: $1 $2'),
  (yaml) => swap(yaml, /^kind: .*$/m, 'kind: trien-khai'),
  (yaml) => swap(yaml, /^place: /m, 'plase: '),
  (yaml) => swap(yaml, /^organizer: /m, 'đơn vị tổ chức: '),
  (yaml) => swap(yaml, /^title: .*$/m, 'title: 2018'),
  (yaml) => swap(yaml, /due: (\d+)-(\d+)-(\d+)/, 'due: $3.$2.$1'),
  (yaml) => swap(yaml, /id: t2/, 'id: t1'),
  (yaml) => withField(yaml, 'source', 'source:\n  url: https://example.vn/tin?id=7&utm_source=zalo#a'),
  (yaml) => withField(yaml, 'source', 'source: { url: www.example.vn, retrieved: 24/11/2026 }'),
  (yaml) => withField(yaml, 'source', 'source: Báo Lai Châu'),
  (yaml) => withField(yaml, 'chair', 'chair: Nguyễn Văn An'),
  (yaml) => withField(yaml, 'disable', 'disable: metadata/task-overdue'),
  (yaml) => withField(yaml, 'references', 'references: 29-NQ/TW'),
  (yaml) => withField(yaml, 'references', 'references: [29-NQ/TW, 24/CT-TW]'),
  (yaml) => withField(yaml, 'references', 'references: []'),
];

function swap(yaml: string, pattern: RegExp, by: string | ((...found: string[]) => string)): string | null {
  const changed = yaml.replace(pattern, by as string);
  return changed === yaml ? null : changed;
}

/** The metadata with another value of a field, which need not be there. */
function withField(yaml: string, name: string, field: string): string {
  return `${yaml.replace(new RegExp(`^${name}:.*\\n(?:[ -].*\\n)*`, 'm'), '')}${field}\n`;
}

/** The text as it is, and with metadata at its head and beside it, with each slip. */
function* sourcesOf({ text, report }: CorpusText, few: number | null): Generator<Source> {
  yield { text };
  const body = text.slice(report.analysis.bodyStart);
  const yaml = metadataYaml(generateMetadata(reportOf(body).analysis));
  for (const [index, slip] of slips.entries()) {
    // Every slip in the reports that the readers were developed with, a few in each of the others.
    const wrong = few === null || index % 9 === few % 9 ? slip(yaml) : null;
    if (wrong === null) continue;
    if (index % 2 === 0) yield { text: `---\n${wrong}---\n${body}` };
    else yield { text: body, sidecar: wrong };
  }
}

const textOf = (source: Source, place: Finding['in']) => (place === 'report' ? source.text : (source.sidecar ?? ''));

function applied(source: Source, place: Finding['in'], edits: readonly Edit[]): Source {
  const text = applyEdits(textOf(source, place), edits);
  return place === 'report' ? { ...source, text } : { ...source, sidecar: text };
}

/** Where a place of the old text is in the new one; null inside an edit. */
function moved(at: number, edits: readonly Edit[]): number | null {
  let shift = 0;
  for (const { start, end, newText } of edits.toSorted((a, b) => a.start - b.start)) {
    if (at >= start && at < end) return null;
    if (end <= at) shift += newText.length - (end - start);
  }
  return at + shift;
}

const isInMetadata = ({ in: place, start }: Finding, { text, sidecar }: Source) =>
  sidecar === undefined ? text.startsWith('---') && start < text.indexOf('\n---\n') + 20 : place === 'sidecar';
const UNREADABLE: ReadonlySet<string> = new Set(['metadata/schema', 'metadata/unknown-key']);

/** What is wrong with a fix; null where it keeps the law. */
function breach(source: Source, before: readonly Finding[], finding: Finding, edits: readonly Edit[]): string | null {
  const text = textOf(source, finding.in);
  if (edits.length === 0) return 'has no edits';
  for (const { start, end, newText } of edits) {
    if (start < 0 || end < start || end > text.length) return 'lies outside the text';
    if (text.slice(start, end) === newText) return 'changes nothing';
  }
  const after = findingsIn(applied(source, finding.in, edits));
  const keyAt = (rule: string, place: string, at: number) => `${rule} ${place} ${at}`;
  const had = new Set<string>();
  const inEdit = new Map<string, number>();
  for (const one of before) {
    const at = one.in === finding.in ? moved(one.start, edits) : one.start;
    if (at === null) inEdit.set(one.rule, (inEdit.get(one.rule) ?? 0) + 1);
    else had.add(keyAt(one.rule, one.in, at));
  }
  const own = moved(finding.start, edits);
  for (const one of after) {
    const key = keyAt(one.rule, one.in, one.start);
    const isOwn = one.rule === finding.rule && one.in === finding.in && one.message === finding.message;
    if (isOwn && (own === null || one.start === own)) return `leaves its finding: ${one.message}`;
    if (had.has(key)) continue;
    // What could not be read was not looked at: a value that can be read now is told of by the rules on what it says.
    if (UNREADABLE.has(finding.rule) && isInMetadata(one, source) && !UNREADABLE.has(one.rule)) continue;
    const left = inEdit.get(one.rule) ?? 0;
    if (left > 0 && one.rule !== finding.rule) inEdit.set(one.rule, left - 1);
    else return `brings ${one.rule}: ${one.message}`;
  }
  return null;
}

describe('the law of fixes, over the corpus', () => {
  const others = heldOut.flatMap((set) => set.reports);
  for (const [index, one] of [...others, ...reports].entries()) {
    const few = index < others.length ? index : null;
    it(`${one.id}: every fix makes its finding go, brings no other and is done`, () => {
      const breaches: string[] = [];
      const tried = new Set<string>();
      for (const source of sourcesOf(one, few)) {
        const findings = findingsIn(source);
        for (const finding of findings) {
          for (const { title, edits } of finding.fixes) {
            const key = `${finding.rule} ${finding.in} ${title} ${finding.message}`;
            if (tried.has(key)) continue;
            tried.add(key);
            const wrong = breach(source, findings, finding, edits);
            const text = textOf(source, finding.in);
            if (wrong)
              breaches.push(`${finding.rule} “${text.slice(finding.start, finding.end)}”, “${title}” ${wrong}`);
          }
        }
      }
      assert.deepEqual(breaches, []);
    }).timeout(60_000);
  }
});
