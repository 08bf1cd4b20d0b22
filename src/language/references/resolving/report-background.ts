/** What the report as a whole tells about a document: whether it is the Party's, and how old it is by then. */
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { DocumentEntry, Mention, Reason } from '../../model/index.ts';
import { memo } from '../../text/memo.ts';
import { reason } from './evidence.ts';
import { wordsOf } from './title-words.ts';
import { WEIGHTS } from './weights.ts';

/** How documents stand to the report. */
export interface ReportBackground {
  /** Every code of the text is the Party's: a bare number then is hardly the State's. */
  partyText: boolean;
  /** By how many terms of the Party the document is older than the report; null when unknown. */
  termsBefore(document: DocumentEntry): number | null;
  /** The term of the document as a reason for it; null when it is none. The same for every mention. */
  termReason(document: DocumentEntry): Reason | null;
  /** Whether documents with this code are known by their number alone. */
  known(code: string): boolean;
  /** Whether the numbering of the report's term had reached the document's number again before the report. */
  recurred(document: DocumentEntry): boolean;
}

/** `reportDate`: ISO date of the report; null when unknown. */
export function backgroundOf(
  mentions: readonly Mention[],
  reportDate: string | null,
  { catalogue, terms }: Knowledge,
): ReportBackground {
  const codes = mentions.filter((mention) => mention.kind === 'code' && !mention.own);
  const reportTerm = reportDate === null ? undefined : terms.termAt(reportDate);
  const termsBefore = ({ term: written }: DocumentEntry) => {
    const term = written === null ? undefined : terms.byTerm(written);
    return reportTerm && term ? reportTerm.number - term.number : null;
  };
  const termReason = memo((document: DocumentEntry): Reason | null => {
    if (document.term === null || reportDate === null || document.date > reportDate) return null;
    const before = termsBefore(document);
    if (before === 0) return reason('same-term', WEIGHTS.sameTerm, document.term);
    return before === 1 ? reason('term-before', WEIGHTS.termBefore, document.term) : null;
  });
  return {
    partyText: codes.length > 1 && codes.every(({ family }) => family === 'party'),
    termsBefore,
    termReason,
    known: wordsOf(catalogue).named,
    recurred({ type, code, number }) {
      if (!reportTerm || reportDate === null) return false;
      const tail = code.slice(code.indexOf('-'));
      return catalogue.entries.some(
        (entry) =>
          entry.type === type &&
          entry.term === reportTerm.term &&
          entry.number >= number &&
          entry.date <= reportDate &&
          entry.code.endsWith(tail),
      );
    },
  };
}
