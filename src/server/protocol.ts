/** Every custom request between client and server, and what the client hands over at the start. */
import { RequestType, RequestType0 } from 'vscode-jsonrpc';
import type { Range, TextEdit } from 'vscode-languageserver-types';
import type { RawData } from '../language/documents/schema.ts';
import type { Severity } from '../language/model.ts';
import type { FileStat, FolderEntry } from '../language/workspace/files.ts';

/** All of it may be left out, and is by editors that know nothing of this server. */
export interface InitializationOptions {
  /** The document tables, where the server cannot read them itself (browser). */
  data?: RawData;
  /** English text → the user's language. */
  l10n?: Record<string, string>;
  /** The client answers `stat`, `read` and `list`. */
  files?: boolean;
  /** Address of a rule's page, `{rule}` standing for its id with `-` for `/`. */
  rulePage?: string;
  /** As under `giaoban` in the editor's settings, for clients that cannot be asked. */
  settings?: Partial<Settings>;
}

/** The settings that the server reads, live. */
export interface Settings {
  rules: Record<string, Severity | 'off'>;
  inlayHints: boolean;
  /** Catalogue files of the workspace: paths in its folders, or URIs. */
  catalogue: string[];
}

export const defaultSettings: Settings = { rules: {}, inlayHints: false, catalogue: [] };

// ── To the client: files that only it can reach ─────────────────────────────────────────────────────────────────────

export interface FileParams {
  uri: string;
}

/** What stands at a URI; null when nothing does. */
export const statFile = new RequestType<FileParams, FileStat | null, void>('giaoban/stat');

/** Bytes of a file in base64; null when it cannot be read. */
export const readFile = new RequestType<FileParams, string | null, void>('giaoban/readFile');

/** What a folder holds; empty when it cannot be read. */
export const listFolder = new RequestType<FileParams, FolderEntry[], void>('giaoban/list');

// ── To the server ───────────────────────────────────────────────────────────────────────────────────────────────────

export interface RecognizeResult {
  isReport: boolean;
  /** 0 to 1. */
  score: number;
  /** In the user's language, the weightiest first. */
  reasons: string[];
}

/** Is a text a report, and why? */
export const recognize = new RequestType<{ text: string }, RecognizeResult, void>('giaoban/recognize');

export interface StatusResult extends RecognizeResult {
  meetings: number;
  tasks: number;
  references: number;
  /** Where the metadata stands; null when there is none. */
  metadata: 'front-matter' | 'sidecar' | null;
}

/** The same for an open document, with what was found in it; null when it is not open. */
export const status = new RequestType<FileParams, StatusResult | null, void>('giaoban/status');

/** One line of a quick pick. */
export interface Place {
  label: string;
  description: string;
  detail: string;
  range: Range;
}

export interface PlacesResult {
  meetings: Place[];
  tasks: Place[];
}

/** Meetings and tasks of an open report. */
export const places = new RequestType<FileParams, PlacesResult | null, void>('giaoban/places');

export interface SearchParams {
  query: string;
  /** The report that the reference goes into: documents near it in time come first. */
  uri?: string;
}

export interface FoundDocument {
  code: string;
  /** "04/11/2013 · Ban Chấp hành Trung ương". */
  description: string;
  title: string;
  /** The full citation, as text to insert. */
  citation: string;
}

/** Documents of the catalogue by code, title (plain letters do), date or issuer. */
export const search = new RequestType<SearchParams, FoundDocument[], void>('giaoban/search');

export interface CheckResult {
  isReport: boolean;
  hasMetadata: boolean;
  errors: number;
  warnings: number;
  others: number;
}

/** Checks a report, open or not, and publishes the findings; null when it cannot be read. */
export const check = new RequestType<FileParams, CheckResult | null, void>('giaoban/check');

export interface FileEdits {
  uri: string;
  /** The file does not exist yet. */
  create: boolean;
  edits: TextEdit[];
  /** The whole text afterwards, for a preview. */
  text: string;
}

export interface GenerateResult {
  /** Null when nothing would change, or nothing can be changed. */
  file: FileEdits | null;
  /** Why nothing can be changed, in the user's language. */
  problem: string | null;
}

/** What the metadata would become from the text; null when the report is not open. */
export const generateMetadata = new RequestType<FileParams, GenerateResult | null, void>('giaoban/generateMetadata');

export interface MoveParams {
  uri: string;
  to: 'front-matter' | 'sidecar';
}

export interface MoveResult {
  files: FileEdits[];
  /** A file that is empty afterwards. */
  remove: string | null;
  /** Why nothing can be moved, in the user's language. */
  problem: string | null;
}

/** How the metadata moves between front matter and sidecar; null when the report is not open. */
export const moveMetadata = new RequestType<MoveParams, MoveResult | null, void>('giaoban/moveMetadata');

export interface RuleInfo {
  id: string;
  severity: Severity;
}

/** The rules, for a list to choose from. */
export const rules = new RequestType0<RuleInfo[], void>('giaoban/rules');
