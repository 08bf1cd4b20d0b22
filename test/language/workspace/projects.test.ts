import assert from 'node:assert/strict';
import { ruleIds } from '../../../src/language/rules/index.ts';
import { memoryFiles } from '../../../src/language/workspace/files.ts';
import { createProjects, leftOutBy, type ProjectsHost } from '../../../src/language/workspace/projects.ts';
import { knowledge } from '../helpers/knowledge.ts';

/** Projects over files in memory, with what they told the user. */
function projectsOver(contents: Record<string, string>, given: Partial<ProjectsHost> = {}) {
  const shown = new Map<string, string[]>();
  const complaints: string[] = [];
  const projects = createProjects({
    files: memoryFiles(contents),
    knowledge: () => knowledge,
    ruleIds,
    folders: () => ['file:///w'],
    checked: ({ uri, text, problems }) =>
      shown.set(
        uri,
        problems.map(({ start, end, message }) => `${text.slice(start, end)}: ${message}`),
      ),
    complain: (message) => complaints.push(message),
    ...given,
  });
  return { projects, shown, complaints };
}

/** The settings of an editor in which nothing is set. */
const NOTHING = { rules: {}, overrides: [], catalogue: [], metadata: { schema: '' } };

const CATALOGUE = '- code: 05-NQ/HU\n  date: 2021-03-15\n  title: Về trồng rừng\n';

describe('projects of a workspace', () => {
  it('give severities by rule, by glob, and by the settings above both', async () => {
    const files = {
      'file:///w/.giaoban.yaml':
        'rules: {reference/unknown: off, metadata/*: hint}\noverrides: [{files: l%C6%B0u/**, rules: {}}, {files: "lưu trữ/**", rules: {report/*: off}}]\n',
    };
    const settings = {
      ...NOTHING,
      rules: { 'metadata/*': 'error' } as const,
      overrides: [{ files: ['old/'], rules: { 'reference/*': 'hint' } as const }],
    };
    const { projects } = projectsOver(files, { editor: () => settings });
    const severities = async (uri: string) => projects.severities(uri, await projects.of(uri));
    assert.deepEqual(await severities('file:///w/a.txt'), { 'reference/unknown': 'off', 'metadata/*': 'error' });
    assert.deepEqual(await severities('file:///w/l%C6%B0u%20tr%E1%BB%AF/a.txt'), {
      'reference/unknown': 'off',
      'metadata/*': 'error',
      'report/*': 'off',
    });
    assert.deepEqual(await severities('file:///w/old/a.txt'), { 'metadata/*': 'error', 'reference/*': 'hint' });
    assert.deepEqual(await severities('untitled:Untitled-1'), { 'reference/unknown': 'off', 'metadata/*': 'error' });
  });

  it('leave files out by include and exclude', async () => {
    const files = { 'file:///w/.giaoban.yaml': 'include: reports/\nexclude: "*.tmp.txt"\n' };
    const { projects } = projectsOver(files);
    const leftOut = async (uri: string) => leftOutBy(uri, await projects.of(uri));
    assert.equal(await leftOut('file:///w/reports/a.txt'), null);
    assert.equal(await leftOut('file:///w/notes/a.txt'), 'include');
    assert.equal(await leftOut('file:///w/reports/a.tmp.txt'), 'exclude');
    assert.equal(await leftOut('file:///elsewhere/a.txt'), null);
  });

  it('lie in the folder, or above it up to the repository', async () => {
    const files = {
      'file:///r/.giaoban.yaml': 'rules: {reference/unknown: error}\n',
      'file:///r/.git/HEAD': '',
      'file:///r/a/b/c.txt': '',
      'file:///r/sub/.git/HEAD': '',
      'file:///r/sub/d.txt': '',
    };
    const { projects } = projectsOver(files, { folders: () => ['file:///r/a'] });
    const { file, folder } = await projects.of('file:///r/a/b/c.txt');
    assert.deepEqual([file, folder], ['file:///r/.giaoban.yaml', 'file:///r']);
    assert.equal((await projects.of('file:///r/sub/d.txt')).file, null);
  });

  it('read catalogues and a schema, and say where these are wrong', async () => {
    const files = {
      'file:///w/.giaoban.yaml':
        'rulez: {}\ncatalogue: [documents/*.yaml, gone.csv]\nmetadata: {schema: schema.yaml}\n',
      'file:///w/documents/a.yaml': `${CATALOGUE}- code: 06-NQ/HU\n  date: soon\n`,
      'file:///w/schema.yaml': 'properties:\n  hộp: {type: number, oneOf: [1]}\n',
    };
    const { projects, shown, complaints } = projectsOver(files);
    await projects.reload();
    const context = await projects.of('file:///w/a.txt');
    assert.equal(context.knowledge.catalogue.byCode('05-NQ/HU')[0]?.title, 'Về trồng rừng');
    assert.equal(context.schema, null);
    assert.deepEqual(Object.fromEntries(shown), {
      'file:///w/.giaoban.yaml': [
        'rulez: Unknown setting “rulez”. Did you mean “rules”?',
        'gone.csv: The catalogue gone.csv could not be read.',
      ],
      'file:///w/documents/a.yaml': ['soon: “soon” is no date. Write 2013-11-04, 2013-11 or 2013.'],
      'file:///w/schema.yaml': ['[1]: /properties/hộp/oneOf: this keyword cannot be used here'],
    });
    assert.deepEqual(complaints, []);
  });

  it('are read again when one of their files changes, and take back what was wrong', async () => {
    const files: Record<string, string> = { 'file:///w/.giaoban.yaml': 'catalogue: own.yaml\n' };
    const shown = new Map<string, number>();
    const projects = createProjects({
      files: {
        stat: (uri) => memoryFiles(files).stat(uri),
        read: (uri, atMost) => memoryFiles(files).read(uri, atMost),
        list: async () => [],
        realPath: async (uri) => uri,
        write: assert.fail,
      },
      knowledge: () => knowledge,
      ruleIds,
      folders: () => ['file:///w'],
      checked: ({ uri, problems }) => shown.set(uri, problems.length),
      complain: assert.fail,
    });
    await projects.reload();
    assert.equal(shown.get('file:///w/.giaoban.yaml'), 1);
    assert.ok(projects.concerns('file:///w/own.yaml'));
    assert.ok(!projects.concerns('file:///w/other.yaml'));
    files['file:///w/own.yaml'] = CATALOGUE;
    await projects.reload();
    assert.equal(shown.get('file:///w/.giaoban.yaml'), 0);
    assert.equal((await projects.of('file:///w/a.txt')).knowledge.catalogue.byCode('05-NQ/HU').length, 1);
    files['file:///w/.giaoban.yaml'] = 'rules: 1\n';
    await projects.reload();
    assert.equal(shown.get('file:///w/.giaoban.yaml'), 1);
    delete files['file:///w/.giaoban.yaml'];
    await projects.reload();
    assert.equal(shown.get('file:///w/.giaoban.yaml'), 0);
  });

  it('take catalogues and schema of the settings first, and say once what is not there', async () => {
    const files = {
      'file:///w/.giaoban.yaml': 'catalogue: own.yaml\nmetadata: {schema: none.yaml}\n',
      'file:///w/own.yaml': CATALOGUE,
      'file:///w/mine.yaml': '- code: 05-NQ/HU\n  date: 2021-03-15\n  title: Của tôi\n',
      'file:///w/schema.json': '{"properties": {"hộp": {"type": "integer"}}}',
    };
    const settings = { ...NOTHING, catalogue: ['mine.yaml', 'lost.csv'], metadata: { schema: 'schema.json' } };
    const { projects, shown, complaints } = projectsOver(files, { editor: () => settings });
    await projects.reload();
    await projects.reload();
    const { knowledge: known, schema, catalogues } = await projects.of('file:///w/a.txt');
    assert.equal(known.catalogue.byCode('05-NQ/HU')[0]?.title, 'Của tôi');
    assert.ok(schema?.keys.has('hộp'));
    assert.deepEqual(catalogues, ['file:///w/mine.yaml', 'file:///w/lost.csv', 'file:///w/own.yaml']);
    assert.deepEqual(complaints, ['The catalogue lost.csv could not be read.']);
    assert.deepEqual([...shown.values()].flat(), []);
  });

  it('read no more of all catalogues together than a project may have', async () => {
    const row = (i: number) => `${i}/2015/QĐ-UBND,2015-03-15,${'x'.repeat(400)}\n`;
    const catalogue = (from: number) =>
      `code,date,title\n${Array.from({ length: 1100 }, (_, i) => row(from + i)).join('')}`;
    const names = Array.from({ length: 6 }, (_, i) => `c${i}.csv`);
    const files = memoryFiles({
      'file:///w/.giaoban.yaml': `catalogue: [${names.join(', ')}]\n`,
      ...Object.fromEntries(names.map((name, i) => [`file:///w/${name}`, catalogue(i * 1100 + 1)])),
    });
    const told: string[] = [];
    const projects = createProjects({
      files,
      knowledge: () => knowledge,
      ruleIds: [],
      folders: () => ['file:///w'],
      checked: ({ problems }) => void told.push(...problems.map(({ message }) => message)),
    });
    await projects.of('file:///w/a.txt');
    assert.deepEqual(told, [
      'The catalogue c4.csv could not be read: with the others it is larger than 2 MB.',
      'The catalogue c5.csv could not be read: with the others it is larger than 2 MB.',
    ]);
  });
});
