import * as vscode from 'vscode';
import { generateMetadata as request } from '../../server/protocol.ts';
import { applyFileEdits } from '../edits.ts';
import { isWanted } from '../preview.ts';
import { chosenReport } from './active.ts';
import type { Command } from './command.ts';

/** Writes or completes the metadata from the text. What would change is shown beside what is there, and applied on request. */
export const generateMetadata: Command = async (extension, argument) => {
  const document = await chosenReport(extension, argument);
  if (!document) return;
  const client = await extension.server();
  const params = { uri: document.uri.toString() };
  const result = await client(request, params);
  if (!result) return;
  const { file: proposal, problem } = result;
  if (!proposal) {
    const complete = vscode.l10n.t('The metadata already says everything that was found in the text.');
    void vscode.window.showInformationMessage(problem ?? complete);
    return;
  }
  const target = vscode.Uri.parse(proposal.uri);
  const title = vscode.l10n.t('Metadata from the text: {0}', target.path.split('/').at(-1) ?? '');
  const question = vscode.l10n.t('Write this metadata?');
  if (!(await isWanted({ target, text: proposal.text, title, question }))) return;
  // The text may have changed while the question stood there.
  const current = await client(request, params);
  if (current?.file) await applyFileEdits([current.file]);
};
