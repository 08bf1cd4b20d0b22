import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type JsonReport, reportJson } from '../../src/language/format/json.ts';
import { decodeText } from '../../src/language/text/encodings.ts';
import type { Report } from '../../src/language/workspace/report.ts';
import { reportOf } from '../language/helpers/report.ts';
import type { Gold } from './score.ts';

const HERE = import.meta.dirname;

/** One text of the corpus, read. */
export interface CorpusText {
  id: string;
  text: string;
  report: Report;
  json: JsonReport;
}

/** Reads a text as the command line does, on its own. */
export function read(id: string, text: string): CorpusText {
  const report = reportOf(text);
  return { id, text, report, json: reportJson(report, `${id}.txt`) };
}

/** Reports with their annotations, and texts that are none. */
export interface CorpusSet {
  reports: CorpusText[];
  negatives: CorpusText[];
  gold: Gold[];
}

/** The set in a folder, read whole. */
export function readSet(folder: string): CorpusSet {
  const files = (kind: string) => readdirSync(path.join(folder, kind)).sort();
  const texts = (kind: string) =>
    files(kind).map((name) =>
      read(name.replace(/\.txt$/, ''), decodeText(readFileSync(path.join(folder, kind, name))).text),
    );
  return {
    reports: texts('reports'),
    negatives: texts('negatives'),
    gold: files('gold').map((name) => JSON.parse(readFileSync(path.join(folder, 'gold', name), 'utf8')) as Gold),
  };
}

/** The set that the readers were developed with. */
export const { reports, negatives, gold } = readSet(HERE);

/** Sets by other hands, measured only: the first scores, before anyone had seen them, stand in their READMEs. */
export const heldOut = ['held-out', 'held-out-2', 'held-out-3', 'held-out-4', 'held-out-5', 'held-out-6'].map(
  (name) => ({
    name,
    ...readSet(path.join(HERE, name)),
  }),
);
