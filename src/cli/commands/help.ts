import * as l10n from '@vscode/l10n';
import type { Command } from 'commander';
import { nearest } from '../../language/text/nearest.ts';
import { UsageError } from '../io.ts';

/** `giaoban help [command]`: the same as `giaoban [command] --help`. */
export function help(program: Command): void {
  program
    .command('help')
    .summary(l10n.t('print the help of a command'))
    .description(l10n.t('Prints what a command does and which options it has.'))
    .argument('[command...]', l10n.t('the command; without one, all of them are listed'))
    .action((names: string[]) => commandAt(program, names).outputHelp());
}

function commandAt(program: Command, names: readonly string[]): Command {
  let command = program;
  for (const name of names) {
    const found = command.commands.find((one) => one.name() === name);
    if (!found) throw new UsageError(unknownCommand(command, name));
    command = found;
  }
  return command;
}

/** What is said of a command that does not exist, with the one that was perhaps meant. */
export function unknownCommand({ commands }: Command, name: string): string {
  const near = nearest(
    name,
    commands.map((one) => one.name()),
  );
  return near
    ? l10n.t('unknown command “{0}”; did you mean “{1}”?', name, near)
    : l10n.t('unknown command “{0}”', name);
}
