/**
 * The project of each file, read once and again when it changes.
 *
 * As on the command line a workspace folder has one project file, in it or above it up to the root of the repository. A
 * report outside of all workspace folders takes that of its own folder.
 */
import type { Knowledge } from '../knowledge/knowledge.ts';
import { canonicalUri, folderAbove, pathBelow } from '../text/uris.ts';
import type { Files } from './files.ts';
import { matchesGlobs } from './globs.ts';
import { type CheckedFile, type EditorSettings, loadProject } from './load-project.ts';
import type { Project } from './project.ts';
import { overridden, PROJECT_FILE, type Severities, severitiesOf } from './project-file.ts';

export interface Projects {
  /** What holds for a document, or without one for the first folder. Read once, then remembered. */
  of(uri: string | null): Promise<Project>;
  /** The severities for one report. */
  severities(uri: string, project: Project): Severities;
  /** Whether a change of this file changes what holds. */
  concerns(uri: string): boolean;
  /** Forgets what was read, and reads again what holds in the workspace folders. */
  reload(): Promise<void>;
}

export interface ProjectsHost {
  files: Files;
  knowledge(): Knowledge;
  ruleIds: readonly string[];
  /** The workspace folders. */
  folders(): readonly string[];
  /** What the editor's settings ask for. */
  editor?(): EditorSettings;
  /** The project file for every document, in place of the nearest one. */
  file?: string | null;
  /** The first folder's project holds for every document, wherever it lies. */
  everywhere?: boolean;
  /** Whether the user trusts the folders; true without it. */
  trusted?(): boolean;
  /** Told of each file that was read, with what is wrong in it; with nothing too when that is mended or the file is gone. */
  checked?(file: Pick<CheckedFile, 'uri' | 'is' | 'text' | 'problems'>): void;
  /** Tells the user what is wrong with the settings, which no file can show. */
  complain?(message: string): void;
}

/** The projects of a workspace. */
export function createProjects(host: ProjectsHost): Projects {
  let projects = new Map<string, Promise<Project>>();
  /** Files that were read or looked for, by canonical URI: editors escape letters differently. */
  let watched = new Set<string>();
  let read = new Set<string>();
  const shown = new Map<string, CheckedFile>();
  const complaints = new Set<string>();

  const startOf = (uri: string | null): string | null => {
    if (uri === null || host.everywhere || uri.startsWith('untitled:')) return host.folders()[0] ?? null;
    return folderOf(uri, host.folders()) ?? folderAbove(uri);
  };

  const load = async (start: string | null): Promise<Project> => {
    const mine = projects;
    const { files, ruleIds, file } = host;
    const loaded = await loadProject(start, {
      files,
      knowledge: host.knowledge(),
      ruleIds,
      file,
      editor: host.editor?.() ?? null,
      folders: host.folders(),
      trusted: host.trusted?.() ?? true,
    });
    if (mine !== projects) return loaded.project;
    for (const uri of loaded.looked) watched.add(canonicalUri(uri));
    for (const one of loaded.checked) {
      read.add(one.uri);
      if (one.problems.length > 0 || shown.has(one.uri)) host.checked?.(one);
      if (one.problems.length > 0) shown.set(one.uri, one);
      else shown.delete(one.uri);
    }
    for (const message of loaded.complaints) {
      if (!complaints.has(message)) host.complain?.(message);
      complaints.add(message);
    }
    return loaded.project;
  };

  const at = (start: string | null): Promise<Project> => {
    const key = start ?? '';
    const known = projects.get(key);
    if (known) return known;
    const loading = load(start);
    projects.set(key, loading);
    // What has failed is tried again, not remembered.
    loading.catch(() => projects.delete(key));
    return loading;
  };

  return {
    of: (uri) => at(startOf(uri)),
    severities(uri, { settings, folder }) {
      const matches = under(uri, folder);
      const own = severitiesOf(settings, matches);
      const editor = host.editor?.();
      return editor ? overridden(own, severitiesOf(editor, matches)) : own;
    },
    concerns: (uri) => uri.endsWith(`/${PROJECT_FILE}`) || watched.has(canonicalUri(uri)),
    async reload() {
      const before = [...shown.values()];
      projects = new Map();
      watched = new Set();
      read = new Set();
      const folders = host.folders();
      await Promise.all(folders.length > 0 ? folders.map(at) : [at(null)]);
      for (const one of before) {
        if (read.has(one.uri)) continue;
        shown.delete(one.uri);
        host.checked?.({ ...one, problems: [] });
      }
    },
  };
}

/** The innermost of the folders that a file lies in; null when it lies in none. All are URIs. */
export function folderOf(uri: string, folders: readonly string[]): string | null {
  const around = folders.filter((folder) => pathBelow(folder, uri) !== null);
  return around.sort((a, b) => b.length - a.length)[0] ?? null;
}

/** Which of the project's globs leaves a file out; null when none does. */
export function leftOutBy(uri: string, { settings, folder }: Project): 'include' | 'exclude' | null {
  const { include, exclude } = settings;
  const matches = under(uri, folder);
  if (include.length > 0 && !matches(include)) return 'include';
  return matches(exclude) ? 'exclude' : null;
}

/** Tests a file's path from the project's folder. */
function under(uri: string, folder: string | null): (globs: readonly string[]) => boolean {
  const path = folder === null ? null : pathBelow(folder, uri);
  return (globs) => path !== null && matchesGlobs(path, globs);
}
