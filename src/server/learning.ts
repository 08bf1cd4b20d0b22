/**
 * What the texts of a workspace folder teach about documents that the catalogue lacks, as on the command line: a full
 * citation in one report resolves short ones in the others. The folder is read in the background, a file at a time, when
 * its first report is open; later only what changes. Files count as they are saved.
 */

import type { DocumentEntry } from '../language/model/index.ts';
import { learn } from '../language/service.ts';
import { binaryKind, decodeText } from '../language/text/encodings.ts';
import { canonicalUri, pathBelow } from '../language/text/uris.ts';
import type { Files } from '../language/workspace/files.ts';
import { createLearnedDocuments, type LearnedDocuments } from '../language/workspace/learned.ts';
import { isTextName } from '../language/workspace/names.ts';
import type { Project } from '../language/workspace/project.ts';
import { leftOutBy, folderOf as workspaceFolderOf } from '../language/workspace/projects.ts';
import { readFile } from '../language/workspace/read-file.ts';
import { filesBelow, isPassedOver } from '../language/workspace/walk.ts';

export interface Learning {
  /** Another number whenever the folder of a report teaches something else; has it read in a while, if need be. */
  version(report: string, project: Project): number;
  /** What the other files of its folder teach that may matter for this text; nothing until they have been read. */
  forText(report: string, text: string): readonly DocumentEntry[];
  /** Reads the folder of a file, unless it has been read, with all changes that have been told of. */
  ready(uri: string): Promise<void>;
  /** A file was made, saved or deleted. */
  changed(uri: string): void;
}

export interface LearningHost {
  files: Files;
  folders(): readonly string[];
  projectOf(uri: string): Promise<Project>;
  /** Something else is known now: reports should be read again. */
  learned(): void;
  log(error: unknown): void;
}

/** So that reading a folder never keeps a machine busy for long: about a millisecond a file. */
const MOST_FILES = 5000;
const MOST_FOLDERS = 5000;
/** Until what the user is looking at has been answered, in milliseconds. */
const PAUSE = 300;

/** One workspace folder. */
interface Folder {
  /** What its texts were read with. */
  project: Project | null;
  learned: LearnedDocuments | null;
  version: number;
  /** Files that have changed since, canonical URI to URI. */
  changed: Map<string, string>;
  timer: ReturnType<typeof setTimeout> | null;
  work: Promise<void> | null;
}

/** Learns folder by folder, in the background; what cannot be read teaches nothing. */
export function createLearning(host: LearningHost): Learning {
  const { files } = host;
  const known = new Map<string, Folder>();

  const uriOfFolder = (uri: string) => workspaceFolderOf(uri, host.folders());

  const folderOf = (uri: string): { uri: string; folder: Folder } | null => {
    const found = uriOfFolder(uri);
    if (found === null) return null;
    const folder = known.get(found) ?? {
      project: null,
      learned: null,
      version: 0,
      changed: new Map(),
      timer: null,
      work: null,
    };
    known.set(found, folder);
    return { uri: found, folder };
  };

  const teach = async (learned: LearnedDocuments, uri: string, project: Project) => {
    const content = leftOutBy(uri, project) === null ? await readFile(files, uri, 'lesson') : null;
    try {
      const isText = content?.status === 'read' && !binaryKind(content.bytes);
      learned.set(canonicalUri(uri), isText ? learn(decodeText(content.bytes).text, project.knowledge) : []);
    } catch (error) {
      // One text must not take the rest of its folder.
      host.log(error);
      learned.set(canonicalUri(uri), []);
    }
  };

  /** Reads what has to be read, until nothing is left. */
  const work = async (uri: string, folder: Folder): Promise<void> => {
    for (;;) {
      const project = await host.projectOf(`${uri.replace(/\/$/, '')}/x.txt`);
      if (!folder.learned || !asBefore(project, folder.project)) {
        // What was known stays until all has been read anew: half of it would make findings come and go.
        folder.changed.clear();
        const learned = createLearnedDocuments(project.knowledge);
        const texts = { wanted: isTextName, heedsIgnored: true, mostFiles: MOST_FILES, mostFolders: MOST_FOLDERS };
        for await (const file of filesBelow(uri, files, texts)) await teach(learned, file, project);
        folder.learned = learned;
        folder.project = project;
      } else if (folder.changed.size > 0) {
        const changed = [...folder.changed.values()];
        folder.changed.clear();
        for (const file of changed) await teach(folder.learned, file, project);
      } else return;
      folder.version++;
      host.learned();
    }
  };

  const start = ({ uri, folder }: { uri: string; folder: Folder }): Promise<void> => {
    clearTimeout(folder.timer ?? undefined);
    folder.timer = null;
    folder.work ??= work(uri, folder)
      .catch(host.log)
      .finally(() => {
        folder.work = null;
      });
    return folder.work;
  };

  const startSoon = (found: { uri: string; folder: Folder }) => {
    if (!found.folder.work) found.folder.timer ??= setTimeout(() => void start(found), PAUSE);
  };

  return {
    version(report, project) {
      const found = folderOf(report);
      if (found && !asBefore(project, found.folder.project)) startSoon(found);
      return found?.folder.version ?? 0;
    },
    forText: (report, text) => folderOf(report)?.folder.learned?.forText(canonicalUri(report), text) ?? [],
    async ready(uri) {
      const found = folderOf(uri);
      if (found) await start(found);
    },
    changed(uri) {
      const folderUri = uriOfFolder(uri);
      const folder = folderUri === null ? undefined : known.get(folderUri);
      const path = folderUri === null ? null : pathBelow(folderUri, uri);
      // A folder that nobody has asked for will be read as it then is.
      if (!folder || folderUri === null || path === null || !isTextName(path)) return;
      if (path.split('/').some(isPassedOver)) return;
      folder.changed.set(canonicalUri(uri), uri);
      startSoon({ uri: folderUri, folder });
    },
  };
}

/** Whether a folder read for one project would be read alike for the other. */
function asBefore(now: Project, before: Project | null): boolean {
  if (now === before) return true;
  const globs = ({ folder, settings: { include, exclude } }: Project) => JSON.stringify([folder, include, exclude]);
  return before !== null && now.knowledge === before.knowledge && globs(now) === globs(before);
}
