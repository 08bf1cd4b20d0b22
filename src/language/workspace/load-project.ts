/**
 * Reads what holds in a folder: the nearest project file, the catalogues and the schema that it names, and over them what
 * an editor's settings ask for. The command line and the server read projects with this alone.
 */
import * as l10n from '@vscode/l10n';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { SchemaExtension } from '../metadata/extension.ts';
import type { Span } from '../model/index.ts';
import { readCatalogueFile } from './catalogue-file.ts';
import type { Files } from './files.ts';
import { filesMatching, folderAbove, isGlob, uriBelow } from './globs.ts';
import type { Project } from './project.ts';
import { PROJECT_FILE, type ReadProjectFile, readProjectFile, type Severities } from './project-file.ts';
import { catalogueKind, readText } from './read-file.ts';
import { readSchemaFile } from './schema-file.ts';

/** What an editor asks for besides the project file, with the same meaning. */
export interface EditorSettings {
  rules: Severities;
  overrides: { files: string[]; rules: Severities }[];
  /** Paths in the workspace folders, or URIs. */
  catalogue: readonly string[];
  /** `schema`: a path in the folder or a URI; empty for none. */
  metadata: { schema: string };
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
  const { files, editor = null, folders = [] } = options;
  const looked = new Set<string>();
  const found = await projectFile(start, options, looked);
  const read = readProjectFile(found?.text ?? '', options.ruleIds);
  const folder = found?.folder ?? start;
  const reader: Reader = { files, looked, checked: [], complaints: [], knowledge: options.knowledge, folder, read };

  const own = await readCatalogues(reader, read.settings.catalogue, folder === null ? [] : [folder], (path, index) => {
    read.problems.push({ message: notRead(path), ...read.spanOf(['catalogue', index]) });
  });
  const around = folders.length > 0 ? folders : folder === null ? [] : [folder];
  const asked = await readCatalogues(reader, editor?.catalogue ?? [], around, (path) => {
    reader.complaints.push(notRead(path));
  });
  const schema = await readSchema(reader, start, editor);
  if (found) reader.checked.push({ uri: found.uri, is: 'project', text: found.text, problems: read.problems });
  const project: Project = {
    settings: read.settings,
    file: found?.uri ?? null,
    folder,
    knowledge: reader.knowledge,
    schema,
    catalogues: [...new Set([...asked, ...own])],
  };
  return { project, checked: reader.checked, looked, complaints: reader.complaints };
}

interface Reader {
  files: Files;
  looked: Set<string>;
  checked: CheckedFile[];
  complaints: string[];
  /** Grows with every catalogue that is read. */
  knowledge: Knowledge;
  folder: string | null;
  read: ReadProjectFile;
}

function notRead(path: string): string {
  return l10n.t('The catalogue {0} could not be read.', path);
}

/** Lays the catalogues that the paths lead to over what is known. Gives their URIs, those of files that may be made too. */
async function readCatalogues(
  reader: Reader,
  paths: readonly string[],
  folders: readonly string[],
  missing: (path: string, index: number) => void,
): Promise<string[]> {
  const catalogues: string[] = [];
  for (const [index, path] of paths.entries()) {
    let some = false;
    for (const base of folders) {
      const uris = isGlob(path) ? await filesMatching(base, path, reader.files) : [uriBelow(base, path)];
      for (const uri of uris) {
        const isRead = await readCatalogue(reader, uri);
        some ||= isRead;
        if (isRead || (!isGlob(path) && base === reader.folder)) catalogues.push(uri);
      }
    }
    if (!some) missing(path, index);
  }
  return catalogues;
}

async function readCatalogue(reader: Reader, uri: string): Promise<boolean> {
  reader.looked.add(uri);
  const text = await readText(reader.files, uri, catalogueKind(uri));
  if (text === null) return false;
  const { knowledge } = reader;
  const { entries, problems } = readCatalogueFile(uri, text, knowledge);
  reader.checked.push({ uri, is: 'catalogue', text, problems });
  if (entries.length > 0) reader.knowledge = knowledge.withCatalogue(knowledge.catalogue.with(entries));
  return true;
}

/** The schema of the editor's settings, else of the project file. */
async function readSchema(
  reader: Reader,
  start: string | null,
  editor: EditorSettings | null,
): Promise<SchemaExtension | null> {
  const { read, folder, files } = reader;
  const asked = editor?.metadata.schema ?? '';
  const path = asked !== '' ? asked : read.settings.metadata.schema;
  const base = asked !== '' ? start : folder;
  if (path === undefined || (asked === '' && base === null)) return null;
  const uri = base === null ? null : uriBelow(base, path);
  if (uri !== null) reader.looked.add(uri);
  const text = uri === null ? null : await readText(files, uri, 'schema');
  if (uri === null || text === null) {
    const message = l10n.t('The schema {0} could not be read.', path);
    if (asked !== '') reader.complaints.push(message);
    else read.problems.push({ message, ...read.spanOf(['metadata', 'schema']) });
    return null;
  }
  const { extension, problems } = readSchemaFile(text);
  reader.checked.push({ uri, is: 'schema', text, problems });
  return extension;
}

/** The project file that is named, or that of a folder or one above it, up to the one that holds the repository. */
async function projectFile(
  start: string | null,
  { files, file }: ProjectOptions,
  looked: Set<string>,
): Promise<{ uri: string; folder: string; text: string } | null> {
  if (file) {
    looked.add(file);
    const text = await readText(files, file, 'project');
    return text === null ? null : { uri: file, folder: folderAbove(file) ?? file, text };
  }
  let folder = start;
  for (let above = 0; folder !== null && above < MAX_ABOVE; above++) {
    const uri = uriBelow(folder, PROJECT_FILE);
    looked.add(uri);
    const text = await readText(files, uri, 'project');
    if (text !== null) return { uri, folder, text };
    if (await files.stat(uriBelow(folder, '.git')).catch(() => null)) return null;
    folder = folderAbove(folder);
  }
  return null;
}
