/**
 * The composition root: from one text, and what lies beside it, to everything that is known about it. Server, command line
 * and tests put nothing together themselves.
 */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { annotatedReportsOf, annotationsOf, isAnnotationsFile } from './annotations/file.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import { findFrontMatter, type MetadataDocument, readFrontMatter, readSidecar } from './metadata/document.ts';
import type { Analysis, DocumentEntry } from './model/index.ts';
import { type BlockCache, blockCache } from './reading/blocks/cache.ts';
import { joinBrokenLines } from './reading/blocks/lines.ts';
import { canonicalCode } from './references/reading/canonical.ts';
import { scanUpTo } from './references/reading/scan.ts';
import { withChoices } from './references/resolving/choices.ts';
import { learnedDocuments } from './references/resolving/learned.ts';
import { resolveMentions } from './references/resolving/resolve.ts';
import { readReport } from './report/read.ts';
import { ruleIds } from './rules/index.ts';
import { localDay } from './text/calendar.ts';
import { scanDates } from './text/dates.ts';
import { decodeText } from './text/encodings.ts';
import { MOST_READ, unreadOf } from './text/excess.ts';
import { type NormalText, normalText } from './text/normal.ts';
import { toOriginal } from './text/to-original.ts';
import type { Files } from './workspace/files.ts';
import { isSidecar, reportsOf, SIDECAR_SUFFIX, sidecarOf } from './workspace/names.ts';
import type { Project } from './workspace/project.ts';
import { createProjects, type Projects, type ProjectsHost } from './workspace/projects.ts';
import { readFile } from './workspace/read-file.ts';
import { type Report, reportDate } from './workspace/report.ts';
import { type ReportAnnotations, reportAnnotations } from './workspace/report-annotations.ts';
import { isReportGone } from './workspace/report-of-sidecar.ts';

export interface LanguageServiceOptions {
  /** What is known before the catalogues of a project are read. */
  knowledge(): Knowledge;
  files: Files;
  clock(): Date;
  /** The workspace folders; without any, a report takes the project of its own folder. */
  folders?(): readonly string[];
  /** What an editor holds open, which counts before what lies on the disk. */
  openDocument?(uri: string): TextDocument | undefined;
  /** What other texts teach about documents; `version` is another number whenever that has changed. */
  learning?: {
    version(uri: string, project: Project): number;
    forText(uri: string, text: string): readonly DocumentEntry[];
  };
  /** Told of a file beside a report that is there and cannot be read, and why; null when that is over. */
  unreadable?(uri: string, reason: string | null): void;
  /** How projects are read, and who is told what is wrong in them. */
  projects?: Pick<ProjectsHost, 'editor' | 'trusted' | 'file' | 'everywhere' | 'checked' | 'complain'>;
}

export interface LanguageService {
  readonly projects: Projects;
  /**
   * A text as a report: with its project, its sidecar and what other texts teach. Total: any text gives one. `sidecar` is
   * the text of the sidecar where the caller has read it, null for none.
   */
  open(uri: string, text: string, sidecar?: string | null): Promise<Report>;
  /**
   * The report with this URI, or the one that this sidecar or annotation file belongs to; null when neither is open nor
   * can be read. For a sidecar whose report is gone, a report of which only that is said.
   */
  load(uri: string): Promise<Report | null>;
  /** A report that is gone, by the text of the sidecar that it has left behind. */
  openGone(sidecar: string, text: string): Promise<Report>;
  /** Drops what was read for a document that was closed, or whose file has changed. */
  forget(uri: string): void;
}

/** How long a sidecar that is not there is taken to be absent, in milliseconds, unless `forget` tells of it. */
const BELIEVED = 2000;

/**
 * Everything that is asked about a report begins here: the server, the command line and tests open reports with this.
 * @example
 * const service = createLanguageService({ knowledge: () => knowledge, files: memoryFiles({}), clock: () => new Date() });
 * const { analysis } = await service.open('file:///r/giao-ban.txt', 'Giao ban quý I năm 2018 …');
 */
export function createLanguageService(options: LanguageServiceOptions): LanguageService {
  const { files, clock, openDocument = () => undefined, folders = () => [] } = options;
  const projects = createProjects({ ...options.projects, files, knowledge: options.knowledge, ruleIds, folders });
  const readings = createReadings(openDocument, options.learning);
  /** Sidecars that were looked for and are not there, and until when that is believed. */
  const absent = new Map<string, number>();
  /** Files beside reports that are there and could not be read. */
  const unreadable = new Set<string>();

  const tellUnreadable = (uri: string, reason: string | null) => {
    if (reason === null && !unreadable.delete(uri)) return;
    if (reason !== null) unreadable.add(uri);
    options.unreadable?.(uri, reason);
  };
  /** The annotations of open reports, with the texts that they hold for. */
  const annotated = new Map<string, { text: string; lines: string; annotations: ReportAnnotations }>();

  const find = async (uri: string, languageId: string): Promise<TextDocument | null> => {
    const open = openDocument(uri);
    if (open) return open;
    const kind = isAnnotationsFile(uri) ? 'annotations' : isSidecar(uri) ? 'sidecar' : 'report';
    const content = await readFile(files, uri, kind);
    if (kind !== 'report') tellUnreadable(uri, content.status === 'unreadable' ? content.reason : null);
    if (content.status !== 'read') return null;
    return TextDocument.create(uri, languageId, 0, decodeText(content.bytes).text);
  };

  const sidecarBeside = async (document: TextDocument): Promise<TextDocument | null> => {
    const uri = sidecarOf(document.uri);
    if (uri === null || findFrontMatter(document.getText()) !== null) return null;
    return beside(uri, 'yaml');
  };

  const beside = async (uri: string, languageId: string): Promise<TextDocument | null> => {
    // Every request of the editor asks; without such a file, which is usual, the disk need not answer each time.
    if (!openDocument(uri) && (absent.get(uri) ?? 0) > clock().getTime()) return null;
    const found = await find(uri, languageId);
    if (found) absent.delete(uri);
    else absent.set(uri, clock().getTime() + BELIEVED);
    return found;
  };

  const annotationsBeside = async (document: TextDocument): Promise<ReportAnnotations | null> => {
    const uri = annotationsOf(document.uri);
    const file = uri === null ? null : await beside(uri, 'jsonl');
    if (!file) return null;
    const [text, lines] = [document.getText(), file.getText()];
    const known = annotated.get(document.uri);
    if (known?.text === text && known.lines === lines) return known.annotations;
    const annotations = reportAnnotations(file, document.uri, text);
    if (openDocument(document.uri) === document) annotated.set(document.uri, { text, lines, annotations });
    return annotations;
  };

  const opened = async (document: TextDocument, sidecar: TextDocument | null | undefined): Promise<Report> => {
    const project = await projects.of(document.uri);
    const own = sidecar === undefined ? await sidecarBeside(document) : sidecar;
    const annotations = await annotationsBeside(document);
    // From here on nothing is waited for: text, analysis and metadata are of one version.
    return openReport(
      document,
      { project, sidecar: own, annotations, today: localDay(clock()) },
      readings.of(document, project),
    );
  };

  const gone = async (sidecar: TextDocument): Promise<Report> => {
    const [uri = sidecar.uri] = reportsOf(sidecar.uri);
    const document = TextDocument.create(uri, 'vn-report', 0, '');
    const project = await projects.of(sidecar.uri);
    return openReport(document, { project, sidecar, isGone: true, today: localDay(clock()) });
  };

  return {
    projects,
    openGone: (uri, text) => gone(TextDocument.create(uri, 'yaml', 0, text)),
    async open(uri, text, sidecar) {
      const held = openDocument(uri);
      const document = held?.getText() === text ? held : TextDocument.create(uri, 'vn-report', 0, text);
      const beside = sidecarOf(uri) ?? `${uri}${SIDECAR_SUFFIX}`;
      return opened(document, typeof sidecar === 'string' ? TextDocument.create(beside, 'yaml', 0, sidecar) : sidecar);
    },
    async load(uri) {
      const uris = isSidecar(uri) ? reportsOf(uri) : isAnnotationsFile(uri) ? annotatedReportsOf(uri) : [uri];
      const held = uris.map((one) => openDocument(one)).find((one) => one !== undefined);
      if (held) return opened(held, undefined);
      for (const one of uris) {
        const document = await find(one, 'vn-report');
        if (document) return opened(document, undefined);
      }
      const left = isSidecar(uri) && (await isReportGone(uri, files)) ? await find(uri, 'yaml') : null;
      return left && gone(left);
    },
    forget(uri) {
      readings.forget(uri);
      // What does not lie beside a report is no longer of interest either: thousands are opened and closed.
      for (const one of [uri, sidecarOf(uri), annotationsOf(uri)]) if (one !== null) absent.delete(one);
      annotated.delete(uri);
    },
  };
}

/** The readings of what is open, each made once for a text, its project and what other texts teach. */
function createReadings(
  openDocument: (uri: string) => TextDocument | undefined,
  learning: LanguageServiceOptions['learning'],
) {
  interface Known {
    text: string;
    project: Project;
    learned: readonly DocumentEntry[];
    lessons: number;
    reading: Reading;
    /** Blocks of the last text, so that after an edit only changed ones are read again. */
    blocks: BlockCache;
  }
  const readings = new Map<string, Known>();
  return {
    of(document: TextDocument, project: Project): Reading {
      const { uri } = document;
      const text = document.getText();
      const before = readings.get(uri);
      const known = before?.text === text && readsAlike(before.project, project) ? before : null;
      const lessons = learning?.version(uri, project) ?? 0;
      if (known?.lessons === lessons) return known.reading;
      const learned = learning?.forText(uri, text) ?? [];
      if (known && sameEntries(known.learned, learned)) {
        known.lessons = lessons;
        return known.reading;
      }
      const isOpen = openDocument(uri) === document;
      const blocks = isOpen && before ? before.blocks : blockCache(project.knowledge.reading);
      const reading = readingOf(text, project, learned, blocks);
      if (isOpen) readings.set(uri, { text, project, learned, lessons, reading, blocks });
      return reading;
    },
    forget: (uri: string) => void readings.delete(uri),
  };
}

/** Whether a text reads the same in both. */
function readsAlike(before: Project, now: Project): boolean {
  return before.knowledge === now.knowledge && before.schema === now.schema;
}

function sameEntries(some: readonly DocumentEntry[], others: readonly DocumentEntry[]): boolean {
  const key = ({ code, date, title }: DocumentEntry) => `${code} ${date} ${title}`;
  return some.length === others.length && some.every((entry, index) => key(entry) === key(others[index] ?? entry));
}

/** What one text says, its metadata at its head included: all of a report that depends on nothing beside it. */
export interface Reading {
  readonly source: NormalText;
  readonly analysis: Analysis;
  readonly frontMatter: MetadataDocument | null;
}

/** Reads a text with what its project knows and what other texts teach. Total and pure. */
export function readingOf(
  text: string,
  project: Project,
  learned: readonly DocumentEntry[] = [],
  blocks?: BlockCache,
): Reading {
  const { knowledge, schema } = project;
  return { ...analysed(text, knowledge, learned, blocks), frontMatter: readFrontMatter(text, schema) };
}

/** What belongs to a report besides its own text. */
export interface Beside {
  project: Project;
  /** The sidecar that lies beside the report; it counts only where the report has no front matter. */
  sidecar?: TextDocument | null;
  annotations?: ReportAnnotations | null;
  /** There is no such report any more, only the sidecar. */
  isGone?: boolean;
  /** Documents learned from full citations in other texts. */
  learned?: readonly DocumentEntry[];
  /** ISO date. */
  today: string;
}

/**
 * A report from its document. Total: any text gives one. `reading` saves reading the same text again.
 * The document's text and its spans count in UTF-16 code units, as the editor holds it.
 */
export function openReport(
  document: TextDocument,
  { project, sidecar = null, annotations = null, isGone = false, learned = [], today }: Beside,
  reading: Reading = readingOf(document.getText(), project, learned),
): Report {
  const { source, analysis: read, frontMatter } = reading;
  const metadata = frontMatter ?? (sidecar && readSidecar(sidecar.getText(), project.schema));
  const used = frontMatter ? null : sidecar;
  const { uri } = document;
  const text = document.getText();
  const analysis = asChosen(read, metadata, text, project.knowledge);
  return { uri, text, document, source, analysis, metadata, sidecar: used, isGone, annotations, project, today };
}

const chosen = new WeakMap<Analysis, { metadata: string; analysis: Analysis }>();

/** The analysis with what the metadata says about the documents meant; the same object while neither changes. */
function asChosen(read: Analysis, metadata: MetadataDocument | null, text: string, knowledge: Knowledge): Analysis {
  const choices = (metadata?.value.references ?? []).flatMap(({ code, date, at = null }) =>
    date === undefined ? [] : [{ code: canonicalCode(code, knowledge), date, at }],
  );
  if (!metadata || choices.length === 0) return read;
  const known = chosen.get(read);
  if (known?.metadata === metadata.text) return known.analysis;
  const references = withChoices(read.references, choices, text);
  const analysis = references === read.references ? read : { ...read, references: [...references] };
  chosen.set(read, { metadata: metadata.text, analysis });
  return analysis;
}

/**
 * Reads one report text. Total: any string gives a result, in linear time.
 * All spans of the result count in `text` as given (UTF-16 code units); a metadata block at its head is left out.
 * `blocks` holds what was read of an earlier text of the same document; the result is the same without it.
 */
export function analyse(
  text: string,
  knowledge: Knowledge,
  learned: readonly DocumentEntry[] = [],
  blocks?: BlockCache,
): Analysis {
  return analysed(text, knowledge, learned, blocks).analysis;
}

function analysed(
  text: string,
  knowledge: Knowledge,
  learned: readonly DocumentEntry[],
  blocks?: BlockCache,
): Omit<Reading, 'frontMatter'> {
  blocks?.begin();
  const bodyStart = findFrontMatter(text)?.bodyStart ?? 0;
  let unread = unreadOf(text, bodyStart);
  let source = normalText(unread ? text.slice(0, unread.start) : text, bodyStart);
  // Same length, so that all spans hold in the source.
  let normal = joinBrokenLines(source.text);
  const { mentions, end } = scanUpTo(normal, knowledge, MOST_READ.references, blocks?.kept?.mentions);
  if (end < normal.length) {
    const { start } = source.toOriginal({ start: end, end });
    unread = { start, end: text.length, most: 'references' };
    source = normalText(text.slice(0, start), bodyStart);
    normal = joinBrokenLines(source.text);
  }
  const dates = scanDates(normal, blocks?.kept?.dates);
  const structure = readReport(normal, mentions, dates, knowledge, blocks);
  const references = resolveMentions(mentions, normal, { knowledge, reportDate: reportDate(structure), learned });
  return { source, analysis: toOriginal({ ...structure, references, bodyStart, unread }, source) };
}

/** The documents that a text cites in full (code and date), for resolving the short citations of other texts. */
export function learn(text: string, knowledge: Knowledge): DocumentEntry[] {
  const bodyStart = findFrontMatter(text)?.bodyStart ?? 0;
  const normal = normalText(text.slice(0, unreadOf(text, bodyStart)?.start), bodyStart);
  return learnedDocuments(scanUpTo(normal.text, knowledge, MOST_READ.references).mentions);
}
