import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  canonicalUri,
  fileName,
  folderAbove,
  pathBelow,
  uriBelow,
  uriOfAbsolute,
  uriOfEntry,
} from '../../../src/language/text/uris.ts';

describe('URIs', () => {
  it('lead from folders to files and back', () => {
    assert.equal(uriBelow('file:///w/a', '../b/c đ.yaml'), 'file:///w/b/c%20%C4%91.yaml');
    assert.equal(uriBelow('file:///w', 'vscode-vfs://x/y.csv'), 'vscode-vfs://x/y.csv');
    assert.equal(uriBelow('file:///w', 'b\\c.csv'), 'file:///w/b/c.csv');
    assert.equal(pathBelow('file:///w', 'file:///w/b/c%20%C4%91.yaml'), 'b/c đ.yaml');
    assert.equal(pathBelow('file:///w', 'file:///way/a.txt'), null);
    assert.equal(pathBelow('file:///w', 'vscode-vfs://x/w/a.txt'), null);
    assert.equal(folderAbove('file:///w/a/b.txt'), 'file:///w/a');
    assert.equal(folderAbove('file:///w'), null);
    assert.equal(folderAbove('untitled:Untitled-1'), null);
    assert.equal(folderAbove('vscode-vfs://github/w'), 'vscode-vfs://github/');
    assert.equal(folderAbove('vscode-vfs://github/'), null);
  });

  it('are compared by what they say: clients escape different letters', () => {
    for (const uri of ['file:///w/a(1), b.txt', 'file:///w/a%281%29,%20b.txt', 'file:///w/a%281%29%2C%20b.txt']) {
      assert.equal(canonicalUri(uri), 'file:///w/a%281%29%2C%20b.txt');
      assert.equal(pathBelow('file:///w', uri), 'a(1), b.txt');
      assert.equal(fileName(uri), 'a(1), b.txt');
    }
    assert.equal(canonicalUri('file:///C:/w/a.txt'), canonicalUri('file:///c%3A/w/a.txt'));
  });

  it('give names, also of relative addresses and with wrong escapes', () => {
    assert.equal(fileName('H%E1%BB%99i%20ngh%E1%BB%8B%201.txt'), 'Hội nghị 1.txt');
    assert.equal(fileName('file:///w/50%.txt'), '50%.txt');
    assert.equal(fileName('file:////host/share/a.txt'), 'a.txt');
  });

  it('take absolute paths of the same machine', () => {
    assert.equal(uriOfAbsolute('file:///w', '/t/../a b.csv'), 'file:///a%20b.csv');
    assert.equal(uriOfAbsolute('file:///w', 'C:\\tables\\a.csv'), 'file:///c%3A/tables/a.csv');
    assert.equal(uriOfAbsolute('vscode-remote://h/w', '/a.csv'), 'vscode-remote://h/a.csv');
  });

  it('keep every name that a file can have', () => {
    const names = fc.string({ unit: 'binary', minLength: 1 }).filter((name) => !/[/\0]|^\.{1,2}$/.test(name));
    fc.assert(
      fc.property(names, (name) => {
        const uri = uriOfEntry('file:///w', name);
        assert.equal(pathBelow('file:///w', uri), name);
        assert.equal(fileName(uri), name);
        assert.equal(folderAbove(uri), 'file:///w');
        assert.equal(canonicalUri(uri), uri);
      }),
    );
  });

  it('may be anything at all', () => {
    assert.equal(canonicalUri('file:///\uD800'), 'file:///%EF%BF%BD');
    assert.equal(uriOfEntry('file:///w', '\uD800'), 'file:///w/%EF%BF%BD');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
        canonicalUri(one);
        fileName(one);
        folderAbove(one);
        pathBelow(one, other);
        uriBelow(one, other);
        uriOfEntry(one, other);
        uriOfAbsolute(one, other);
      }),
    );
  });
});
