/**
 * One report as everybody sees it: rules, features, JSON, the command line and the server. `openReport` in `service.ts`
 * makes it, and nobody else puts one together.
 */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { MetadataDocument } from '../metadata/document.ts';
import type { Analysis } from '../model/index.ts';
import type { NormalText } from '../text/normal.ts';
import { isReportName } from './names.ts';
import type { Project } from './project.ts';

export interface Report {
  /** Where it lies; the name of a text that lies nowhere. */
  readonly uri: string;
  /** The text as the editor holds it: all spans of `analysis` count in it. */
  readonly text: string;
  /** The same text as a document, which tells lines and columns. */
  readonly document: TextDocument;
  /** The normal text that was read, with the map back to `text`. */
  readonly source: NormalText;
  readonly analysis: Analysis;
  /** Front matter or sidecar, when there is one. */
  readonly metadata: MetadataDocument | null;
  /** The sidecar, where the metadata stands there. */
  readonly sidecar: TextDocument | null;
  /** What its project asks for, and what is known there. */
  readonly project: Project;
  /** Today, ISO date: handed in, so that an answer depends on nothing else. */
  readonly today: string;
}

/** The day that a report speaks of, ISO: that of its first meeting, else of its page; null when it states neither. */
export function reportDate({ meetings, pageDate }: Pick<Analysis, 'meetings' | 'pageDate'>): string | null {
  return meetings[0]?.date ?? pageDate;
}

/** Whether rules are run on a text: it reads as a report, has metadata, or is called one. */
export function isTreatedAsReport({ uri, analysis, metadata }: Report): boolean {
  return analysis.recognition.isReport || metadata !== null || isReportName(uri);
}
