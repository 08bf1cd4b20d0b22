import * as l10n from '@vscode/l10n';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, Diagnostic, Range, TextEdit } from 'vscode-languageserver-types';
import type { Edit, Finding, Fix, Span } from '../model/index.ts';
import { citationEdits } from '../references/citation.ts';
import { append } from '../text/lists.ts';
import type { Report } from '../workspace/report.ts';
import { chooseDocument } from './choose-document.ts';
import { CodeActionKind } from './kinds.ts';
import { rangeOf, referenceAt } from './places.ts';
import { silence } from './silence.ts';

export const codeActionKinds = Object.values(CodeActionKind);

export interface CodeActionRequest {
  /** The text that findings and edits count in: the report or its sidecar. */
  document: TextDocument;
  /** The findings in that text, as it is now. */
  findings: readonly Finding[];
  range: Range;
  /** What the editor shows there, to be tied to the fixes. */
  diagnostics: readonly Diagnostic[];
  only?: readonly string[];
}

/** Quick fixes (this one, all of a kind), all safe fixes, and the full citation for the reference at the cursor. */
export function codeActions(report: Report, request: CodeActionRequest): CodeAction[] {
  const { document, findings, range, diagnostics } = request;
  const wants = (kind: string) =>
    !request.only || request.only.some((only) => kind === only || kind.startsWith(`${only}.`));
  const actions: CodeAction[] = [];
  const asked = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const here = findings.filter(({ start, end }) => start <= asked.end && asked.start <= end);
  if (wants(CodeActionKind.QuickFix)) {
    for (const finding of here) {
      const shown = diagnostics.filter(({ code, message }) => code === finding.rule && message === finding.message);
      finding.fixes.forEach((fix, index) => {
        actions.push({
          ...action(fix.title, CodeActionKind.QuickFix, document, fix.edits),
          diagnostics: shown,
          isPreferred: index === 0 && fix.safe,
        });
      });
    }
    for (const rule of new Set(here.map(({ rule }) => rule))) {
      const alike = findings.filter((finding) => finding.rule === rule);
      const edits = safeEdits(alike);
      if (alike.filter(safeFix).length < 2) continue;
      const diagnostic = diagnostics.filter(({ code }) => code === rule);
      const title = l10n.t('Fix all of this kind in the file ({0})', rule);
      actions.push({ ...action(title, CodeActionKind.QuickFix, document, edits), diagnostics: diagnostic });
    }
  }
  if (wants(CodeActionKind.QuickFix)) {
    append(actions, chooseDocument(report, asked, diagnostics, document === report.document));
    append(actions, silence(report, document, here, diagnostics));
  }
  if (wants(CodeActionKind.RefactorRewrite) && document === report.document) {
    append(actions, citation(report, asked));
  }
  if (wants(CodeActionKind.FixAll)) {
    const edits = safeEdits(findings);
    if (edits.length > 0)
      actions.push(action(l10n.t('Fix all auto-fixable problems'), CodeActionKind.FixAll, document, edits));
  }
  return actions;
}

/** The edits of every safe fix that can be applied together: where two touch, the first one stays. */
function safeEdits(findings: readonly Finding[]): Edit[] {
  const edits: Edit[] = [];
  for (const finding of findings) {
    const fix = safeFix(finding);
    if (fix && !fix.edits.some((edit) => edits.some((earlier) => collide(edit, earlier)))) append(edits, fix.edits);
  }
  return edits;
}

/** Edits in the protocol's terms. */
export function textEdits(document: TextDocument, edits: readonly Edit[]): TextEdit[] {
  return edits.map((edit) => ({ range: rangeOf(document, edit), newText: edit.newText }));
}

function safeFix({ fixes }: Finding): Fix | undefined {
  return fixes.find(({ safe }) => safe);
}

function collide(a: Edit, b: Edit): boolean {
  return (a.start < b.end && b.start < a.end) || a.start === b.start;
}

function action(title: string, kind: string, document: TextDocument, edits: readonly Edit[]): CodeAction {
  return { title, kind, edit: { changes: { [document.uri]: textEdits(document, edits) } } };
}

function citation(report: Report, asked: Span): CodeAction[] {
  const reference = referenceAt(report, asked.start);
  const document = reference?.resolution.document;
  if (!reference || !document) return [];
  const edits = citationEdits(reference, document, report.text, report.analysis.references);
  if (edits.length === 0) return [];
  const title = l10n.t('Insert full citation');
  return [action(title, CodeActionKind.RefactorRewrite, report.document, edits)];
}
