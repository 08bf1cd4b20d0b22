import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as l10n from '@vscode/l10n';
import type { Knowledge } from '../language/knowledge/knowledge.ts';
import type { DocumentEntry } from '../language/model/index.ts';
import { decodeText } from '../language/text/encodings.ts';
import { append } from '../language/text/lists.ts';
import { readCatalogueFile } from '../language/workspace/catalogue-file.ts';
import type { Files } from '../language/workspace/files.ts';
import { PROJECT_FILE, type Project } from '../language/workspace/project.ts';
import { findInputs } from './inputs.ts';
import { type Io, UsageError } from './io.ts';
import { linesOf } from './positions.ts';

/** What is needed of a session. */
interface CatalogueSession {
  io: Pick<Io, 'cwd'>;
  files: Files;
  knowledge: Knowledge;
  project: Pick<Project, 'catalogue'>;
  projectFolder: string;
  complain(message: string): void;
}

/**
 * The tables with the project's own catalogue files laid over them. A row that cannot be read is complained about with
 * file and line, and left out; a file that is not there is a UsageError.
 */
export async function withProjectCatalogue(session: CatalogueSession): Promise<Knowledge> {
  const { knowledge, project, projectFolder } = session;
  const entries: DocumentEntry[] = [];
  for (const given of project.catalogue) {
    const inputs = await findInputs([given], {
      files: session.files,
      cwd: projectFolder,
      complain: () => {
        throw new UsageError(l10n.t('{0}: the catalogue file “{1}” does not exist', PROJECT_FILE, given));
      },
    });
    for (const input of inputs) {
      const { text } = decodeText(await readFile(input.path));
      const read = readCatalogueFile(input.path, text, knowledge);
      const lines = linesOf(text);
      for (const { start, message } of read.problems) {
        const { line, column } = lines.at(start);
        session.complain(`${path.relative(session.io.cwd, input.path)}:${line}:${column}: ${message}`);
      }
      append(entries, read.entries);
    }
  }
  return entries.length > 0 ? knowledge.withCatalogue(knowledge.catalogue.with(entries)) : knowledge;
}
