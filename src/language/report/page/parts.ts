/**
 * The parts of a report for outline and folding: by its headings where it has them, else by what its paragraphs do.
 */
import { wordings } from '../../knowledge/wordings.ts';
import type { Meeting, Part, PartKind, Span } from '../../model/index.ts';
import { append } from '../../text/lists.ts';
import type { Layout } from './header.ts';
import type { Heading } from './headings.ts';
import type { Line, ReportText } from './lines.ts';

const LESSONS = /^(?:bài học|từ thực tiễn|kinh nghiệm (?:rút ra|cho thấy))/iu;
const PROPOSALS = /^(?:kiến nghị|đề xuất|(?:các|nhiều) (?:đại biểu|ý kiến) (?:kiến nghị|đề xuất|đề nghị))/iu;

/** What the part reader stands on. */
export interface PartContext {
  report: ReportText;
  layout: Layout;
  meetings: readonly Meeting[];
  headings: ReadonlyMap<number, Heading>;
  taskLines: ReadonlySet<number>;
}

/** The parts of a report in order. Parts of one level do not overlap. */
export function readParts(context: PartContext): Part[] {
  const { report, layout } = context;
  const { lines } = report;
  const parts: Part[] = [];
  const first = lines.find((line) => !line.blank);
  if (!first) return parts;
  const bodyStart = lines[layout.bodyFrom]?.start ?? report.text.length;
  if (first.index < layout.bodyFrom) {
    const end = lastTextBefore(lines, layout.bodyFrom);
    parts.push(part(report, 'header', layout.title ?? first, { start: first.start, end }, 1));
  }
  const body = lines
    .slice(layout.bodyFrom, layout.bodyTo)
    .filter((line) => !line.blank && !layout.noise.has(line.index));
  append(parts, context.headings.size > 0 ? byHeadings(context, body) : byParagraphs(context, body));
  if (layout.author) {
    parts.push(part(report, 'author', layout.author, layout.author, 1));
  }
  const tail = lines
    .slice(layout.bodyTo)
    .filter(
      (line) => !line.blank && !(layout.author && line.start <= layout.author.start && line.end >= layout.author.end),
    );
  if (tail.length > 0 && bodyStart < tail[0]!.start) {
    parts.push(part(report, 'footer', tail[0]!, { start: tail[0]!.start, end: tail.at(-1)!.end }, 1));
  }
  return parts;
}

function part({ text }: ReportText, kind: PartKind, title: Span, span: Span, level: number): Part {
  const line = text.indexOf('\n', title.start);
  const titleEnd = Math.min(title.end, line < 0 ? title.end : line);
  const words = text.slice(title.start, titleEnd).trim();
  return {
    start: span.start,
    end: span.end,
    kind,
    title: words.length > 80 ? `${words.slice(0, words.lastIndexOf(' ', 78) + 1 || 78).trimEnd()}…` : words,
    titleSpan: { start: title.start, end: titleEnd },
    level,
  };
}

function lastTextBefore(lines: readonly Line[], index: number): number {
  for (let i = index - 1; i >= 0; i--) if (!lines[i]!.blank) return lines[i]!.end;
  return 0;
}

function byHeadings(context: PartContext, body: readonly Line[]): Part[] {
  const { report, headings, meetings } = context;
  const parts: Part[] = [];
  const open: Part[] = [];
  const levels: number[] = [];
  let opening: Part | null = null;
  for (const line of body) {
    const heading = headings.get(line.index);
    if (!heading) {
      if (open.length === 0) {
        const isMeeting = meetings.some((meeting) => meeting.start < line.end && meeting.end > line.start);
        if (opening && (opening.kind === 'meeting') === isMeeting) opening.end = line.end;
        else {
          opening = part(report, isMeeting ? 'meeting' : 'other', line, line, 1);
          parts.push(opening);
        }
      }
      for (const one of open) {
        one.end = line.end;
        // "Kết luận của chủ trì" is a part of tasks when it sets some.
        if (one.kind === 'other' && context.taskLines.has(line.index)) one.kind = 'tasks';
      }
      continue;
    }
    opening = null;
    while (levels.length > 0 && levels.at(-1)! >= heading.level) {
      levels.pop();
      open.pop();
    }
    for (const one of open) one.end = line.end;
    const kind = heading.kind ?? open.at(-1)?.kind ?? 'other';
    const next = part(report, kind, heading.title, line, open.length + 1);
    parts.push(next);
    open.push(next);
    levels.push(heading.level);
  }
  return parts;
}

function byParagraphs({ report, meetings, taskLines }: PartContext, body: readonly Line[]): Part[] {
  const parts: Part[] = [];
  for (const line of body) {
    const kind = kindOfParagraph(line, meetings, taskLines, parts.at(-1)?.kind ?? null);
    const last = parts.at(-1);
    if (last && last.kind === kind) last.end = line.end;
    else parts.push(part(report, kind, line, { start: line.start, end: line.end }, 1));
  }
  return parts;
}

function kindOfParagraph(
  line: Line,
  meetings: readonly Meeting[],
  taskLines: ReadonlySet<number>,
  last: PartKind | null,
): PartKind {
  if (taskLines.has(line.index)) return 'tasks';
  if (meetings.some((meeting) => meeting.start < line.end && meeting.end > line.start)) return 'meeting';
  if (wordings.shortcomings.test(line.text)) return 'shortcomings';
  if (LESSONS.test(line.text)) return 'lessons';
  if (PROPOSALS.test(line.text)) return 'proposals';
  if (last === 'tasks') return 'other';
  return last === null || last === 'meeting' ? 'results' : last;
}
