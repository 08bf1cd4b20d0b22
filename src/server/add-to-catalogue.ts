/** The quick fix that puts a document which the report cites in full into a catalogue of the workspace. */
import * as l10n from '@vscode/l10n';
import type { CodeAction, Diagnostic } from 'vscode-languageserver-types';
import { CodeActionKind } from '../language/features/kinds.ts';
import { referenceAt } from '../language/features/places.ts';
import type { Span } from '../language/model/index.ts';
import { fileName, uriOfEntry } from '../language/text/uris.ts';
import { addDocument, citedDocument, nameCatalogue } from '../language/workspace/add-document.ts';
import { PROJECT_FILE } from '../language/workspace/project-file.ts';
import type { Report } from '../language/workspace/report.ts';
import { type Change, changedFile, type OtherFiles } from './other-files.ts';

const NEW_CATALOGUE = 'catalogue.yaml';

/**
 * The fix for the reference at the beginning of `span`, when the text states the document's code and date and there is a
 * catalogue file that can take it, or a folder for a new one. One edit, which is undone as one.
 */
export async function addToCatalogue(
  report: Report,
  span: Span,
  shown: readonly Diagnostic[],
  context: OtherFiles,
): Promise<CodeAction[]> {
  const reference = referenceAt(report, span.start);
  const document = reference && citedDocument(reference, report.analysis);
  if (!document) return [];
  const { catalogues, settings, file: projectFile, folder } = report.project;
  const add = (uri: string) => changedFile(uri, 'catalogue', (text) => addDocument(uri, text, document), context);
  const [first] = catalogues;
  let changes: Change[] | null = null;
  if (first !== undefined) changes = await add(first);
  else if (settings.catalogue.length === 0 && folder !== null && context.createsFiles()) {
    if (projectFile === null && !context.folders().includes(folder)) return [];
    const added = await add(uriOfEntry(folder, NEW_CATALOGUE));
    const naming = (text: string) => nameCatalogue(text, NEW_CATALOGUE);
    const named = await changedFile(projectFile ?? uriOfEntry(folder, PROJECT_FILE), 'project', naming, context);
    changes = added && named && [...added, ...named];
  }
  if (!changes) return [];
  const target = first ?? NEW_CATALOGUE;
  const diagnostics = shown.filter(({ code }) => code === 'reference/unknown');
  const title = l10n.t('Add to workspace catalogue ({0})', fileName(target));
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics, edit: { documentChanges: changes } }];
}
