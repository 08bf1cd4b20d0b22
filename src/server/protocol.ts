/** Every custom request between client and server, and what the client hands over at the start. */
import type { Range, TextEdit } from 'vscode-languageserver-types';
import type { RawData } from '../language/knowledge/schema.ts';
import type { Severity } from '../language/model/index.ts';
import type { FileProblem, FileStat, FolderEntry } from '../language/workspace/files.ts';

/** A request by its method, with the types of its parameters and its result. */
export interface Request<P, R> {
  readonly method: string;
  /** Never there: only for the compiler. */
  readonly types?: [P, R];
}

function request<P, R>(method: string): Request<P, R> {
  return { method };
}

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
  /** The same for some files only, by globs; a later entry wins. */
  overrides: { files: string[]; rules: Record<string, Severity | 'off'> }[];
  inlayHints: boolean;
  /** Catalogue files of the workspace: paths in its folders. */
  catalogue: string[];
  /** `schema`: a JSON Schema for fields of one's own, as a path in the folder; empty for none. */
  metadata: { schema: string };
  /** Of `catalogue` and `metadata.schema`, those that the user has set, not the workspace: their paths may be absolute. */
  fromUser: string[];
  /** False while the user has not said that the folder is trusted (Restricted Mode): no further file is read then. */
  trusted: boolean;
}

export const defaultSettings: Settings = {
  rules: {},
  overrides: [],
  inlayHints: false,
  catalogue: [],
  metadata: { schema: '' },
  fromUser: [],
  trusted: true,
};

// ── To the client: files that only it can reach ─────────────────────────────────────────────────────────────────────

export interface FileParams {
  uri: string;
}

/** What the client's file system says, or why it says nothing: the fields of a `FileError`. */
export type FileAnswer<T> = { value: T } | { problem: FileProblem; code: string };

/** What stands at a URI; null when nothing does. */
export const statFile = request<FileParams, FileAnswer<FileStat | null>>('giaoban/stat');

export interface ReadParams extends FileParams {
  /** In bytes; of a larger file nothing is read. */
  atMost: number;
}

/** Bytes of a file in base64. */
export const readFile = request<ReadParams, FileAnswer<string>>('giaoban/readFile');

/** What a folder holds. */
export const listFolder = request<FileParams, FileAnswer<FolderEntry[]>>('giaoban/list');

/** The URI of a file without links on the way, where the client's file system can tell. */
export const realPath = request<FileParams, FileAnswer<string>>('giaoban/realPath');

export interface WriteParams extends FileParams {
  /** In base64. */
  bytes: string;
  /** The file is written only if these are its bytes (base64; null: only if it is not there); left out: in any case. */
  ifStill: string | null;
}

export const writeFile = request<WriteParams, FileAnswer<null>>('giaoban/writeFile');

// ── To the server ───────────────────────────────────────────────────────────────────────────────────────────────────

export interface RecognizeResult {
  isReport: boolean;
  /** 0 to 1. */
  score: number;
  /** In the user's language, the weightiest first. */
  reasons: string[];
  /** Which globs of the project file leave the file out, whatever it says. */
  leftOutBy: 'include' | 'exclude' | null;
}

export interface RecognizeParams {
  text: string;
  /** The file that it stands in, for the project file that may leave it out. */
  uri?: string;
}

/** Is a text a report, and why? */
export const recognize = request<RecognizeParams, RecognizeResult>('giaoban/recognize');

export interface StatusResult extends RecognizeResult {
  meetings: number;
  tasks: number;
  references: number;
  /** Where the metadata stands; null when there is none. */
  metadata: 'front-matter' | 'sidecar' | null;
}

/** The same for an open document, with what was found in it; null when it is not open. */
export const status = request<FileParams, StatusResult | null>('giaoban/status');

/** One line of a quick pick. */
interface Place {
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
export const places = request<FileParams, PlacesResult | null>('giaoban/places');

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
export const search = request<SearchParams, FoundDocument[]>('giaoban/search');

export interface CheckResult {
  isReport: boolean;
  hasMetadata: boolean;
  counts: Record<Severity, number>;
  /** The counts in the user's language; that nothing was found, where nothing was. */
  summary: string;
}

/** Checks a report, open or not, and publishes the findings; null when it cannot be read. */
export const check = request<FileParams, CheckResult | null>('giaoban/check');

export interface RunParams {
  uri: string;
  /** As it is shown: the path in the workspace. */
  name: string;
  /** Globs of the project file that do not count, since the user has set his own. */
  ignore: readonly ('include' | 'exclude')[];
}

export interface StartRunParams {
  /** Globs of the user's settings, from the folder: of the files only these, where there are any; and none of those. */
  include: readonly string[];
  exclude: readonly string[];
}

/**
 * Begins a run over the workspace: what the last one found in files that are not open goes. Gives the URIs of the files to
 * check: texts that may be reports, and metadata whose report is gone.
 */
export const startRun = request<StartRunParams, string[]>('giaoban/startRun');

/** Checks one file of the workspace, open or not, and publishes the findings. */
export const checkInRun = request<RunParams, 'checked' | 'no-report' | 'left-out' | 'unread'>('giaoban/checkInRun');

export interface RunResult {
  reports: number;
  withFindings: number;
  counts: Record<Severity, number>;
  /** The counts in the user's language, as they are listed in the editor and in the document. */
  summary: string;
}

/** Compares the reports of the run with each other, publishes what that gives, and counts everything. */
export const finishRun = request<null, RunResult>('giaoban/finishRun');

/** The findings of the run as a Markdown document. */
export const runDocument = request<null, string>('giaoban/runDocument');

/** A file is no report after all: what the run found in it goes. */
export const leaveRun = request<FileParams, null>('giaoban/leaveRun');

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
export const generateMetadata = request<FileParams, GenerateResult | null>('giaoban/generateMetadata');

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
export const moveMetadata = request<MoveParams, MoveResult | null>('giaoban/moveMetadata');

export interface RuleInfo {
  id: string;
  severity: Severity;
}

/** The rules, for a list to choose from. */
export const rules = request<null, RuleInfo[]>('giaoban/rules');
