/** What the user said of single files: kept for the workspace, and following a file that is renamed. */
import * as vscode from 'vscode';

export type Treatment = 'report' | 'text';

export interface Treatments {
  get(uri: vscode.Uri): Treatment | undefined;
  set(uri: vscode.Uri, how: Treatment): Promise<void>;
  onDidSet: vscode.Event<void>;
}

const KEY = 'giaoban.treatedAs';

export function createTreatments({ workspaceState, subscriptions }: vscode.ExtensionContext): Treatments {
  /** Without a file: the next “Untitled-1” is another text. */
  const untitled = new Map<string, Treatment>();
  const said = new vscode.EventEmitter<void>();
  const kept = () => workspaceState.get<Record<string, Treatment>>(KEY, {});

  /** Gives each file that is `from` or lies in it the address that `to` makes of it; null forgets it. */
  const readdress = async (from: string, to: (uri: string) => string | null) => {
    const entries = Object.entries(kept());
    const isMeant = (uri: string) => uri === from || uri.startsWith(`${from}/`);
    if (!entries.some(([uri]) => isMeant(uri))) return;
    const changed = entries.map(([uri, how]) => [isMeant(uri) ? to(uri) : uri, how] as const);
    await workspaceState.update(KEY, Object.fromEntries(changed.filter(([uri]) => uri !== null)));
  };

  subscriptions.push(
    said,
    vscode.workspace.onDidRenameFiles(async ({ files }) => {
      for (const { oldUri, newUri } of files) {
        const [old, renamed] = [oldUri.toString(), newUri.toString()];
        await readdress(old, (uri) => renamed + uri.slice(old.length));
      }
    }),
    vscode.workspace.onDidDeleteFiles(async ({ files }) => {
      for (const uri of files) await readdress(uri.toString(), () => null);
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      // A change of language closes it too, and opens it again at once.
      const isOpen = () => vscode.workspace.textDocuments.some((open) => open.uri.toString() === uri.toString());
      if (untitled.has(uri.toString())) setTimeout(() => isOpen() || untitled.delete(uri.toString()), 0);
    }),
  );
  return {
    get: (uri) => untitled.get(uri.toString()) ?? kept()[uri.toString()],
    async set(uri, how) {
      if (uri.scheme === 'untitled') untitled.set(uri.toString(), how);
      else await workspaceState.update(KEY, { ...kept(), [uri.toString()]: how });
      said.fire();
    },
    onDidSet: said.event,
  };
}
