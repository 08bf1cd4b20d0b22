/** The parts of the user guide that follow from the source: the list of rules and the fields of the metadata. */
import { readFile } from 'node:fs/promises';
import { choicesOf, fieldMeaning, fields } from '../src/language/metadata/fields.ts';
import { ruleDocsPath, rules, workspaceRules } from '../src/language/rules/index.ts';

/** `docs/rules/README.md`: every rule with its severity and the first paragraph of its page. */
export async function rulesPage(): Promise<string> {
  const all = [...rules, ...workspaceRules].sort((a, b) => (a.id < b.id ? -1 : 1));
  const families = [...new Set(all.map(({ id }) => id.split('/')[0] ?? ''))];
  const parts = [
    '# Rules',
    '',
    'What Giao Ban checks, in the editor and with `giaoban check`. Each rule has a page with a wrong and a right example.',
    '',
    '- Another severity, or off: the setting `giaoban.rules`, or `rules` in `.giaoban.yaml`: `metadata/task-overdue: off`.',
    '- Off in one report: `disable: [metadata/task-overdue]` in its metadata.',
    '- Off for one line: `<!-- giaoban-disable-next-line report/weekday-mismatch -->` in the text above it, or',
    '  `# giaoban-disable-next-line metadata/date-mismatch` in YAML. Without a rule id all rules are off.',
    '',
  ];
  for (const family of families) {
    parts.push(`## ${family}`, '', '| Rule | Severity | What it checks |', '| --- | --- | --- |');
    for (const { id, severity } of all.filter((rule) => rule.id.startsWith(`${family}/`))) {
      const page = await readFile(ruleDocsPath(id), 'utf8').catch(() => '');
      const what =
        page
          .split(/\n{2,}/)[1]
          ?.replace(/\n/g, ' ')
          .replaceAll('|', '\\|') ?? '';
      parts.push(`| [${id}](${ruleDocsPath(id).replace('docs/rules/', '')}) | ${severity} | ${what} |`);
    }
    parts.push('');
  }
  return parts.join('\n');
}

const BEGIN = '<!-- fields: npm run docs -->';
const END = '<!-- end of fields -->';

/** `docs/metadata.md` with its table of fields made anew. */
export function metadataPage(page: string): string {
  const rows = fields.map((field) => {
    const choices = choicesOf(field);
    const values = choices.length > 0 ? ` One of \`${choices.join('`, `')}\`.` : '';
    return `| \`${field.path}\` | ${fieldMeaning(field).replaceAll('|', '\\|')}${values} | \`${field.example}\` |`;
  });
  const table = ['| Field | Meaning | Example |', '| --- | --- | --- |', ...rows].join('\n');
  const [before = '', rest = ''] = page.split(BEGIN);
  const [, after = ''] = rest.split(END);
  return `${before}${BEGIN}\n\n${table}\n\n${END}${after}`;
}
