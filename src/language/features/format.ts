/** Facts of the model in words, for hovers, outlines and lists. */
import * as l10n from '@vscode/l10n';
import type { Catalogue } from '../knowledge/catalogue.ts';
import type { DocumentEntry, DocumentLink, MeetingKind, Person } from '../model/index.ts';
import { writtenDate } from '../text/calendar.ts';
import { oneLine } from './markup.ts';

/** One day, or the first and the last of a range. */
export function dateRangeText(from: string, to: string | null): string {
  return to === null || to === from ? writtenDate(from) : l10n.t('{0} to {1}', writtenDate(from), writtenDate(to));
}

/** The kind of a meeting in the language of the user. */
export function meetingKindText(kind: MeetingKind): string {
  switch (kind) {
    case 'giao-ban':
      return l10n.t('Briefing');
    case 'so-ket':
      return l10n.t('Interim review');
    case 'tong-ket':
      return l10n.t('Final review');
    case 'trien-khai':
      return l10n.t('Launch meeting');
    case 'chuyen-de':
      return l10n.t('Thematic meeting');
    case 'hop':
      return l10n.t('Working meeting');
    case 'khac':
      return l10n.t('Other meeting');
  }
}

/** "Lê Chí Công, Phó Trưởng ban Tuyên giáo Tỉnh ủy": name, role, and the organisation where the role does not name it. */
export function personText({ name, role, organization }: Person): string {
  // "Phó Trưởng ban Tuyên giáo Tỉnh ủy" names the Ban Tuyên giáo Tỉnh ủy but for its first word.
  const body = organization?.replace(/^\S+\s+/, '').toLowerCase() ?? '';
  const named = body !== '' && (role ?? '').toLowerCase().includes(body);
  return [name, role, named ? null : organization].filter(Boolean).join(', ');
}

/** Title, date, issuer and term of a document on one line. */
export function documentFacts(document: DocumentEntry): string {
  return [
    writtenDate(document.date),
    document.issuerName ?? '',
    document.term === null ? '' : l10n.t('term {0}', document.term),
    document.plenum === null ? '' : l10n.t('plenum {0}', document.plenum),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** How many of the laws that changed a document are named; the rest is counted. */
const MOST_AMENDING = 3;

/**
 * What became of a document, a line each: since when it holds, what replaced, repealed or changed it, and as of when that is known. Never
 * that it is in force where nothing says so.
 */
export function documentHistory(document: DocumentEntry, catalogue: Catalogue): string[] {
  const dated = (links: readonly DocumentLink[]): DocumentLink[] =>
    links.map((link) => {
      const [only, ...namesakes] = link.date === null ? catalogue.follow(link) : [];
      return only && namesakes.length === 0 ? { ...link, date: only.date } : link;
    });
  const lines: string[] = [];
  const { effective, inForce } = document;
  if (effective !== null) lines.push(l10n.t('Holds from {0}', writtenDate(effective)));
  const put = (what: string, links: readonly DocumentLink[]) => {
    if (links.length > 0) lines.push(`${what}: ${linksText(dated(links))}`);
  };
  put(l10n.t('Replaced by'), document.replacedBy);
  put(l10n.t('Repealed by'), document.repealedBy);
  put(l10n.t('Supplemented by'), document.supplementedBy);
  const changes = dated(document.amendedBy).sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1));
  const rest = changes.length - MOST_AMENDING;
  if (changes.length > 0) {
    const named = linksText(changes.slice(0, MOST_AMENDING));
    lines.push(`${l10n.t('Changed by')}: ${rest > 0 ? l10n.t('{0} and {1} more', named, rest) : named}`);
  }
  put(l10n.t('Replaces'), document.replaces);
  put(l10n.t('Changes'), document.amends.slice(0, MOST_AMENDING));
  if (inForce !== null) lines.push(l10n.t('In the official codification as of {0}', writtenDate(inForce)));
  return lines;
}

/** "71-NQ/TW (2025-08-22), 91-KL/TW". */
function linksText(links: readonly DocumentLink[]): string {
  return links.map(({ code, date }) => (date === null ? code : `${code} (${writtenDate(date)})`)).join(', ');
}

/** A label for lists and outlines: one line, short. */
export function label(value: string, longest = 90): string {
  return oneLine(value, longest) || '…';
}
