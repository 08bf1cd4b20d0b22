import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type JsonReport, reportJson } from '../../src/language/format/json.ts';
import { readFrontMatter } from '../../src/language/metadata/document.ts';
import type { Analysis } from '../../src/language/model.ts';
import { analyse } from '../../src/language/service.ts';
import { decodeText } from '../../src/language/text/encodings.ts';
import { knowledge } from '../language/helpers/knowledge.ts';
import type { Gold } from './score.ts';

const HERE = import.meta.dirname;

/** One text of the corpus, read. */
export interface CorpusText {
  id: string;
  text: string;
  analysis: Analysis;
  json: JsonReport;
}

/** Reads a text as the command line does, on its own. */
export function read(id: string, text: string): CorpusText {
  const analysis = analyse(text, knowledge);
  return {
    id,
    text,
    analysis,
    json: reportJson({ file: `${id}.txt`, text, analysis, metadata: readFrontMatter(text) }),
  };
}

function texts(folder: 'reports' | 'negatives'): CorpusText[] {
  return readdirSync(path.join(HERE, folder))
    .sort()
    .map((name) => read(name.replace(/\.txt$/, ''), decodeText(readFileSync(path.join(HERE, folder, name))).text));
}

export const reports = texts('reports');
export const negatives = texts('negatives');

export const gold: Gold[] = readdirSync(path.join(HERE, 'gold'))
  .sort()
  .map((name) => JSON.parse(readFileSync(path.join(HERE, 'gold', name), 'utf8')) as Gold);
