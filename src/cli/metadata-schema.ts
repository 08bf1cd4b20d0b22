import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as l10n from '@vscode/l10n';
import type { SchemaExtension } from '../language/metadata/extension.ts';
import { decodeText } from '../language/text/encodings.ts';
import { PROJECT_FILE, type Project } from '../language/workspace/project.ts';
import { readSchemaFile } from '../language/workspace/schema-file.ts';
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
    throw new UsageError(`${PROJECT_FILE}: ${l10n.t('The schema {0} could not be read.', name)}`);
  });
  const { text } = decodeText(bytes);
  const { extension, problems } = readSchemaFile(text);
  if (problems.length === 0) return extension;
  const lines = linesOf(text);
  const shown = problems.map(({ start, message }) => {
    const { line, column } = lines.at(start);
    return `${name}:${line}:${column}: ${message}`;
  });
  throw new UsageError(shown.join('\n'));
}
