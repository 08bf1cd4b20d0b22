/**
 * What holds for a report: the project file of its folder, with the settings of the editor laid over it.
 *
 * As on the command line a workspace folder has one project file, in it or above it up to the root of the repository. A
 * report outside of all workspace folders takes that of its own folder.
 */
import * as l10n from '@vscode/l10n';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { Knowledge } from '../language/knowledge/knowledge.ts';
import type { SchemaExtension } from '../language/metadata/extension.ts';
import { ruleIds } from '../language/rules/index.ts';
import { append } from '../language/text/lists.ts';
import type { Files } from '../language/workspace/files.ts';
import { folderAbove, isGlob, matchesGlobs, pathBelow, uriBelow } from '../language/workspace/globs.ts';
import {
  overridden,
  PROJECT_FILE,
  type Project,
  type RuleSettings,
  readProject,
  rulesFor,
} from '../language/workspace/project.ts';
import { readText } from '../language/workspace/read-file.ts';
import { readSchemaFile } from '../language/workspace/schema-file.ts';
import { asDiagnostics, type FileDiagnostics, namedFiles, withCatalogueFile } from './catalogues.ts';
import type { Settings } from './protocol.ts';

export interface ProjectContext {
  project: Project;
  /** The project file; null without one. */
  file: string | null;
  /** Where its globs start; null for a document that lies nowhere. */
  folder: string | null;
  knowledge: Knowledge;
  /** What the project adds to the schema of the metadata. */
  schema: SchemaExtension | null;
  /** The catalogue files, those of the settings first; one that is named without a glob may not exist yet. */
  catalogues: readonly string[];
}

export interface Projects {
  /** What holds for a document, or without one for the first folder. Read once, then remembered. */
  of(uri: string | null): Promise<ProjectContext>;
  /** The severities for one report. */
  severities(uri: string, context: ProjectContext): RuleSettings;
  /** Which of the project's globs leaves a file out. */
  leftOutBy(uri: string, context: ProjectContext): 'include' | 'exclude' | null;
  /** Whether a change of this file changes what holds. */
  concerns(uri: string): boolean;
  /** Forgets what was read, and reads again what holds in the workspace folders. */
  reload(): Promise<void>;
}

export interface ProjectsHost {
  files: Files;
  builtIn(): Knowledge;
  folders(): readonly string[];
  settings(): Settings;
  publish(uri: string, diagnostics: Diagnostic[]): void;
  /** Tells the user what is wrong with the settings, which no file can show. */
  complain(message: string): void;
}

/** Folders above in which a project file is looked for. */
const MAX_ABOVE = 30;

/** The project of each file: its project file, catalogues and schema, read once and again when they change. */
export function createProjects(host: ProjectsHost): Projects {
  let contexts = new Map<string, Promise<ProjectContext>>();
  /** Files that were read or looked for, by decoded URI: editors escape letters differently. */
  let watched = new Set<string>();
  let read = new Set<string>();
  const shown = new Set<string>();
  const complaints = new Set<string>();

  /** The workspace folder of a file, else its own; null for what lies nowhere. */
  const startOf = (uri: string | null): string | null => {
    if (uri === null || uri.startsWith('untitled:')) return host.folders()[0] ?? null;
    const around = host.folders().filter((folder) => pathBelow(folder, uri) !== null);
    return around.sort((a, b) => b.length - a.length)[0] ?? folderAbove(uri);
  };

  const load = async (start: string | null): Promise<ProjectContext> => {
    const mine = contexts;
    const { context, diagnostics, looked, complaints: said } = await readContext(start, host);
    if (mine !== contexts) return context;
    for (const uri of looked) watched.add(decoded(uri));
    for (const [uri, found] of diagnostics) {
      read.add(uri);
      if (found.length > 0 || shown.has(uri)) host.publish(uri, found);
      if (found.length > 0) shown.add(uri);
      else shown.delete(uri);
    }
    for (const message of said) {
      if (!complaints.has(message)) host.complain(message);
      complaints.add(message);
    }
    return context;
  };

  const at = (start: string | null): Promise<ProjectContext> => {
    const key = start ?? '';
    const known = contexts.get(key);
    if (known) return known;
    const loading = load(start);
    contexts.set(key, loading);
    // What has failed is tried again, not remembered.
    loading.catch(() => contexts.delete(key));
    return loading;
  };

  return {
    of: (uri) => at(startOf(uri)),
    severities(uri, { project, folder }) {
      const { rules, overrides } = host.settings();
      const matches = under(uri, folder);
      const settings = rulesFor({ rules, overrides }, matches);
      return overridden(rulesFor(project, matches), settings);
    },
    leftOutBy(uri, { project, folder }) {
      const matches = under(uri, folder);
      if (project.include.length > 0 && !matches(project.include)) return 'include';
      return matches(project.exclude) ? 'exclude' : null;
    },
    concerns: (uri) => uri.endsWith(`/${PROJECT_FILE}`) || watched.has(decoded(uri)),
    async reload() {
      const before = [...shown];
      contexts = new Map();
      watched = new Set();
      read = new Set();
      const folders = host.folders();
      await Promise.all(folders.length > 0 ? folders.map(at) : [at(null)]);
      for (const uri of before) {
        if (read.has(uri)) continue;
        shown.delete(uri);
        host.publish(uri, []);
      }
    },
  };
}

/** Tests a file's path from the project's folder. */
function under(uri: string, folder: string | null): (globs: readonly string[]) => boolean {
  const path = folder === null ? null : pathBelow(folder, uri);
  return (globs) => path !== null && matchesGlobs(path, globs);
}

interface ReadContext {
  context: ProjectContext;
  diagnostics: FileDiagnostics;
  /** Every file that was read, or that would have been if it were there. */
  looked: Set<string>;
  complaints: string[];
}

async function readContext(start: string | null, host: ProjectsHost): Promise<ReadContext> {
  const { files } = host;
  const settings = host.settings();
  const diagnostics: FileDiagnostics = new Map();
  const looked = new Set<string>();
  const complaints: string[] = [];
  const found = start === null ? null : await findProject(start, files, looked);
  const { project, problems, spanOf } = readProject(found?.text ?? '', ruleIds);
  const folder = found?.folder ?? start;

  let knowledge = host.builtIn();
  const catalogues: string[] = [];
  const addCatalogues = async (path: string, folders: readonly string[]): Promise<boolean> => {
    let some = false;
    for (const base of folders) {
      for (const uri of await namedFiles(base, path, files)) {
        looked.add(uri);
        const more = await withCatalogueFile(uri, files, knowledge, diagnostics);
        knowledge = more ?? knowledge;
        some ||= more !== null;
        if (more || (!isGlob(path) && base === folder)) catalogues.push(uri);
      }
    }
    return some;
  };
  for (const [index, path] of project.catalogue.entries()) {
    if (await addCatalogues(path, folder === null ? [] : [folder])) continue;
    problems.push({ message: l10n.t('The catalogue {0} could not be read.', path), ...spanOf(['catalogue', index]) });
  }
  const folders = host.folders().length > 0 ? host.folders() : folder === null ? [] : [folder];
  const own = catalogues.splice(0);
  for (const path of settings.catalogue) {
    if (!(await addCatalogues(path, folders))) complaints.push(l10n.t('The catalogue {0} could not be read.', path));
  }
  append(catalogues, own);

  const readSchema = async (uri: string): Promise<SchemaExtension | 'missing' | null> => {
    looked.add(uri);
    const text = await readText(files, uri, 'schema');
    if (text === null) return 'missing';
    const schema = readSchemaFile(text);
    diagnostics.set(uri, asDiagnostics(uri, text, schema.problems));
    return schema.extension;
  };
  let schema: SchemaExtension | null = null;
  const fromSettings = settings.metadata.schema;
  if (fromSettings !== '') {
    const read = start === null ? 'missing' : await readSchema(uriBelow(start, fromSettings));
    if (read === 'missing') complaints.push(l10n.t('The schema {0} could not be read.', fromSettings));
    else schema = read;
  } else if (project.metadata.schema !== undefined && folder !== null) {
    const read = await readSchema(uriBelow(folder, project.metadata.schema));
    if (read === 'missing') {
      const message = l10n.t('The schema {0} could not be read.', project.metadata.schema);
      problems.push({ message, ...spanOf(['metadata', 'schema']) });
    } else schema = read;
  }
  if (found) diagnostics.set(found.uri, asDiagnostics(found.uri, found.text, problems));
  const context = {
    project,
    file: found?.uri ?? null,
    folder,
    knowledge,
    schema,
    catalogues: [...new Set(catalogues)],
  };
  return { context, diagnostics, looked, complaints };
}

/** The project file in a folder or above it, up to the one that holds the repository. */
async function findProject(
  start: string,
  files: Files,
  looked: Set<string>,
): Promise<{ uri: string; folder: string; text: string } | null> {
  let folder: string | null = start;
  for (let above = 0; folder !== null && above < MAX_ABOVE; above++) {
    const uri = uriBelow(folder, PROJECT_FILE);
    looked.add(uri);
    if ((await files.stat(uri).catch(() => null))?.kind === 'file') {
      const text = await readText(files, uri, 'project');
      if (text !== null) return { uri, folder, text };
    }
    if (await files.stat(uriBelow(folder, '.git')).catch(() => null)) return null;
    folder = folderAbove(folder);
  }
  return null;
}

/** A URI without escapes, which editors write differently. */
export function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
