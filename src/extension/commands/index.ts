/** Every command, by the name after `giaoban.`. */
import * as vscode from 'vscode';
import type { Command, Extension } from './command.ts';
import { convertToUnicode } from './convert-to-unicode.ts';
import { copyDebugInformation } from './copy-debug-information.ts';
import { explainRule } from './explain-rule.ts';
import { fixAll } from './fix-all.ts';
import { generateMetadata } from './generate-metadata.ts';
import { goTo } from './go-to.ts';
import { insertReference } from './insert-reference.ts';
import { moveMetadata } from './move-metadata.ts';
import { treat } from './treat.ts';
import { validateMetadata } from './validate-metadata.ts';
import { validateWorkspace } from './validate-workspace.ts';

const commands: Record<string, Command> = {
  convertToUnicode,
  copyDebugInformation,
  explainRule,
  fixAll,
  generateMetadata,
  goToMeeting: goTo('meetings'),
  goToTask: goTo('tasks'),
  insertReference,
  moveMetadataToFrontMatter: moveMetadata('front-matter'),
  moveMetadataToSidecar: moveMetadata('sidecar'),
  showLog: ({ log }) => log.show(),
  treatAsPlainText: treat('text'),
  treatAsReport: treat('report'),
  validateMetadata,
  validateWorkspace,
};

export function registerCommands(extension: Extension): void {
  for (const [name, run] of Object.entries(commands)) {
    const safely = async (argument?: unknown) => {
      try {
        return await run(extension, argument);
      } catch (error) {
        extension.log.error(error as Error);
        return vscode.window.showErrorMessage(
          vscode.l10n.t('Giao Ban could not do that. Its log says why (“Giao Ban: Show Log”).'),
        );
      }
    };
    extension.context.subscriptions.push(vscode.commands.registerCommand(`giaoban.${name}`, safely));
  }
}
