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
  const before = lineBefore(text, lineStart);
  const known = before.indexOf('giaoban-disable-next-line');
  const stop = known < 0 ? -1 : known + before.slice(known).search(/-->|[>\r\n]|$/);
  if (known >= 0 && before[stop] !== '>') {
    const at = lineStart - before.length + before.slice(0, stop).trimEnd().length;
    return { start: at, end: at, newText: ` ${rule}` };
  }
  const newLine = text.includes('\r\n') ? '\r\n' : '\n';
  const indent = /^[ \t]*/.exec(text.slice(lineStart))?.[0] ?? '';
  const comment = inYaml
    ? `${indent}# giaoban-disable-next-line ${rule}`
    : `<!-- giaoban-disable-next-line ${rule} -->`;
  return { start: lineStart, end: lineStart, newText: comment + newLine };
}

/** The line that ends where `lineStart` is, with its line end; of a long one the last 400 characters. */
function lineBefore(text: string, lineStart: number): string {
  const near = text.slice(Math.max(0, lineStart - 400), lineStart);
  const words = near.replace(/(?:\r\n|\n|\r)$/, '');
  return near.slice(Math.max(words.lastIndexOf('\n'), words.lastIndexOf('\r')) + 1);
}
