import { documentHeading, escapeMarkdown, fileSection } from '../../language/format/findings.ts';
import type { CreateFormatter } from './formatter.ts';
import { groups, summaryLines } from './text.ts';

/** A document for people: a table a file, the summary at the end. */
export const markdown: CreateFormatter = ({ out }) => {
  out.lines(documentHeading());
  return {
    file({ findings }) {
      for (const [file, located] of groups(findings)) {
        const rows = located.map(({ finding, lines }) => ({ ...finding, ...lines.at(finding.start) }));
        out.lines(fileSection(file, rows));
      }
    },
    end(summary, { hidden, dryRun }) {
      out.lines(`\n${summaryLines(summary, hidden, dryRun).map(escapeMarkdown).join('  \n')}\n`);
    },
  };
};
