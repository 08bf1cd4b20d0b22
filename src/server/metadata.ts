/** Metadata written from the text, and moved between front matter and sidecar, as edits for the client to apply. */
import * as l10n from '@vscode/l10n';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { textEdits } from '../language/features/code-actions.ts';
import { completionEdits, frontMatterEdits } from '../language/metadata/merge.ts';
import { moveToFrontMatter, moveToSidecar } from '../language/metadata/move.ts';
import type { Edit } from '../language/model/index.ts';
import { canonicalCode } from '../language/references/reading/canonical.ts';
import { applyEdits } from '../language/text/edits.ts';
import { sidecarOf } from '../language/workspace/names.ts';
import type { Report } from '../language/workspace/report.ts';
import type { FileEdits, GenerateResult, MoveResult } from './protocol.ts';

/** What the metadata would become, where it already stands: in the sidecar if there is one, else in the front matter. */
export function generated({ document, sidecar, metadata, analysis, project }: Report): GenerateResult {
  const canonical = (code: string) => canonicalCode(code, project.knowledge);
  const target = sidecar ?? document;
  const edits =
    sidecar && metadata
      ? completionEdits(metadata, analysis, canonical)
      : frontMatterEdits(document.getText(), metadata, analysis, canonical);
  if (!edits)
    return {
      file: null,
      problem: l10n.t('The metadata cannot be completed: its YAML has errors, or is all in brackets.'),
    };
  return { file: edits.length > 0 ? fileEdits(target, edits) : null, problem: null };
}

/** Moves the metadata of a report. Says why when it cannot. */
export function moved(report: Report, to: 'front-matter' | 'sidecar'): MoveResult {
  const { document, sidecar, metadata, analysis } = report;
  const refuse = (problem: string): MoveResult => ({ files: [], remove: null, problem });
  if (report.isGone) return refuse(l10n.t('The report of this metadata is not there.'));
  if (!metadata) return refuse(l10n.t('This report has no metadata yet.'));
  if (to === 'sidecar') {
    const beside = sidecarOf(document.uri);
    if (metadata.location === 'sidecar') return refuse(l10n.t('The metadata is in the sidecar already.'));
    if (beside === null) return refuse(l10n.t('Only files that end in .txt or .baocao can have a sidecar.'));
    const result = moveToSidecar(metadata, analysis.bodyStart);
    const created = TextDocument.create(beside, 'yaml', 0, '');
    const whole = fileEdits(created, [{ start: 0, end: 0, newText: result.sidecar }]);
    return { files: [{ ...whole, create: true }, fileEdits(document, result.report)], remove: null, problem: null };
  }
  if (metadata.location === 'front-matter' || !sidecar)
    return refuse(l10n.t('The metadata is in the front matter already.'));
  const edits = moveToFrontMatter(document.getText(), metadata);
  if (!edits) return refuse(l10n.t('The YAML of the sidecar has errors: correct them first.'));
  return { files: [fileEdits(document, edits)], remove: sidecar.uri, problem: null };
}

function fileEdits(document: TextDocument, edits: readonly Edit[]): FileEdits {
  return {
    uri: document.uri,
    create: false,
    edits: textEdits(document, edits),
    text: applyEdits(document.getText(), edits),
  };
}
