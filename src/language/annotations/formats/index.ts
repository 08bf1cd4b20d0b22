/** All exchange formats, and how a file is read in one. Adding a format is adding its file and a line here. */
import * as l10n from '@vscode/l10n';
import { brat } from './brat.ts';
import { conll } from './conll.ts';
import { csv } from './csv.ts';
import { doccano } from './doccano.ts';
import {
  type AnnotatedReport,
  type Exported,
  type ExportOptions,
  type Format,
  FormatError,
  type ImportContext,
  type Imported,
} from './format.ts';
import { jsonl } from './jsonl.ts';
import { labelStudio } from './label-studio.ts';
import { uima } from './uima.ts';
import { w3c } from './w3c.ts';

export const formats: readonly Format[] = [w3c, jsonl, conll, labelStudio, uima, brat, doccano, csv];

export const formatIds: readonly string[] = formats.map(({ id }) => id);

export function formatById(id: string): Format | undefined {
  return formats.find((format) => format.id === id);
}

/** A larger file is refused: in UTF-16 code units. */
const MOST = 20_000_000;

/** Reads one file. Total: any text gives documents, or a problem with its line; then nothing of it counts. */
export function importFile(format: Format, content: string, context: ImportContext): Imported {
  if (content.length > MOST) {
    const message = l10n.t('The file is too large: more than {0} million characters.', MOST / 1_000_000);
    return { documents: null, problem: { message, line: null } };
  }
  try {
    return { documents: format.read(content, context), problem: null };
  } catch (error) {
    if (error instanceof FormatError) return { documents: null, problem: { message: error.message, line: error.line } };
    // Nesting deeper than an engine's stack is the one thing that the readers do not look for.
    if (error instanceof RangeError)
      return { documents: null, problem: { message: l10n.t('The file is nested too deeply.'), line: null } };
    throw error;
  }
}

/** Writes reports in a format. Names of files that would be the same get a number. */
export function exportReports(format: Format, reports: readonly AnnotatedReport[], options: ExportOptions): Exported {
  const taken = new Map<string, number>();
  const named = reports.map((report) => {
    const key = report.name.toLowerCase();
    const number = (taken.get(key) ?? 0) + 1;
    taken.set(key, number);
    return number === 1 ? report : { ...report, name: report.name.replace(/(?=\.[^.]*$|$)/, `-${number}`) };
  });
  const { files, losses } = format.write(named, options);
  const suggestions = reports.reduce((all, report) => all + (report.suggestions?.length ?? 0), 0);
  const left = suggestions > 0 && format.id !== 'label-studio' ? { ...losses, suggestions } : losses;
  return { files, losses: left };
}
