/** Runs one rule on the references of a text, as in a report of a given day. */

import type { Analysis } from '../../../src/language/model/index.ts';
import type { Rule, RuleFinding } from '../../../src/language/rules/rule.ts';
import { analyse } from '../../../src/language/service.ts';
import { knowledge } from '../helpers/knowledge.ts';
import { reportOf } from '../helpers/report.ts';
import { resolve } from '../references/read.ts';

/** The findings of a rule on `text`, in a report dated `date`. */
export function findingsOf(rule: Rule, text: string, date: string | null = '2023-09-22'): RuleFinding[] {
  const analysis: Analysis = {
    ...analyse(text, knowledge),
    meetings: [],
    pageDate: date,
    references: resolve(text, date),
  };
  return rule.check(reportOf(text, { analysis, today: '2026-01-01' }));
}

/** The words under each finding, and what its first fix would write there. */
export function shown(rule: Rule, text: string, date?: string | null): string[] {
  return findingsOf(rule, text, date).map(({ start, end, fixes }) => {
    const edit = fixes[0]?.edits[0];
    return `${text.slice(start, end)}${edit ? ` → ${edit.newText}` : ''}`;
  });
}

/** The text with the first fix of every finding applied. */
export function fixed(rule: Rule, text: string, date?: string | null): string {
  const edits = findingsOf(rule, text, date).flatMap(({ fixes }) => fixes[0]?.edits ?? []);
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text);
}
