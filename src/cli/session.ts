/** What every subcommand works with: the language service over this machine's files, the project, and how texts are shown. */
import path from 'node:path';
import * as l10n from '@vscode/l10n';
import { pathOfUri, uriOfPath } from '../files/paths.ts';
import { createLanguageService, type LanguageService } from '../language/service.ts';
import { append } from '../language/text/lists.ts';
import type { Files } from '../language/workspace/files.ts';
import type { LearnedDocuments } from '../language/workspace/learned.ts';
import type { CheckedFile } from '../language/workspace/load-project.ts';
import type { Project } from '../language/workspace/project.ts';
import { loadKnowledge } from './data.ts';
import { type Io, UsageError } from './io.ts';
import { createPrinter, createStyles, type Printer, type Styles } from './output.ts';
import { linesOf } from './positions.ts';

export interface GlobalOptions {
  color?: boolean;
  config?: string;
}

export interface Session {
  io: Io;
  files: Files;
  service: LanguageService;
  /** The project of the working folder, which holds for every text. */
  project: Project;
  /** Standard output. */
  out: Printer;
  styles: Styles;
  version: string;
  /** What the files of this run teach about documents, once they have been read for it. */
  learned: LearnedDocuments | null;
  /** A message about one file or the run, on standard error. */
  complain(message: string): void;
}

/** Does the work of a subcommand and sets the exit status that it gives. */
export type Run = (work: (session: Session) => Promise<number>) => Promise<void>;

/**
 * What a command runs with: the project file above `io.cwd` or the one named, its catalogues and schema, and colours.
 * Whatever is wrong in one of them is a UsageError: results without them would be other results.
 */
export async function openSession(io: Io, options: GlobalOptions, version: string): Promise<Session> {
  const { files } = io;
  const file = options.config === undefined ? null : uriOfPath(path.resolve(io.cwd, options.config));
  if (file !== null && (await files.stat(file).catch(() => null))?.kind !== 'file') {
    throw new UsageError(l10n.t('{0}: no such file or folder', options.config ?? ''));
  }
  const knowledge = await loadKnowledge(io.home);
  const errors = createPrinter(io.stderr);
  const complain = (message: string) => errors.line(`giaoban: ${message}`);
  const wrong: string[] = [];
  const service = createLanguageService({
    knowledge: () => knowledge,
    files,
    clock: () => new Date(),
    folders: () => [uriOfPath(io.cwd)],
    learning: {
      version: () => 0,
      forText: (uri, text) => session.learned?.forText(uri, text) ?? [],
    },
    projects: {
      file,
      everywhere: true,
      checked(one) {
        append(wrong, problemLines(one, io.cwd));
      },
    },
  });
  const project = await service.projects.of(null);
  if (wrong.length > 0) throw new UsageError(wrong);
  const [out, styles] = [createPrinter(io.stdout), createStyles(wantsColor(io, options))];
  const session: Session = { io, files, service, project, out, styles, version, learned: null, complain };
  return session;
}

function problemLines({ uri, text, problems }: Pick<CheckedFile, 'uri' | 'text' | 'problems'>, cwd: string): string[] {
  const name = path.relative(cwd, pathOfUri(uri));
  const lines = linesOf(text);
  return problems.map(({ start, message }) => {
    const { line, column } = lines.at(start);
    return `${name}:${line}:${column}: ${message}`;
  });
}

function wantsColor({ stdout, env }: Io, { color }: GlobalOptions): boolean {
  if (color === false || env.NO_COLOR || env.TERM === 'dumb') return false;
  return stdout.isTTY || Boolean(env.FORCE_COLOR && env.FORCE_COLOR !== '0');
}
