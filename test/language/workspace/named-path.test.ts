import assert from 'node:assert/strict';
import fc from 'fast-check';
import { memoryFiles } from '../../../src/language/workspace/files.ts';
import { linkProblem, namedPath } from '../../../src/language/workspace/named-path.ts';

describe('a path that a project file names', () => {
  const inside: [string, string][] = [
    ['a.yaml', 'file:///w/a.yaml'],
    ['./lưu trữ/a.yaml', 'file:///w/l%C6%B0u%20tr%E1%BB%AF/a.yaml'],
    ['a/../b.yaml', 'file:///w/b.yaml'],
    ['a\\b.yaml', 'file:///w/a/b.yaml'],
    ['...', 'file:///w/...'],
    ['https/a.yaml', 'file:///w/https/a.yaml'],
  ];
  for (const [path, uri] of inside) {
    it(`leads below the folder: ${path}`, () => assert.deepEqual(namedPath('file:///w', path), { uri }));
  }

  const outside = [
    'https://127.0.0.1:9443/x.yaml',
    'HTTP://x',
    'file://127.0.0.1/share/x.yaml',
    'file:///etc/passwd',
    'vscode-vfs://github/x/y',
    'data:,x',
    '\\\\host\\share\\x.yaml',
    '//host/share/x.yaml',
    '/dev/zero',
    'C:\\x.yaml',
    'c:x.yaml',
    '../x.yaml',
    'a/../../x.yaml',
    '..\\x.yaml',
    'a/b/../../../w/x.yaml',
    '../**/*.yaml',
    'a\u0000.yaml',
    'a\nb.yaml',
  ];
  for (const path of outside) {
    it(`is a problem when it leads elsewhere: ${JSON.stringify(path)}`, () => {
      assert.ok('problem' in namedPath('file:///w', path));
    });
  }

  it('never leads out of the folder, whatever it is', () => {
    const parts = fc.array(
      fc.constantFrom('..', '.', 'a', '/', '\\', '%2e%2e', '%2F', 'file:', 'c:', '~', '\u0000', '?', '#'),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(parts, fc.boolean(), (list, slashes) => {
        const found = namedPath('file:///w/x', list.join(slashes ? '/' : ''));
        if (!('uri' in found)) return;
        const { pathname, host } = new URL(found.uri);
        assert.equal(host, '');
        assert.ok(`${pathname}/`.startsWith('/w/x/'), found.uri);
      }),
    );
  });

  it('may be absolute in the settings of the user, but on no other machine', () => {
    assert.deepEqual(namedPath('file:///w', '/data/x.yaml', true), { uri: 'file:///data/x.yaml' });
    assert.deepEqual(namedPath('file:///w', 'C:\\data\\x.yaml', true), { uri: 'file:///c%3A/data/x.yaml' });
    assert.deepEqual(namedPath('vscode-remote://ssh/w', '/data/x.yaml', true), {
      uri: 'vscode-remote://ssh/data/x.yaml',
    });
    assert.deepEqual(namedPath('file:///w', 'file:///data/x.yaml', true), { uri: 'file:///data/x.yaml' });
    for (const path of ['https://x/y', 'file://host/x', '\\\\host\\x', '//host/x', '../x.yaml'])
      assert.ok('problem' in namedPath('file:///w', path, true), path);
  });

  it('is not followed where links lead out of the folder', async () => {
    const links: Record<string, string> = {
      'file:///link': 'file:///w',
      'file:///link/in': 'file:///w/a/in',
      'file:///link/out': 'file:///etc/passwd',
    };
    const files = { ...memoryFiles({}), realPath: async (uri: string) => links[uri] ?? uri };
    assert.equal(await linkProblem(files, 'file:///link', 'file:///link/in'), null);
    assert.equal(await linkProblem(files, 'file:///link', 'file:///link/absent'), null);
    assert.match((await linkProblem(files, 'file:///link', 'file:///link/out')) ?? '', /lead out/);
  });
});
