/** What can be wrong with YAML as such, in our words: those of the parser are for developers, and in English. */
import * as l10n from '@vscode/l10n';
import { type YAMLError, YAMLParseError } from 'yaml';
import type { Span } from '../model/index.ts';

export type YamlProblem =
  | 'yaml-syntax'
  | 'yaml-indent'
  | 'yaml-tab'
  | 'yaml-unclosed'
  | 'yaml-quote'
  | 'yaml-alias'
  | 'yaml-documents'
  | 'duplicate-key'
  | 'too-deep';

const PROBLEMS: Partial<Record<YAMLError['code'], YamlProblem>> = {
  TAB_AS_INDENT: 'yaml-tab',
  BAD_INDENT: 'yaml-indent',
  BAD_ALIAS: 'yaml-alias',
  ALIAS_PROPS: 'yaml-alias',
  MULTIPLE_ANCHORS: 'yaml-alias',
  RESOURCE_EXHAUSTION: 'too-deep',
  MISSING_CHAR: 'yaml-unclosed',
  MULTIPLE_DOCS: 'yaml-documents',
  DUPLICATE_KEY: 'duplicate-key',
  BLOCK_AS_IMPLICIT_KEY: 'yaml-quote',
  BAD_SCALAR_START: 'yaml-quote',
  // “title: !Quan trọng” would lose its first word.
  TAG_RESOLVE_FAILED: 'yaml-quote',
};

/** The error of a text that was too much to be parsed; its message is in the user's words. */
export class ExcessError extends YAMLParseError {
  constructor(start: number, end: number, message: string) {
    super([start, end], 'RESOURCE_EXHAUSTION', message);
  }
}

/** The kind of an error that the parser gave. */
export function yamlProblem({ code, message }: YAMLError): YamlProblem {
  // An open bracket shows where the next line is not deep enough for what is inside it.
  if (code === 'BAD_INDENT' && message.startsWith('Flow')) return 'yaml-unclosed';
  if (message.startsWith('Tags')) return 'yaml-quote';
  return PROBLEMS[code] ?? 'yaml-syntax';
}

/** Where an error of the parser stands in a text: a character at least, the last one for what is missing at the end. */
export function errorSpan([from, to]: YAMLError['pos'], text: string): Span {
  const start = Math.max(0, Math.min(from, text.length - 1));
  return { start, end: Math.min(Math.max(to, start + 1), Math.max(1, text.length)) };
}

/** What is said of an error of the parser, in the user's language. */
export function yamlErrorText(error: YAMLError): string {
  return error instanceof ExcessError ? error.message : yamlProblemText(yamlProblem(error));
}

/** What is said of a kind of error, in the user's language. */
export function yamlProblemText(problem: YamlProblem): string {
  switch (problem) {
    case 'yaml-syntax':
      return l10n.t(
        'This is not valid YAML. Each line has the form “key: value”; what belongs together is indented alike.',
      );
    case 'yaml-indent':
      return l10n.t(
        'The indentation does not fit. Lines that belong together begin in the same column, two spaces deeper than the key above.',
      );
    case 'yaml-tab':
      return l10n.t('YAML is indented with spaces, not with tabs.');
    case 'yaml-unclosed':
      return l10n.t('A quote or bracket is not closed, or a comma or colon is missing.');
    case 'yaml-quote':
      return l10n.t(
        'A value with “: ” in it, or beginning with a sign such as @, stands in quotes: "Giao ban: quý I".',
      );
    case 'yaml-alias':
      return l10n.t('Anchors and aliases (&name, *name) cannot be followed here. Write the value out.');
    case 'yaml-documents':
      return l10n.t('The file holds one YAML document only, without a second “---”.');
    case 'duplicate-key':
      return l10n.t('A key is given twice here; only the last one counts. Keep one of them.');
    case 'too-deep':
      return l10n.t('The file is nested too deeply to be read.');
  }
}
