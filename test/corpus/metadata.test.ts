import assert from 'node:assert/strict';
import { readFrontMatter } from '../../src/language/metadata/document.ts';
import { generateMetadata, metadataYaml } from '../../src/language/metadata/generate.ts';
import { frontMatterEdits } from '../../src/language/metadata/merge.ts';
import type { Metadata } from '../../src/language/metadata/schema.ts';
import type { Finding } from '../../src/language/model/index.ts';
import { runRules } from '../../src/language/rules/index.ts';
import { analyse } from '../../src/language/service.ts';
import { applyEdits } from '../../src/language/text/edits.ts';
import { knowledge } from '../language/helpers/knowledge.ts';
import { reportOf } from '../language/helpers/report.ts';
import { gold, reports } from './corpus.ts';

const findingsIn = (text: string): Finding[] =>
  runRules(reportOf(text), { onError: (rule, error) => assert.fail(`${rule}: ${error}`) });
const bodyOf = (text: string) => text.slice(analyse(text, knowledge).bodyStart);
const ofMetadata = ({ rule }: Finding) => rule.startsWith('metadata/') && rule !== 'metadata/task-overdue';
const shown = (text: string) => (finding: Finding) =>
  `${finding.rule} at “${text.slice(finding.start, finding.end)}”: ${finding.message}`;

describe('metadata generated from the corpus', () => {
  for (const { id, text, report } of reports) {
    it(`${id}: is valid and true, and complete the first time`, () => {
      const bare = bodyOf(text);
      const written = applyEdits(bare, frontMatterEdits(bare, null, analyse(bare, knowledge)) ?? []);
      assert.deepEqual(findingsIn(written).filter(ofMetadata).map(shown(written)), []);
      assert.deepEqual(frontMatterEdits(written, readFrontMatter(written), analyse(written, knowledge)), []);
      const before = report.analysis.references.length;
      assert.equal(analyse(written, knowledge).references.length, before, 'the report reads as before');
    });
  }
});

/** One mistake made in true metadata, and the rule that has to tell it. Null: this report has nothing to be wrong about. */
type Mistake = [rule: string, words: string, make: (value: Metadata, truth: (typeof gold)[number]) => Metadata | null];

const otherYear = (date: string, by: number) => `${Number(date.slice(0, 4)) + by}${date.slice(4)}`;
const mistakes: readonly Mistake[] = [
  [
    'metadata/date-mismatch',
    'another year',
    (value) => (value.date && !value.date.includes('/') ? { ...value, date: otherYear(value.date, -1) } : null),
  ],
  [
    'metadata/period-mismatch',
    'another period',
    (value) => (value.period ? { ...value, period: value.period === '2001' ? '2002' : '2001' } : null),
  ],
  [
    'metadata/kind-mismatch',
    'another kind',
    (value) =>
      value.kind && !['hop', 'khac'].includes(value.kind)
        ? { ...value, kind: value.kind === 'so-ket' ? 'tong-ket' : 'so-ket' }
        : null,
  ],
  [
    'metadata/chair-not-in-text',
    'a letter too many',
    (value) =>
      value.chair?.[0] ? { ...value, chair: [{ ...value.chair[0], name: `${value.chair[0].name}h` }] } : null,
  ],
  [
    'metadata/organizer-not-in-text',
    'another body',
    (value) => ({ ...value, organizer: 'Hội Khuyến học tỉnh Vĩnh Hải' }),
  ],
  [
    'metadata/reference-not-cited',
    'a document that is not cited',
    (value) => ({ ...value, references: [...(value.references ?? []), { code: '7391/QĐ-UBND' }] }),
  ],
  [
    'metadata/reference-date',
    'another date',
    (value) => {
      const at = (value.references ?? []).findIndex(
        ({ code, date }) => date?.length === 10 && knowledge.catalogue.byCode(code).length === 1,
      );
      if (at < 0 || !value.references) return null;
      return {
        ...value,
        references: value.references.map((item, index) =>
          index === at ? { ...item, date: otherYear(item.date ?? '', -1) } : item,
        ),
      };
    },
  ],
  [
    'metadata/reference-undeclared',
    'a document that is not listed',
    (value) =>
      value.references && value.references.length > 1 ? { ...value, references: value.references.slice(1) } : null,
  ],
  [
    'metadata/task-not-in-text',
    'another task',
    (value) => ({ ...value, tasks: [{ text: 'Trồng hoa hồng trước cổng trụ sở' }] }),
  ],
  [
    'metadata/task-reference',
    'a document of another report',
    (value) => ({ ...value, tasks: [{ text: 'x', references: ['7391/QĐ-UBND'] }] }),
  ],
  [
    'metadata/task-due-before-meeting',
    'due the year before',
    (value) => (value.date ? { ...value, tasks: [{ text: 'x', due: otherYear(value.date.slice(0, 10), -1) }] } : null),
  ],
  [
    'metadata/duplicate-id',
    'the same id twice',
    (value) => ({
      ...value,
      tasks: [
        { id: 't1', text: 'x' },
        { id: 't1', text: 'y' },
      ],
    }),
  ],
  [
    'metadata/schema',
    'a kind that is misspelled',
    (value) => (value.kind?.includes('-') ? misshapen({ ...value, kind: value.kind.replace('-', '') }) : null),
  ],
  [
    'metadata/schema',
    'a date as people write it',
    (value) =>
      value.date?.length === 10 ? misshapen({ ...value, date: value.date.split('-').reverse().join('/') }) : null,
  ],
  [
    'metadata/unknown-key',
    'a misspelled field',
    (value) => misshapen({ ...value, source: { nane: 'Cổng thông tin' } }),
  ],
  ['metadata/empty-value', 'a field without value', (value) => ({ ...value, place: '' })],
  [
    'metadata/source-url',
    'an address that counts clicks',
    (value) => ({ ...value, source: { url: 'https://example.vn/tin?id=7&utm_source=zalo' } }),
  ],
  [
    'metadata/source-retrieved',
    'a text taken before the meeting',
    (value) => (value.date ? { ...value, source: { retrieved: otherYear(value.date.slice(0, 10), -1) } } : null),
  ],
];

/** Metadata that its type would not allow, as people write it all the same. */
function misshapen(value: Record<string, unknown>): Metadata {
  return value as Metadata;
}

describe('mistakes in metadata of the corpus', () => {
  for (const [rule, words, make] of mistakes) {
    it(`${rule} tells ${words}`, () => {
      let made = 0;
      for (const [index, { id, text }] of reports.entries()) {
        const body = bodyOf(text);
        const value = make(generateMetadata(analyse(body, knowledge)), gold[index]!);
        if (!value) continue;
        made += 1;
        const wrong = `---\n${metadataYaml(value)}---\n${body}`;
        const found = findingsIn(wrong).filter((finding) => finding.rule === rule);
        assert.equal(found.length, 1, `${id}\n${metadataYaml(value)}`);
        assert.ok(found[0]!.start > 3 && found[0]!.end < wrong.length - body.length, 'in the metadata');
      }
      assert.ok(made > 5, `${made} reports`);
    });
  }
});

describe('fixes', () => {
  for (const { id, text } of reports) {
    it(`${id}: each makes its finding go and brings no new one`, () => {
      const sources = [text];
      const body = bodyOf(text);
      for (const [, , make] of mistakes) {
        const value = make(generateMetadata(analyse(body, knowledge)), gold[0]!);
        if (value) sources.push(`---\n${metadataYaml(value)}---\n${body}`);
      }
      const tried = new Set<string>();
      for (const source of sources) {
        const before = findingsIn(source);
        const count = (findings: readonly Finding[]) => {
          const counts = new Map<string, number>();
          for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
          return counts;
        };
        for (const finding of before) {
          // The text is the same in all sources: what concerns it alone is tried once.
          if (source !== text && !ofMetadata(finding)) continue;
          for (const fix of finding.fixes) {
            const key = `${finding.rule} ${fix.title} ${JSON.stringify(fix.edits.map(({ newText }) => newText))}`;
            if (tried.has(key)) continue;
            tried.add(key);
            const after = findingsIn(applyEdits(source, fix.edits));
            const left = count(after);
            const had = count(before);
            const words = shown(source)(finding);
            assert.ok((left.get(finding.rule) ?? 0) < (had.get(finding.rule) ?? 0), `still there: ${words}`);
            for (const [rule, many] of left) {
              assert.ok(many <= (had.get(rule) ?? 0), `“${fix.title}” for ${words} brings ${rule}`);
            }
          }
        }
      }
    });
  }
});
