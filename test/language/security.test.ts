import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { FileError, memoryFiles } from '../../src/language/workspace/files.ts';
import { MOST_BYTES, readFile, readText } from '../../src/language/workspace/read-file.ts';

const root = path.resolve(import.meta.dirname, '../..');
const page = readFileSync(path.join(root, 'docs/security.md'), 'utf8');
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

describe('what is said of security', () => {
  it('names the limit of every kind of file', () => {
    const named = new Set(
      [...page.matchAll(/\| ([\d,]+) \|$/gm)].map(([, number = '']) => Number(number.replaceAll(',', ''))),
    );
    assert.deepEqual([...named].sort(), [...new Set(Object.values(MOST_BYTES))].sort());
  });

  it('holds for the manifest: settings that name files are not followed in Restricted Mode', () => {
    const { untrustedWorkspaces } = manifest.capabilities;
    assert.equal(untrustedWorkspaces.supported, 'limited');
    assert.deepEqual(untrustedWorkspaces.restrictedConfigurations, ['giaoban.catalogue', 'giaoban.metadata.schema']);
    for (const setting of untrustedWorkspaces.restrictedConfigurations)
      assert.ok(setting in manifest.contributes.configuration.properties, setting);
  });
});

describe('a file of a workspace', () => {
  it('is read up to the limit of its kind, and absent or unreadable otherwise', async () => {
    const files = memoryFiles({
      'mem:/a.yaml': 'đ',
      'mem:/large.yaml': 'x'.repeat(MOST_BYTES.project + 1),
      'mem:/b/c': '',
    });
    const read = async (name: string) => {
      const content = await readFile(files, `mem:/${name}`, 'project');
      return content.status === 'unreadable' ? content.reason : content.status;
    };
    assert.equal(await read('a.yaml'), 'read');
    assert.equal(await read('none.yaml'), 'absent');
    assert.equal(await read('large.yaml'), 'it is larger than 0.4 MB');
    assert.equal(await read('b'), 'a folder is in its place');
    assert.equal(await readText(files, 'mem:/a.yaml', 'project'), 'đ');
    assert.equal(await readText(files, 'mem:/none.yaml', 'project'), null);
  });

  const codes: [string, string][] = [
    ['EACCES', 'permission denied'],
    ['EMFILE', 'too many files are open'],
    ['EIO', 'reading failed, EIO'],
    ['ELOOP', 'its links lead in a circle'],
    ['', 'reading failed'],
  ];
  for (const [code, reason] of codes) {
    it(`is named with the reason when it cannot be read: ${code || 'unknown'}`, async () => {
      const failing = {
        ...memoryFiles({ 'mem:/a.yaml': 'x' }),
        async stat(): Promise<null> {
          throw new FileError('unreadable', 'words of the system', code);
        },
      };
      assert.deepEqual(await readFile(failing, 'mem:/a.yaml', 'project'), { status: 'unreadable', reason });
    });
  }
});
