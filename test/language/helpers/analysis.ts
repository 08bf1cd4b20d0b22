import type { Analysis, Meeting, Person, Reference, Span, Task } from '../../../src/language/model/index.ts';
import { scanMentions } from '../../../src/language/references/reading/scan.ts';
import { resolveMentions } from '../../../src/language/references/resolving/resolve.ts';
import { normalText } from '../../../src/language/text/normal.ts';
import { knowledge } from './knowledge.ts';

const at = (text: string, words: string): Span & { text: string } => {
  const start = words === '' ? 0 : Math.max(0, text.indexOf(words));
  return { start, end: start + words.length, text: words };
};

/** What a test says about a text; the rest is empty. Words are looked up in the text for their spans. */
export interface Said {
  title?: string;
  period?: string;
  pageDate?: string;
  author?: string;
  meetings?: (Partial<Omit<Meeting, 'chair' | 'attendees'>> & { chair?: [name: string, role?: string][] })[];
  people?: [name: string, role?: string][];
  tasks?: Partial<Task>[];
}

/** An analysis made by hand, with real references: metadata is tested without the readers of report structure. */
export function analysisOf(text: string, said: Said = {}, bodyStart = 0): Analysis {
  const person = ([name, role]: [name: string, role?: string]): Person => ({
    ...at(text, name),
    name,
    role: role ?? null,
    organization: null,
    honorific: null,
    nameSpan: at(text, name),
    roleSpan: role ? at(text, role) : null,
    mentions: [],
  });
  const normal = normalText(text, bodyStart).text;
  const references: Reference[] = resolveMentions(scanMentions(normal, knowledge), normal, {
    knowledge,
    reportDate: said.meetings?.[0]?.date ?? said.pageDate ?? null,
    learned: [],
  });
  return {
    recognition: { isReport: true, score: 1, reasons: [] },
    title: said.title === undefined ? null : at(text, said.title),
    pageDate: said.pageDate ?? null,
    pageDateSpan: null,
    parts: [],
    noise: [],
    meetings: (said.meetings ?? []).map((meeting) => ({
      ...at(text, meeting.title ?? ''),
      title: '',
      titleSpan: at(text, meeting.title ?? ''),
      kind: 'khac',
      date: null,
      dateEnd: null,
      dateText: null,
      dateSpan: meeting.dateText ? at(text, meeting.dateText) : null,
      time: null,
      place: null,
      placeSpan: null,
      organizer: null,
      organizerSpan: null,
      attendees: [],
      ...meeting,
      chair: (meeting.chair ?? []).map(person),
    })),
    people: (said.people ?? []).map(person),
    tasks: (said.tasks ?? []).map((task) => ({
      ...at(text, task.text ?? ''),
      owner: null,
      ownerSpan: null,
      coOwners: [],
      due: null,
      dueText: null,
      dueSpan: null,
      references: [],
      evidence: { grounds: [], certain: true },
      ...task,
      text: task.text ?? '',
    })),
    announced: [],
    period: said.period ?? null,
    periodSpan: null,
    plannedPeriod: null,
    figures: () => [],
    told: () => ({ results: [], shortcomings: [], requests: [], statements: [], decisions: [], announcements: [] }),
    dates: [],
    author: said.author === undefined ? null : at(text, said.author),
    source: null,
    references,
    bodyStart,
    unread: null,
  };
}
