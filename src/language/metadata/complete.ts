/**
 * Completion inside front matter and sidecars: keys with what belongs below them, allowed values, dates, codes, people.
 */
import * as l10n from '@vscode/l10n';
import { codeKey } from '../knowledge/code.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Analysis, Span } from '../model/index.ts';
import { writtenDate } from '../text/calendar.ts';
import { weekdayNameOf } from './calendar.ts';
import { type CursorContext, contextAt } from './context.ts';
import type { MetadataDocument } from './document.ts';
import type { ExtensionField, SchemaExtension } from './extension.ts';
import { choiceMeaning, choicesOf, type Field, fieldAt, fieldMeaning, fieldsBelow } from './fields.ts';
import { generateMetadata } from './generate.ts';
import type { Path } from './problem.ts';
import { yamlScalar, yamlValue } from './write.ts';

export interface MetadataCompletion {
  label: string;
  kind: 'field' | 'choice' | 'value' | 'code';
  detail: string;
  documentation: string;
  insertText: string;
  /** `insertText` has tab stops. */
  snippet: boolean;
  /** What it replaces. */
  span: Span;
}

export interface CompletionContext {
  /** What was read in the report, for values from it. */
  analysis: Analysis | null;
  knowledge: Knowledge;
  /** ISO date. */
  today: string;
  /** Ids of all rules. */
  rules: readonly string[];
  /** What a project adds to the schema. */
  schema?: SchemaExtension | null;
}

type Suggestion = Pick<MetadataCompletion, 'label' | 'kind'> &
  Partial<Pick<MetadataCompletion, 'detail' | 'documentation' | 'insertText' | 'snippet'>>;

/** What may stand at an offset, the likeliest first; empty where nothing is known. */
export function metadataCompletions(
  { text, yaml }: Pick<MetadataDocument, 'text' | 'yaml'>,
  offset: number,
  context: CompletionContext,
): MetadataCompletion[] {
  const cursor = contextAt(text, yaml, offset);
  if (!cursor) return [];
  const field = fieldAt(cursor.path);
  const own = ownField(cursor.path, context.schema);
  const isListOfWords = field?.format === 'rule' || field?.format === 'code';
  const found =
    cursor.on === 'key' && !(isListOfWords && cursor.path.length > 0)
      ? [...keys(cursor), ...ownKeys(cursor, context.schema)]
      : own?.choices
        ? own.choices.map((choice) => ownChoice(choice, cursor.flow))
        : field
          ? values(field, cursor, context)
          : [];
  const seen = new Set<string>();
  return found
    .filter(({ label }) => label !== '' && !seen.has(label) && seen.add(label))
    .map((suggestion) => ({
      detail: '',
      documentation: '',
      snippet: false,
      insertText: suggestion.label,
      ...suggestion,
      span: cursor.span,
    }));
}

function keys(cursor: CursorContext): Suggestion[] {
  return fieldsBelow(cursor.path)
    .filter(({ name }) => !cursor.siblings.has(name))
    .map((field) => ({
      label: field.name,
      kind: 'field',
      detail: field.example,
      documentation: fieldMeaning(field),
      insertText: cursor.flow ? `${field.name}: ` : fieldSnippet(field, ' '.repeat(cursor.dashes)),
      snippet: !cursor.flow,
    }));
}

function ownField(path: Path, schema: SchemaExtension | null | undefined): ExtensionField | undefined {
  const name = path.findLast((step) => typeof step === 'string');
  const above = path.slice(
    0,
    path.findLastIndex((step) => typeof step === 'string'),
  );
  return schema?.fieldsBelow(above).find((field) => field.name === name);
}

/** The keys that the project's schema adds. */
function ownKeys({ path, flow, siblings }: CursorContext, schema: SchemaExtension | null | undefined): Suggestion[] {
  return (schema?.fieldsBelow(path) ?? [])
    .filter(({ name }) => !siblings.has(name))
    .map(({ name, meaning, types, choices }) => ({
      label: name,
      kind: 'field',
      detail: choices ? choices.map(String).join(', ') : types.join(' | '),
      documentation: meaning,
      insertText: types.includes('array') && !flow ? `${name}: [$1]` : `${name}: `,
      snippet: types.includes('array') && !flow,
    }));
}

function ownChoice(choice: unknown, flow: boolean): Suggestion {
  const label = String(choice);
  return { label, kind: 'choice', insertText: typeof choice === 'string' ? yamlScalar(choice, flow) : label };
}

/** A key with tab stops for what belongs to it. `indent`: what the editor does not add by itself after a dash. */
function fieldSnippet({ name, path, format }: Field, indent: string): string {
  const choices = choicesOf({ format } as Field);
  if (choices.length > 0) return `${name}: \${1|${choices.join(',')}|}`;
  if (format === 'rule' || path === 'tasks.references') return `${name}: [$1]`;
  switch (path) {
    case 'chair':
      return `chair:\n${indent}  - name: $1\n${indent}    role: $2`;
    case 'attendees':
      return `attendees:\n${indent}  - name: $1\n${indent}    role: $2\n${indent}    org: $3`;
    case 'source':
      return `source:\n${indent}  name: $1\n${indent}  url: $2`;
    case 'references':
      return `references:\n${indent}  - code: $1\n${indent}    date: $2`;
    case 'tasks':
      return `tasks:\n${indent}  - id: \${1:t1}\n${indent}    text: $2\n${indent}    due: $3`;
    default:
      return `${name}: $0`;
  }
}

function values(field: Field, cursor: CursorContext, context: CompletionContext): Suggestion[] {
  const choices = choicesOf(field);
  if (choices.length > 0) {
    return choices.map((choice) => ({ label: choice, kind: 'choice', detail: choiceMeaning(choice) }));
  }
  switch (field.format) {
    case 'date':
      return dates(field, cursor, context).map(({ iso, detail }) => ({
        label: iso,
        kind: 'value',
        detail: [detail, weekdayNameOf(iso), writtenDate(iso)].filter(Boolean).join(' · '),
        insertText: yamlValue(field.name, iso),
      }));
    case 'period':
      return periods(context).map((period) => ({ label: period, kind: 'value' }));
    case 'code':
      return codes(cursor, context);
    case 'rule':
      return context.rules.map((rule) => ({ label: rule, kind: 'value' }));
    default:
      return texts(field, cursor, context);
  }
}

function dates(field: Field, cursor: CursorContext, context: CompletionContext): { iso: string; detail: string }[] {
  const { analysis, knowledge, today } = context;
  const found: { iso: string; detail: string }[] = [];
  const add = (iso: string | null | undefined, detail: string) => {
    if (iso) found.push({ iso, detail });
  };
  if (field.path === 'references.date') {
    const code = cursor.siblings.get('code')?.replace(/^["']|["']$/g, '') ?? '';
    for (const entry of knowledge.catalogue.byCode(code)) add(entry.date, entry.title ?? '');
    for (const reference of analysis?.references ?? []) {
      if (reference.code && codeKey(reference.code) === codeKey(code))
        add(reference.stated.date, l10n.t('stated in the text'));
    }
    return found;
  }
  if (field.path === 'date') {
    for (const meeting of analysis?.meetings ?? []) add(meeting.date, l10n.t('the meeting'));
    add(analysis?.pageDate, l10n.t('the page'));
  }
  if (field.path === 'tasks.due') for (const task of analysis?.tasks ?? []) add(task.due, task.dueText ?? '');
  add(today, l10n.t('today'));
  return found;
}

function periods({ analysis, today }: CompletionContext): string[] {
  const day = analysis?.meetings[0]?.date ?? analysis?.pageDate ?? today;
  const year = day.slice(0, 4);
  const month = Number(day.slice(5, 7) || 1);
  const written = [analysis?.period ?? '', analysis?.plannedPeriod ?? ''].filter(Boolean);
  const around = [
    `${year}-Q${Math.ceil(month / 3)}`,
    `${year}-H${month <= 6 ? 1 : 2}`,
    `${year}-M${day.slice(5, 7) || '01'}`,
    year,
  ];
  return [...written, ...around];
}

/** Codes of the text first, then of the catalogue once something is typed. */
function codes(cursor: CursorContext, { analysis, knowledge }: CompletionContext): Suggestion[] {
  const cited = analysis
    ? (generateMetadata(analysis).references ?? []).map(({ code, date }) => {
        const entry = knowledge.catalogue.byCode(code).find((candidate) => candidate.date === date);
        return suggestCode(code, [l10n.t('cited in the text'), date && writtenDate(date)], entry?.title, cursor.flow);
      })
    : [];
  if (cursor.typed.trim() === '') return cited;
  const known = knowledge.catalogue
    .search(cursor.typed, 30)
    .map(({ code, date, issuerName, title }) => suggestCode(code, [writtenDate(date), issuerName], title, cursor.flow));
  return [...cited, ...known];
}

function suggestCode(
  code: string,
  detail: (string | null | undefined)[],
  title: string | null | undefined,
  flow: boolean,
): Suggestion {
  return {
    label: code,
    kind: 'code',
    detail: detail.filter(Boolean).join(' · '),
    documentation: title ?? '',
    insertText: yamlScalar(code, flow),
  };
}

function texts(field: Field, { flow, siblings }: CursorContext, { analysis }: CompletionContext): Suggestion[] {
  if (!analysis) return [];
  const suggest = (text: string | null | undefined, detail = ''): Suggestion => {
    const label = text?.replace(/\s+/g, ' ').trim() ?? '';
    return { label, kind: 'value', detail, insertText: yamlScalar(label, flow) };
  };
  const { meetings, people, tasks } = analysis;
  const everyone = [
    ...meetings.flatMap(({ chair }) => chair),
    ...people,
    ...meetings.flatMap(({ attendees }) => attendees),
  ];
  const named = everyone.filter(({ name }) => name === siblings.get('name'));
  switch (field.path) {
    case 'title':
      return [suggest(analysis.title?.text), ...meetings.map(({ title }) => suggest(title))];
    case 'place':
      return meetings.map(({ place }) => suggest(place));
    case 'organizer':
      return meetings.map(({ organizer }) => suggest(organizer));
    case 'chair.name':
    case 'attendees.name':
      return everyone.map(({ name, role }) => suggest(name, role ?? ''));
    case 'chair.role':
    case 'attendees.role':
      return (named.length > 0 ? named : everyone).map(({ role, name }) => suggest(role, name));
    case 'chair.org':
    case 'attendees.org':
      return [
        ...everyone.map(({ organization }) => suggest(organization)),
        ...meetings.map(({ organizer }) => suggest(organizer)),
      ];
    case 'source.author':
      return [suggest(analysis.author?.text)];
    case 'source.name':
      return [suggest(analysis.source?.text)];
    case 'tasks.text':
      return tasks.map(({ text, owner }) => suggest(text, owner ?? ''));
    case 'tasks.owner':
      return [...tasks.map(({ owner }) => suggest(owner)), ...meetings.map(({ organizer }) => suggest(organizer))];
    default:
      return [];
  }
}
