import * as l10n from '@vscode/l10n';
import { Command, CommanderError, Option } from 'commander';
import { readPackageFile } from '../files/package.ts';
import { faultText } from '../language/workspace/read-file.ts';
import { unknownCommand } from './commands/help.ts';
import { commands } from './commands/index.ts';
import { EXIT, type Io, UsageError } from './io.ts';
import { createPrinter } from './output.ts';
import { type GlobalOptions, openSession, type Run } from './session.ts';

/**
 * Runs the command: `argv` is what stands after the command's name. Gives the exit status: 0 clean, 1 findings, 2 bad
 * usage or a file that could not be read. Never rejects on bad input.
 */
export async function runCommand(argv: readonly string[], io: Io): Promise<number> {
  try {
    // Help and messages of the argument parser are in the user's language too, so it is set before anything is parsed.
    await setLanguage(languageOf(argv, io.env), io.home);
    return await parse(argv, io, await readVersion(io.home));
  } catch (error) {
    complain(io, error instanceof UsageError ? error.lines : faultLines(error, io.env));
    return EXIT.trouble;
  }
}

async function parse(argv: readonly string[], io: Io, version: string): Promise<number> {
  let status: number = EXIT.clean;
  const program = createProgram(io, version, async (work) => {
    status = await work(await openSession(io, program.opts<GlobalOptions>(), version));
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return status;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return EXIT.clean;
    // Without a subcommand the help has been printed, and nothing went wrong that needs words.
    if (error.code !== 'commander.help') complain(io, [usageText(error, program), l10n.t('Try “giaoban --help”.')]);
    return EXIT.trouble;
  }
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
      writeOut: createPrinter(io.stdout).lines,
      writeErr: createPrinter(io.stderr).lines,
      outputError: () => {},
    })
    .showSuggestionAfterError(false)
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

/** The command whose subcommand was asked for. */
function groupOf(program: Command): Command {
  return program.commands.find((one) => one.commands.length > 0 && one.name() === program.args[0]) ?? program;
}

/** The parser's complaint in the user's language: its own words are English, and are only looked at for what they quote. */
function usageText({ code, message }: CommanderError, program: Command): string {
  const quoted = (pattern: RegExp) => pattern.exec(message)?.slice(1) ?? [];
  const [only = ''] = quoted(/'(.*)'/s);
  switch (code) {
    case 'commander.unknownOption':
      return l10n.t('unknown option “{0}”', only);
    case 'commander.unknownCommand':
      return unknownCommand(groupOf(program), only);
    case 'commander.missingArgument':
      return l10n.t('a path is missing');
    case 'commander.optionMissingArgument':
    case 'commander.missingMandatoryOptionValue':
      return l10n.t('the option “{0}” needs a value', only);
    case 'commander.excessArguments':
      return l10n.t('there are more arguments than the command takes');
    case 'commander.invalidArgument': {
      const [option = '', value = '', choices] = quoted(
        /^error: option '([^']*)' argument '(.*)' is invalid\.(?: Allowed choices are (.*)\.)?/s,
      );
      return choices
        ? l10n.t('“{0}” takes one of: {1} (not “{2}”)', option, choices, value)
        : l10n.t('“{0}” cannot be “{1}”', option, value);
    }
    default:
      return l10n.t('the arguments cannot be understood');
  }
}

/** What is said when the output cannot be written. */
export function outputProblem(why: string): string {
  return `giaoban: ${l10n.t('the output cannot be written ({0})', why)}`;
}

function complain(io: Io, lines: readonly string[]): void {
  const { line } = createPrinter(io.stderr);
  for (const [index, one] of lines.entries()) line(index === 0 ? `giaoban: ${one}` : one);
}

/** What is said of an error that nobody foresaw. Its own words are for developers, who ask for them. */
function faultLines(error: unknown, env: Io['env']): string[] {
  const told = faultText(error);
  return env.GIAOBAN_DEBUG && error instanceof Error ? [told, ...(error.stack ?? '').split('\n')] : [told];
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
