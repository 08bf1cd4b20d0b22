/** The settings as the server is given them, with what only the editor knows about them. */
import * as vscode from 'vscode';
import type { BaseLanguageClient, Middleware } from 'vscode-languageclient';
import type { Settings } from '../server/protocol.ts';

const SECTION = 'giaoban';
const READ_FILES = ['catalogue', 'metadata.schema'];

/** The settings as plain data: the editor's object has functions too, and cannot be posted to a worker. */
export function plainSettings(): Partial<Settings> {
  return { ...JSON.parse(JSON.stringify(vscode.workspace.getConfiguration(SECTION))), ...origins() };
}

/** Adds what only the editor knows to the answer when the server asks for the settings. */
export const settingsMiddleware: Pick<Middleware, 'workspace'> = {
  workspace: {
    async configuration(params, token, next) {
      const values = await next(params, token);
      if (!Array.isArray(values)) return values;
      return params.items.map(({ section }, index) =>
        section === SECTION ? { ...values[index], ...origins() } : values[index],
      );
    },
  },
};

/** Has the server ask for the settings again once the user trusts the workspace. */
export function followTrust(client: BaseLanguageClient): vscode.Disposable {
  return vscode.workspace.onDidGrantWorkspaceTrust(() => {
    void client.sendNotification('workspace/didChangeConfiguration', { settings: null });
  });
}

/** Which paths come from the user, not from the workspace, and whether the workspace is trusted. */
function origins(): Pick<Settings, 'fromUser' | 'trusted'> {
  const settings = vscode.workspace.getConfiguration(SECTION);
  const fromUser = READ_FILES.filter((key) => {
    const { workspaceValue, workspaceFolderValue } = settings.inspect(key) ?? {};
    return workspaceValue === undefined && workspaceFolderValue === undefined;
  });
  return { fromUser, trusted: vscode.workspace.isTrusted };
}
