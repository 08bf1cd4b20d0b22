/** “Do not report … here”: quick fixes that silence a rule for a line or for the whole report. */
import * as l10n from '@vscode/l10n';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, Diagnostic } from 'vscode-languageserver-types';
import { silenceEdits } from '../metadata/choose.ts';
import type { Edit, Finding } from '../model/index.ts';
import type { Report } from '../workspace/report.ts';
import { CodeActionKind } from './kinds.ts';
import { rangeOf } from './places.ts';

/**
 * Two actions for each rule among the findings, which count in `document`: a comment above the line, and an entry under
 * `disable` in the metadata.
 */
export function silence(
  report: Report,
  document: TextDocument,
  findings: readonly Finding[],
  shown: readonly Diagnostic[],
): CodeAction[] {
  const first = new Map(findings.toReversed().map((finding) => [finding.rule, finding]));
  return [...first.values()].toReversed().flatMap((finding) => {
    const { rule } = finding;
    const diagnostics = shown.filter(({ code }) => code === rule);
    const make = (title: string, target: TextDocument, edits: readonly Edit[]): CodeAction => {
      const changes = edits.map((edit) => ({ range: rangeOf(target, edit), newText: edit.newText }));
      return { title, kind: CodeActionKind.QuickFix, diagnostics, edit: { changes: { [target.uri]: changes } } };
    };
    const actions: CodeAction[] = [];
    const above = commentAbove(report, document, finding);
    if (above) actions.push(make(l10n.t('Do not report {0} in this line', rule), document, [above]));
    const target = report.metadata?.location === 'sidecar' ? report.sidecar : report.document;
    const edits = silenceEdits(report.metadata, rule, report.text);
    if (target && edits) actions.push(make(l10n.t('Do not report {0} in this report', rule), target, edits));
    return actions;
  });
}

/** The comment above the line of a finding, or the rule added to one that stands there; null above the metadata. */
function commentAbove(report: Report, document: TextDocument, { rule, start, in: place }: Finding): Edit | null {
  if (place === 'annotations') return null;
  const text = document.getText();
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const inYaml = document !== report.document || start < report.analysis.bodyStart;
  if (inYaml && document === report.document && lineStart < 3) return null;
  const before = /[^\r\n]*(?:\r\n|\n|\r)$/.exec(text.slice(Math.max(0, lineStart - 400), lineStart))?.[0] ?? '';
  const known = /giaoban-disable-next-line[^\r\n>]*?(?=[ \t]*(?:-->|[\r\n]|$))/.exec(before);
  if (known) {
    const at = lineStart - before.length + known.index + known[0].length;
    return { start: at, end: at, newText: ` ${rule}` };
  }
  const newLine = text.includes('\r\n') ? '\r\n' : '\n';
  const indent = /^[ \t]*/.exec(text.slice(lineStart))?.[0] ?? '';
  const comment = inYaml
    ? `${indent}# giaoban-disable-next-line ${rule}`
    : `<!-- giaoban-disable-next-line ${rule} -->`;
  return { start: lineStart, end: lineStart, newText: comment + newLine };
}
