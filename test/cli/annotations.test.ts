import assert from 'node:assert/strict';
import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describer } from '../../src/language/annotations/describe.ts';
import { annotationsText, EMPTY_FILE, putAnnotations, readAnnotations } from '../../src/language/annotations/file.ts';
import { changed, deleted, newAnnotation } from '../../src/language/annotations/model.ts';
import { inFolder } from './helpers/run.ts';

const TEXT = `Hội nghị giao ban công tác khoa giáo quý I năm 2018

Giao Sở Y tế báo cáo kết quả rà soát 😀 trước ngày 30/6/2018.
`;
const NOW = '2026-01-01T00:00:00.000Z';

const one = (n: number, words: string, label: string) => {
  const start = TEXT.indexOf(words);
  const place = describer(TEXT)({ start, end: start + words.length });
  return newAnnotation({
    id: `urn:uuid:00000000-0000-4000-8000-00000000000${n}`,
    now: NOW,
    label,
    source: 'a.txt',
    ...place,
  });
};
const owner = one(1, 'Sở Y tế', 'owner');
const task = {
  ...one(2, 'báo cáo kết quả rà soát 😀', 'task'),
  comments: [{ text: 'why?', creator: null, created: null, json: null }],
};
const relation = newAnnotation({
  id: 'urn:uuid:r',
  now: NOW,
  label: 'owner-of',
  ends: { from: owner.id, to: task.id },
});
const LINES = annotationsText(putAnnotations(EMPTY_FILE, [owner, task, relation]));
const FILES = { 'a.txt': TEXT, 'a.annotations.jsonl': LINES };

const labels = (text: string) => readAnnotations(text).annotations.map(({ label }) => label);

describe('giaoban export', () => {
  it('replaces what an earlier export wrote, and not what somebody writes there meanwhile', () =>
    inFolder(FILES, async (at) => {
      const argv = ['export', 'a.txt', '--format', 'jsonl', '--output', '.'];
      assert.equal((await at.run(argv)).status, 0);
      assert.equal((await at.run(argv)).status, 0);
      const [name = ''] = (await readdir(at.path)).filter((one) => !(one in FILES));
      const ran = await at.run(argv, { onWrite: () => at.write(name, 'của tôi') });
      assert.equal(ran.status, 2);
      assert.match(ran.err, /cannot be written \(somebody else has changed it meanwhile\)/);
      assert.equal(await at.read(name), 'của tôi');
    }));

  it('prints the only file, and says what the format cannot carry', async () => {
    await inFolder(FILES, async (at) => {
      const { status, out, err } = await at.run(['export', 'a.txt', '--format', 'jsonl']);
      assert.equal(status, 0);
      const record = JSON.parse(out);
      assert.deepEqual(
        record.spans.map(({ start, end }: { start: number; end: number }) =>
          [...record.text].slice(start, end).join(''),
        ),
        ['Sở Y tế', 'báo cáo kết quả rà soát 😀'],
      );
      assert.match(err, /left out, since the format has no place for them: comments \(1\)/);
      assert.equal((await at.run(['export', 'a.txt', '--format', 'jsonl', '--strict'])).status, 1);
    });
  });

  it('writes several files into a folder, and asks for it', async () => {
    await inFolder(FILES, async (at) => {
      assert.equal((await at.run(['export', '.', '--format', 'brat'])).status, 2);
      await mkdir(path.join(at.path, 'out'));
      const { status, out } = await at.run(['export', '.', '--format', 'brat', '--output', 'out']);
      assert.equal(status, 0);
      assert.match(out, /^out\/a\.txt written\nout\/a\.ann written\nout\/annotation\.conf written\n$/);
      assert.equal(await at.read('out/a.txt'), TEXT);
      assert.match(await at.read('out/a.ann'), /^T1\towner 58 65\tSở Y tế\n/);
    });
  });

  it('brings suggestions where that is asked for', async () => {
    await inFolder({ 'a.txt': TEXT }, async (at) => {
      const out = path.join(at.path, 'out');
      await mkdir(out);
      await at.run(['export', 'a.txt', '--format', 'label-studio', '--suggestions', '--output', 'out']);
      const [record] = JSON.parse(await at.read('out/label-studio.json'));
      assert.ok(record.predictions[0].result.length > 0);
    });
  });

  it('says which annotations have no place', async () => {
    await inFolder({ ...FILES, 'a.txt': TEXT.replace('Sở Y tế', 'Sở Nội vụ') }, async (at) => {
      const { err } = await at.run(['export', 'a.txt', '--format', 'csv']);
      assert.match(err, /a\.annotations\.jsonl: annotations without a place in the text: 1/);
    });
  });
});

describe('giaoban import', () => {
  it('takes an export over into a report whose text has changed, and adds nothing twice', async () => {
    await inFolder(FILES, async (at) => {
      const { out } = await at.run(['export', 'a.txt', '--format', 'csv']);
      await writeFile(path.join(at.path, 'in.csv'), out);
      await writeFile(path.join(at.path, 'a.txt'), `Câu mới.\r\n${TEXT.replace('rà soát 😀', 'thanh tra')}`);
      await rename(path.join(at.path, 'a.annotations.jsonl'), path.join(at.path, 'old'));
      const first = await at.run(['import', 'in.csv', '--format', 'csv', '--author', 'Lan']);
      assert.deepEqual(
        [first.status, first.out],
        [0, 'a.annotations.jsonl: found 1, unsure 0, lost 1, there already 0\n'],
      );
      const again = await at.run(['import', 'in.csv', '--format', 'csv']);
      assert.match(again.out, /there already 1/);
      assert.ok((await at.read('a.annotations.jsonl')).includes('"name":"Lan"'));
    });
  });

  it('changes nothing for a file with anything wrong, and says the line', async () => {
    const bad = `{"text": ${JSON.stringify(TEXT)}, "spans": []}\n{"text": "ab", "spans": [{"start": 0, "end": 9, "label": "x"}]}\n`;
    await inFolder({ 'a.txt': TEXT, 'a.jsonl': bad }, async (at) => {
      const { status, err } = await at.run(['import', 'a.jsonl', '--format', 'jsonl']);
      assert.equal(status, 2);
      assert.match(err, /a\.jsonl:2: The passage 0 to 9 is outside the text/);
      assert.deepEqual(await readdir(at.path), ['a.jsonl', 'a.txt']);
    });
  });

  it('takes the report by name, from --text, or says that there is none; a name does not lead out of the folder', async () => {
    const record = (file: string) =>
      `${JSON.stringify({ text: TEXT, spans: [{ start: 0, end: 8, label: 'x' }], meta: { file } })}\n`;
    await inFolder(
      { 'r/a.txt': TEXT, 'r/in.jsonl': record('a.txt'), 'secret.txt': TEXT, 'r/out.jsonl': record('../secret.txt') },
      async (at) => {
        assert.match(
          (await at.run(['import', 'r/in.jsonl', '--format', 'jsonl'])).out,
          /^r\/a\.annotations\.jsonl: found 1/,
        );
        const { status, err } = await at.run(['import', 'r/out.jsonl', '--format', 'jsonl']);
        assert.equal(status, 2);
        assert.match(err, /there is no report for it/);
        assert.deepEqual((await readdir(at.path)).sort(), ['r', 'secret.txt']);
        const named = await at.run(['import', 'r/out.jsonl', '--format', 'jsonl', '--text', 'secret.txt']);
        assert.match(named.out, /^secret\.annotations\.jsonl: found 1/);
      },
    );
  });
});

describe('giaoban annotations', () => {
  it('refresh writes the places of today, and only where they differ', async () => {
    await inFolder({ ...FILES, 'a.txt': `Câu mới.\n${TEXT}` }, async (at) => {
      const { status, out } = await at.run(['annotations', 'refresh', '.']);
      assert.deepEqual([status, out], [0, 'a.annotations.jsonl: lines written: 2; without a place: 0\n']);
      const [first] = readAnnotations(await at.read('a.annotations.jsonl')).annotations;
      assert.equal(first!.position!.start, owner.position!.start + 9);
      const before = await at.read('a.annotations.jsonl');
      await at.run(['annotations', 'refresh', '.']);
      assert.equal(await at.read('a.annotations.jsonl'), before);
    });
  });

  it('compact drops what was removed long ago, and warns', async () => {
    const lines = annotationsText(putAnnotations(readAnnotations(LINES), [deleted(owner, NOW)]));
    await inFolder({ 'a.txt': TEXT, 'a.annotations.jsonl': lines }, async (at) => {
      const { out, err } = await at.run(['annotations', 'compact', 'a.txt']);
      assert.equal(out, 'a.annotations.jsonl: removed ones dropped: 1; replaced lines: 0\n');
      assert.match(err, /older than 30 days may bring dropped lines back/);
      assert.deepEqual(labels(await at.read('a.annotations.jsonl')), ['task', 'owner-of']);
    });
  });
});

describe('giaoban agree', () => {
  const other = annotationsText(putAnnotations(EMPTY_FILE, [owner, changed(task, { label: 'request' }, NOW)]));
  const both = { 'A/a.txt': TEXT, 'A/a.annotations.jsonl': LINES, 'B/a.annotations.jsonl': other };

  it('compares two folders by name: table, JSON, CSV', async () => {
    await inFolder(both, async (at) => {
      const { status, out } = await at.run(['agree', 'A', 'B']);
      assert.equal(status, 0);
      assert.match(out, /^Reports compared: 1\n/);
      assert.match(out, /\nall labels +A +B +2 +2 +0\.500 +0\.500 +0\.500/);
      assert.match(out, /\nrequest +A +B +0 +1 +0\.000 +undefined/);
      const json = JSON.parse((await at.run(['agree', 'A', 'B', '--format', 'json'])).out);
      assert.deepEqual(
        json.labels.map(({ label }: { label: string | null }) => label),
        [null, 'owner', 'request', 'task'],
      );
      assert.equal(json.labels[1].alpha, 1);
      assert.match((await at.run(['agree', 'A', 'B', '--format', 'csv'])).out, /\n\*,A,B,2,2,0\.500/);
    });
  });

  it('compares two files of any name, and needs two', async () => {
    await inFolder({ ...both, 'B/x.annotations.jsonl': other }, async (at) => {
      assert.equal((await at.run(['agree', 'A/a.txt', 'B/x.annotations.jsonl'])).status, 0);
      assert.equal((await at.run(['agree', 'A'])).status, 2);
      assert.equal((await at.run(['agree', 'A', 'nowhere'])).status, 2);
    });
  });
});

describe('annotations in the other commands', () => {
  it('extract --annotations adds them with their places', async () => {
    await inFolder(FILES, async (at) => {
      const { annotations, relations } = JSON.parse((await at.run(['extract', 'a.txt', '--annotations'])).out);
      assert.deepEqual(
        annotations.map(({ start, end }: { start: number; end: number }) => TEXT.slice(start, end)),
        ['Sở Y tế', 'báo cáo kết quả rà soát 😀'],
      );
      assert.deepEqual(relations, [{ id: 'urn:uuid:r', name: 'owner-of', from: owner.id, to: task.id }]);
      assert.equal('annotations' in JSON.parse((await at.run(['extract', 'a.txt'])).out), false);
    });
  });

  it('check finds broken lines in their file, and lost ones in the report', async () => {
    const files = { 'a.txt': TEXT.replace(/Giao .*/, 'Không có gì.'), 'a.annotations.jsonl': `${LINES}{"id": 1,}\n` };
    await inFolder(files, async (at) => {
      const { status, out } = await at.run(['check', 'a.txt', '--format', 'jsonl']);
      const found = out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      assert.equal(status, 1);
      const rows = found
        .map(({ file, rule, line }) => `${file}:${line} ${rule}`)
        .filter((row) => row.includes('annotation/'));
      assert.deepEqual(rows, [
        'a.txt:3 annotation/lost',
        'a.txt:3 annotation/lost',
        'a.annotations.jsonl:4 annotation/broken',
      ]);
      assert.equal((await at.run(['check', 'a.annotations.jsonl'])).status, 1);
    });
  });

  it('init --annotations tells git once', async () => {
    await inFolder({ 'a.txt': TEXT }, async (at) => {
      assert.equal((await at.run(['init', '--annotations'])).out, '.gitattributes written\n');
      assert.equal(await at.read('.gitattributes'), '*.annotations.jsonl merge=union\n');
      assert.equal((await at.run(['init', '--annotations'])).out, '.gitattributes is as it should be\n');
      assert.equal((await at.run(['init'])).status, 2);
    });
  });
});
