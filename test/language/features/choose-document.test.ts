import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction } from 'vscode-languageserver-types';
import { codeActions } from '../../../src/language/features/code-actions.ts';
import { diagnostics } from '../../../src/language/features/diagnostics.ts';
import { runRules } from '../../../src/language/rules/index.ts';
import type { Report } from '../../../src/language/workspace/report.ts';
import { reportOf } from '../helpers/report.ts';

const TEXT = 'Quán triệt Nghị quyết số 29-NQ/TW ở các xã.\n';
const codeAt = (text: string) => text.lastIndexOf('29-NQ/TW') + 2;

function actionsAt(report: Report, offset: number, inSidecar = false): CodeAction[] {
  const document = inSidecar ? report.sidecar! : report.document;
  const findings = runRules(report).filter((finding) => (finding.in === 'sidecar') === inSidecar);
  const position = document.positionAt(offset);
  return codeActions(report, {
    document,
    findings,
    range: { start: position, end: position },
    diagnostics: diagnostics(document, findings),
  });
}

const ofDocument = (actions: readonly CodeAction[]) =>
  actions.filter(({ title }) => title.startsWith('This is the document'));

/** The text, or the sidecar, after the action whose title holds the words. */
function after(report: Report, actions: readonly CodeAction[], words: string): string {
  const action = actions.find(({ title }) => title.includes(words));
  assert.ok(action?.edit?.changes, actions.map(({ title }) => title).join('\n'));
  const [[uri, edits] = ['', []]] = Object.entries(action.edit.changes);
  const target = uri === report.document.uri ? report.document : report.sidecar!;
  return TextDocument.applyEdits(target, edits);
}

const meant = (report: Report) =>
  report.analysis.references.map(({ resolution }) => resolution.document?.date ?? resolution.status);

describe('this is the document of …', () => {
  const report = reportOf(TEXT);

  it('is offered for each document that an ambiguous reference may mean', () => {
    assert.deepEqual(meant(report), ['ambiguous']);
    const titles = ofDocument(actionsAt(report, codeAt(TEXT))).map(({ title }) => title);
    assert.ok(titles.length >= 2, titles.join());
    assert.ok(titles.some((title) => /of 04\/11\/2013: Về đổi mới căn bản/.test(title)));
  });

  it('writes the metadata, which then decides; and is not offered again', () => {
    const text = after(report, actionsAt(report, codeAt(TEXT)), '17/11/2022');
    assert.equal(text, `---\nreferences:\n  - code: 29-NQ/TW\n    date: 2022-11-17\n---\n${TEXT}`);
    const again = reportOf(text);
    assert.deepEqual(meant(again), ['2022-11-17']);
    assert.match(again.analysis.references[0]?.resolution.reasons[0]?.id ?? '', /chosen/);
    assert.deepEqual(ofDocument(actionsAt(again, codeAt(text))), []);
    assert.deepEqual(
      runRules(again).filter(({ rule }) => rule === 'reference/ambiguous'),
      [],
    );
  });

  it('adds the date to a code that is listed', () => {
    const text = `---\ntitle: x\nreferences:\n  - code: 29-NQ/TW\n---\n${TEXT}`;
    const listed = reportOf(text);
    const changed = after(listed, actionsAt(listed, codeAt(text)), '04/11/2013');
    assert.equal(changed, text.replace('code: 29-NQ/TW', 'code: 29-NQ/TW\n    date: 2013-11-04'));
    assert.equal(
      after(listed, actionsAt(listed, text.indexOf('29-NQ/TW') + 1), '04/11/2013'),
      changed,
      'on the metadata too',
    );
  });

  it('writes a sidecar where the metadata stands there', () => {
    const beside = reportOf(TEXT, { sidecar: 'title: x\n' });
    const sidecar = after(beside, actionsAt(beside, codeAt(TEXT)), '04/11/2013');
    assert.equal(sidecar, 'title: x\nreferences:\n  - code: 29-NQ/TW\n    date: 2013-11-04\n');
    assert.deepEqual(meant(reportOf(TEXT, { sidecar })), ['2013-11-04']);
  });

  it('keeps the choice for the place where the code stands for another document too', () => {
    const other = `${TEXT}\nXã Bình An triển khai Nghị quyết số 29-NQ/TW tại hai thôn.\n`;
    const text = `---\nreferences:\n  - code: 29-NQ/TW\n    date: 2013-11-04\n  - code: 29-NQ/TW\n    date: 2022-11-17\n    at: triển khai Nghị quyết số 29-NQ/TW tại\n---\n${other}`;
    assert.deepEqual(meant(reportOf(text)), ['2013-11-04', '2022-11-17']);
  });

  it('leaves alone what the text itself states', () => {
    const text = `---\nreferences:\n  - code: 29-NQ/TW\n    date: 2013-11-04\n---\nNghị quyết số 29-NQ/TW ngày 17/11/2022.\n`;
    assert.deepEqual(meant(reportOf(text)), ['2022-11-17']);
  });
});

describe('do not report …', () => {
  const text = `Giao ban.\nQuán triệt Chỉ thị số 24/CT-TW ở các xã.\n`;
  const at = text.indexOf('24/CT');
  const told = (of: string) => runRules(reportOf(of)).filter(({ rule }) => rule === 'reference/swapped-parts').length;

  it('in this line', () => {
    const report = reportOf(text);
    const changed = after(report, actionsAt(report, at), 'swapped-parts in this line');
    assert.equal(changed, text.replace('Quán', '<!-- giaoban-disable-next-line reference/swapped-parts -->\nQuán'));
    assert.deepEqual([told(text), told(changed)], [1, 0]);
  });

  it('in this report', () => {
    const report = reportOf(text);
    const changed = after(report, actionsAt(report, at), 'swapped-parts in this report');
    assert.equal(changed, `---\ndisable: [reference/swapped-parts]\n---\n${text}`);
    assert.equal(told(changed), 0);
  });

  it('in a report that silences other rules already', () => {
    const listed = `---\ndisable: [metadata/task-overdue]\n---\n${text}`;
    const report = reportOf(listed);
    const changed = after(report, actionsAt(report, listed.indexOf('24/CT')), 'swapped-parts in this report');
    assert.equal(changed, listed.replace('overdue]', 'overdue, reference/swapped-parts]'));
  });

  for (const comment of [
    '<!--giaoban-disable-next-line reference/swapped-parts-->',
    '<!-- giaoban-disable-next-line reference/* -->',
    '<!--giaoban-disable-next-line-->',
  ])
    it(`is understood as ${comment}`, () => assert.equal(told(text.replace('Quán', `${comment}\nQuán`)), 0));

  it('is understood for a family', () => assert.equal(told(`---\ndisable: [reference/*]\n---\n${text}`), 0));
});
