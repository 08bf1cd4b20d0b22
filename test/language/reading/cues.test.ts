import assert from 'node:assert/strict';
import { readBlock } from '../../../src/language/reading/blocks/block.ts';
import { compileMatcher, type RawCue } from '../../../src/language/reading/matcher.ts';
import { type Part, parsePattern } from '../../../src/language/reading/pattern.ts';
import { createReading } from '../../../src/language/reading/reading.ts';
import { classes, cues } from '../helpers/reading.ts';

/** What each line of a cue reads in a text: the line's number and the words of the span. */
function readsIn(cue: RawCue, text: string): { line: number; words: string }[] {
  const { tokens, matches } = readBlock(text, createReading({ classes, cues: [cue] }));
  return matches.hits.map(({ line, span }) => ({
    line,
    words: text.slice(tokens.start[span.from], tokens.end[span.to - 1]),
  }));
}

/** What is wrong with a cue, in sentences; empty when its four promises hold. */
function faultsOf(cue: RawCue): string[] {
  const faults: string[] = [];
  cue.lines.forEach(([pattern, example], line) => {
    const marked = example.split(/[‹›]/);
    if (marked.length !== 3) {
      faults.push(`${pattern}: the example marks ${(marked.length - 1) / 2} spans, not one`);
      return;
    }
    const got = readsIn(cue, marked.join(''));
    const want = { line, words: marked[1]! };
    if (JSON.stringify(got) !== JSON.stringify([want]))
      faults.push(`${pattern}: wants ${JSON.stringify(want)}, reads ${JSON.stringify(got)}`);
  });
  for (const text of cue.not) {
    const got = readsIn(cue, text);
    if (got.length > 0) faults.push(`“${text}” is a counter-example, reads ${JSON.stringify(got)}`);
  }
  return faults;
}

describe('cues', () => {
  it('have ids of their own', () => {
    assert.equal(new Set(cues.map(({ id }) => id)).size, cues.length);
  });

  for (const cue of cues) {
    it(`${cue.id}: each example gives its span by its own line alone, counter-examples give nothing`, () => {
      assert.ok(cue.lines.length > 0 && cue.not.length > 0, 'lines and counter-examples');
      assert.deepEqual(faultsOf(cue), []);
    });
  }

  it('are caught, each line, when its pattern never matches', () => {
    const survivors: string[] = [];
    for (const cue of cues) {
      cue.lines.forEach(([pattern, example], line) => {
        const lines = cue.lines.map((one, i): [string, string] => (i === line ? ['neverword', example] : one));
        if (faultsOf({ ...cue, lines }).length === 0) survivors.push(`${cue.id}: ${pattern}`);
      });
    }
    assert.deepEqual(survivors, []);
  });

  it('read in linear time: from one token a line tries a bounded number of ways', () => {
    const ways = (parts: readonly Part[]): number => parts.reduce((product, part) => product * waysOf(part), 1);
    const waysOf = (part: Part): number => {
      if (part.is === 'gap') return part.most + 1;
      if (part.is !== 'one-of') return 1;
      return part.ways.reduce((sum, way) => sum + ways(way), part.optional ? 1 : 0);
    };
    const wide = cues.flatMap(({ id, lines }) =>
      lines.filter(([pattern]) => ways(parsePattern(pattern)) > 5000).map(([pattern]) => `${id}: ${pattern}`),
    );
    assert.deepEqual(wide, []);
  });

  it('name the cue and the line when a pattern is malformed', () => {
    const broken = (pattern: string) => ({
      id: 'broken',
      reads: '',
      lines: [[pattern, '']] as [string, string][],
      not: [],
    });
    assert.throws(() => compileMatcher(classes, [broken('a (b')]), /broken, line 1: A “\)” is missing/);
    assert.throws(() => compileMatcher(classes, [broken('a <nosuch>')]), /broken, line 1: .*nosuch/);
    assert.throws(() => compileMatcher(classes, [broken('[a]')]), /broken, line 1: .*nothing at all/);
  });
});
