/** The reports that are open, each read once a version, with the metadata beside it. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { OpenReport } from '../language/features/report.ts';
import type { Knowledge } from '../language/knowledge/knowledge.ts';
import { findFrontMatter, type MetadataDocument, readFrontMatter, readSidecar } from '../language/metadata/document.ts';
import type { SchemaExtension } from '../language/metadata/extension.ts';
import type { Analysis, DocumentEntry } from '../language/model/index.ts';
import { analyse } from '../language/service.ts';
import type { Files } from '../language/workspace/files.ts';
import { readText } from '../language/workspace/read-file.ts';
import { isSidecar, reportsOf, sidecarOf } from '../language/workspace/sidecar.ts';
import type { Learning } from './learning.ts';
import type { ProjectContext } from './projects.ts';

/** A report, its sidecar where the metadata stands there, and what its project asks for. */
export interface LoadedReport extends OpenReport {
  sidecar: TextDocument | null;
  project: ProjectContext;
}

export interface Reports {
  /** The report with this URI, or the one that this sidecar belongs to; null when neither is open nor can be read. */
  load(uri: string): Promise<LoadedReport | null>;
  /** Drops what was read for a document. */
  forget(uri: string): void;
}

/** One version of a document, read. */
interface Reading {
  version: number;
  knowledge: Knowledge;
  schema: SchemaExtension | null;
  /** What other texts taught, and the version of it. */
  learned: readonly DocumentEntry[];
  lessons: number;
  analysis: Analysis;
  frontMatter: MetadataDocument | null;
}

/** How long a sidecar that is not there is taken to be absent, in milliseconds, unless the client tells of it. */
const BELIEVED = 2000;

/**
 * The reports by URI, open or not: each analysed once for a version of its text, its project and what its folder
 * teaches.
 */
export function createReports(
  openDocument: (uri: string) => TextDocument | undefined,
  files: Files,
  projectOf: (uri: string) => Promise<ProjectContext>,
  learning: Pick<Learning, 'version' | 'forText'>,
): Reports {
  const readings = new Map<string, Reading>();
  /** Sidecars that were looked for and are not there, and until when that is believed. */
  const absent = new Map<string, number>();

  const read = (document: TextDocument, project: ProjectContext): Reading => {
    const { uri, version } = document;
    const { knowledge, schema } = project;
    const before = readings.get(uri);
    const known =
      before?.version === version && before.knowledge === knowledge && before.schema === schema ? before : null;
    const lessons = learning.version(uri, project);
    if (known?.lessons === lessons) return known;
    const text = document.getText();
    const learned = learning.forText(uri, text);
    if (known && sameEntries(known.learned, learned)) {
      known.lessons = lessons;
      return known;
    }
    const frontMatter = readFrontMatter(text, schema);
    const analysis = analyse(text, knowledge, { learned });
    const reading = { version, knowledge, schema, learned, lessons, analysis, frontMatter };
    if (openDocument(document.uri) === document) readings.set(document.uri, reading);
    return reading;
  };

  const fromDisk = async (uri: string, languageId: string): Promise<TextDocument | null> => {
    const text = await readText(files, uri, isSidecar(uri) ? 'sidecar' : 'report');
    return text === null ? null : TextDocument.create(uri, languageId, 0, text);
  };

  const find = async (uris: readonly string[], languageId: string): Promise<TextDocument | null> => {
    for (const uri of uris) {
      const open = openDocument(uri);
      if (open) return open;
    }
    for (const uri of uris) {
      const found = await fromDisk(uri, languageId);
      if (found) return found;
    }
    return null;
  };

  const findSidecar = async (uri: string): Promise<TextDocument | null> => {
    // Every request of the editor asks; without a sidecar, which is usual, the disk need not answer each time.
    if (!openDocument(uri) && (absent.get(uri) ?? 0) > Date.now()) return null;
    const found = await find([uri], 'yaml');
    if (found) absent.delete(uri);
    else absent.set(uri, Date.now() + BELIEVED);
    return found;
  };

  return {
    async load(uri) {
      const document = await find(isSidecar(uri) ? reportsOf(uri) : [uri], 'vn-report');
      if (!document) return null;
      const project = await projectOf(document.uri);
      const { knowledge, schema } = project;
      const beside = sidecarOf(document.uri);
      const hasFrontMatter = findFrontMatter(document.getText()) !== null;
      const sidecar = hasFrontMatter || beside === null ? null : await findSidecar(beside);
      // From here on nothing is waited for: text, analysis and metadata are of one version.
      const { analysis, frontMatter } = read(document, project);
      const metadata = frontMatter ?? (sidecar && readSidecar(sidecar.getText(), schema));
      const used = frontMatter ? null : sidecar;
      return { document, analysis, metadata, sidecar: used, project, knowledge, schema, today: today() };
    },
    forget(uri) {
      readings.delete(uri);
      absent.delete(uri);
    },
  };
}

function sameEntries(some: readonly DocumentEntry[], others: readonly DocumentEntry[]): boolean {
  const key = ({ code, date, title }: DocumentEntry) => `${code} ${date} ${title}`;
  return some.length === others.length && some.every((entry, index) => key(entry) === key(others[index] ?? entry));
}

/** The local day, ISO. */
function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
