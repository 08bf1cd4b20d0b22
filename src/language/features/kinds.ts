/**
 * The numbers and names of the protocol that the features use. The protocol's own package holds all of them in objects
 * that cannot be left out of a bundle in parts.
 */
import type * as lsp from 'vscode-languageserver-types';

export const SymbolKind = {
  File: 1,
  Module: 2,
  String: 15,
  Array: 18,
  Key: 20,
  Event: 24,
} as const satisfies Record<string, lsp.SymbolKind>;

export const CompletionItemKind = {
  Property: 10,
  Value: 12,
  Snippet: 15,
  Reference: 18,
  EnumMember: 20,
} as const satisfies Record<string, lsp.CompletionItemKind>;

export const DiagnosticSeverity = { error: 1, warning: 2, information: 3, hint: 4 } as const satisfies Record<
  string,
  lsp.DiagnosticSeverity
>;

export const DEPRECATED = 2 satisfies lsp.DiagnosticTag;

export const FoldingRangeKind = { Region: 'region', Comment: 'comment' } as const satisfies Record<
  string,
  lsp.FoldingRangeKind
>;

export const CodeActionKind = {
  QuickFix: 'quickfix',
  RefactorRewrite: 'refactor.rewrite',
  FixAll: 'source.fixAll.giaoban',
} as const satisfies Record<string, lsp.CodeActionKind>;
