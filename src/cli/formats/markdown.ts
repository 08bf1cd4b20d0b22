import * as l10n from '@vscode/l10n';
import type { CreateFormatter } from './index.ts';
import { summaryLines } from './text.ts';
import { severityText } from './words.ts';

/** A document for people: a table a file, the summary at the end. */
export const markdown: CreateFormatter = ({ io }) => {
  let current = '';
  io.stdout.write(`# ${l10n.t('Findings')}\n`);
  return {
    file({ findings }) {
      for (const { finding, file, lines } of findings) {
        if (file !== current) {
          current = file;
          io.stdout.write(`\n## ${escapeMarkdown(file)}\n\n`);
          io.stdout.write(
            `| ${[l10n.t('Line'), l10n.t('Severity'), l10n.t('Finding'), l10n.t('Rule')].join(' | ')} |\n`,
          );
          io.stdout.write('| ---: | --- | --- | --- |\n');
        }
        const { line, column } = lines.at(finding.start);
        const cells = [
          `${line}:${column}`,
          severityText(finding.severity),
          escapeMarkdown(finding.message),
          `\`${finding.rule}\``,
        ];
        io.stdout.write(`| ${cells.join(' | ')} |\n`);
      }
    },
    end(summary, { hidden, dryRun }) {
      io.stdout.write(`\n${summaryLines(summary, hidden, dryRun).map(escapeMarkdown).join('  \n')}\n`);
    },
  };
};

/** File names and words of a report must not become markup. */
function escapeMarkdown(words: string): string {
  return words.replace(/[\\`*_[\]<>|#]/g, (char) => (char === '<' ? '&lt;' : `\\${char}`)).replace(/\s+/g, ' ');
}
