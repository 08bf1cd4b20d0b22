import * as vscode from 'vscode';
import type { Severity } from '../../language/model/index.ts';
import { rules } from '../../server/protocol.ts';
import type { Command } from './command.ts';

/** Opens the page of a rule: of the one given (`family/name`, or `family-name` as in the page's address), or of the chosen one. */
export const explainRule: Command = async ({ context, server }, argument) => {
  const rule = typeof argument === 'string' ? argument : await choose();
  if (rule === undefined || !/^[a-z]+[/-][a-z-]+$/.test(rule)) return;
  const page = vscode.Uri.joinPath(context.extensionUri, 'docs/rules', `${rule.replace('/', '-')}.md`);
  await vscode.commands.executeCommand('markdown.showPreview', page);

  async function choose(): Promise<string | undefined> {
    const known = await (await server())(rules, null);
    const here = new Set(
      vscode.languages
        .getDiagnostics(vscode.window.activeTextEditor?.document.uri ?? vscode.Uri.file('/'))
        .map(({ code }) => String(typeof code === 'object' ? code.value : code)),
    );
    const items = known
      .map(({ id, severity }) => ({
        label: id,
        description: here.has(id) ? vscode.l10n.t('in this file') : severityText(severity),
      }))
      .sort((a, b) => Number(here.has(b.label)) - Number(here.has(a.label)) || (a.label < b.label ? -1 : 1));
    return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Explain Rule') }))?.label;
  }
};

function severityText(severity: Severity): string {
  switch (severity) {
    case 'error':
      return vscode.l10n.t('error');
    case 'warning':
      return vscode.l10n.t('warning');
    case 'information':
      return vscode.l10n.t('information');
    case 'hint':
      return vscode.l10n.t('hint');
  }
}
