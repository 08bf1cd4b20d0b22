import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { Finding } from '../model/index.ts';
import { DEPRECATED, DiagnosticSeverity } from './kinds.ts';
import { rangeOf } from './places.ts';

export const SOURCE = 'giaoban';

/**
 * Findings as diagnostics of `document`, which must hold the text that the findings count in. `pageOf` gives the address
 * of a rule's page.
 */
export function diagnostics(
  document: TextDocument,
  findings: readonly Finding[],
  pageOf?: (rule: string) => string,
): Diagnostic[] {
  return findings.map((finding) => {
    const diagnostic: Diagnostic = {
      range: rangeOf(document, finding),
      severity: DiagnosticSeverity[finding.severity],
      code: finding.rule,
      source: SOURCE,
      message: finding.message,
    };
    if (pageOf) diagnostic.codeDescription = { href: pageOf(finding.rule) };
    if (/^reference\/(?:superseded|repealed)$/.test(finding.rule)) diagnostic.tags = [DEPRECATED];
    return diagnostic;
  });
}
