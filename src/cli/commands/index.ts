import type { Command } from 'commander';
import type { Run } from '../session.ts';
import { agree } from './agree.ts';
import { annotations } from './annotations.ts';
import { check } from './check.ts';
import { convert } from './convert.ts';
import { exportCommand } from './export.ts';
import { extract } from './extract.ts';
import { help } from './help.ts';
import { importCommand } from './import.ts';
import { init } from './init.ts';
import { lookup } from './lookup.ts';
import { outline } from './outline.ts';
import { schema } from './schema.ts';

/** The subcommands, in the order of the help. Each adds itself to the program. */
export const commands: readonly ((program: Command, run: Run) => void)[] = [
  extract,
  check,
  outline,
  lookup,
  init,
  convert,
  exportCommand,
  importCommand,
  annotations,
  agree,
  schema,
  help,
];
