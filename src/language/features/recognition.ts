import * as l10n from '@vscode/l10n';
import type { Recognition, RecognitionSign } from '../model/index.ts';
import { label, meetingKindText } from './format.ts';

/** More reasons than these tell nobody more. */
const MOST_REASONS = 4;

/** Why a text is taken for a report, or why not: the weightiest signs, each with a plus or a minus. */
export function recognitionReasons({ reasons }: Recognition): string[] {
  return [...reasons]
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, MOST_REASONS)
    .map((reason) => `${reason.weight < 0 ? '−' : '+'} ${signText(reason)}`);
}

/** One sign as a few words. */
function signText({ id, values }: RecognitionSign): string {
  const value = label(String(values[0] ?? ''), 60);
  switch (id) {
    case 'report-heading':
      return l10n.t('the heading “{0}”', value);
    case 'other-document':
      return l10n.t('the heading of another kind of document, “{0}”', value);
    case 'meeting':
      return l10n.t('a meeting');
    case 'meeting-kind':
      return l10n.t('the kind of the meeting: {0}', meetingKindOf(value));
    case 'meeting-date':
      return l10n.t('the date of the meeting: {0}', value);
    case 'meeting-organiser':
      return l10n.t('the organiser: {0}', value);
    case 'meeting-chair':
      return l10n.t('the chair: {0}', value);
    case 'tasks':
      return l10n.t('tasks: {0}', value);
    case 'addressees':
      return l10n.t('a list of addressees');
    case 'national-heading':
      return l10n.t('the heading of an official document');
    case 'references':
      return l10n.t('references: {0}', value);
    case 'public-bodies':
      return l10n.t('public bodies are named');
    case 'no-public-body':
      return l10n.t('no public body is named');
    case 'letter':
      return l10n.t('an invitation or a petition');
    case 'speech':
      return l10n.t('a speech');
    case 'meeting-time':
      return l10n.t('a meeting of another time: {0}', value);
    case 'meeting-in-passing':
      return l10n.t('a meeting named in passing: {0}', value);
    case 'questions':
      return l10n.t('questions and answers');
    case 'regulation':
      return l10n.t('articles, as in a regulation');
    case 'not-vietnamese':
      return l10n.t('hardly any Vietnamese letters');
    case 'table':
      return l10n.t('a table rather than prose');
  }
}

function meetingKindOf(value: string): string {
  const kinds = ['giao-ban', 'so-ket', 'tong-ket', 'trien-khai', 'chuyen-de', 'hop'] as const;
  const kind = kinds.find((known) => known === value);
  return kind ? meetingKindText(kind) : value;
}
