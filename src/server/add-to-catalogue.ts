/** The quick fix that puts a document which the report cites in full into a catalogue of the workspace. */
import * as l10n from '@vscode/l10n';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, CreateFile, Diagnostic, TextDocumentEdit } from 'vscode-languageserver-types';
import { textEdits } from '../language/features/code-actions.ts';
import { CodeActionKind } from '../language/features/kinds.ts';
import { referenceAt } from '../language/features/places.ts';
import type { Edit, Span } from '../language/model/index.ts';
import { fileName, uriOfEntry } from '../language/text/uris.ts';
import { addDocument, citedDocument, nameCatalogue } from '../language/workspace/add-document.ts';
import type { Files } from '../language/workspace/files.ts';
import { PROJECT_FILE } from '../language/workspace/project-file.ts';
import { catalogueKind, readText } from '../language/workspace/read-file.ts';
import type { Report } from '../language/workspace/report.ts';

const NEW_CATALOGUE = 'catalogue.yaml';

export interface AddToCatalogueContext {
  files: Files;
  /** Folders in which files may be created. */
  folders(): readonly string[];
  /** The client creates files as part of an edit. */
  createsFiles(): boolean;
}

type Change = CreateFile | TextDocumentEdit;

/**
 * The fix for the reference at the beginning of `span`, when the text states the document's code and date and there is a
 * catalogue file that can take it, or a folder for a new one. One edit, which is undone as one.
 */
export async function addToCatalogue(
  report: Report,
  span: Span,
  shown: readonly Diagnostic[],
  context: AddToCatalogueContext,
): Promise<CodeAction[]> {
  const reference = referenceAt(report, span.start);
  const document = reference && citedDocument(reference, report.analysis);
  if (!document) return [];
  const { catalogues, settings, file: projectFile, folder } = report.project;
  const { files } = context;
  const add = (uri: string) => changed(uri, (text) => addDocument(uri, text, document), context);
  const [first] = catalogues;
  let changes: Change[] | null = null;
  if (first !== undefined) changes = await add(first);
  else if (settings.catalogue.length === 0 && folder !== null && context.createsFiles()) {
    if (projectFile === null && !context.folders().includes(folder)) return [];
    const added = await add(uriOfEntry(folder, NEW_CATALOGUE));
    const naming = (text: string) => nameCatalogue(text, NEW_CATALOGUE);
    const named = await changed(projectFile ?? uriOfEntry(folder, PROJECT_FILE), naming, context);
    changes = added && named && [...added, ...named];
  }
  if (!changes) return [];
  const target = first ?? NEW_CATALOGUE;
  const diagnostics = shown.filter(({ code }) => code === 'reference/unknown');
  const title = l10n.t('Add to workspace catalogue ({0})', fileName(target));
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics, edit: { documentChanges: changes } }];

  async function changed(
    uri: string,
    edit: (text: string) => Edit | null,
    { createsFiles }: AddToCatalogueContext,
  ): Promise<Change[] | null> {
    const stat = await files.stat(uri).catch(() => null);
    if (stat ? stat.kind !== 'file' || stat.readonly : !createsFiles()) return null;
    const text = stat ? await readText(files, uri, catalogueKind(uri)) : '';
    const made = text === null ? null : edit(text);
    if (text === null || !made) return null;
    const edits = textEdits(TextDocument.create(uri, 'yaml', 0, text), [made]);
    const change: TextDocumentEdit = { textDocument: { uri, version: null }, edits };
    return stat ? [change] : [{ kind: 'create', uri, options: { ignoreIfExists: true } }, change];
  }
}
