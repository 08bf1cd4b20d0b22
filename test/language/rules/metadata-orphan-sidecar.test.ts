import assert from 'node:assert/strict';
import { runRules } from '../../../src/language/rules/index.ts';
import { reportOf } from '../helpers/report.ts';

const YAML = 'title: Giao ban\nkind: picnic\n';

describe('metadata/orphan-sidecar', () => {
  const found = (sidecar: string, isGone: boolean) =>
    runRules(reportOf('', { sidecar, isGone })).map(
      ({ rule, severity, start, end, message }) => `${severity} ${rule} ‹${sidecar.slice(start, end)}› ${message}`,
    );

  it('marks the first line of metadata whose report is gone, and nothing else in it', () => {
    assert.deepEqual(found(YAML, true), [
      'hint metadata/orphan-sidecar ‹title: Giao ban› There is no report that this metadata belongs to: “report.txt” is missing.',
    ]);
  });

  it('finds an empty file too', () => assert.equal(found('', true).length, 1));

  it('is silent where the report is, and where the metadata says so', () => {
    assert.ok(!found(YAML, false).some((one) => one.includes('orphan')));
    assert.deepEqual(found(`${YAML}disable: [metadata/orphan-sidecar]\n`, true), []);
    assert.deepEqual(found(`# giaoban-disable-next-line metadata/orphan-sidecar\n${YAML}`, true), []);
  });
});
