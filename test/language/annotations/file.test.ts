import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  annotationsOf,
  annotationsText,
  compactFile,
  EMPTY_FILE,
  lineText,
  mergeFiles,
  putAnnotations,
  readAnnotations,
} from '../../../src/language/annotations/file.ts';
import { withGitAttribute } from '../../../src/language/annotations/git-attributes.ts';
import { type Annotation, changed, deleted, newAnnotation } from '../../../src/language/annotations/model.ts';

const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString();
const named = (id: string, start = 0, label = 'task') =>
  newAnnotation({
    id,
    now: at(0),
    label,
    source: 'a.txt',
    quote: { exact: 'abc', prefix: '', suffix: '' },
    position: { start, end: start + 3 },
  });
const fileWith = (...annotations: Annotation[]) => putAnnotations(EMPTY_FILE, annotations);
const ids = (text: string) => readAnnotations(text).annotations.map(({ id }) => id);

describe('annotation file: reading', () => {
  it('gives back every text byte for byte', () => {
    const line = fc.oneof(
      fc.string(),
      fc.json(),
      fc.constantFrom('<<<<<<< HEAD', '=======', '>>>>>>> other', '', lineText(named('u')), lineText(named('v', 9))),
    );
    const text = fc.array(fc.tuple(line, fc.constantFrom('\n', '\r\n', ''))).map((lines) => lines.flat().join(''));
    fc.assert(fc.property(text, (one) => annotationsText(readAnnotations(one)) === one));
  });

  it('passes over empty lines and the markers of a merge', () => {
    const text = [
      '<<<<<<< HEAD',
      lineText(named('a')),
      '||||||| base',
      '=======',
      lineText(named('b')),
      '>>>>>>> x',
      '',
    ];
    const file = readAnnotations(text.join('\n'));
    assert.deepEqual(ids(text.join('\n')), ['a', 'b']);
    assert.deepEqual(
      file.lines.filter(({ problem }) => problem),
      [],
    );
  });

  it('says where a line is no annotation, and keeps it', () => {
    const text = `${lineText(named('a'))}\n{"id": 1,}\n{"id": "x", "type": "Note"}\n`;
    const problems = readAnnotations(text).lines.map(({ problem }) => problem);
    assert.deepEqual(problems, [null, { kind: 'not-json', column: 9 }, { kind: 'not-an-annotation', column: 0 }]);
    assert.ok(annotationsText(putAnnotations(readAnnotations(text), [named('b')])).includes('{"id": 1,}\n'));
  });

  it('counts the newest line of an id, wherever it stands', () => {
    const old = named('a');
    const newer = changed(old, { label: 'owner' }, at(5));
    for (const lines of [
      [old, newer],
      [newer, old],
    ]) {
      const file = readAnnotations(lines.map(lineText).join('\n'));
      assert.deepEqual(
        file.annotations.map(({ label }) => label),
        ['owner'],
      );
      assert.equal(file.conflicts.size, 0);
    }
  });

  it('keeps two equally new lines that differ, as a conflict, until one is chosen', () => {
    const [one, other] = [named('a'), { ...named('a'), label: 'owner' }];
    const file = readAnnotations([one, other].map(lineText).join('\n'));
    assert.deepEqual(
      file.conflicts.get('a')?.map(({ label }) => label),
      ['task', 'owner'],
    );
    const chosen = putAnnotations(file, [changed(other, {}, at(1))]);
    assert.equal(chosen.conflicts.size, 0);
    assert.equal(chosen.lines.length, 1);
    assert.equal(chosen.annotations[0]?.label, 'owner');
  });

  it('belongs to a report by its name', () => {
    assert.equal(annotationsOf('/a/b.txt'), '/a/b.annotations.jsonl');
    assert.equal(annotationsOf('/a/b.baocao'), '/a/b.annotations.jsonl');
    assert.equal(annotationsOf('/a/.txt'), null);
  });
});

describe('annotation file: writing', () => {
  it('changes one line only, in its place', () => {
    const before = annotationsText(fileWith(named('a', 0), named('b', 10), named('c', 20)));
    const file = readAnnotations(before);
    const after = annotationsText(putAnnotations(file, [changed(file.annotations[1]!, { label: 'owner' }, at(1))]));
    const [old, now] = [before.split('\n'), after.split('\n')];
    assert.deepEqual([now[0], now[2], now[3]], [old[0], old[2], '']);
    assert.ok(now[1]!.includes('"value":"owner"'));
  });

  it('puts a new line by position, relations at the end', () => {
    const relation = newAnnotation({ id: 'r', now: at(0), label: 'ownerOf', ends: { from: 'a', to: 'b' } });
    let file = fileWith(named('c', 20), relation, named('a', 0));
    file = putAnnotations(file, [named('b', 10), named('d', 30)]);
    assert.deepEqual(
      file.annotations.map(({ id }) => id),
      ['a', 'b', 'c', 'd', 'r'],
    );
  });

  it('keeps line ends as the file has them, and mends a missing last one', () => {
    const crlf = readAnnotations(`${lineText(named('a'))}\r\n`);
    assert.match(annotationsText(putAnnotations(crlf, [named('b', 9)])), /^[^\r]*\r\n[^\r]*\r\n$/);
    const cut = readAnnotations(lineText(named('a')));
    assert.deepEqual(ids(annotationsText(putAnnotations(cut, [named('b', 9)]))), ['a', 'b']);
  });

  it('keeps what other tools wrote, in its order', () => {
    const text = JSON.stringify({
      'x:first': 1,
      type: 'Annotation',
      id: 'u',
      body: [
        { purpose: 'tagging', value: 'task', type: 'TextualBody', 'x:score': 2 },
        { id: 'urn:x', 'x:y': [1] },
      ],
      target: {
        'x:t': true,
        source: { id: 'http://e/x', 'x:s': 1 },
        selector: [
          { type: 'CssSelector', value: 'p' },
          { type: 'TextQuoteSelector', exact: 'abc', 'x:q': 1 },
        ],
      },
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      'x:last': { a: null },
    });
    const file = readAnnotations(text);
    const [read] = file.annotations;
    const written = annotationsText(putAnnotations(file, [changed(read!, { label: 'owner' }, at(1))]));
    const expected = JSON.parse(text);
    expected.body[0].value = 'owner';
    const { modified, motivation, ...rest } = JSON.parse(written);
    assert.equal(modified, at(1));
    assert.equal(motivation, 'tagging');
    expected['@context'] = ['http://www.w3.org/ns/anno.jsonld', { giaoban: 'urn:giaoban:' }];
    assert.deepEqual(rest, {
      ...expected,
      target: {
        ...expected.target,
        selector: [expected.target.selector[0], { ...expected.target.selector[1], prefix: '', suffix: '' }],
      },
    });
    assert.deepEqual(Object.keys(rest).slice(0, 3), ['x:first', 'type', 'id']);
  });

  it('never writes over a line that is newer', () => {
    const newer = changed(named('a'), { label: 'owner' }, at(9));
    const file = putAnnotations(fileWith(newer), [changed(named('a'), { label: 'date' }, at(5))]);
    assert.equal(file.annotations[0]?.label, 'owner');
  });

  it('makes a change newer than what it changes, also under a clock that runs behind', () => {
    const ahead = changed(named('a'), { label: 'owner' }, at(9));
    const late = changed(ahead, { label: 'date' }, at(1));
    assert.ok(late.modified! > ahead.modified!);
  });

  it('writes a removal as a line about the file, and drops it after 30 days', () => {
    const gone = deleted(named('a'), at(1));
    const file = putAnnotations(fileWith(named('a'), named('b', 9)), [gone]);
    const [line] = annotationsText(file).split('\n');
    const json = JSON.parse(line!);
    assert.equal(json.target, 'a.txt');
    assert.equal('body' in json, false);
    assert.equal(json['giaoban:state'], 'deleted');
    assert.equal(compactFile(file, at(10)).dropped, 0);
    const later = compactFile(file, '2026-03-01T00:00:00.000Z');
    assert.equal(later.dropped, 1);
    assert.deepEqual(
      later.file.annotations.map(({ id }) => id),
      ['b'],
    );
  });
});

describe('annotation file: merging', () => {
  it('brings two windows together without loss, equal changes included', () => {
    const base = fileWith(named('a'), named('b', 9));
    const change = (file: typeof base, i: number, label: string, second: number) =>
      putAnnotations(file, [changed(file.annotations[i]!, { label }, at(second))]);
    const merged = mergeFiles(change(base, 0, 'owner', 1), change(change(base, 0, 'date', 1), 1, 'place', 2));
    assert.equal(merged.conflicts.get('a')?.length, 2);
    assert.equal(merged.annotations.find(({ id }) => id === 'b')?.label, 'place');
    assert.equal(annotationsText(mergeFiles(merged, merged)), annotationsText(merged));
  });

  /** Random edits of one side: adds, changes, removals; all times differ. */
  const edits = fc.array(fc.tuple(fc.constantFrom('add', 'change', 'remove'), fc.nat(30)), { maxLength: 20 });
  const edited = (text: string, side: string, script: readonly (readonly [string, number])[], from: number) => {
    let file = readAnnotations(text);
    script.forEach(([kind, n], i) => {
      const second = from + 2 * i;
      const one = file.annotations.filter(({ state }) => state === 'live')[n];
      if (kind === 'add') file = putAnnotations(file, [{ ...named(`${side}${i}`, n * 10), modified: at(second) }]);
      else if (one && kind === 'change')
        file = putAnnotations(file, [changed(one, { label: `${side}${i}` }, at(second))]);
      else if (one) file = putAnnotations(file, [deleted(one, at(second))]);
    });
    return annotationsText(file);
  };

  it('through git loses nothing and brings nothing back, with and without the attribute', () => {
    const folder = mkdtempSync(join(tmpdir(), 'giaoban-merge-'));
    const runs = Number(process.env.GIT_MERGES ?? 25);
    try {
      fc.assert(
        fc.property(edits, edits, fc.boolean(), (left, right, union) => {
          const base = annotationsText(fileWith(...[0, 1, 2, 3, 4, 5, 6, 7].map((n) => named(`base${n}`, n * 30))));
          const [ours, theirs] = [edited(base, 'l', left, 11), edited(base, 'r', right, 12)];
          const merged = gitMerge(folder, base, ours, theirs, union);
          assertNothingLost(merged, readAnnotations(ours).annotations, readAnnotations(theirs).annotations);
        }),
        { numRuns: runs },
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  function gitMerge(folder: string, base: string, ours: string, theirs: string, union: boolean): string {
    const files = { ours, base, theirs };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const options = union ? ['--union'] : [];
    try {
      // What `git merge` does with one file; `--union` is what the attribute asks for. Fails with the number of conflicts.
      execFileSync('git', ['merge-file', '-q', ...options, 'ours', 'base', 'theirs'], { cwd: folder, stdio: 'pipe' });
    } catch (error) {
      if ((error as { status?: number }).status === undefined) throw error;
    }
    return readFileSync(join(folder, 'ours'), 'utf8');
  }

  function assertNothingLost(text: string, ours: readonly Annotation[], theirs: readonly Annotation[]): void {
    const merged = readAnnotations(text);
    assert.deepEqual(
      merged.lines.filter(({ problem }) => problem),
      [],
    );
    const found = new Map(merged.annotations.map((annotation) => [annotation.id, annotation]));
    for (const id of new Set([...ours, ...theirs].map((annotation) => annotation.id))) {
      const wanted = [...ours, ...theirs]
        .filter((annotation) => annotation.id === id)
        .sort((a, b) => (a.modified! < b.modified! ? 1 : -1))[0]!;
      assert.equal(found.get(id)?.modified, wanted.modified, id);
      assert.equal(found.get(id)?.state, wanted.state, id);
    }
  }

  it('tells git once, in the line ends of the file', () => {
    const line = '*.annotations.jsonl merge=union';
    assert.equal(withGitAttribute(''), `${line}\n`);
    assert.equal(withGitAttribute('* text=auto'), `* text=auto\n${line}\n`);
    assert.equal(withGitAttribute('a\r\n'), `a\r\n${line}\r\n`);
    for (const good of [`${line}\n`, 'r/*.annotations.jsonl  -text merge=binary\n'])
      assert.equal(withGitAttribute(good), good);
    assert.notEqual(withGitAttribute(`# ${line}\n`), `# ${line}\n`);
  });
});
