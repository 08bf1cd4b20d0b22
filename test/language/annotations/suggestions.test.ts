import assert from 'node:assert/strict';
import { annotationJson, annotationOf } from '../../../src/language/annotations/annotation-json.ts';
import { describer } from '../../../src/language/annotations/describe.ts';
import { placeAnnotations } from '../../../src/language/annotations/place.ts';
import {
  accept,
  openSuggestions,
  reject,
  type Suggestion,
  suggestions,
} from '../../../src/language/annotations/suggestions.ts';
import { analyse } from '../../../src/language/service.ts';
import { knowledge } from '../helpers/knowledge.ts';

const text = `Hội nghị giao ban công tác khoa giáo quý I năm 2018

Ngày 09/4/2018, tại Lai Châu, Ban Tuyên giáo Tỉnh ủy tổ chức Hội nghị giao ban công tác khoa giáo quý I năm 2018. Đồng chí Nguyễn Văn A, Trưởng Ban Tuyên giáo Tỉnh ủy chủ trì hội nghị.

Kết luận hội nghị, đồng chí Nguyễn Văn A yêu cầu Sở Y tế rà soát việc thực hiện Nghị quyết số 20-NQ/TW ngày 25/10/2017, báo cáo trước ngày 30/6/2018.
`;
const all = suggestions(text, analyse(text, knowledge));
const now = '2026-01-01T00:00:00.000Z';
const decision = { describe: describer(text), name: 'a.txt', creator: { type: 'Person', name: 'Lan' } as const, now };
const words = (list: readonly Suggestion[], label: string) =>
  list.filter((one) => one.label === label).map(({ start, end }) => text.slice(start, end));
const decidedBy = (annotations: ReturnType<typeof accept>, source = text) => {
  const { spans, rejected } = placeAnnotations(annotations, source, 'a.txt');
  return { ids: new Set(annotations.map(({ id }) => id)), placed: [...spans, ...rejected] };
};

describe('suggestions', () => {
  it('are what the reader found, in the order of the text, with the document meant', () => {
    assert.deepEqual(words(all, 'document'), ['20-NQ/TW']);
    assert.equal(all.find(({ label }) => label === 'document')?.document?.date, '2017-10-25');
    assert.ok(words(all, 'person').includes('Nguyễn Văn A'));
    assert.equal(words(all, 'task').length, 1);
    assert.deepEqual(words(all, 'owner'), ['Sở Y tế']);
    assert.deepEqual(
      all,
      [...all].sort((a, b) => a.start - b.start || b.end - a.end),
    );
    assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
  });

  it('get the same id from everybody, also after edits elsewhere, in another Unicode form and with other line ends', () => {
    const other = `Thêm một dòng.\n${text}`.normalize('NFD').replaceAll('\n', '\r\n');
    const ids = new Set(suggestions(other, analyse(other, knowledge)).map(({ id }) => id));
    const kept = all.filter(({ id, start }) => start > 200 && ids.has(id));
    assert.ok(kept.length >= all.filter(({ start }) => start > 200).length - 1);
  });

  it('are not offered again when accepted, rejected or deleted, also after the text changed', () => {
    const task = all.find(({ label }) => label === 'task')!;
    const person = all.find(({ label }) => label === 'person')!;
    const done = [...accept(task, all, () => false, decision), reject(person, decision)];
    const open = openSuggestions(all, decidedBy(done));
    assert.equal(open.length, all.length - 2);
    const later = text.replace('Kết luận hội nghị, ', 'Phát biểu kết luận, ');
    const again = suggestions(later, analyse(later, knowledge));
    const labels = openSuggestions(again, decidedBy(done, later)).map(({ label }) => label);
    assert.ok(!labels.includes('task'));
    assert.equal(openSuggestions(all, { ids: new Set([task.id]), placed: [] }).length, all.length - 1);
  });

  it('bring the relation with the later of two', () => {
    const task = all.find(({ label }) => label === 'task')!;
    const owner = all.find(({ label }) => label === 'owner')!;
    assert.equal(accept(owner, all, () => false, decision).length, 1);
    const [, relation] = accept(owner, all, (id) => id === task.id, decision);
    const [, same] = accept(task, all, (id) => id === owner.id, decision);
    assert.deepEqual(relation?.ends, { from: owner.id, to: task.id });
    assert.equal(relation?.id, same?.id);
  });

  it('are lines by the person who decided, proposed by the program; a refusal has no body', () => {
    const [one] = all;
    const [accepted] = accept(one!, all, () => false, decision);
    const json = annotationJson(accepted!);
    assert.deepEqual(
      [json.creator, json.generator],
      [
        { type: 'Person', name: 'Lan' },
        { type: 'Software', name: 'Giao Ban' },
      ],
    );
    const refusal = annotationJson(reject(one!, decision));
    assert.equal('body' in refusal, false);
    assert.equal(refusal['giaoban:state'], 'rejected');
    assert.equal(annotationOf(refusal)?.label, one!.label);
  });
});
