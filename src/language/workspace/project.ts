/** What holds for a report: the settings of its project, and what they add to the knowledge and to the metadata. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { SchemaExtension } from '../metadata/extension.ts';
import { NO_SETTINGS, type ProjectSettings } from './project-file.ts';

export interface Project {
  settings: ProjectSettings;
  /** URI of the project file; null without one. */
  file: string | null;
  /** URI of the folder where its globs start; null for a document that lies nowhere. */
  folder: string | null;
  /** What the program knows, with the catalogues of the project laid over it. */
  knowledge: Knowledge;
  /** What the project adds to the schema of the metadata. */
  schema: SchemaExtension | null;
  /** URIs of the catalogue files, those of the editor's settings first; one named without a glob may not exist yet. */
  catalogues: readonly string[];
}

/** A project that asks for nothing, as of a text that lies nowhere. */
export function noProject(knowledge: Knowledge): Project {
  return { settings: NO_SETTINGS, file: null, folder: null, knowledge, schema: null, catalogues: [] };
}
