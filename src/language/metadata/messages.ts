/**
 * The words for a problem of the metadata: what is wrong, what is expected, an example.
 */
import * as l10n from '@vscode/l10n';
import { yamlProblemText } from '../text/yaml-problem.ts';
import { fieldAt } from './fields.ts';
import type { MetadataProblem } from './problem.ts';

/** The message for a problem, in the user's language. */
export function problemMessage({ code, values, path }: MetadataProblem): string {
  const [first = '', second = '', third = ''] = values;
  const example = fieldAt(path)?.example ?? '';
  switch (code) {
    case 'yaml-syntax':
    case 'yaml-indent':
    case 'yaml-tab':
    case 'yaml-unclosed':
    case 'yaml-quote':
    case 'yaml-alias':
      return yamlProblemText(code);
    case 'yaml-documents':
      return l10n.t('A sidecar holds the metadata of one report: only one YAML document, without a second “---”.');
    case 'duplicate-key':
      return l10n.t('“{0}” is given twice; only the last one counts. Keep one of them.', first);
    case 'too-large':
      return l10n.t(
        'The metadata is longer than {0} characters and is not read. A text between two “---” lines is taken for metadata.',
        first,
      );
    case 'too-deep':
      return l10n.t('The metadata is nested too deeply to be read.');
    case 'unterminated':
      return l10n.t('The metadata that begins here has no end. Close it with a line “---”.');
    case 'not-a-mapping':
      return l10n.t('Metadata consists of lines “key: value”, for example: {0}', 'date: 2018-04-09');
    case 'unknown-key':
      if (second !== '') return l10n.t('There is no field “{0}”. Did you mean “{1}”?', first, second);
      return l10n.t('There is no field “{0}”. Fields of your own begin with “x-”: x-{0}.', first);
    case 'empty-value':
      if (example === '') return l10n.t('“{0}” has no value.', first);
      return l10n.t('“{0}” has no value. Example: {1}', first, example);
    case 'missing-key':
      return l10n.t('“{0}” is missing here. Example: {1}', first, fieldAt([...path, String(first)])?.example ?? '');
    case 'wrong-type':
      return wrongType(String(first), String(second), String(third), example);
    case 'bad-choice':
      return l10n.t('“{0}” is not one of the values allowed here: {1}.', first, second);
    case 'bad-date':
      return l10n.t('“{0}” is no date of the calendar in the form year-month-day. Example: {1}', first, example);
    case 'bad-period':
      return l10n.t('“{0}” is no period. Write 2022, 2018-Q1, 2021-H1, 2022-M09 or 2021-01/2021-09.', first);
    case 'bad-url':
      return l10n.t('“{0}” is no web address. It begins with https:// or http:// and has no spaces.', first);
    case 'bad-code':
      return l10n.t('“{0}” is no document code. Examples: 29-NQ/TW, 30/2020/NĐ-CP.', first);
    case 'bad-id':
      return l10n.t('“{0}” cannot be a task id: letters, digits, “.”, “_” and “-” only. Example: t1', first);
    case 'bad-rule':
      return l10n.t('“{0}” is no rule id. Example: metadata/task-overdue', first);
    case 'bad-value':
      return l10n.t('“{1}” does not fit “{0}”. Example: {2}', first, second, example);
    case 'project-schema':
      return projectSchema(String(first), String(second), String(third));
  }
}

function wrongType(name: string, expected: string, found: string, example: string): string {
  switch (expected) {
    case 'array':
      return l10n.t('“{0}” is a list. Example: {1}', name, example);
    case 'object':
      return l10n.t('A mapping with keys is expected here, not “{0}”. Example: {1}', found, example);
    default:
      return l10n.t('“{0}” is text, not “{1}”. Example: {2}', name, found, example);
  }
}

function projectSchema(kind: string, expected: string, found: string): string {
  switch (kind) {
    case 'missing':
      return l10n.t('The schema of this project asks for “{0}” here.', expected);
    case 'unknown':
      return l10n.t('The schema of this project has no “{0}” here.', expected);
    case 'enum':
      return l10n.t('The schema of this project allows {0}, not “{1}”.', expected, found);
    case 'pattern':
      return l10n.t('“{1}” does not have the form that the schema of this project asks for: {0}', expected, found);
    case 'type':
      return l10n.t('The schema of this project asks for a value of type {0}, not “{1}”.', expected, found);
    default:
      return l10n.t('“{1}” is outside of what the schema of this project allows: {0}', expected, found);
  }
}
