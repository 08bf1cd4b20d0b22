/** The quick fix “Do not report … in this workspace”, which writes to the project file. */
import * as l10n from '@vscode/l10n';
import type { CodeAction, Diagnostic } from 'vscode-languageserver-types';
import { CodeActionKind } from '../language/features/kinds.ts';
import type { Finding } from '../language/model/index.ts';
import { uriOfEntry } from '../language/text/uris.ts';
import { PROJECT_FILE } from '../language/workspace/project-file.ts';
import type { Report } from '../language/workspace/report.ts';
import { silenceInProject } from '../language/workspace/silence-in-project.ts';
import { changedFile, type OtherFiles } from './other-files.ts';

/** One action for each rule among the findings, where there is a project file that can take it, or a folder for a new one. */
export async function silenceInWorkspace(
  { project }: Report,
  findings: readonly Finding[],
  shown: readonly Diagnostic[],
  others: OtherFiles,
): Promise<CodeAction[]> {
  const { file, folder } = project;
  const isOurs = file !== null || (folder !== null && others.folders().includes(folder));
  const uri = file ?? (folder === null ? null : uriOfEntry(folder, PROJECT_FILE));
  if (!isOurs || uri === null) return [];
  const actions: CodeAction[] = [];
  for (const rule of new Set(findings.map((finding) => finding.rule))) {
    const documentChanges = await changedFile(uri, 'project', (text) => silenceInProject(text, rule), others);
    if (!documentChanges) continue;
    const title = l10n.t('Do not report {0} in this workspace', rule);
    const diagnostics = shown.filter(({ code }) => code === rule);
    actions.push({ title, kind: CodeActionKind.QuickFix, diagnostics, edit: { documentChanges } });
  }
  return actions;
}
