/** What a person must look at among the State's documents. All entries are kept. */
import { stateKey, tailKey } from '../../src/language/knowledge/state-row.ts';
import { groupBy } from './files.ts';
import type { SourceState } from './state.ts';

/** The contradictions, a line each: dates on which sources disagree, dates unlike those of their neighbours, codes that two documents share. */
export function stateConflicts(documents: readonly SourceState[]): string[] {
  return [...disputedDays(documents), ...unlikeNeighbours(documents), ...sharedCodes(documents)];
}

function disputedDays(documents: readonly SourceState[]): string[] {
  return documents.flatMap(({ code, date, dateConflict }) =>
    dateConflict ? [`${code}, ${date}: sources disagree on the date (${dateConflict.join(', ')})`] : [],
  );
}

/** Numbers are given in the order of signing: where both neighbours are of one month and the document is not, one of the days is wrong. */
function unlikeNeighbours(documents: readonly SourceState[]): string[] {
  const dated = documents.flatMap(({ code, type, date }) => {
    const { tail, number, year } = stateKey(code);
    return year === null || date.length < 10 || !/^\d+$/.test(number)
      ? []
      : [{ code, date, series: `${tailKey(tail)} ${year} ${type}`, number: Number.parseFloat(number) }];
  });
  const found: string[] = [];
  for (const series of groupBy(dated, (each) => each.series).values()) {
    series.sort((a, b) => a.number - b.number);
    series.forEach(({ code, date }, index) => {
      const [before, after] = [series[index - 1], series[index + 1]];
      if (!before || !after) return;
      const month = before.date.slice(0, 7);
      if (month !== after.date.slice(0, 7) || month === date.slice(0, 7)) return;
      found.push(`${code}, ${date}: between ${before.code} (${before.date}) and ${after.code} (${after.date})`);
    });
  }
  return found;
}

/** Codes with a year that several documents have. Those without one come again every year. */
function sharedCodes(documents: readonly SourceState[]): string[] {
  const found: string[] = [];
  for (const [code, group] of groupBy(documents, (each) => each.code)) {
    const types = [...new Set(group.map(({ type }) => type))];
    const years = new Set(group.map(({ year }) => year));
    if (types.length > 1 && years.size < group.length) found.push(`${code}: ${types.join(' and ')} under one code`);
  }
  return found;
}
