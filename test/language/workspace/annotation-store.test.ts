import assert from 'node:assert/strict';
import { annotationsText, putAnnotations } from '../../../src/language/annotations/file.ts';
import { newAnnotation } from '../../../src/language/annotations/model.ts';
import {
  changeAnnotationFile,
  mergeIntoFile,
  readAnnotationFile,
} from '../../../src/language/workspace/annotation-store.ts';
import { FileError, type Files, memoryFiles } from '../../../src/language/workspace/files.ts';

const URI = 'file:///a.annotations.jsonl';
const one = (id: string, start = 0) =>
  newAnnotation({ id, now: '2026-01-01T00:00:00.000Z', label: 'task', position: { start, end: start + 1 } });
const add = (id: string) => (file: Parameters<typeof putAnnotations>[0]) => putAnnotations(file, [one(id)]);
const ids = async (files: Files) => (await readAnnotationFile(files, URI)).file.annotations.map(({ id }) => id);

describe('annotation store', () => {
  it('makes the file with the first annotation, and writes nothing when nothing changed', async () => {
    const files = memoryFiles({});
    assert.equal((await readAnnotationFile(files, URI)).bytes, null);
    await changeAnnotationFile(files, URI, (file) => file);
    assert.equal(await files.stat(URI), null);
    await changeAnnotationFile(files, URI, add('a'));
    const before = await files.stat(URI);
    await changeAnnotationFile(files, URI, add('a'));
    assert.deepEqual(await files.stat(URI), before);
  });

  it('keeps what another window wrote in between', async () => {
    const inner = memoryFiles({});
    let others = 3;
    const files: Files = {
      ...inner,
      write: async (uri, bytes, options) => {
        if (others > 0) await changeAnnotationFile(inner, uri, add(`other${others--}`));
        await inner.write(uri, bytes, options);
      },
    };
    await changeAnnotationFile(files, URI, add('mine'));
    assert.deepEqual((await ids(inner)).sort(), ['mine', 'other1', 'other2', 'other3']);
  });

  it('gives all of many writers at once', async () => {
    const files = memoryFiles({});
    await Promise.all(Array.from({ length: 12 }, (_, i) => changeAnnotationFile(files, URI, add(`a${i}`))));
    assert.equal((await ids(files)).length, 12);
  });

  it('merges a state that was held in memory', async () => {
    const files = memoryFiles({});
    await changeAnnotationFile(files, URI, add('theirs'));
    const { file } = await readAnnotationFile(memoryFiles({}), URI);
    await mergeIntoFile(files, URI, putAnnotations(file, [one('ours', 5)]));
    assert.deepEqual(await ids(files), ['theirs', 'ours']);
  });

  it('leaves a file alone that is not UTF-8, keeps a BOM, and says when it cannot be written', async () => {
    const broken = memoryFiles({ [URI]: Uint8Array.of(0x7b, 0xff, 0x0a) });
    await assert.rejects(changeAnnotationFile(broken, URI, add('a')), FileError);
    assert.deepEqual(await broken.read(URI, 10), Uint8Array.of(0x7b, 0xff, 0x0a));
    const bom = memoryFiles({ [URI]: '\uFEFF{"x": 1}\n' });
    await changeAnnotationFile(bom, URI, add('a'));
    const { file } = await readAnnotationFile(bom, URI);
    assert.ok(annotationsText(file).startsWith('\uFEFF{"x": 1}\n'));
    const locked: Files = { ...memoryFiles({}), write: () => Promise.reject(new FileError('readonly', 'no')) };
    await assert.rejects(changeAnnotationFile(locked, URI, add('a')), { problem: 'readonly' });
  });
});
