/** Every relative link of the documentation leads somewhere, in the repository and in the package. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';

const inDocs = readdirSync('docs', { recursive: true, encoding: 'utf8' }).map((name) => path.posix.join('docs', name));
const pages = [...readdirSync('.'), ...inDocs].filter((name) => name.endsWith('.md')).sort();

/** What vsce calls some files in the package: a link by the old name is dead there. */
const renamed: Record<string, string> = {
  'README.md': 'readme.md',
  'CHANGELOG.md': 'changelog.md',
  LICENSE: 'LICENSE.txt',
};

interface Link {
  from: string;
  to: string;
}

/** The targets of links and pictures of a page; code is no link. */
function linksOf(markdown: string): string[] {
  const prose = markdown.replace(/^(`{3,}|~{3,}).*\n[\s\S]*?^\1[ \t]*$/gm, '').replace(/`[^`\n]*`/g, '');
  return [
    ...prose.matchAll(/\]\(\s*<?([^()\s<>]+)>?(?:\s+"[^"]*")?\s*\)|^\[[^\]]+\]:\s*(\S+)|\b(?:href|src)="([^"]+)"/gm),
  ].map(([, inline, reference, attribute]) => inline ?? reference ?? attribute ?? '');
}

/** The anchors that a page's headings get, as code hosts and VS Code make them. */
function anchorsOf(markdown: string): Set<string> {
  const anchors = new Set<string>();
  const prose = markdown.replace(/^(`{3,}|~{3,}).*\n[\s\S]*?^\1[ \t]*$/gm, '');
  for (const [, heading = ''] of prose.matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)) {
    const text = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const slug = text.replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '').replace(/\s/g, '-');
    let unique = slug;
    for (let number = 1; anchors.has(unique); number++) unique = `${slug}-${number}`;
    anchors.add(unique);
  }
  return anchors;
}

/**
 * The links of a page that lead nowhere.
 * @param exists whether there is a file of this path, relative to the root
 * @param read the text of a file
 */
function deadLinks(from: string, read: (file: string) => string, exists: (file: string) => boolean): Link[] {
  return linksOf(read(from))
    .filter((to) => !/^[a-z][a-z+.-]*:/i.test(to))
    .filter((to) => {
      const [target = '', anchor] = decodeURI(to).split('#');
      const file = target === '' ? from : path.posix.join(path.posix.dirname(from), target);
      if (!exists(file)) return true;
      return anchor !== undefined && !(file.endsWith('.md') && anchorsOf(read(file)).has(anchor));
    })
    .map((to) => ({ from, to }));
}

const read = (file: string) => readFileSync(file, 'utf8');
const isFile = (file: string) => existsSync(file) && statSync(file).isFile();

describe('links of the documentation', () => {
  it('are all alive in the repository', () => {
    const links = pages.flatMap((page) => linksOf(read(page)).filter((to) => !to.includes(':')));
    assert.ok(links.length > 90, `only ${links.length} links were found`);
    assert.deepEqual(
      pages.flatMap((page) => deadLinks(page, read, isFile)),
      [],
    );
  });

  it('are all alive in the package', async () => {
    const files = await listFiles({ packageManager: PackageManager.None });
    const packaged = new Set(files.map((file) => renamed[file] ?? file));
    const shown = files.filter((file) => file.endsWith('.md'));
    for (const page of ['README.md', 'README.vi.md', 'CHANGELOG.md']) assert.ok(shown.includes(page), page);
    assert.deepEqual(
      shown.flatMap((page) => deadLinks(page, read, (file) => packaged.has(file))),
      [],
    );
  });

  it('of the manifest are all packaged: programs, pictures, grammars, schemas', async () => {
    const manifest = ['package.json', 'package.nls.json', 'package.nls.vi.json'].map(read).join('\n');
    const named = [...manifest.matchAll(/"(?:\.\/)?((?:dist|media|schemas|syntaxes)\/[^"]+)"/g)].map(
      ([, file = '']) => file,
    );
    for (const file of ['dist/extension.cjs', 'media/icon.png', 'media/hover.vi.png', 'media/language-dark.svg']) {
      assert.ok(named.includes(file), file);
    }
    const packaged = new Set(await listFiles({ packageManager: PackageManager.None }));
    // Programs of a checkout, not of the extension.
    assert.deepEqual(new Set(named.filter((file) => !packaged.has(file))), new Set(['dist/cli.js']));
    const pictures = [...packaged].filter((file) => file.startsWith('media/'));
    const shown = [manifest, read('README.md'), read('README.vi.md')].join('\n');
    assert.deepEqual(
      pictures.filter((file) => !shown.includes(file)),
      [],
      'packed and shown nowhere',
    );
  });

  it('are seen to be dead: a file, an anchor, a folder; not in code, not elsewhere on the web', () => {
    const texts: Record<string, string> = {
      'docs/a.md': [
        '# Một: “hai”',
        '[here](#một-hai) [there](../b.md#two) [web](https://example.org/none) `[code](none.md)`',
        '```md\n[fenced](none.md)\n```',
        '[gone](none.md) [no heading](../b.md#three) [nor here](#ba) [folder](../docs)',
        '![picture](none.png "title") <img src="none.svg">\n\n[name]: none.txt',
      ].join('\n'),
      'b.md': '# Two\n',
    };
    assert.deepEqual(
      deadLinks(
        'docs/a.md',
        (file) => texts[file] ?? '',
        (file) => file in texts,
      ).map(({ to }) => to),
      ['none.md', '../b.md#three', '#ba', '../docs', 'none.png', 'none.svg', 'none.txt'],
    );
  });
});
