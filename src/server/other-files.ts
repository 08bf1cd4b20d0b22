/** Edits that reach another file than the one in front: how they are made, and that they are shown before. */
import * as l10n from '@vscode/l10n';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, CreateFile, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { textEdits } from '../language/features/code-actions.ts';
import type { Edit } from '../language/model/index.ts';
import { fileName } from '../language/text/uris.ts';
import type { Files } from '../language/workspace/files.ts';
import { type ReadAs, readText } from '../language/workspace/read-file.ts';

export interface OtherFiles {
  files: Files;
  /** Folders in which files may be created. */
  folders(): readonly string[];
  /** The client creates files as part of an edit. */
  createsFiles(): boolean;
  /** The client shows an edit before it is applied, where the edit asks for it. */
  confirms(): boolean;
}

export type Change = CreateFile | TextDocumentEdit;

/**
 * The change of a file that may not exist yet, from its text (empty for a new file). Null when `edit` gives none, and for
 * what cannot be read, written or created.
 */
export async function changedFile(
  uri: string,
  as: ReadAs,
  edit: (text: string) => Edit | null,
  { files, createsFiles }: OtherFiles,
): Promise<Change[] | null> {
  const stat = await files.stat(uri).catch(() => null);
  if (stat ? stat.kind !== 'file' || stat.readonly : !createsFiles()) return null;
  const text = stat ? await readText(files, uri, as) : '';
  const made = text === null ? null : edit(text);
  if (text === null || !made) return null;
  const edits = textEdits(TextDocument.create(uri, 'yaml', 0, text), [made]);
  const change: TextDocumentEdit = { textDocument: { uri, version: null }, edits };
  return stat ? [change] : [{ kind: 'create', uri, options: { ignoreIfExists: true } }, change];
}

/** The name of the one annotation that edits of other files have. */
const OTHER_FILE = 'other-file';

/**
 * The action with its edits of files other than `own` marked to be shown before they are applied; unchanged where there
 * are none, or where the client cannot show them.
 */
export function shownBefore(action: CodeAction, own: string, { confirms }: Pick<OtherFiles, 'confirms'>): CodeAction {
  const { edit } = action;
  if (!edit || !confirms()) return action;
  const changes = changesOf(edit);
  const others = changes.filter((change) => uriOf(change) !== own);
  if (others.length === 0) return action;
  const marked = changes.map((change): Change => {
    if (uriOf(change) === own) return change;
    if ('kind' in change) return { ...change, annotationId: OTHER_FILE };
    return { ...change, edits: change.edits.map((one) => ({ ...one, annotationId: OTHER_FILE })) };
  });
  const names = [...new Set(others.map((change) => fileName(uriOf(change))))].join(', ');
  const label = l10n.t('Changes in another file: {0}', names);
  const changeAnnotations = { [OTHER_FILE]: { label, needsConfirmation: true } };
  return { ...action, edit: { documentChanges: marked, changeAnnotations } };
}

function changesOf({ changes = {}, documentChanges }: WorkspaceEdit): Change[] {
  if (documentChanges) return documentChanges as Change[];
  return Object.entries(changes).map(([uri, edits]) => ({ textDocument: { uri, version: null }, edits }));
}

function uriOf(change: Change): string {
  return 'kind' in change ? change.uri : change.textDocument.uri;
}
