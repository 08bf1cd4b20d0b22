import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const runner = path.join(root, 'node_modules/vscode-tmgrammar-test/dist/unit.js');

describe('the scopes of the grammar', () => {
  const patience = 60_000;
  for (const name of readdirSync(import.meta.dirname).filter((file) => file.endsWith('.txt'))) {
    it(name, () => {
      const yaml = ['--grammar', 'test/grammar/yaml.tmLanguage.json'];
      const args = [runner, '--config', 'package.json', ...yaml, `test/grammar/${name}`];
      const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
      assert.equal(status, 0, `${stdout}${stderr}`);
    }).timeout(patience);
  }
});
