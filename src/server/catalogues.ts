/** The workspace's own catalogues, laid over the built-in one, with what is wrong in them. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { Knowledge } from '../language/documents/knowledge.ts';
import { SOURCE } from '../language/features/diagnostics.ts';
import { rangeOf } from '../language/features/report.ts';
import { decodeText } from '../language/text/encodings.ts';
import { readCatalogueFile } from '../language/workspace/catalogue-file.ts';
import type { Files } from '../language/workspace/files.ts';

export interface LoadedCatalogues {
  knowledge: Knowledge;
  /** By URI; empty for a file that is right. */
  diagnostics: Map<string, Diagnostic[]>;
  /** Paths under which no file could be read. */
  missing: string[];
}

/** Reads the catalogue files. A path is looked for in each folder, unless it is a URI itself. */
export async function loadCatalogues(
  paths: readonly string[],
  folders: readonly string[],
  files: Files,
  builtIn: Knowledge,
): Promise<LoadedCatalogues> {
  const diagnostics = new Map<string, Diagnostic[]>();
  const missing: string[] = [];
  let knowledge = builtIn;
  for (const path of paths) {
    const uris = /^[a-z][\w+.-]+:\/\//i.test(path) ? [path] : folders.map((folder) => joined(folder, path));
    let found = false;
    for (const uri of uris) {
      const bytes = await files.read(uri).catch(() => null);
      if (!bytes) continue;
      found = true;
      const { text } = decodeText(bytes);
      const { entries, problems } = readCatalogueFile(path, text, builtIn);
      const document = TextDocument.create(uri, 'catalogue', 0, text);
      const shown = problems.map((problem): Diagnostic => {
        return { range: rangeOf(document, problem), severity: 1, source: SOURCE, message: problem.message };
      });
      diagnostics.set(uri, shown);
      knowledge = knowledge.withCatalogue(knowledge.catalogue.with(entries));
    }
    if (!found) missing.push(path);
  }
  return { knowledge, diagnostics, missing };
}

function joined(folder: string, path: string): string {
  const relative = path.replaceAll('\\', '/').replace(/^\.?\/+/, '');
  return `${folder.replace(/\/$/, '')}/${relative.split('/').map(encodeURIComponent).join('/')}`;
}
