import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as l10n from '@vscode/l10n';
import { parseDocument } from 'yaml';
import { readExtension, type SchemaExtension } from '../language/metadata/extension.ts';
import { decodeText } from '../language/text/encodings.ts';
import type { Project } from '../language/workspace/project.ts';
import { UsageError } from './io.ts';
import { linesOf } from './positions.ts';

/** The project's own schema for metadata, if it has one. A file that is not there or no such schema is a UsageError. */
export async function readMetadataSchema(
  project: Project,
  folder: string,
  cwd: string,
): Promise<SchemaExtension | null> {
  if (project.metadata.schema === undefined) return null;
  const file = path.resolve(folder, project.metadata.schema);
  const name = path.relative(cwd, file);
  const bytes = await readFile(file).catch(() => {
    throw new UsageError(l10n.t('{0}: no such file or folder', name));
  });
  const { text } = decodeText(bytes);
  // JSON is YAML too.
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent' });
  const [syntax] = document.errors;
  if (syntax) {
    const { line, column } = linesOf(text).at(syntax.pos[0]);
    throw new UsageError(`${name}:${line}:${column}: ${syntax.message}`);
  }
  const { extension, errors } = readExtension(document.toJS({ maxAliasCount: 50 }));
  if (errors.length > 0) throw new UsageError(errors.map((error) => `${name}: ${error}`).join('\n'));
  return extension;
}
