/** Findings of open reports and their sidecars, published when typing pauses. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { diagnostics } from '../language/features/diagnostics.ts';
import type { Analysis, Finding } from '../language/model/index.ts';
import { type RunOptions, runRules } from '../language/rules/index.ts';
import type { LanguageService } from '../language/service.ts';
import { isShownVersion, sidecarOf } from '../language/workspace/names.ts';
import type { Project } from '../language/workspace/project.ts';
import { documentOf, documentsOf, isTreatedAsReport, type Report } from '../language/workspace/report.ts';
import type { Connection, Documents } from './connection.ts';

/** Long enough that a word typed at normal speed is checked once. */
const PAUSE = 200;

export interface Validation {
  /** Checks the report that a document belongs to, once it has been left alone for a moment. */
  soon(uri: string): void;
  /** Checks every open document again: the settings have changed. */
  all(): void;
  /** Checks at once, and publishes. */
  now(uri: string): Promise<{ report: Report; isReport: boolean; findings: Finding[] } | null>;
  /** The findings of a report that count in this text of it. */
  findings(report: Report, document: TextDocument): Finding[];
  /** A document was closed: what was published for it goes, unless the last run over the workspace found it. */
  closed(uri: string): void;
  /** Takes back what the last run over the workspace found in files that are not open. */
  startRun(): void;
  /** Checks a file of the workspace at once; what is published stays when it is closed. */
  inRun(uri: string): ReturnType<Validation['now']>;
  /** Publishes with the findings of a report one that comes from comparing it with others, until the text changes. */
  add(uri: string, finding: Finding): Promise<Report | null>;
  /** A text has come or gone on the disk: its sidecar has lost its report, or has it back. */
  cameOrWent(uri: string): Promise<void>;
  /** Takes back what was published for a file of the run. */
  leaveRun(uri: string): void;
}

export interface ValidationContext {
  connection: Connection;
  documents: Documents;
  service: LanguageService;
  severities(report: Report): RunOptions['severities'];
  pageOf(): ((rule: string) => string) | undefined;
  log(what: string, error: unknown): void;
}

/** Publishes findings: of what is open as one types, of the others after a run over the workspace. */
export function createValidation(context: ValidationContext): Validation {
  const { connection, documents, service, log } = context;
  const timers = new Map<string, ReturnType<typeof setTimeout>>();

  /** Files of the last run over the workspace, sidecars included. */
  const run = new Set<string>();
  /** Sidecars without a report: what is published for them stays until one is there again. */
  const left = new Set<string>();
  /** Findings from comparing reports, with the texts that they hold for. */
  const compared = new Map<string, { texts: string; findings: Finding[] }>();
  const textsOf = ({ document, metadata }: Report) => `${document.getText()}\0${metadata?.text ?? ''}`;
  const besideOf = ({ metadata, annotations }: Report) =>
    `${metadata?.text ?? ''}\0${annotations?.document.getText() ?? ''}`;
  const checked = new WeakMap<Analysis, { beside: string; project: Project; findings: Finding[] }>();

  const check = (report: Report): Finding[] => {
    const { analysis, project } = report;
    const beside = besideOf(report);
    const known = checked.get(analysis);
    // The analysis is another one whenever the text is; moving the cursor asks for the same findings again and again.
    if (known && known.beside === beside && known.project === project) return known.findings;
    const onError = (rule: string, error: unknown) => log(rule, error);
    const findings = runRules(report, { severities: context.severities(report), onError });
    checked.set(analysis, { beside, project, findings });
    return findings;
  };

  const publish = (document: TextDocument, findings: readonly Finding[]) => {
    const open = documents.get(document.uri);
    connection.publishDiagnostics({
      uri: document.uri,
      version: open?.version,
      diagnostics: diagnostics(document, findings, context.pageOf()),
    });
  };

  const now: Validation['now'] = async (uri) => {
    if (isShownVersion(uri)) return null;
    const version = documents.get(uri)?.version;
    const report = await service.load(uri);
    // Changed or closed while a file was read: the next check will publish.
    if (documents.get(uri)?.version !== version) return null;
    if (report?.isGone) left.add(uri);
    else if (left.delete(uri) && !report) clear(uri);
    if (!report) return null;
    const { uri: reportUri } = report.document;
    const others = compared.get(reportUri);
    const findings = [...check(report), ...(others?.texts === textsOf(report) ? others.findings : [])];
    const isReport = isTreatedAsReport(report) || documents.get(reportUri) !== undefined;
    // A file of the workspace that is no report is none of our business.
    if (!isReport) return { report, isReport, findings: [] };
    for (const one of documentsOf(report))
      publish(
        one,
        findings.filter((finding) => documentOf(report, finding) === one),
      );
    return { report, isReport, findings };
  };

  const soon = (uri: string) => {
    clearTimeout(timers.get(uri));
    const run = () => {
      timers.delete(uri);
      now(uri).catch((error) => log('check', error));
    };
    timers.set(uri, setTimeout(run, PAUSE));
  };

  const clear = (uri: string) => {
    clearTimeout(timers.get(uri));
    timers.delete(uri);
    connection.publishDiagnostics({ uri, diagnostics: [] });
  };

  return {
    soon,
    now,
    all() {
      for (const { uri } of documents.all()) soon(uri);
    },
    findings: (report, document) => check(report).filter((finding) => documentOf(report, finding) === document),
    closed(uri) {
      clear(uri);
      // Not at once: whoever makes it a plain text by hand says so right after.
      if (run.has(uri) || left.has(uri)) soon(uri);
    },
    startRun() {
      for (const uri of run) if (!documents.get(uri)) clear(uri);
      run.clear();
      compared.clear();
    },
    async cameOrWent(uri) {
      const sidecar = sidecarOf(uri);
      if (sidecar === null) return;
      service.forget(sidecar);
      if (documents.get(sidecar)) return soon(sidecar);
      const report = await service.load(sidecar);
      if (report?.isGone) await now(sidecar);
      else if (left.delete(sidecar)) clear(sidecar);
    },
    async inRun(uri) {
      const result = await now(uri);
      if (result?.isReport) {
        for (const { uri } of documentsOf(result.report)) run.add(uri);
      }
      return result;
    },
    async add(uri, finding) {
      const report = await service.load(uri);
      if (!report) return null;
      const key = report.document.uri;
      const { findings = [] } = compared.get(key) ?? {};
      compared.set(key, { texts: textsOf(report), findings: [...findings, finding] });
      await now(uri);
      return report;
    },
    leaveRun(uri) {
      run.delete(uri);
      clear(uri);
    },
  };
}
