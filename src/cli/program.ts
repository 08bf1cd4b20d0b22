import * as l10n from '@vscode/l10n';
import { Command, CommanderError, Option } from 'commander';
import { readPackageFile } from '../files/package.ts';
import { commands } from './commands/index.ts';
import { EXIT, type Io, UsageError } from './io.ts';
import { type GlobalOptions, openSession, type Run } from './session.ts';

/**
 * Runs the command: `argv` is what stands after the command's name. Gives the exit status: 0 clean, 1 findings, 2 bad
 * usage or a file that could not be read. Never rejects on bad input.
 */
export async function runCommand(argv: readonly string[], io: Io): Promise<number> {
  // Help and messages of the argument parser are in the user's language too, so it is set before anything is parsed.
  await setLanguage(languageOf(argv, io.env), io.home);
  let status: number = EXIT.clean;
  try {
    const version = await readVersion(io.home);
    const program = createProgram(io, version, async (work) => {
      status = await work(await openSession(io, program.opts<GlobalOptions>(), version));
    });
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.clean;
    status = EXIT.trouble;
    if (error instanceof CommanderError) {
      // Without a subcommand the help has been printed, and nothing went wrong that needs words.
      if (error.code !== 'commander.help') complain(io, `${usageText(error)}\n${l10n.t('Try “giaoban --help”.')}`);
    } else if (error instanceof UsageError) complain(io, error.message);
    else complain(io, error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  return status;
}

function createProgram(io: Io, version: string, run: Run): Command {
  const titles: Record<string, string> = {
    'Usage:': l10n.t('Usage:'),
    'Arguments:': l10n.t('Arguments:'),
    'Options:': l10n.t('Options:'),
    'Commands:': l10n.t('Commands:'),
    'Global Options:': l10n.t('Global options:'),
  };
  const program = new Command('giaoban')
    .description(l10n.t('Reads Vietnamese official reports kept as text: references, meetings, tasks, metadata.'))
    .configureHelp({ showGlobalOptions: true, styleTitle: (title) => titles[title] ?? title, optionDescription })
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: () => {},
    })
    .exitOverride()
    .version(version, '-v, --version', l10n.t('print the version'))
    .helpOption('-h, --help', l10n.t('print this help'))
    .helpCommand(false)
    .addOption(new Option('--lang <language>', l10n.t('language of messages')).choices(['en', 'vi']))
    .option('--config <file>', l10n.t('project file, instead of the nearest .giaoban.yaml'))
    .option('--no-color', l10n.t('no colours, also on a terminal'));
  for (const register of commands) register(program, run);
  // Subcommands take these over when they are made, the help option and its text included.
  for (const command of program.commands) {
    command.copyInheritedSettings(program).helpOption('-h, --help', l10n.t('print this help'));
  }
  program.addHelpText(
    'after',
    () => `\n${l10n.t('Exit status: 0 clean, 1 findings, 2 bad usage or a file that could not be read.')}`,
  );
  return program;
}

/** What an option does, with the values that it takes. */
function optionDescription({ description, argChoices, defaultValue }: Option): string {
  const notes: string[] = [];
  if (argChoices) notes.push(argChoices.join(' | '));
  if (typeof defaultValue === 'string') notes.push(l10n.t('default: {0}', defaultValue));
  return notes.length > 0 ? `${description} (${notes.join('; ')})` : description;
}

/** The parser's complaint in the user's language. */
function usageText({ code, message }: CommanderError): string {
  const quoted = [...message.matchAll(/'([^']*)'/g)].map(([, word = '']) => word);
  const [first = '', second = ''] = quoted;
  switch (code) {
    case 'commander.unknownOption':
      return l10n.t('unknown option “{0}”', first);
    case 'commander.unknownCommand': {
      const near = /Did you mean (\w+)/.exec(message)?.[1];
      return near
        ? l10n.t('unknown command “{0}”; did you mean “{1}”?', first, near)
        : l10n.t('unknown command “{0}”', first);
    }
    case 'commander.missingArgument':
      return l10n.t('a path is missing');
    case 'commander.optionMissingArgument':
      return l10n.t('the option “{0}” needs a value', first);
    case 'commander.invalidArgument': {
      const choices = message.split('Allowed choices are ')[1]?.replace(/\.$/, '');
      return choices
        ? l10n.t('“{0}” takes one of: {1} (not “{2}”)', first, choices, second)
        : l10n.t('“{0}” cannot be “{1}”', first, second);
    }
    default:
      return message.replace(/^error: /, '');
  }
}

function complain(io: Io, message: string): void {
  io.stderr.write(`giaoban: ${message}\n`);
}

function languageOf(argv: readonly string[], env: Io['env']): 'en' | 'vi' {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const given = at < 0 ? undefined : (argv[at]!.split('=')[1] ?? argv[at + 1]);
  const wanted = given ?? env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG ?? '';
  return /^vi(?:$|[_.-])/i.test(wanted) ? 'vi' : 'en';
}

/** English is in the source; without its bundle Vietnamese falls back to it. */
async function setLanguage(language: 'en' | 'vi', home: string): Promise<void> {
  const bundle = language === 'vi' ? await readPackageFile(home, 'l10n/bundle.l10n.vi.json') : null;
  l10n.config({ contents: bundle ?? {} });
}

async function readVersion(home: string): Promise<string> {
  const text = await readPackageFile(home, 'package.json');
  return text === null ? '?' : String((JSON.parse(text) as { version?: unknown }).version);
}
