import assert from 'node:assert/strict';
import { annotationLabels, annotationSetupSchema, setupProblems } from '../../../src/language/annotations/labels.ts';

const setup = (value: unknown) => annotationSetupSchema.parse(value);

describe('labels', () => {
  it('are built in where a project names none', () => {
    const { labels, relations } = annotationLabels({}, 'vi');
    assert.deepEqual(
      labels.slice(0, 2).map(({ id, name, key }) => [id, name, key]),
      [
        ['task', 'Nhiệm vụ', 1],
        ['owner', 'Đơn vị thực hiện', 2],
      ],
    );
    assert.equal(labels.length, 14);
    assert.deepEqual(
      relations.map(({ id }) => id),
      ['owner-of', 'due-of', 'cites', 'answers'],
    );
    const looks = labels.map(({ color, style }) => `${color} ${style}`);
    assert.equal(new Set(looks).size, labels.length);
    assert.deepEqual(setupProblems({}), []);
  });

  it('come from the project, names in the language asked for', () => {
    const own = setup({
      labels: [
        {
          id: 'nhiệm-vụ',
          name: { vi: 'Nhiệm vụ' },
          key: 3,
          color: '#AABBCC',
          attributes: [{ id: 'sure', type: 'yes-no' }],
        },
        { id: 'x' },
      ],
      relations: [{ id: 'of', from: 'x', to: ['nhiệm-vụ'] }],
    });
    const { labels, relations } = annotationLabels(own, 'en');
    assert.deepEqual(
      labels.map(({ name }) => name),
      ['Nhiệm vụ', 'x'],
    );
    assert.deepEqual(labels[0]!.attributes, [{ id: 'sure', name: 'sure', type: 'yes-no', choices: [] }]);
    assert.deepEqual(relations, [{ id: 'of', name: 'of', from: ['x'], to: ['nhiệm-vụ'] }]);
    assert.deepEqual(setupProblems(own), []);
  });

  it('are refused where the shape is wrong', () => {
    for (const bad of [
      { labels: [{ id: 'a b' }] },
      { labels: [{ id: 'a', key: 10 }] },
      { labels: [{ id: 'a', color: 'puce' }] },
      { lables: [] },
    ])
      assert.equal(annotationSetupSchema.safeParse(bad).success, false, JSON.stringify(bad));
  });

  it('are told where ids or keys stand twice and relations lead nowhere', () => {
    const problems = setupProblems(
      setup({
        labels: [
          { id: 'a', key: 1 },
          { id: 'a', key: 1, attributes: [{ id: 'kind', type: 'choice' }] },
        ],
        relations: [{ id: 'of', from: 'b' }],
      }),
    );
    assert.deepEqual(
      problems.map(({ path }) => path.join('.')),
      ['labels.1.id', 'labels.1.key', 'labels.1.attributes.0', 'relations.0.from'],
    );
  });
});
