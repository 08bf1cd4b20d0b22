import assert from 'node:assert/strict';
import {
  matchesRule,
  NO_SETTINGS,
  overridden,
  readProjectFile,
  severitiesOf,
} from '../../../src/language/workspace/project-file.ts';

const RULES = ['reference/unknown', 'reference/swapped-parts', 'metadata/date-mismatch'];

/** The problems of a project file as "words under the span: message". */
function problems(text: string): string[] {
  return readProjectFile(text, RULES).problems.map(
    ({ start, end, message }) => `${text.slice(start, end)}: ${message}`,
  );
}

describe('project file', () => {
  it('reads rules, globs, overrides and catalogues', () => {
    const { settings, problems } = readProjectFile(
      `rules:
  reference/unknown: off
  metadata/*: error
annotations: {labels: [{id: task, key: 1}], relations: [{id: of, from: task}]}
include: '**/*.txt'
exclude: [archive/**, drafts/]
overrides:
  - files: old/**
    rules: {reference/swapped-parts: hint}
catalogue: catalogue/*.yaml
metadata: {schema: schema.json}
`,
      RULES,
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(settings, {
      rules: { 'reference/unknown': 'off', 'metadata/*': 'error' },
      annotations: {
        labels: [{ id: 'task', key: 1, attributes: [] }],
        relations: [{ id: 'of', from: ['task'], to: [] }],
      },
      include: ['**/*.txt'],
      exclude: ['archive/**', 'drafts/'],
      overrides: [{ files: ['old/**'], rules: { 'reference/swapped-parts': 'hint' } }],
      catalogue: ['catalogue/*.yaml'],
      metadata: { schema: 'schema.json' },
    });
    assert.deepEqual(
      severitiesOf(settings, () => false),
      settings.rules,
    );
    assert.equal(severitiesOf(settings, (globs) => globs.includes('old/**'))['reference/swapped-parts'], 'hint');
  });

  it('lays a family over the rules that were named singly', () => {
    const rules = { 'reference/unknown': 'off', 'metadata/schema': 'hint' } as const;
    assert.deepEqual(overridden(rules, { 'reference/*': 'error' }), {
      'metadata/schema': 'hint',
      'reference/*': 'error',
    });
  });

  it('takes an empty file for no settings', () => {
    for (const text of ['', '# nothing yet\n']) {
      const { settings, problems } = readProjectFile(text, RULES);
      assert.deepEqual([settings, problems], [NO_SETTINGS, []]);
    }
  });

  const wrong: [name: string, text: string, expected: string[]][] = [
    ['an unknown setting', 'exlude: [a]\n', ['exlude: Unknown setting “exlude”. Did you mean “exclude”?']],
    [
      'an unknown rule',
      'rules:\n  reference/unknwon: off\n',
      ['reference/unknwon: There is no rule “reference/unknwon”. Did you mean “reference/unknown”?'],
    ],
    [
      'a wrong severity',
      'rules: {reference/unknown: loud}\n',
      ['loud: “rules.reference/unknown” has to be one of: error, warning, information, hint, off.'],
    ],
    [
      'rules that are no mapping',
      'rules: strict\n',
      ['strict: “rules” has to map rules to severities, as in “reference/unknown: off”.'],
    ],
    [
      'globs that are none',
      'include: {a: b}\n',
      ['{a: b}: “include” has to be a glob or a list of globs, as in “archive/**”.'],
    ],
    ['a missing part', 'overrides:\n  - files: x\n', ['files: x: “overrides.0.rules” is missing.']],
    ['a text instead of settings', 'hello\n', ['hello: Expected settings, as in “rules: …”.']],
  ];
  for (const [name, text, expected] of wrong) {
    it(`names ${name} at its place`, () =>
      assert.deepEqual(
        problems(text).map((line) => line.trim()),
        expected,
      ));
  }

  it('survives YAML that cannot be read', () => {
    assert.equal(readProjectFile('rules: [\n', RULES).problems.length, 1);
    assert.deepEqual(readProjectFile('a: &a [*a]\n', RULES).settings, NO_SETTINGS);
  });

  it('keeps what is right beside what is wrong', () => {
    const { settings } = readProjectFile(
      'rules: {reference/unknown: off, metadata/date-mismatch: loud}\ninclude: 3\n',
      RULES,
    );
    assert.deepEqual(settings.rules, { 'reference/unknown': 'off' });
    assert.deepEqual(settings.include, []);
  });

  it('matches rules by id and family', () => {
    assert.ok(matchesRule('reference/*', 'reference/unknown'));
    assert.ok(matchesRule('reference/unknown', 'reference/unknown'));
    assert.ok(!matchesRule('reference', 'reference/unknown'));
    assert.ok(!matchesRule('ref/*', 'reference/unknown'));
  });
});
