/**
 * Reads what holds in a folder: the nearest project file, the catalogues and the schema that it names, and over them what
 * an editor's settings ask for. The command line and the server read projects with this alone.
 */
import * as l10n from '@vscode/l10n';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { SchemaExtension } from '../metadata/extension.ts';
import type { Span } from '../model/index.ts';
import { decodeText } from '../text/encodings.ts';
import { append } from '../text/lists.ts';
import { folderAbove, uriOfEntry } from '../text/uris.ts';
import { readCatalogueFile } from './catalogue-file.ts';
import type { Files } from './files.ts';
import { isGlob } from './globs.ts';
import { linkProblem, namedPath } from './named-path.ts';
import type { Project } from './project.ts';
import { PROJECT_FILE, readProjectFile, type Severities } from './project-file.ts';
import { type FileContent, MOST_OF_CATALOGUES, type ReadAs, readFile, tooLargeText } from './read-file.ts';
import { readSchemaFile } from './schema-file.ts';
import { filesMatching } from './walk.ts';

/** What an editor asks for besides the project file, with the same meaning. */
export interface EditorSettings {
  rules: Severities;
  overrides: { files: string[]; rules: Severities }[];
  /** Paths in the workspace folders. */
  catalogue: readonly string[];
  /** `schema`: a path in the folder; empty for none. */
  metadata: { schema: string };
  /** Which of the two come from the user rather than from the workspace: their paths may be absolute. */
  fromUser?: readonly string[];
}

export interface ProjectOptions {
  files: Files;
  /** What is known before the catalogues of the project are read. */
  knowledge: Knowledge;
  /** The rules that exist: settings for others are problems. */
  ruleIds: readonly string[];
  /** The project file to be read in place of the nearest one. */
  file?: string | null;
  editor?: EditorSettings | null;
  /** Where the catalogues of the editor's settings lie; without any, in the project's folder. */
  folders?: readonly string[];
  /** False where nobody has said yet that the folder is trusted: no further file is read then. True without it. */
  trusted?: boolean;
}

/** A file that was read for the project, and what is wrong in it; nothing for a file that is right. */
export interface CheckedFile {
  uri: string;
  is: 'project' | 'catalogue' | 'schema';
  text: string;
  problems: readonly (Span & { message: string })[];
}

export interface LoadedProject {
  project: Project;
  checked: CheckedFile[];
  /** URIs of every file that was read, or that would have been if it were there. */
  looked: Set<string>;
  /** What is wrong with the editor's settings, which no file can show. */
  complaints: string[];
}

/** Folders above in which a project file is looked for. */
const MAX_ABOVE = 30;

/** What holds in the folder `start` (a URI, null for nowhere). Never rejects: what cannot be read is a problem. */
export async function loadProject(start: string | null, options: ProjectOptions): Promise<LoadedProject> {
  const { files, editor = null, folders = [], trusted = true } = options;
  const looked = new Set<string>();
  const found = await projectFile(start, options, looked);
  const read = readProjectFile(found?.text ?? '', options.ruleIds);
  const folder = found?.folder ?? start;
  if (found?.problem) read.problems.push({ message: found.problem, start: 0, end: 0 });
  const reader: Reader = { files, looked, checked: [], knowledge: options.knowledge, folder, catalogueBytes: 0 };

  const own: string[] = [];
  for (const [index, path] of (trusted ? read.settings.catalogue : []).entries()) {
    const { uris, problem } = await readCatalogues(reader, path, folder === null ? [] : [folder], false);
    append(own, uris);
    if (problem !== null) read.problems.push({ message: problem, ...read.spanOf(['catalogue', index]) });
  }
  const complaints: string[] = [];
  const around = folders.length > 0 ? folders : folder === null ? [] : [folder];
  const asked: string[] = [];
  for (const path of editor?.catalogue ?? []) {
    const isUsers = editor?.fromUser?.includes('catalogue') ?? false;
    if (!trusted && !isUsers) continue;
    const { uris, problem } = await readCatalogues(reader, path, around, isUsers);
    append(asked, uris);
    if (problem !== null) complaints.push(problem);
  }
  let schema: SchemaExtension | null = null;
  const fromEditor = editor?.metadata.schema ?? '';
  const fromProject = trusted ? read.settings.metadata.schema : undefined;
  const isSchemaUsers = editor?.fromUser?.includes('metadata.schema') ?? false;
  if (fromEditor !== '' && (trusted || isSchemaUsers)) {
    const result = await readSchema(reader, start, fromEditor, isSchemaUsers);
    schema = result.extension;
    if (result.problem !== null) complaints.push(result.problem);
  } else if (fromProject !== undefined) {
    const result = await readSchema(reader, folder, fromProject, false);
    schema = result.extension;
    if (result.problem !== null)
      read.problems.push({ message: result.problem, ...read.spanOf(['metadata', 'schema']) });
  }
  if (found) reader.checked.push({ uri: found.uri, is: 'project', text: found.text, problems: read.problems });
  const project: Project = {
    settings: read.settings,
    file: found?.uri ?? null,
    folder,
    knowledge: reader.knowledge,
    schema,
    catalogues: [...new Set([...asked, ...own])],
  };
  return { project, checked: reader.checked, looked, complaints };
}

interface Reader {
  files: Files;
  looked: Set<string>;
  checked: CheckedFile[];
  /** Grows with every catalogue that is read. */
  knowledge: Knowledge;
  folder: string | null;
  /** Of the catalogues together. */
  catalogueBytes: number;
}

/**
 * Lays the catalogues that a path or glob leads to in the folders over what is known. Gives their URIs, those of files that
 * may be made too, and what is wrong with the path.
 */
async function readCatalogues(
  reader: Reader,
  path: string,
  folders: readonly string[],
  isUsers: boolean,
): Promise<{ uris: string[]; problem: string | null }> {
  const uris: string[] = [];
  let problem: string | null = null;
  let some = false;
  for (const base of folders) {
    const named = namedPath(base, path, isUsers);
    if ('problem' in named) return { uris, problem: named.problem };
    const found = isGlob(path) && named.uri !== path ? await filesMatching(base, path, reader.files) : [named.uri];
    for (const uri of found) {
      const read = withinTotal(reader, await readNamed(reader, base, uri, 'catalogue', isUsers));
      if (read.status === 'read') readCatalogue(reader, uri, decodeText(read.bytes).text);
      else if (read.status === 'unreadable')
        problem ??= l10n.t('The catalogue {0} could not be read: {1}.', path, read.reason);
      some ||= read.status === 'read';
      const mayBeMade = read.status === 'absent' && !isGlob(path) && base === reader.folder;
      if (read.status === 'read' || mayBeMade) uris.push(uri);
    }
  }
  if (!some) problem ??= l10n.t('The catalogue {0} could not be read.', path);
  return { uris, problem };
}

/** What was read of a catalogue, unless all together are too much with it. */
function withinTotal(reader: Reader, read: FileContent): FileContent {
  if (read.status !== 'read') return read;
  reader.catalogueBytes += read.bytes.length;
  if (reader.catalogueBytes <= MOST_OF_CATALOGUES) return read;
  return { status: 'unreadable', reason: l10n.t('with the others {0}', tooLargeText(MOST_OF_CATALOGUES)) };
}

function readCatalogue(reader: Reader, uri: string, text: string): void {
  const { knowledge } = reader;
  const { entries, problems } = readCatalogueFile(uri, text, knowledge);
  reader.checked.push({ uri, is: 'catalogue', text, problems });
  if (entries.length > 0) reader.knowledge = knowledge.withCatalogue(knowledge.catalogue.with(entries));
}

async function readSchema(
  reader: Reader,
  base: string | null,
  path: string,
  isUsers: boolean,
): Promise<{ extension: SchemaExtension | null; problem: string | null }> {
  const none = (problem: string) => ({ extension: null, problem });
  const named = base === null ? null : namedPath(base, path, isUsers);
  if (base === null || named === null) return none(l10n.t('The schema {0} could not be read.', path));
  if ('problem' in named) return none(named.problem);
  const read = await readNamed(reader, base, named.uri, 'schema', isUsers);
  if (read.status === 'absent') return none(l10n.t('The schema {0} could not be read.', path));
  if (read.status === 'unreadable') return none(l10n.t('The schema {0} could not be read: {1}.', path, read.reason));
  const { text } = decodeText(read.bytes);
  const { extension, problems } = readSchemaFile(text);
  reader.checked.push({ uri: named.uri, is: 'schema', text, problems });
  return { extension, problem: null };
}

/** Reads a file that was named, unless links lead from it to a place where its name could not have led. */
async function readNamed(
  { files, looked }: Reader,
  base: string,
  uri: string,
  as: ReadAs,
  isUsers: boolean,
): Promise<FileContent> {
  looked.add(uri);
  const reason = isUsers ? null : await linkProblem(files, base, uri);
  return reason === null ? readFile(files, uri, as) : { status: 'unreadable', reason };
}

interface FoundProjectFile {
  uri: string;
  folder: string;
  text: string;
  /** Why it could not be read; null when it was. */
  problem: string | null;
}

/**
 * The project file that is named, or that of a folder or one above it, up to the one that holds the repository. One that
 * is there and cannot be read counts, so that nobody believes its settings are followed.
 */
async function projectFile(
  start: string | null,
  { files, file }: ProjectOptions,
  looked: Set<string>,
): Promise<FoundProjectFile | null> {
  const readAt = async (uri: string, folder: string): Promise<FoundProjectFile | null> => {
    looked.add(uri);
    const read = await readFile(files, uri, 'project');
    if (read.status === 'absent') return null;
    if (read.status === 'read') return { uri, folder, text: decodeText(read.bytes).text, problem: null };
    return { uri, folder, text: '', problem: l10n.t('This file could not be read: {0}.', read.reason) };
  };
  if (file) return readAt(file, folderAbove(file) ?? file);
  let folder = start;
  for (let above = 0; folder !== null && above < MAX_ABOVE; above++) {
    const found = await readAt(uriOfEntry(folder, PROJECT_FILE), folder);
    if (found) return found;
    if (await files.stat(uriOfEntry(folder, '.git')).catch(() => null)) return null;
    folder = folderAbove(folder);
  }
  return null;
}
