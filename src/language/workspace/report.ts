/**
 * One report as everybody sees it: rules, features, JSON, the command line and the server. `openReport` in `service.ts`
 * makes it, and nobody else puts one together.
 */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { MetadataDocument } from '../metadata/document.ts';
import type { Analysis, Finding } from '../model/index.ts';
import type { NormalText } from '../text/normal.ts';
import { isReportName } from './names.ts';
import type { Project } from './project.ts';
import type { ReportAnnotations } from './report-annotations.ts';

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
  /** Its own file is gone and only the sidecar is left: `text` is empty, and no rule but that which says so is run. */
  readonly isGone: boolean;
  /** The annotations beside it; null where there is no file of them. */
  readonly annotations: ReportAnnotations | null;
  /** What its project asks for, and what is known there. */
  readonly project: Project;
  /** Today, ISO date: handed in, so that an answer depends on nothing else. */
  readonly today: string;
}

/** The day that a report speaks of, ISO: that of its first meeting, else of its page; null when it states neither. */
export function reportDate({ meetings, pageDate }: Pick<Analysis, 'meetings' | 'pageDate'>): string | null {
  return meetings[0]?.date ?? pageDate;
}

/** Whether rules are run on a text: it reads as a report, has metadata or annotations, or is called one. */
export function isTreatedAsReport({ uri, analysis, metadata, annotations }: Report): boolean {
  return analysis.recognition.isReport || metadata !== null || annotations !== null || isReportName(uri);
}

/** A report and what lies beside it. */
export function documentsOf({ document, sidecar, annotations, isGone }: Report): TextDocument[] {
  return [isGone ? null : document, sidecar, annotations?.document ?? null].filter((one) => one !== null);
}

/** The document that a finding counts in; the report's where the file beside it is gone. */
export function documentOf(
  { document, sidecar, annotations }: Report,
  { in: place }: Pick<Finding, 'in'>,
): TextDocument {
  if (place === 'annotations') return annotations?.document ?? document;
  return (place === 'sidecar' ? sidecar : null) ?? document;
}
