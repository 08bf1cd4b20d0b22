/** The reports that are open, each read once a version, with the metadata beside it. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Knowledge } from '../language/documents/knowledge.ts';
import type { OpenReport } from '../language/features/report.ts';
import { type MetadataDocument, readFrontMatter, readSidecar } from '../language/metadata/document.ts';
import type { Analysis } from '../language/model.ts';
import { analyse } from '../language/service.ts';
import { decodeText } from '../language/text/encodings.ts';
import type { Files } from '../language/workspace/files.ts';
import { isSidecar, reportsOf, sidecarOf } from '../language/workspace/sidecar.ts';
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

/** Larger files are no reports, and reading them would hold up everything else. */
const LARGEST = 8_000_000;

export function createReports(
  openDocument: (uri: string) => TextDocument | undefined,
  files: Files,
  projectOf: (uri: string) => Promise<ProjectContext>,
): Reports {
  const analyses = new Map<string, { version: number; knowledge: Knowledge; analysis: Analysis }>();

  const analysisOf = (document: TextDocument, knowledge: Knowledge): Analysis => {
    const known = analyses.get(document.uri);
    if (known?.version === document.version && known.knowledge === knowledge) return known.analysis;
    const analysis = analyse(document.getText(), knowledge);
    if (openDocument(document.uri) === document) {
      analyses.set(document.uri, { version: document.version, knowledge, analysis });
    }
    return analysis;
  };

  const fromDisk = async (uri: string, languageId: string): Promise<TextDocument | null> => {
    const stat = await files.stat(uri).catch(() => null);
    if (stat?.kind !== 'file' || stat.size > LARGEST) return null;
    const bytes = await files.read(uri).catch(() => null);
    return bytes && TextDocument.create(uri, languageId, 0, decodeText(bytes).text);
  };

  const find = async (uris: readonly string[], languageId: string): Promise<TextDocument | null> => {
    for (const uri of uris) {
      const open = openDocument(uri);
      if (open) return open;
    }
    for (const uri of uris) {
      const read = await fromDisk(uri, languageId);
      if (read) return read;
    }
    return null;
  };

  return {
    async load(uri) {
      const document = await find(isSidecar(uri) ? reportsOf(uri) : [uri], 'vn-report');
      if (!document) return null;
      const project = await projectOf(document.uri);
      const { knowledge, schema } = project;
      let metadata: MetadataDocument | null = readFrontMatter(document.getText(), schema);
      let sidecar: TextDocument | null = null;
      const beside = sidecarOf(document.uri);
      if (!metadata && beside !== null) {
        sidecar = await find([beside], 'yaml');
        metadata = sidecar && readSidecar(sidecar.getText(), schema);
      }
      // The document may have changed while its sidecar was read: the analysis is of what it holds now.
      const analysis = analysisOf(document, knowledge);
      return { document, analysis, metadata, sidecar, project, knowledge, schema, today: today() };
    },
    forget(uri) {
      analyses.delete(uri);
    },
  };
}

/** The local day, ISO. */
function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
