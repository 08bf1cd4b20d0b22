/** “This is the document of …”: the reader's way to say which of several documents with one code a reference means. */
import * as l10n from '@vscode/l10n';
import type { CodeAction, Diagnostic } from 'vscode-languageserver-types';
import { codeKey } from '../knowledge/code.ts';
import { choiceEdits, listsOther, wordsAround } from '../metadata/choose.ts';
import type { DocumentEntry, Reference, Span } from '../model/index.ts';
import { canonicalCode } from '../references/reading/canonical.ts';
import { listedCodes } from '../rules/listed-codes.ts';
import { writtenDate } from '../text/calendar.ts';
import type { Report } from '../workspace/report.ts';
import { label } from './format.ts';
import { CodeActionKind } from './kinds.ts';
import { rangeOf, referenceAt } from './places.ts';

/** More than these are chosen by typing the date. */
const MOST = 5;

/**
 * One action for each document that an ambiguous reference at `asked.start` may mean. The choice goes into the metadata:
 * for the whole report, or for this place where the report cites the code for another document too. `inReport` is false
 * where the offsets count in the sidecar; there, and in front matter, codes of the metadata are asked about.
 */
export function chooseDocument(
  report: Report,
  asked: Span,
  shown: readonly Diagnostic[],
  inReport: boolean,
): CodeAction[] {
  const diagnostics = shown.filter(({ code }) => code === 'reference/ambiguous');
  const found =
    inReport && asked.start >= report.analysis.bodyStart ? inText(report, asked) : inMetadata(report, asked);
  return (found?.documents ?? []).slice(0, MOST).flatMap((document) => {
    const edits = choice(report, document, found?.reference ?? null);
    const target = report.metadata?.location === 'sidecar' ? report.sidecar : report.document;
    if (!edits || !target) return [];
    const changes = edits.map((edit) => ({ range: rangeOf(target, edit), newText: edit.newText }));
    const title = l10n.t(
      'This is the document of {0}: {1}',
      writtenDate(document.date),
      label(document.title ?? document.code, 60),
    );
    return [{ title, kind: CodeActionKind.QuickFix, diagnostics, edit: { changes: { [target.uri]: changes } } }];
  });
}

interface Asked {
  documents: DocumentEntry[];
  /** Null for a code of the metadata. */
  reference: Reference | null;
}

function inText(report: Report, asked: Span): Asked | null {
  const reference = referenceAt(report, asked.start);
  if (!reference || reference.own || reference.kind === 'back') return null;
  const { status, candidates } = reference.resolution;
  return status === 'ambiguous' ? { documents: candidates.map(({ document }) => document), reference } : null;
}

/** A code of the metadata without a date that several documents have. */
function inMetadata({ metadata, project: { knowledge } }: Report, asked: Span): Asked | null {
  const listed = listedCodes(metadata, knowledge).find(
    ({ start, end, path }) => path[0] === 'references' && start <= asked.start && asked.start <= end,
  );
  if (!listed || listed.date !== null) return null;
  const documents = [...knowledge.catalogue.byCode(canonicalCode(listed.code, knowledge))];
  return documents.length > 1 ? { documents, reference: null } : null;
}

function choice(report: Report, { code, date }: DocumentEntry, reference: Reference | null) {
  const { metadata, text, analysis, project } = report;
  const canonical = (written: string) => canonicalCode(written, project.knowledge);
  const another = analysis.references.some(
    ({ resolution: { status, document } }) =>
      status === 'resolved' && document && codeKey(document.code) === codeKey(code) && document.date !== date,
  );
  const placed = reference && (another || listsOther(metadata, { code, date }, canonical));
  return choiceEdits(metadata, { code, date }, placed ? wordsAround(text, reference) : null, text, canonical);
}
