import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/language/text/edits.ts';
import { readProjectFile } from '../../../src/language/workspace/project-file.ts';
import { silenceInProject } from '../../../src/language/workspace/silence-in-project.ts';

const RULE = 'reference/unknown';

describe('a rule switched off in the project file', () => {
  for (const [before, after] of [
    ['', 'rules:\n  reference/unknown: off\n'],
    ['# ours\nexclude: [x]', '# ours\nexclude: [x]\nrules:\n  reference/unknown: off\n'],
    ['exclude: [x]\r\n', 'exclude: [x]\r\nrules:\r\n  reference/unknown: off\r\n'],
    ['rules:\nexclude: [x]\n', 'rules:\n  reference/unknown: off\nexclude: [x]\n'],
    ['rules: {}\n', 'rules: {reference/unknown: off}\n'],
    ['rules: { report/*: hint }\n', 'rules: {reference/unknown: off,  report/*: hint }\n'],
    [
      'rules: # why\n    # not\n    report/*: hint # yes\n',
      'rules: # why\n    # not\n    reference/unknown: off\n    report/*: hint # yes\n',
    ],
    ['rules:\n  reference/unknown: error # so far\n', 'rules:\n  reference/unknown: off # so far\n'],
    ['rules:\n  reference/unknown:\n', 'rules:\n  reference/unknown: off\n'],
  ] as const) {
    it(`in ${JSON.stringify(before)}`, () => {
      const edit = silenceInProject(before, RULE);
      const written = applyEdits(before, edit ? [edit] : []);
      assert.equal(written, after);
      const { settings, problems } = readProjectFile(written, [RULE, 'report/x']);
      assert.deepEqual(problems, []);
      assert.equal(settings.rules[RULE], 'off');
      const others = readProjectFile(before, []).settings;
      assert.deepEqual({ ...settings, rules: {} }, { ...others, rules: {} });
      for (const [id, severity] of Object.entries(others.rules))
        if (id !== RULE) assert.equal(settings.rules[id], severity);
      assert.equal(silenceInProject(written, RULE), null);
    });
  }

  for (const text of ['{exclude: [x]}', '- a', 'a: [', 'rules: 7'])
    it(`never in ${JSON.stringify(text)}`, () => assert.equal(silenceInProject(text, RULE), null));
});
