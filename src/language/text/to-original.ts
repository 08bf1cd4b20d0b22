/**
 * What was read in the normal text, as it stands in the original: every span mapped, a function for each shape, and the
 * words of the file put in the place of the normal ones. Nothing else is changed, and what was one object stays one: a
 * chair among the people is the same person before and after.
 *
 * `text` is exactly what stands under its span. Words that a reader has cut or joined (a name, an owner, a title) keep
 * their single blanks, and have their letters composed or decomposed as the file has them. Canonical values (codes, type
 * words, names of laws) are not words of the file and stay composed.
 */
import type {
  Analysis,
  Announced,
  Entry,
  Evidence,
  Figure,
  Meeting,
  Part,
  Person,
  Reference,
  Span,
  Stated,
  Task,
  TextDate,
  TextSpan,
  Told,
} from '../model/index.ts';
import { once } from './memo.ts';
import type { NormalText } from './normal.ts';

/**
 * An analysis whose spans count in `source.text`, with spans in `source.original`. Total; the analysis given is left as
 * it is, and given back where both texts are the same.
 * @example toOriginal({ …, tasks: [{ start: 0, end: 2, text: 'Đề' }] }, normalText('Đe\u0302\u0300')).tasks[0].end // 4
 */
export function toOriginal(analysis: Analysis, source: NormalText): Analysis {
  if (source.text === source.original) return analysis;
  const shapes = createMapper(source);
  const { bodyStart, figures, told } = analysis;
  return {
    recognition: analysis.recognition,
    title: shapes.textSpan(analysis.title),
    pageDate: analysis.pageDate,
    pageDateSpan: shapes.span(analysis.pageDateSpan),
    parts: analysis.parts.map(shapes.part),
    noise: analysis.noise.map((span) => shapes.span(span)),
    meetings: analysis.meetings.map(shapes.meeting),
    people: analysis.people.map(shapes.person),
    tasks: analysis.tasks.map(shapes.task),
    announced: analysis.announced.map((announced): Announced => shapes.text(announced)),
    period: analysis.period,
    periodSpan: shapes.span(analysis.periodSpan),
    plannedPeriod: analysis.plannedPeriod,
    figures: once(() => figures().map((figure): Figure => shapes.text(figure))),
    told: once(() => shapes.told(told())),
    dates: analysis.dates.map(shapes.date),
    author: shapes.textSpan(analysis.author),
    source: shapes.textSpan(analysis.source),
    references: analysis.references.map(shapes.reference),
    bodyStart,
    unread: analysis.unread,
  };
}

function createMapper({ original, toOriginal: place }: NormalText) {
  const people = new Map<Person, Person>();

  function span(given: Span): Span;
  function span(given: Span | null): Span | null;
  function span(given: Span | null): Span | null {
    return given && place(given);
  }
  /** Anything with the words under it. */
  const text = <T extends TextSpan>(given: T): T => {
    const { start, end } = place(given);
    return { ...given, start, end, text: original.slice(start, end) };
  };
  const textSpan = (given: TextSpan | null): TextSpan | null => given && text(given);
  /** Words of a reader, read in a span, with their letters as the file has them there. */
  function words(given: string, under: Span): string;
  function words(given: string | null, under: Span | null): string | null;
  function words(given: string | null, under: Span | null): string | null {
    if (given === null || under === null) return given;
    const { start, end } = place(under);
    const written = original.slice(start, end);
    const composed = written.normalize('NFC');
    if (composed === given) return written;
    return composed !== written && written.normalize('NFD') === written ? given.normalize('NFD') : given;
  }

  const person = (given: Person): Person => {
    const known = people.get(given);
    if (known) return known;
    const mapped: Person = {
      ...text(given),
      name: words(given.name, given.nameSpan),
      role: words(given.role, given.roleSpan ?? given),
      organization: words(given.organization, given),
      honorific: words(given.honorific, given),
      nameSpan: span(given.nameSpan),
      roleSpan: span(given.roleSpan),
      mentions: given.mentions.map((mention) => span(mention)),
    };
    people.set(given, mapped);
    return mapped;
  };
  const part = (given: Part): Part => ({
    ...given,
    ...span(given),
    title: words(given.title, given.titleSpan),
    titleSpan: span(given.titleSpan),
  });
  const meeting = (given: Meeting): Meeting => ({
    ...given,
    ...span(given),
    title: words(given.title, given.titleSpan),
    titleSpan: span(given.titleSpan),
    dateText: words(given.dateText, given.dateSpan),
    dateSpan: span(given.dateSpan),
    place: words(given.place, given.placeSpan),
    placeSpan: span(given.placeSpan),
    organizer: words(given.organizer, given.organizerSpan),
    organizerSpan: span(given.organizerSpan),
    chair: given.chair.map(person),
    attendees: given.attendees.map(person),
  });
  const evidence = (given: Evidence): Evidence => ({
    ...given,
    grounds: given.grounds.map((ground) => (ground.by === 'continuation' ? ground : text(ground))),
  });
  const entry = <T extends Entry>(given: T): T => ({ ...text(given), evidence: evidence(given.evidence) });
  const told = (given: Told): Told => ({
    results: given.results.map((result) => ({ ...entry(result), figures: result.figures.map(text) })),
    shortcomings: given.shortcomings.map(entry),
    requests: given.requests.map(entry),
    statements: given.statements.map(entry),
    decisions: given.decisions.map(entry),
    announcements: given.announcements.map(entry),
  });
  const task = (given: Task): Task => ({
    ...text(given),
    owner: words(given.owner, given.ownerSpan ?? given),
    ownerSpan: span(given.ownerSpan),
    coOwners: given.coOwners.map((owner) => words(owner, given)),
    dueText: words(given.dueText, given.dueSpan),
    dueSpan: span(given.dueSpan),
    evidence: evidence(given.evidence),
  });
  const date = (given: TextDate): TextDate => ({ ...text(given), weekdaySpan: span(given.weekdaySpan) });
  const stated = (given: Stated): Stated => {
    const { spans } = given;
    const mapped: Stated['spans'] = {};
    for (const key of STATED) {
      const found = spans[key];
      if (found) mapped[key] = span(found);
    }
    return { ...given, subject: words(given.subject, spans.subject ?? null), spans: mapped };
  };
  const reference = (given: Reference): Reference => ({
    ...text(given),
    phrase: span(given.phrase),
    stated: stated(given.stated),
  });
  return { span, text, textSpan, person, part, meeting, task, told, date, reference };
}

const STATED = [
  'date',
  'term',
  'issuer',
  'subject',
  'anniversary',
  'typeWord',
] as const satisfies readonly (keyof Stated['spans'])[];
