/** What the server answers about an open document: one feature of `language/features` a line. */
import type { Position, Range } from 'vscode-languageserver-types';
import { codeActions } from '../language/features/code-actions.ts';
import { completion, completionInMetadata } from '../language/features/completion.ts';
import { folding, nestedKeys } from '../language/features/folding.ts';
import { beginsMetadata } from '../language/features/front-matter-start.ts';
import { hover, hoverOnListed, hoverOnMetadata } from '../language/features/hover.ts';
import { inlayHints } from '../language/features/inlay-hints.ts';
import { CodeActionKind } from '../language/features/kinds.ts';
import type { Markup } from '../language/features/markup.ts';
import { mentions, mentionsOfListed } from '../language/features/mentions.ts';
import { outline } from '../language/features/outline.ts';
import { inFrontMatter } from '../language/features/places.ts';
import { selectionRanges } from '../language/features/selection-ranges.ts';
import { semanticTokens } from '../language/features/semantic-tokens.ts';
import type { Span } from '../language/model/index.ts';
import type { LanguageService } from '../language/service.ts';
import { append } from '../language/text/lists.ts';
import type { Report } from '../language/workspace/report.ts';
import { addToCatalogue } from './add-to-catalogue.ts';
import type { Connection, DocumentMethod, DocumentParams, DocumentResult, Documents } from './connection.ts';
import { type OtherFiles, shownBefore } from './other-files.ts';
import { silenceInWorkspace } from './silence-in-workspace.ts';
import type { Validation } from './validation.ts';

export interface FeatureContext {
  connection: Connection;
  documents: Documents;
  service: LanguageService;
  validation: Validation;
  /** How the client takes hovers. */
  markup(): Markup;
  showsInlayHints(): boolean;
  /** Whether a document was changed a moment ago. */
  isTyping(uri: string): boolean;
  others: OtherFiles;
  log(what: string, error: unknown): void;
}

/** The document that is asked about, with the report that it is or belongs to. */
interface Asked {
  report: Report;
  document: Report['document'];
  /** False in a sidecar, which holds nothing but metadata. */
  inReport: boolean;
  at(position: Position): number;
  span(range: Range): Span;
}

export function registerFeatures(context: FeatureContext): void {
  const { validation } = context;

  /** Answers one method: with `empty` when there is no report, when nobody waits any more, and when something fails. */
  function on<M extends DocumentMethod>(
    method: M,
    empty: DocumentResult<M>,
    answer: (asked: Asked, params: DocumentParams<M>) => DocumentResult<M> | Promise<DocumentResult<M>>,
  ): void {
    context.connection.onRequest(method, async (params, token) => {
      try {
        const { uri } = params.textDocument;
        const report = await context.service.load(uri);
        const document = context.documents.get(uri);
        if (!report || !document || token.isCancellationRequested) return empty;
        const at = (position: Position) => document.offsetAt(position);
        const span = ({ start, end }: Range) => ({ start: at(start), end: at(end) });
        return await answer({ report, document, inReport: document === report.document, at, span }, params);
      } catch (error) {
        context.log(method, error);
        return empty;
      }
    });
  }

  on('textDocument/hover', null, ({ report, document, inReport, at }, { position }) => {
    if (inReport) return hover(report, at(position), context.markup());
    return (
      hoverOnListed(report, document, at(position), context.markup()) ??
      (report.metadata &&
        hoverOnMetadata(document, report.metadata, at(position), context.markup(), report.project.schema))
    );
  });
  on('textDocument/documentSymbol', [], ({ report, inReport }) => (inReport ? outline(report) : []));
  on('textDocument/foldingRange', [], ({ report, document, inReport }) =>
    inReport ? folding(report) : nestedKeys(document.getText()),
  );
  on('textDocument/selectionRange', [], ({ report, inReport }, { positions }) =>
    inReport ? selectionRanges(report, positions) : [],
  );
  on('textDocument/documentHighlight', null, ({ report, inReport, at }, { position }) => {
    const ranges = inReport ? mentions(report, at(position)) : [];
    // Null leaves it to the editor to look for the word.
    return ranges.length > 0 ? ranges.map((range) => ({ range })) : null;
  });
  on('textDocument/references', [], ({ report, inReport, at }, { position }) => {
    const ranges = inReport ? mentions(report, at(position)) : mentionsOfListed(report, at(position));
    return ranges.map((range) => ({ uri: report.document.uri, range }));
  });
  on('textDocument/completion', null, ({ report, document, inReport, at }, { position, context: how }) => {
    const offset = at(position);
    const inMetadata = !inReport || inFrontMatter(report, offset) || beginsMetadata(report, offset);
    if (inMetadata) return completionInMetadata(report, document, offset);
    // An editor says “invoked” of letters typed as well as of a list that was asked for: only what is typed changes the text.
    const asked = how?.triggerKind !== 2 && !context.isTyping(document.uri);
    return completion(report, offset, { asked });
  });
  on('textDocument/semanticTokens/full', { data: [] }, ({ report, inReport }) =>
    inReport ? semanticTokens(report) : { data: [] },
  );
  on('textDocument/semanticTokens/range', { data: [] }, ({ report, inReport, span }, { range }) =>
    inReport ? semanticTokens(report, span(range)) : { data: [] },
  );
  on('textDocument/inlayHint', [], ({ report, inReport, span }, { range }) =>
    inReport && context.showsInlayHints() ? inlayHints(report, span(range)) : [],
  );
  on('textDocument/codeAction', [], async (asked, { range, context: { diagnostics, only } }) => {
    const { report, document, inReport } = asked;
    const findings = validation.findings(report, document);
    const actions = codeActions(report, { document, findings, range, diagnostics, only });
    if (!only || only.includes(CodeActionKind.QuickFix)) {
      const { start, end } = asked.span(range);
      const here = findings.filter((finding) => finding.start <= end && start <= finding.end);
      if (inReport) append(actions, await addToCatalogue(report, { start, end }, diagnostics, context.others));
      append(actions, await silenceInWorkspace(report, here, diagnostics, context.others));
    }
    return actions.map((action) => shownBefore(action, document.uri, context.others));
  });
}
