import { TextDocument } from 'vscode-languageserver-textdocument';
import { readFrontMatter } from '../../../src/language/metadata/document.ts';
import type { Analysis, DocumentEntry } from '../../../src/language/model/index.ts';
import { openReport } from '../../../src/language/service.ts';
import { normalText } from '../../../src/language/text/normal.ts';
import { noProject } from '../../../src/language/workspace/project.ts';
import type { Report } from '../../../src/language/workspace/report.ts';
import { reportAnnotations } from '../../../src/language/workspace/report-annotations.ts';
import { knowledge } from './knowledge.ts';

export const TODAY = '2026-11-24';

export interface Around {
  uri?: string;
  /** The text of the sidecar. */
  sidecar?: string;
  /** Only the sidecar is left. */
  isGone?: boolean;
  /** The text of the annotation file. */
  annotations?: string;
  learned?: readonly DocumentEntry[];
  today?: string;
  /** Takes the place of what the readers find, where a test is not about them. */
  analysis?: Analysis;
}

/** A report as the service opens it, without a project. */
export function reportOf(
  text: string,
  { uri = 'file:///reports/report.txt', analysis, ...beside }: Around = {},
): Report {
  const document = TextDocument.create(uri, 'vn-report', 1, text);
  const sidecar =
    beside.sidecar === undefined
      ? null
      : TextDocument.create('file:///reports/report.meta.yaml', 'yaml', 1, beside.sidecar);
  const { learned, isGone, today = TODAY } = beside;
  const lines = beside.annotations;
  const annotations =
    lines === undefined
      ? null
      : reportAnnotations(
          TextDocument.create('file:///reports/report.annotations.jsonl', 'jsonl', 1, lines),
          uri,
          text,
        );
  const project = noProject(knowledge);
  const reading = analysis && {
    source: normalText(text, analysis.bodyStart),
    analysis,
    frontMatter: readFrontMatter(text),
  };
  return openReport(document, { project, sidecar, annotations, isGone, learned, today }, reading);
}
