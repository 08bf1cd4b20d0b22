/** The file that `metadata.schema` names: a project's own JSON Schema, written as JSON or YAML. */
import * as l10n from '@vscode/l10n';
import { readExtension, type SchemaExtension } from '../metadata/extension.ts';
import { parseYaml } from '../text/yaml.ts';
import { errorSpan, yamlErrorText } from '../text/yaml-problem.ts';
import { nodeSpan, type ProjectProblem } from './project-file.ts';

export interface SchemaFile {
  /** Null with problems: a schema counts as a whole. */
  extension: SchemaExtension | null;
  problems: ProjectProblem[];
}

/** Reads a schema file. Total: any text gives the extension that it describes, or what is wrong and where. */
export function readSchemaFile(text: string): SchemaFile {
  // JSON is YAML too.
  const document = parseYaml(text);
  const [syntax] = document.errors;
  if (syntax) {
    const { start, end } = errorSpan(syntax.pos, text);
    return { extension: null, problems: [{ message: yamlErrorText(syntax), start, end }] };
  }
  let schema: unknown;
  try {
    schema = document.toJS({ maxAliasCount: 50 });
  } catch {
    const message = l10n.t('Anchors and aliases (&name, *name) cannot be followed here. Write the value out.');
    return { extension: null, problems: [{ message, start: 0, end: text.length }] };
  }
  const { extension, errors } = readExtension(schema);
  const problems = errors.map((message) => {
    // A message begins with its place as a JSON pointer.
    const [pointer = ''] = message.split(': ');
    const { start, end } = nodeSpan(document.contents, pointer.split('/').slice(1), 'value');
    return { message, start, end: start + text.slice(start, end).trimEnd().length };
  });
  return { extension, problems };
}
