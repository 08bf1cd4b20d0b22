import path from 'node:path';
import { readPackageFile } from '../../files/package.ts';
import { uriOfPath } from '../../files/paths.ts';
import type { Edit, Severity, Span } from '../../language/model/index.ts';
import { ruleDocsPath, rules, workspaceRules } from '../../language/rules/index.ts';
import { uriOfEntry } from '../../language/text/uris.ts';
import type { LocatedFinding } from '../check-report.ts';
import type { CreateFormatter } from './formatter.ts';

const LEVELS: Record<Severity, 'error' | 'warning' | 'note'> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** Where the documentation of a release can be read. */
const PAGES = 'https://unpkg.com/giaoban';

/** SARIF 2.1.0, for code scanning services and log viewers. */
export const sarif: CreateFormatter = ({ io, out, version }) => {
  const located: LocatedFinding[] = [];
  return {
    file({ findings }) {
      for (const finding of findings) located.push(finding);
    },
    async end() {
      const used = new Set(located.map(({ finding }) => finding.rule));
      const descriptors = [...rules, ...workspaceRules].filter(({ id }) => used.has(id));
      const indexes = new Map(descriptors.map(({ id }, index) => [id, index]));
      const log = {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
          {
            tool: {
              driver: {
                name: 'Giao Ban',
                version,
                semanticVersion: version,
                informationUri: 'https://www.npmjs.com/package/giaoban',
                rules: await Promise.all(
                  descriptors.map(async ({ id, severity }) => ({
                    id,
                    name: pascalCase(id),
                    ...(await descriptionOf(id, io.home)),
                    helpUri: `${PAGES}@${version}/${ruleDocsPath(id)}`,
                    defaultConfiguration: { level: LEVELS[severity] },
                  })),
                ),
              },
            },
            columnKind: 'utf16CodeUnits',
            originalUriBaseIds: { SRCROOT: { uri: `${uriOfPath(io.cwd).replace(/\/$/, '')}/` } },
            results: located.map((one) => resultOf(one, indexes)),
          },
        ],
      };
      out.data(`${JSON.stringify(log, null, 2)}\n`);
    },
  };
};

/** What the page of a rule says: the sentence below its heading, the paragraph that gives the reason, and all of it. */
async function descriptionOf(id: string, home: string) {
  // Without its page the rule's id has to do.
  const page = (await readPackageFile(home, ruleDocsPath(id))) ?? '';
  const [, sentence = id, , why = ''] = page.split(/\r?\n\r?\n/).map((paragraph) => paragraph.trim());
  const full = why && !why.startsWith('#') ? `${sentence} ${why}` : sentence;
  return {
    shortDescription: { text: sentence },
    fullDescription: { text: full },
    help: page ? { text: full, markdown: page } : { text: full },
  };
}

function resultOf(one: LocatedFinding, indexes: ReadonlyMap<string, number>) {
  const { finding, file, lines, text } = one;
  const artifactLocation = locationOf(file);
  const fixes = finding.fixes.map((fix) => ({
    description: { text: fix.title },
    artifactChanges: [{ artifactLocation, replacements: fix.edits.map((edit) => replacement(edit, one)) }],
  }));
  const words = text.slice(finding.start, finding.end);
  const region = { ...regionOf(finding, lines), ...(words ? { snippet: { text: words } } : {}) };
  return {
    ruleId: finding.rule,
    ruleIndex: indexes.get(finding.rule) ?? -1,
    level: LEVELS[finding.severity],
    message: { text: finding.message },
    locations: [{ physicalLocation: { artifactLocation, region } }],
    ...(fixes.length > 0 ? { fixes } : {}),
  };
}

function replacement(edit: Edit, { lines }: LocatedFinding) {
  return { deletedRegion: regionOf(edit, lines), insertedContent: { text: edit.newText } };
}

/** Both ways of naming a place, so that every viewer finds one it knows. */
function regionOf({ start, end }: Span, lines: LocatedFinding['lines']) {
  const from = lines.at(start);
  const to = lines.at(end);
  return {
    startLine: from.line,
    startColumn: from.column,
    endLine: to.line,
    endColumn: to.column,
    charOffset: start,
    charLength: end - start,
  };
}

function locationOf(file: string): { uri: string; uriBaseId?: string } {
  if (path.isAbsolute(file)) return { uri: uriOfPath(file) };
  return { uri: uriOfEntry('file:///', file).slice('file:///'.length), uriBaseId: 'SRCROOT' };
}

function pascalCase(id: string): string {
  return id.replace(/(?:^|[^a-z])([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
