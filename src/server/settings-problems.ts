/** What is wrong in a project file, a catalogue or a schema, as diagnostics of that file. */
import * as l10n from '@vscode/l10n';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic } from 'vscode-languageserver-types';
import { SOURCE } from '../language/features/diagnostics.ts';
import { rangeOf } from '../language/features/places.ts';
import type { CheckedFile } from '../language/workspace/load-project.ts';

/** Problems of a settings file as errors for the editor. */
export function asDiagnostics({ uri, text, problems }: Omit<CheckedFile, 'is'>): Diagnostic[] {
  const document = TextDocument.create(uri, 'yaml', 0, text);
  return problems.map((problem) => {
    return { range: rangeOf(document, problem), severity: 1, source: SOURCE, message: problem.message };
  });
}

/** That a file could not be read, as an error at its beginning; nothing when it can be. */
export function unreadableDiagnostics(reason: string | null): Diagnostic[] {
  if (reason === null) return [];
  const start = { line: 0, character: 0 };
  const message = l10n.t('This file could not be read: {0}.', reason);
  return [{ range: { start, end: start }, severity: 1, source: SOURCE, message }];
}
