/** What every subcommand works with: the tables, the project file, the language, and how texts are read and shown. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as l10n from '@vscode/l10n';
import pc from 'picocolors';
import { nodeFiles } from '../files/node.ts';
import type { Knowledge } from '../language/knowledge/knowledge.ts';
import type { SchemaExtension } from '../language/metadata/extension.ts';
import { ruleIds } from '../language/rules/index.ts';
import { decodeText } from '../language/text/encodings.ts';
import type { Files } from '../language/workspace/files.ts';
import { matchesGlobs } from '../language/workspace/globs.ts';
import { EMPTY_PROJECT, PROJECT_FILE, type Project, readProject } from '../language/workspace/project.ts';
import { withProjectCatalogue } from './catalogue.ts';
import { loadKnowledge } from './data.ts';
import { type Io, UsageError } from './io.ts';
import { readMetadataSchema } from './metadata-schema.ts';
import { lineAndColumn } from './positions.ts';

export type Colors = ReturnType<typeof pc.createColors>;

export interface GlobalOptions {
  color?: boolean;
  config?: string;
}

export interface Session {
  io: Io;
  files: Files;
  knowledge: Knowledge;
  project: Project;
  /** The folder that the project's globs start from. */
  projectFolder: string;
  /** The project's own fields of metadata and stricter values. */
  metadataSchema: SchemaExtension | null;
  colors: Colors;
  /** ISO date. */
  today: string;
  version: string;
  /** Whether a file is under one of the globs, which start from the project's folder. */
  matches(file: string, globs: readonly string[]): boolean;
  /** A message about one file or the run, on standard error. */
  complain(message: string): void;
}

/** Does the work of a subcommand and sets the exit status that it gives. */
export type Run = (work: (session: Session) => Promise<number>) => Promise<void>;

/** What a command runs with: the project file above `io.cwd` or the one named, its catalogues and schema, and colours. */
export async function openSession(io: Io, options: GlobalOptions, version: string): Promise<Session> {
  const found = await findProject(io.cwd, options.config);
  const knowledge = await loadKnowledge(io.home);
  const projectFolder = found?.folder ?? io.cwd;
  const colors = pc.createColors(wantsColor(io, options));
  const project = found?.project ?? EMPTY_PROJECT;
  const session: Session = {
    io,
    files: nodeFiles,
    knowledge,
    project,
    projectFolder,
    metadataSchema: await readMetadataSchema(project, projectFolder, io.cwd),
    colors,
    today: localDate(new Date()),
    version,
    matches: (file, globs) => {
      const relative = path.relative(projectFolder, file).split(path.sep).join('/');
      return matchesGlobs(relative, globs);
    },
    complain: (message) => io.stderr.write(`giaoban: ${oneLine(message)}\n`),
  };
  return { ...session, knowledge: await withProjectCatalogue(session) };
}

/** Control characters of a text or a file name must not reach the terminal, nor a line of theirs the log of a workflow. */
export function oneLine(words: string): string {
  return words.replace(/[\u0000-\u001F\u007F-\u009F]+/g, ' ');
}

function wantsColor({ stdout, env }: Io, { color }: GlobalOptions): boolean {
  if (color === false || env.NO_COLOR) return false;
  return stdout.isTTY || Boolean(env.FORCE_COLOR && env.FORCE_COLOR !== '0');
}

function localDate(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Looks for the project file in the working folder and above it, up to the one that holds the repository. */
async function findProject(
  cwd: string,
  given: string | undefined,
): Promise<{ folder: string; project: Project } | null> {
  if (given !== undefined) {
    const file = path.resolve(cwd, given);
    const bytes = await readFile(file).catch(() => {
      throw new UsageError(l10n.t('{0}: no such file or folder', given));
    });
    return { folder: path.dirname(file), project: parseProject(decodeText(bytes).text, given) };
  }
  for (let folder = cwd; ; folder = path.dirname(folder)) {
    const file = path.join(folder, PROJECT_FILE);
    const bytes = await readFile(file).catch(() => null);
    if (bytes) return { folder, project: parseProject(decodeText(bytes).text, path.relative(cwd, file)) };
    const isRepository = existsSync(path.join(folder, '.git'));
    if (isRepository || path.dirname(folder) === folder) return null;
  }
}

function parseProject(text: string, name: string): Project {
  const { project, problems } = readProject(text, ruleIds);
  if (problems.length > 0) {
    const lines = problems.map(({ start, message }) => {
      const { line, column } = lineAndColumn(text, start);
      return `${name}:${line}:${column}: ${message}`;
    });
    throw new UsageError(lines.join('\n'));
  }
  return project;
}
