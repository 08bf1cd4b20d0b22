/** What is found in a text, one readable line a find, and how a run differs from what was committed. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../../src/language/model/index.ts';
import { runRules } from '../../src/language/rules/index.ts';
import type { CorpusText } from './corpus.ts';
import { type Count, rates, type Scores } from './score.ts';

const FOLDER = path.join(import.meta.dirname, 'snapshot');

/** What the rules say of a text on its own. */
export function findings({ report }: CorpusText): Finding[] {
  return runRules(report);
}

/** The lines of one text, in the order of the text within each kind. */
export function linesFor(corpusText: CorpusText): string[] {
  const { text, json } = corpusText;
  const lines = [`report     ${json.isReport ? 'yes' : 'no'} ${json.score.toFixed(2)}  period ${json.period ?? '-'}`];
  for (const meeting of json.meetings) {
    const { kind, date, dateEnd, organizer, chair, place, title } = meeting;
    const days = dateEnd ? `${date}/${dateEnd}` : (date ?? 'no date');
    lines.push(`meeting    ${kind} ${days}  ${oneLine(title)}`);
    lines.push(`             by ${organizer ?? '-'} | at ${place ?? '-'}`);
    for (const { name, role } of chair) lines.push(`             chair ${name} | ${role ?? '-'}`);
  }
  for (const { name, role } of json.people) lines.push(`person     ${name} | ${role ?? '-'}`);
  for (const { text: words, owner, due, references } of json.tasks) {
    const facts = [owner && `owner ${owner}`, due && `due ${due}`, ...references].filter(Boolean).join(' | ');
    lines.push(`task       ${oneLine(words)}${facts ? `  [${facts}]` : ''}`);
  }
  for (const reference of json.references) {
    const { kind, code, stated, deviations, own, resolution } = reference;
    const { status, document } = resolution;
    const facts = [
      own && 'own',
      stated.date && `date ${stated.date}`,
      stated.term && `term ${stated.term}`,
      stated.issuer && `issuer ${stated.issuer}`,
      stated.anniversary && `anniversary ${stated.anniversary}`,
      ...deviations,
    ].filter(Boolean);
    const meaning = document ? `${status} ${document.code} ${document.date ?? document.year}` : status;
    lines.push(
      `reference  ${kind} “${oneLine(reference.text)}” ${code ?? '-'} → ${meaning}${facts.length > 0 ? `  [${facts.join(' | ')}]` : ''}`,
    );
  }
  if (json.isReport) {
    for (const { rule, severity, start, end } of findings(corpusText)) {
      lines.push(`finding    ${severity} ${rule} “${oneLine(text.slice(start, end))}”`);
    }
  }
  return lines.map((line) => line.normalize('NFC'));
}

export function scoreLines({ counts }: Scores): string[] {
  const line = ([measure, count]: [string, Count]) => {
    const { precision, recall, f1 } = rates(count);
    const shown = [precision, recall, f1].map((rate) => rate.toFixed(3));
    return `${measure.padEnd(16)} P ${shown[0]}  R ${shown[1]}  F1 ${shown[2]}  hits ${count.hits} extra ${count.extra} missed ${count.missed}`;
  };
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(line);
}

export interface Difference {
  name: string;
  lost: string[];
  gained: string[];
}

/** Compares a run with the committed files; with `update` writes it over them. */
export function compare(run: ReadonlyMap<string, readonly string[]>, update: boolean): Difference[] {
  mkdirSync(FOLDER, { recursive: true });
  const old = new Map(
    readdirSync(FOLDER).map((file) => [
      file.replace(/\.txt$/, ''),
      readFileSync(path.join(FOLDER, file), 'utf8').split('\n').filter(Boolean),
    ]),
  );
  const differences: Difference[] = [];
  for (const name of [...new Set([...old.keys(), ...run.keys()])].sort()) {
    const before = old.get(name) ?? [];
    const now = run.get(name) ?? [];
    const difference = { name, lost: without(before, now), gained: without(now, before) };
    const moved = before.join('\n') !== now.join('\n');
    if (!moved) continue;
    differences.push(difference);
    if (!update) continue;
    const file = path.join(FOLDER, `${name}.txt`);
    if (run.has(name)) writeFileSync(file, `${now.join('\n')}\n`);
    else rmSync(file);
  }
  return differences;
}

/** The lines of `all` that `others` lacks, each as often as it is there more often. */
function without(all: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return all.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

export function differenceText(differences: readonly Difference[]): string {
  return differences
    .map(({ name, lost, gained }) => {
      const lines = [...lost.map((line) => `  - ${line}`), ...gained.map((line) => `  + ${line}`)];
      return `${name}\n${lines.length > 0 ? lines.join('\n') : '  (another order)'}`;
    })
    .join('\n');
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
