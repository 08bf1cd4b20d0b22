/**
 * Metadata from the text of a report.
 */
import { codeKey } from '../knowledge/code.ts';
import type { Analysis, Meeting, Person, Reference } from '../model/index.ts';
import { isCertain } from '../reading/facts/evidence.ts';
import { FIELD_NAMES } from './fields.ts';
import type { Metadata, MetadataPerson, MetadataReference, MetadataTask } from './schema.ts';
import { yamlField } from './write.ts';

/**
 * What the text says, in the form of the metadata. What is ambiguous is left out: the date of a reference that could be
 * one of several documents, and the facts on which several meetings of one report differ.
 */
export function generateMetadata(analysis: Analysis): Metadata {
  const { meetings, title, author, source, period } = analysis;
  const [first] = meetings;
  const value: Metadata = {};
  const put = <K extends keyof Metadata & string>(key: K, found: Metadata[K] | null | undefined) => {
    if (found !== null && found !== undefined && !(Array.isArray(found) && found.length === 0)) value[key] = found;
  };
  put('title', words(title?.text ?? (meetings.length === 1 ? first?.title : null)));
  put(
    'kind',
    agreed(meetings, (meeting) => meeting.kind),
  );
  put('date', agreed(meetings, dateOf));
  put('period', period);
  put('place', words(agreed(meetings, (meeting) => meeting.place)));
  put('organizer', words(agreed(meetings, (meeting) => meeting.organizer)));
  if (meetings.length === 1 && first) {
    put('chair', people(first.chair));
    put('attendees', people(first.attendees));
  }
  const from = { name: words(source?.text) ?? undefined, author: words(author?.text) ?? undefined };
  if (from.name || from.author) put('source', withoutEmpty(from));
  put('references', references(analysis.references));
  put(
    'tasks',
    analysis.tasks.filter(isCertain).map((task, index): MetadataTask => {
      const codes = [...new Set(task.references.filter((reference) => CODE.test(reference)))];
      return withoutEmpty({
        id: `t${index + 1}`,
        text: words(task.text) ?? '…',
        owner: words(task.owner) ?? undefined,
        due: task.due ?? undefined,
        references: codes.length > 0 ? codes : undefined,
      });
    }),
  );
  return value;
}

const CODE = /^[^\s/-]{1,12}[-/]\S{1,60}$/;

function words(text: string | null | undefined): string | null {
  return (
    text
      ?.normalize('NFC')
      .replace(/[\s\u0000-\u001F\u200B-\u200D\u2060\uFEFF]+/g, ' ')
      .trim() || null
  );
}

/** What all meetings say, so far as they say it; null when two of them differ. */
function agreed<T extends string>(meetings: readonly Meeting[], of: (meeting: Meeting) => T | null): T | null {
  const said = new Set(meetings.map(of).filter((value) => value !== null));
  return said.size === 1 ? ([...said][0] ?? null) : null;
}

function dateOf({ date, dateEnd }: Meeting): string | null {
  return date !== null && dateEnd !== null && dateEnd > date ? `${date}/${dateEnd}` : date;
}

function people(found: readonly Person[]): MetadataPerson[] {
  return found.flatMap((person) => {
    const name = words(person.name);
    const role = words(person.role) ?? undefined;
    const org = words(person.organization) ?? undefined;
    // "Phó Trưởng ban Tuyên giáo" says the body already.
    const isSaid = role && org && role.toLowerCase().includes(org.toLowerCase());
    return name ? [withoutEmpty({ name, role, org: isSaid ? undefined : org })] : [];
  });
}

/** The documents cited, each once, in the order of the text. */
function references(found: readonly Reference[]): MetadataReference[] {
  const result = new Map<string, MetadataReference>();
  for (const reference of found) {
    if (reference.own || reference.kind === 'back') continue;
    const { status, document } = reference.resolution;
    const meant = status === 'resolved' ? document : null;
    const code = meant?.code ?? reference.code;
    if (!code || !CODE.test(code)) continue;
    const date = meant?.date ?? (status === 'ambiguous' ? undefined : (reference.stated.date ?? undefined));
    const key = `${codeKey(code)} ${date ?? ''}`;
    if (!result.has(key)) result.set(key, withoutEmpty({ code, date }));
  }
  // The same code without a date says nothing beside one with a date.
  const dated = new Set([...result.values()].filter(({ date }) => date).map(({ code }) => codeKey(code)));
  return [...result.values()].filter(({ code, date }) => date || !dated.has(codeKey(code)));
}

function withoutEmpty<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as T;
}

/** Generated metadata as YAML text, a line end after each line. */
export function metadataYaml(value: Metadata, newLine = '\n'): string {
  return FIELD_NAMES.flatMap((key) => {
    const field = value[key as keyof Metadata];
    return field === undefined ? [] : yamlField(key, field as string);
  })
    .map((line) => line + newLine)
    .join('');
}
