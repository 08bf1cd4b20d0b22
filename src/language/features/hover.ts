import * as l10n from '@vscode/l10n';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Hover } from 'vscode-languageserver-types';
import { type BilingualName, decodeCode } from '../knowledge/decode.ts';
import { periodText, weekdayName, weekdayNameOf } from '../metadata/calendar.ts';
import type { MetadataDocument } from '../metadata/document.ts';
import type { SchemaExtension } from '../metadata/extension.ts';
import { metadataHover } from '../metadata/hover.ts';
import type { Candidate, Deviation, Meeting, Person, Reference, Span, Task, TextDate } from '../model/index.ts';
import { groundTexts, isCertain } from '../reading/facts/evidence.ts';
import { reasonText } from '../references/resolving/reasons.ts';
import { listedCodes, listedReference } from '../rules/listed-codes.ts';
import { writtenDate } from '../text/calendar.ts';
import { append } from '../text/lists.ts';
import type { Report } from '../workspace/report.ts';
import { dateRangeText, documentFacts, documentHistory, meetingKindText, personText } from './format.ts';
import { type Markup, markdown } from './markup.ts';
import { inFrontMatter, rangeOf, referenceAt, smallestAt, touches } from './places.ts';

/** A hover never shows more lines than this. */
const MOST_LINES = 18;
const MOST_REASONS = 4;
const MOST_CANDIDATES = 4;

/**
 * What is known about the words at an offset of the report: a metadata key, a reference, a person, a date, a task or a
 * meeting, the narrowest first. Null where there is nothing to say. At most about 20 lines.
 */
export function hover(report: Report, offset: number, markup: Markup = markdown): Hover | null {
  const { document } = report;
  if (inFrontMatter(report, offset))
    return (
      hoverOnListed(report, document, offset, markup) ??
      (report.metadata && hoverOnMetadata(document, report.metadata, offset, markup, report.project.schema))
    );
  return shown(document, aboutText(report, offset, markup), markup);
}

/** The document that a code of the metadata means, as in the text; offsets count in `document`, which holds the metadata. */
export function hoverOnListed(
  report: Report,
  document: TextDocument,
  offset: number,
  markup: Markup = markdown,
): Hover | null {
  const { knowledge } = report.project;
  const listed = listedCodes(report.metadata, knowledge).find((code) => touches(code, offset));
  const reference = listed && listedReference(listed, knowledge);
  return reference
    ? shown(document, { span: reference, lines: aboutReference(report, reference, markup) }, markup)
    : null;
}

/** The same inside a metadata block or file, whose offsets count in `document`. */
export function hoverOnMetadata(
  document: TextDocument,
  metadata: MetadataDocument,
  offset: number,
  markup: Markup = markdown,
  schema: SchemaExtension | null = null,
): Hover | null {
  const found = metadataHover(metadata, offset, schema);
  return shown(document, found && { span: found.span, lines: found.lines.map((line) => markup.text(line)) }, markup);
}

function shown(document: TextDocument, found: Found | null, markup: Markup): Hover | null {
  const lines = found?.lines.filter((line) => line !== '').slice(0, MOST_LINES) ?? [];
  if (!found || lines.length === 0) return null;
  return { contents: { kind: markup.kind, value: markup.join(lines) }, range: rangeOf(document, found.span) };
}

interface Found {
  span: Span;
  lines: string[];
}

function aboutText(report: Report, offset: number, markup: Markup): Found | null {
  const { analysis } = report;
  const reference = referenceAt(report, offset);
  if (reference) return { span: reference, lines: aboutReference(report, reference, markup) };
  const people = analysis.people.flatMap((person) =>
    [person.nameSpan, person.roleSpan, ...person.mentions]
      .filter((span) => span !== null)
      .map((span) => ({ ...span, person })),
  );
  const person = smallestAt(people, offset);
  if (person) return { span: person, lines: aboutPerson(person.person, markup) };
  const date = smallestAt(analysis.dates, offset);
  if (date) return { span: date, lines: aboutDate(report, date, markup) };
  const task = smallestAt(analysis.tasks, offset);
  if (task) return { span: task, lines: aboutTask(task, analysis.tasks.filter(isCertain).indexOf(task), markup) };
  const [only, ...others] = analysis.meetings;
  if (only && others.length === 0 && analysis.title && touches(analysis.title, offset)) {
    return { span: analysis.title, lines: aboutMeeting(report, only, markup) };
  }
  const meeting =
    analysis.meetings.find(({ titleSpan }) => touches(titleSpan, offset)) ?? smallestAt(analysis.meetings, offset);
  if (meeting) {
    const span = touches(meeting.titleSpan, offset) ? meeting.titleSpan : meeting;
    return { span, lines: aboutMeeting(report, meeting, markup) };
  }
  return null;
}

// ── References ──────────────────────────────────────────────────────────────────────────────────────────────────────

function aboutReference(report: Report, reference: Reference, markup: Markup): string[] {
  const { resolution } = reference;
  const { document } = resolution;
  const name = reference.code ?? document?.code ?? null;
  const lines: string[] = [];
  const typeWord = document?.kind ?? reference.typeWord ?? '';
  const head = [markup.strong(typeWord), name === null ? markup.strong(reference.text) : markup.code(name)];
  lines.push(`${head.filter(Boolean).join(' ')} · ${markup.text(statusText(reference))}`);
  if (document) {
    if (document.title) lines.push(markup.strong(document.title));
    lines.push(markup.text(documentFacts(document)));
    const catalogue = report.project.knowledge.catalogue;
    for (const line of documentHistory(document, catalogue)) lines.push(markup.text(line));
    if (document.page !== null) lines.push(markup.link(l10n.t('Open its text'), document.page));
  }
  if (reference.deviations.length > 0 && reference.code !== null) {
    const how = reference.deviations.map(deviationText).join(', ');
    lines.push(`${markup.text(l10n.t('Written'))} ${markup.code(reference.text)} ${markup.text(`(${how})`)}`);
  }
  if (reference.provisions.length > 0)
    lines.push(markup.text(l10n.t('Parts named here: {0}', reference.provisions.map(({ text }) => text).join('; '))));
  if (name !== null) append(lines, decoded(report, name, reference.typeWord, markup));
  if (resolution.status === 'unknown' && resolution.reasons.length === 0 && !reference.own) {
    lines.push(markup.text(l10n.t('The catalogue does not have this document.')));
  }
  for (const reason of resolution.reasons.slice(0, MOST_REASONS))
    lines.push(markup.item(markup.text(reasonText(reason))));
  const others = resolution.candidates.filter((candidate) => candidate.document !== document);
  if (others.length > 0) {
    lines.push(markup.strong(document ? l10n.t('Not meant') : l10n.t('It may be')));
    append(
      lines,
      others.slice(0, MOST_CANDIDATES).map((candidate) => aboutCandidate(candidate, markup)),
    );
    const rest = others.length - MOST_CANDIDATES;
    if (rest > 0) lines.push(markup.item(markup.text(l10n.t('and {0} more', rest))));
  }
  return lines;
}

function statusText(reference: Reference): string {
  if (reference.own) return l10n.t('this document itself');
  switch (reference.resolution.status) {
    case 'resolved':
      return l10n.t('resolved');
    case 'ambiguous':
      return l10n.t('ambiguous: {0} documents', reference.resolution.candidates.length);
    case 'unknown':
      return l10n.t('unknown');
  }
}

function aboutCandidate({ document, reasons }: Candidate, markup: Markup): string {
  const why = reasons.find(({ weight }) => weight < 0) ?? reasons[0];
  // That reason names the title itself.
  const title = why?.id === 'subject-other' ? null : document.title;
  const facts = [writtenDate(document.date), title].filter(Boolean).join(' · ');
  const text = why ? `${facts} (${reasonText(why)})` : facts;
  return markup.item(`${markup.code(document.code)} ${markup.text(text)}`);
}

/** In English both names are shown, in Vietnamese only that one: the translation of the pattern leaves the second out. */
function bilingual({ vi, en }: BilingualName): string {
  return en === '' || en === vi ? vi : l10n.t('{0} (“{1}”)', vi, en);
}

function decoded(report: Report, code: string, typeWord: string | null, markup: Markup): string[] {
  const facts = decodeCode(code, report.project.knowledge, typeWord);
  if (!facts) return [];
  const types = facts.types.map(bilingual).join(l10n.t(' or '));
  const issuers = facts.issuers.map((issuer) =>
    issuer.issuer === null ? l10n.t('{0} (not in the tables)', issuer.abbr) : bilingual(issuer),
  );
  const parts = [
    types && l10n.t('type: {0}', types),
    l10n.t('number: {0}', facts.numberText),
    facts.year !== null && l10n.t('year: {0}', facts.year),
    l10n.t('issuer: {0}', issuers.join(', ')),
    facts.unit !== null && l10n.t('unit: {0}', facts.unit),
  ];
  const lines = [markup.text(parts.filter(Boolean).join(' · '))];
  const shared = facts.issuers.flatMap(({ members }) => members);
  if (shared.length > 0 && !report.project.knowledge.catalogue.byCode(code).length) {
    lines.push(markup.text(l10n.t('This sign is shared by {0}.', shared.map(({ vi }) => vi).join(', '))));
  }
  if (facts.unlikely?.expected) {
    lines.push(
      markup.text(l10n.t('Such an issuer hardly issues this type: “{0}” is likely meant.', facts.unlikely.expected)),
    );
  }
  return lines;
}

function deviationText(deviation: Deviation): string {
  switch (deviation) {
    case 'swapped-parts':
      return l10n.t('parts swapped');
    case 'missing-separator':
      return l10n.t('separator missing');
    case 'spacing':
      return l10n.t('spaces inside');
    case 'dash':
      return l10n.t('another dash than the hyphen');
    case 'case':
      return l10n.t('letter case');
    case 'look-alike':
      return l10n.t('letters that only look alike');
    case 'missing-diacritics':
      return l10n.t('diacritics missing');
    case 'tone-placement':
      return l10n.t('tone mark on another vowel');
    case 'leading-zero':
      return l10n.t('leading zero');
    case 'year-in-party-code':
      return l10n.t('a year, which Party codes do not have');
    case 'separator':
      return l10n.t('another separator');
    case 'issuer-spelling':
      return l10n.t('spelling of the issuer');
  }
}

// ── People, dates, tasks, meetings ──────────────────────────────────────────────────────────────────────────────────

function aboutPerson(person: Person, markup: Markup): string[] {
  const facts = personText(person).slice(person.name.length + 2);
  return [
    markup.strong(person.name),
    markup.text([person.honorific, facts].filter(Boolean).join(' · ')),
    person.mentions.length > 0 ? markup.text(l10n.t('Further mentions: {0}', person.mentions.length)) : '',
  ];
}

function aboutDate(report: Report, date: TextDate, markup: Markup): string[] {
  if (date.iso === null) {
    const why =
      date.status === 'impossible'
        ? l10n.t('There is no such day in the calendar.')
        : l10n.t('The year is not stated, and nothing in the report settles it.');
    return [markup.strong(date.text), markup.text(why)];
  }
  const weekday = weekdayNameOf(date.iso);
  const term = report.project.knowledge.terms.termAt(date.iso);
  const plenum = report.project.knowledge.terms.plenumAt(date.iso);
  const month = Number(date.iso.slice(5, 7));
  const facts = [
    weekday,
    month > 0 && l10n.t('quarter {0} of {1}', Math.ceil(month / 3), date.iso.slice(0, 4)),
    term && l10n.t('term {0}', term.term),
    plenum && l10n.t('plenum {0}', plenum.number),
    date.time,
  ];
  const lines = [
    `${markup.strong(dateRangeText(date.iso, date.isoEnd))} · ${markup.code(date.iso)}`,
    markup.text(facts.filter(Boolean).join(' · ')),
  ];
  if (date.status === 'completed')
    lines.push(markup.text(l10n.t('The text does not state the year: it is completed from the report.')));
  const stated = date.weekday === null ? null : weekdayName(date.weekday);
  if (stated !== null && weekday !== null && stated !== weekday) {
    lines.push(markup.text(l10n.t('The text says {0}, but that day is a {1}.', stated, weekday)));
  }
  return lines;
}

function fact(name: string, value: string | null, markup: Markup): string {
  return value ? markup.item(`${markup.text(name)}: ${markup.text(value)}`) : '';
}

function aboutTask(task: Task, index: number, markup: Markup): string[] {
  const due = task.due === null ? task.dueText : writtenDate(task.due);
  return [
    markup.strong(isCertain(task) ? l10n.t('Task {0}', index + 1) : l10n.t('Possible task')),
    markup.text(task.text),
    fact(l10n.t('Owner'), task.owner, markup),
    fact(l10n.t('Together with'), task.coOwners.join('; '), markup),
    fact(l10n.t('Due'), due, markup),
    fact(l10n.t('References'), task.references.join(', '), markup),
    fact(l10n.t('Why'), groundTexts(task.evidence).join('; '), markup),
  ];
}

function aboutMeeting(report: Report, meeting: Meeting, markup: Markup): string[] {
  const date = meeting.date === null ? meeting.dateText : dateRangeText(meeting.date, meeting.dateEnd);
  const many = meeting.attendees.length;
  const attendees = meeting.attendees.slice(0, 5).map(personText).join('; ');
  return [
    markup.strong(meeting.title),
    fact(l10n.t('Kind'), meetingKindText(meeting.kind), markup),
    fact(l10n.t('Date'), [date, meeting.time].filter(Boolean).join(', '), markup),
    fact(l10n.t('Place'), meeting.place, markup),
    fact(l10n.t('Organiser'), meeting.organizer, markup),
    fact(l10n.t('Chair'), meeting.chair.map(personText).join('; '), markup),
    fact(l10n.t('Attendees'), many > 5 ? l10n.t('{0}; and {1} more', attendees, many - 5) : attendees, markup),
    fact(l10n.t('Period'), report.analysis.period && periodText(report.analysis.period), markup),
    fact(l10n.t('Tasks'), report.analysis.tasks.length ? String(report.analysis.tasks.length) : null, markup),
  ];
}
