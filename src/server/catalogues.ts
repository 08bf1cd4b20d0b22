/** Files that settings and project files name: found, read, and with what is wrong in them. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic } from 'vscode-languageserver-types';
import { SOURCE } from '../language/features/diagnostics.ts';
import { rangeOf } from '../language/features/report.ts';
import type { Knowledge } from '../language/knowledge/knowledge.ts';
import type { Span } from '../language/model/index.ts';
import { readCatalogueFile } from '../language/workspace/catalogue-file.ts';
import type { Files } from '../language/workspace/files.ts';
import { filesMatching, isGlob, uriBelow } from '../language/workspace/globs.ts';
import { catalogueKind, readText } from '../language/workspace/read-file.ts';

/** By URI; empty for a file that is right. */
export type FileDiagnostics = Map<string, Diagnostic[]>;

/** The files that a path or glob leads to in a folder; a path need not exist. A path that is a URI leads to itself. */
export async function namedFiles(folder: string, path: string, files: Files): Promise<string[]> {
  return isGlob(path) ? filesMatching(folder, path, files) : [uriBelow(folder, path)];
}

/** Lays a catalogue file over what is known. Its problems go to `diagnostics`; null when it cannot be read. */
export async function withCatalogueFile(
  uri: string,
  files: Files,
  known: Knowledge,
  diagnostics: FileDiagnostics,
): Promise<Knowledge | null> {
  const text = await readText(files, uri, catalogueKind(uri));
  if (text === null) return null;
  const { entries, problems } = readCatalogueFile(uri, text, known);
  diagnostics.set(uri, asDiagnostics(uri, text, problems));
  return entries.length > 0 ? known.withCatalogue(known.catalogue.with(entries)) : known;
}

/** Problems of a settings file as errors for the editor. */
export function asDiagnostics(
  uri: string,
  text: string,
  problems: readonly (Span & { message: string })[],
): Diagnostic[] {
  const document = TextDocument.create(uri, 'yaml', 0, text);
  return problems.map((problem) => {
    return { range: rangeOf(document, problem), severity: 1, source: SOURCE, message: problem.message };
  });
}
