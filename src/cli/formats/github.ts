import type { Severity } from '../../language/model/index.ts';
import type { CreateFormatter } from './formatter.ts';
import { summaryLines } from './text.ts';

const COMMANDS: Record<Severity, string> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Workflow commands of GitHub Actions: each becomes an annotation in the change view. */
export const github: CreateFormatter = ({ out }) => ({
  file({ findings }) {
    for (const { finding, file, lines } of findings) {
      const { line, column } = lines.at(finding.start);
      const end = lines.at(Math.max(finding.start, finding.end));
      // Columns are only shown when an annotation stays on one line.
      const columns = end.line === line ? { col: column, endColumn: Math.max(column, end.column - 1) } : {};
      const properties = { file, line, endLine: end.line, ...columns, title: finding.rule };
      const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
      out.data(`::${COMMANDS[finding.severity]} ${list.join(',')}::${escapeData(finding.message)}\n`);
    }
  },
  end(summary, { hidden, dryRun }) {
    for (const line of summaryLines(summary, hidden, dryRun)) out.line(line);
  },
});

function escapeData(words: string): string {
  return words.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(words: string): string {
  return escapeData(words).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
