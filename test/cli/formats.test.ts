import assert from 'node:assert/strict';
import { inFolder } from './helpers/run.ts';

/** A choice that is none, whose words want escaping in every format. */
const HOSTILE = '---\nkind: "100% a,b:c|<b>*x*\\nnew"\n---\nHội nghị\n';
const NAME = 'quý 1, 50%/báo cáo #1.report.txt';
const RULES = ['--rule', 'metadata/schema'];

async function output(format: string, files: Record<string, string> = { [NAME]: HOSTILE }): Promise<string> {
  let out = '';
  await inFolder(files, async (at) => {
    out = (await at.run(['check', '.', '--format', format, ...RULES])).out;
  });
  return out;
}

interface SarifLog {
  $schema: string;
  version: string;
  runs: {
    tool: {
      driver: {
        name: string;
        version: string;
        rules: {
          id: string;
          name: string;
          helpUri: string;
          shortDescription: { text: string };
          help: { markdown: string };
        }[];
      };
    };
    columnKind: string;
    results: {
      ruleId: string;
      ruleIndex: number;
      level: string;
      message: { text: string };
      locations: { physicalLocation: { artifactLocation: { uri: string }; region: Record<string, unknown> } }[];
      fixes?: { artifactChanges: { replacements: { deletedRegion: object; insertedContent: { text: string } }[] }[] }[];
    }[];
  }[];
}

describe('formats of giaoban check', () => {
  it('github: one workflow command a finding, nothing of the text read as part of it', async () => {
    const [line = ''] = (await output('github')).split('\n');
    const { properties, message } = /^::error (?<properties>.*?)::(?<message>.*)$/.exec(line)!.groups!;
    assert.equal(
      properties,
      'file=quý 1%2C 50%25/báo cáo #1.report.txt,line=2,endLine=2,col=7,endColumn=30,title=metadata/schema',
    );
    assert.match(message!, /100%25 a,b:c\|<b>\*x\*/);
    assert.doesNotMatch(message!, /%(?!25|0A|0D)/);
  });

  it('markdown: a table a file, nothing of the text read as markup', async () => {
    const lines = (await output('markdown')).split('\n');
    assert.deepEqual(lines.slice(0, 6), [
      '# Findings',
      '',
      '## quý 1, 50%/báo cáo \\#1.report.txt',
      '',
      '| Line | Severity | Finding | Rule |',
      '| ---: | --- | --- | --- |',
    ]);
    assert.match(lines[6]!, /^\| 2:7 \| error \| .*100% a,b:c\\\|&lt;b\\>\\\*x\\\*.* \| `metadata\/schema` \|$/);
  });

  it('sarif: rules, places in both notations, and fixes', async () => {
    const log = JSON.parse(
      await output('sarif', { [NAME]: HOSTILE, 'x.baocao': '---\ntitle: "Đ"\nkind: picnic\n---\nHội nghị\n' }),
    ) as SarifLog;
    assert.equal(log.version, '2.1.0');
    const [run] = log.runs;
    assert.equal(run?.columnKind, 'utf16CodeUnits');
    assert.deepEqual(
      run?.tool.driver.rules.map(({ id, name }) => [id, name]),
      [['metadata/schema', 'MetadataSchema']],
    );
    assert.match(run!.tool.driver.rules[0]!.helpUri, /^https:.*\/docs\/rules\/metadata-schema\.md$/);
    assert.match(run!.tool.driver.rules[0]!.shortDescription.text, /^The metadata can be read as YAML/);
    assert.match(run!.tool.driver.rules[0]!.help.markdown, /^# metadata\/schema\n/);
    const places = run?.results.map(({ ruleId, ruleIndex, level, locations }) => ({
      ruleId,
      ruleIndex,
      level,
      uri: locations[0]?.physicalLocation.artifactLocation.uri,
    }));
    const common = { ruleId: 'metadata/schema', ruleIndex: 0, level: 'error' };
    assert.deepEqual(places, [
      { ...common, uri: 'qu%C3%BD%201%2C%2050%25/b%C3%A1o%20c%C3%A1o%20%231.report.txt' },
      { ...common, uri: 'x.baocao' },
    ]);
    assert.deepEqual(run?.results[1]?.locations[0]?.physicalLocation.region, {
      startLine: 3,
      startColumn: 7,
      endLine: 3,
      endColumn: 13,
      charOffset: 21,
      charLength: 6,
      snippet: { text: 'picnic' },
    });
  });

  it('every format has something to say when nothing is wrong', async () => {
    const clean = { 'a.baocao': 'Hội nghị giao ban\n' };
    assert.equal(await output('text', clean), 'No problems. Reports checked: 1.\n');
    assert.equal(await output('github', clean), 'No problems. Reports checked: 1.\n');
    assert.equal(await output('json', clean), '[]\n');
    assert.equal(await output('jsonl', clean), '');
    assert.match(await output('markdown', clean), /^# Findings\n\nNo problems/);
    assert.deepEqual((JSON.parse(await output('sarif', clean)) as SarifLog).runs[0]?.results, []);
  });

  it('text and github: a file name begins no line of its own', async () => {
    const name = 'a\n::error::b\u001B[31m.baocao';
    await inFolder({ [name]: HOSTILE, [`${name}.txt`]: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]) }, async (at) => {
      for (const format of ['text', 'github']) {
        const { out, err } = await at.run(['check', '.', '--format', format, ...RULES]);
        assert.doesNotMatch(out + err, /^::error::/m);
        assert.match(err, /^giaoban: a␊::error::b␛\[31m\.baocao\.txt: is /);
        assert.ok(!(format === 'text' ? out + err : err).includes('\u001B'));
      }
      assert.match((await at.run(['init', '.', '--dry-run'])).err, /^giaoban: a␊::error/);
    });
  });

  it('text: control characters of a report do not reach the terminal', async () => {
    const out = await output('text', { 'a.baocao': '---\nkind: "\\e[31mred"\n---\n' });
    assert.match(out, /red/);
    assert.ok(!out.includes('\u001B'));
  });
});
