import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction } from 'vscode-languageserver-types';
import { codeActions } from '../../../src/language/features/code-actions.ts';
import { diagnostics } from '../../../src/language/features/diagnostics.ts';
import { runRules } from '../../../src/language/rules/index.ts';
import { open } from './open.ts';

function actionsAt(
  source: string,
  only?: string[],
): { actions: CodeAction[]; apply(action: CodeAction | undefined): string } {
  const { report, cursor } = open(source);
  const { document } = report;
  const findings = runRules(report).filter((finding) => finding.in === 'report');
  const position = document.positionAt(cursor);
  const range = { start: position, end: position };
  const shown = diagnostics(document, findings);
  const actions = codeActions(report, { document, findings, range, diagnostics: shown, only });
  const apply = (action: CodeAction | undefined) => {
    assert.ok(action?.edit?.changes);
    return TextDocument.applyEdits(document, action.edit.changes[document.uri] ?? []);
  };
  return { actions, apply };
}

const twoSwapped = 'Thực hiện Chỉ thị số 2█4/CT-TW ngày 04/7/2008 và Nghị quyết số 24/NQ-TW ngày 03/6/2013.';
const repaired = 'Thực hiện Chỉ thị số 24-CT/TW ngày 04/7/2008 và Nghị quyết số 24-NQ/TW ngày 03/6/2013.';

describe('code actions', () => {
  it('repair this reference', () => {
    const { actions, apply } = actionsAt(twoSwapped);
    const fix = actions.find(({ isPreferred }) => isPreferred);
    assert.ok(fix?.diagnostics?.length);
    assert.equal(apply(fix), repaired.replace('24-NQ/TW', '24/NQ-TW'));
  });

  it('repair all of a kind in the file', () => {
    const { actions, apply } = actionsAt(twoSwapped);
    assert.equal(apply(actions.find(({ title }) => title.startsWith('Fix all of this kind'))), repaired);
  });

  it('repair everything that is safe, as on save', () => {
    const { actions, apply } = actionsAt(twoSwapped, ['source.fixAll.giaoban']);
    assert.equal(actions.length, 1);
    assert.equal(apply(actions[0]), repaired);
    assert.equal(actionsAt(twoSwapped, ['source.fixAll']).actions.length, 1);
  });

  it('write the full citation of the document meant', () => {
    const { actions, apply } = actionsAt('Quán triệt Nghị quyết Trung ương 4█ (khóa XII).', ['refactor']);
    assert.match(
      apply(actions[0]),
      /^Quán triệt Nghị quyết số 04-NQ\/TW, ngày 30\/10\/2016 của Ban Chấp hành Trung ương/,
    );
  });

  it('are none where nothing is to be done', () => {
    assert.deepEqual(actionsAt('Một câu không có gì đặc bi█ệt.').actions, []);
  });
});
