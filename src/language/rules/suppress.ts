/**
 * Which findings the author of a report has switched off: in the metadata (`disable: [rule]`) for the whole report, or
 * with `<!-- giaoban-disable-next-line rule -->` (`#` before it in YAML) for the line below.
 */
import type { MetadataDocument } from '../metadata/document.ts';
import type { Finding } from '../model/index.ts';
import { lineLength } from '../text/line-ends.ts';

const COMMENT = /(?:<!--|#)[ \t]{0,8}giaoban-disable-next-line(?!\w|-\w)([^\r\n>]{0,200})/g;

/** What is needed of a finding. */
type Place = Pick<Finding, 'rule' | 'start' | 'end' | 'in'>;

/** A test that says whether a finding is switched off. `text` is the report, which front matter is part of. */
export function suppressions(text: string, metadata: MetadataDocument | null): (finding: Place) => boolean {
  const everywhere = new Set(metadata?.value.disable ?? []);
  const inReport = commentsIn(text);
  const inSidecar = metadata?.location === 'sidecar' ? commentsIn(metadata.text) : [];
  return (finding) => {
    const family = `${finding.rule.split('/')[0]}/*`;
    if (everywhere.has(finding.rule) || everywhere.has(family)) return true;
    const comments = { report: inReport, sidecar: inSidecar, annotations: [] }[finding.in];
    return comments.some(
      ({ start, end, rules }) =>
        finding.start >= start &&
        finding.start < end &&
        (rules.length === 0 || rules.includes(finding.rule) || rules.includes(family)),
    );
  };
}

interface Comment {
  /** The line below the comment, its end included. */
  start: number;
  end: number;
  /** None: all rules. */
  rules: string[];
}

function commentsIn(text: string): Comment[] {
  if (!text.includes('giaoban-disable-next-line')) return [];
  return [...text.matchAll(COMMENT)].map((match) => {
    const start = match.index + lineLength(text, match.index);
    // “<!--giaoban-disable-next-line reference/unknown-->”: blanks may be missing.
    const rules = (match[1] ?? '')
      .split(/[\s,]+/)
      .map((word) => word.replace(/-{1,9}$/, ''))
      .filter((word) => word.includes('/'));
    return { start, end: Math.max(start + 1, start + lineLength(text, start)), rules };
  });
}
