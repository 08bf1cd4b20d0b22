/** The custom requests of `protocol.ts`, answered. */

import * as l10n from '@vscode/l10n';
import { searchDocuments } from '../language/features/completion.ts';
import { documentFacts, label, meetingKindText } from '../language/features/format.ts';
import { meetingDetail, taskDetail } from '../language/features/outline.ts';
import { rangeOf } from '../language/features/places.ts';
import { recognitionReasons } from '../language/features/recognition.ts';
import { countFindings, LISTED, listedLines } from '../language/format/findings.ts';
import { countsText } from '../language/format/words.ts';
import type { Recognition } from '../language/model/index.ts';
import { isCertain } from '../language/reading/facts/evidence.ts';
import { fullCitation } from '../language/references/citation.ts';
import { rules, workspaceRules } from '../language/rules/index.ts';
import type { LanguageService } from '../language/service.ts';
import { analyse } from '../language/service.ts';
import { leftOutBy } from '../language/workspace/projects.ts';
import { reportDate } from '../language/workspace/report.ts';
import type { Connection } from './connection.ts';
import { generated, moved } from './metadata.ts';
import * as protocol from './protocol.ts';
import type { Validation } from './validation.ts';

/** Whether a text is a report shows in its beginning; longer files need not be read to the end for it. */
const LOOKED_AT = 60_000;
const MOST_FOUND = 100;

export interface RequestContext {
  connection: Pick<Connection, 'answer'>;
  service: LanguageService;
  validation: Validation;
  log(what: string, error: unknown): void;
}

export function registerRequests({ connection, service, validation, log }: RequestContext): void {
  const { projects } = service;
  connection.answer(protocol.recognize, async ({ text, uri = null }) => {
    const project = await projects.of(uri);
    const { recognition } = analyse(text.slice(0, LOOKED_AT), project.knowledge);
    return recognized(recognition, uri === null ? null : leftOutBy(uri, project));
  });

  connection.answer(protocol.status, async ({ uri }) => {
    const report = await service.load(uri);
    if (!report) return null;
    const { recognition, meetings, tasks, references } = report.analysis;
    return {
      ...recognized(recognition, leftOutBy(uri, report.project)),
      meetings: meetings.length,
      tasks: tasks.length,
      references: references.length,
      metadata: report.metadata?.location ?? null,
    };
  });

  connection.answer(protocol.places, async ({ uri }) => {
    const report = await service.load(uri);
    if (!report) return null;
    const { document, analysis } = report;
    return {
      meetings: analysis.meetings.map((meeting) => ({
        label: label(meeting.title || meetingKindText(meeting.kind), 120),
        description: meetingDetail(meeting),
        detail: '',
        range: rangeOf(document, meeting.titleSpan),
      })),
      tasks: analysis.tasks.filter(isCertain).map((task, index) => ({
        label: `${index + 1}. ${label(task.text, 120)}`,
        description: taskDetail(task),
        detail: task.references.join(', '),
        range: rangeOf(document, task),
      })),
    };
  });

  connection.answer(protocol.search, async ({ query, uri }) => {
    const report = uri === undefined ? null : await service.load(uri);
    const date = report ? (reportDate(report.analysis) ?? report.today) : null;
    const { knowledge } = report?.project ?? (await projects.of(uri ?? null));
    return searchDocuments(knowledge, query, date, MOST_FOUND).map((document) => ({
      code: document.code,
      description: documentFacts(document),
      title: document.title ?? '',
      citation: fullCitation(document),
    }));
  });

  connection.answer(protocol.check, async ({ uri }) => {
    const checked = await validation.now(uri).catch((error) => log('check', error));
    if (!checked) return null;
    const { isReport, report, findings } = checked;
    const counted = countFindings([findings]);
    const [first = '', ...others] = listedLines(counted);
    const listed = countsText(counted.counts, LISTED);
    const found = listed
      ? l10n.t('Found: {0}.', listed)
      : isReport
        ? l10n.t('The metadata is valid: nothing was found.')
        : first;
    const summary = [found, ...others].join(' ');
    return { isReport, hasMetadata: report.metadata !== null, counts: counted.counts, summary };
  });

  connection.answer(protocol.generateMetadata, async ({ uri }) => {
    const report = await service.load(uri);
    return report && generated(report);
  });

  connection.answer(protocol.moveMetadata, async ({ uri, to }) => {
    const report = await service.load(uri);
    return report && moved(report, to);
  });

  connection.answer(protocol.rules, () => [...rules, ...workspaceRules].map(({ id, severity }) => ({ id, severity })));
}

function recognized(
  recognition: Recognition,
  leftOutBy: protocol.RecognizeResult['leftOutBy'],
): protocol.RecognizeResult {
  const { isReport, score } = recognition;
  return { isReport, score, leftOutBy, reasons: recognitionReasons(recognition) };
}
