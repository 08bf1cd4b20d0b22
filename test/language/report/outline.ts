/** The structure of a report as readable lines, one a finding: what the snapshots of the samples hold. */
import type { ReportStructure } from '../../../src/language/model/index.ts';
import { readReport } from '../../../src/language/report/read.ts';
import { scanDates } from '../../../src/language/text/dates.ts';
import { normalText } from '../../../src/language/text/normal.ts';
import { knowledge } from '../helpers/knowledge.ts';

/** Reads a text as `analyse` does, without its references: the readers of reports have to do without, too. */
export function structureOf(source: string): ReportStructure & { text: string } {
  const { text } = normalText(source);
  return { text, ...readReport(text, [], scanDates(text), knowledge) };
}

export function outlineOf(source: string): string {
  const report = structureOf(source);
  const lines: string[] = [];
  const put = (name: string, ...values: (string | null | undefined)[]) => {
    const words = values.map((value) => (value ?? '–').replace(/\s+/g, ' '));
    lines.push(`${name.padEnd(9)} ${words.join(' · ')}`);
  };
  put('report', `${report.recognition.isReport} ${report.recognition.score}`);
  if (report.title) put('title', report.title.text);
  if (report.pageDate) put('page', report.pageDate);
  if (report.period || report.plannedPeriod) put('period', report.period, report.plannedPeriod);
  for (const meeting of report.meetings) {
    put('meeting', meeting.kind, meeting.title);
    put('  date', meeting.date, meeting.dateEnd, meeting.dateText, meeting.time);
    put('  held by', meeting.organizer, meeting.place);
    for (const person of meeting.chair) put('  chair', person.name, person.role);
    for (const person of meeting.attendees) put('  guest', person.name, person.role);
  }
  for (const person of report.people)
    put('person', person.honorific, person.name, person.role, person.organization, String(person.mentions.length));
  for (const task of report.tasks) {
    put('task', task.text);
    if (task.owner || task.due || task.dueText)
      put('  by', [task.owner, ...task.coOwners].join(' + '), task.due, task.dueText);
  }
  for (const { text, count, found, enumerated } of report.announced)
    put('announced', text, `${found} of ${count}`, enumerated ? 'list' : 'sentences');
  for (const part of report.parts) put('part', `${'  '.repeat(part.level - 1)}${part.kind}`, part.title);
  for (const span of report.noise) put('noise', report.text.slice(span.start, span.end));
  for (const figure of report.figures()) put('figure', figure.qualifier, String(figure.value), figure.unit);
  if (report.author) put('author', report.author.text);
  if (report.source) put('source', report.source.text);
  return `${lines.join('\n')}\n`;
}
