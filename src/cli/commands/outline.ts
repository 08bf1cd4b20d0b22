import * as l10n from '@vscode/l10n';
import type { Command } from 'commander';
import { Option } from 'commander';
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import { outline as outlineOf } from '../../language/features/outline.ts';
import type { Report } from '../../language/workspace/report.ts';
import { EXIT } from '../io.ts';
import { together } from '../output.ts';
import { eachReport } from '../reports.ts';
import type { Run, Session } from '../session.ts';

interface OutlineOptions {
  format: 'text' | 'json' | 'md';
  references: boolean;
}

/** One entry of the outline, as `--format json` prints it. Positions as in `extract`, lines from 1. */
interface OutlineNode {
  kind: 'meeting' | 'task' | 'reference' | 'part';
  name: string;
  detail: string;
  start: number;
  end: number;
  line: number;
  children: OutlineNode[];
}

/** `giaoban outline`: the tree that the editor shows. */
export function outline(program: Command, run: Run): void {
  program
    .command('outline')
    .summary(l10n.t('print the parts, meetings, tasks and references as a tree'))
    .description(l10n.t('Prints the outline of reports: the same tree that the editor shows.'))
    .argument('<path...>', l10n.t('files, folders, globs, or “-” for NDJSON on standard input'))
    .addOption(
      new Option('--format <format>', l10n.t('form of the tree')).choices(['text', 'json', 'md']).default('text'),
    )
    .option('--no-references', l10n.t('leave out references'))
    .action((paths: string[], options: OutlineOptions) => run((session) => printOutlines(session, paths, options)));
}

async function printOutlines(session: Session, paths: string[], options: OutlineOptions): Promise<number> {
  const { out, styles } = session;
  let printed = 0;
  const unread = await eachReport(session, paths, { learnFromOthers: true }, ({ report, file: { name } }) => {
    const nodes = treeOf(report, options.references);
    switch (options.format) {
      case 'json':
        out.data(`${printed === 0 ? '[' : ','}\n${JSON.stringify({ file: name, outline: nodes }, null, 2)}`);
        break;
      case 'md':
        out.lines(`${printed === 0 ? '' : '\n'}# ${escapeMarkdown(name)}\n\n${markdownList(nodes, '')}`);
        break;
      case 'text':
        if (printed > 0) out.line();
        out.line(styles.underline(name));
        if (nodes.length > 0) printTree(nodes, session, '');
        else out.line(`  ${l10n.t('(nothing to show)')}`);
        break;
    }
    printed++;
  });
  if (options.format === 'json') out.data(printed === 0 ? '[]\n' : '\n]\n');
  return unread > 0 ? EXIT.trouble : EXIT.clean;
}

function treeOf(report: Report, withReferences: boolean): OutlineNode[] {
  const { document } = report;
  const nodeOf = (symbol: DocumentSymbol): OutlineNode => ({
    kind: kindOf(symbol.kind),
    name: symbol.name,
    detail: symbol.detail ?? '',
    start: document.offsetAt(symbol.range.start),
    end: document.offsetAt(symbol.range.end),
    line: symbol.selectionRange.start.line + 1,
    children: nodesOf(symbol.children ?? []),
  });
  const nodesOf = (list: readonly DocumentSymbol[]): OutlineNode[] =>
    list.map(nodeOf).filter(({ kind }) => withReferences || kind !== 'reference');
  return nodesOf(outlineOf(report));
}

function kindOf(kind: SymbolKind): OutlineNode['kind'] {
  switch (kind) {
    case SymbolKind.Event:
      return 'meeting';
    case SymbolKind.String:
      return 'task';
    case SymbolKind.Key:
      return 'reference';
    default:
      return 'part';
  }
}

function printTree(nodes: readonly OutlineNode[], session: Session, indent: string): void {
  const { out, styles } = session;
  const painted = { meeting: styles.bold, task: styles.green, reference: styles.cyan, part: together };
  for (const { kind, name, detail, line, children } of nodes) {
    const more = detail ? styles.dim(`  ${detail}`) : '';
    out.line(styles.dim(String(line).padStart(5)), `  ${indent}`, painted[kind](name), more);
    printTree(children, session, `${indent}  `);
  }
}

function markdownList(nodes: readonly OutlineNode[], indent: string): string {
  return nodes
    .map(({ kind, name, detail, children }) => {
      const shown = kind === 'meeting' ? `**${escapeMarkdown(name)}**` : escapeMarkdown(name);
      const more = detail ? ` (${escapeMarkdown(detail)})` : '';
      return `${indent}- ${shown}${more}\n${markdownList(children, `${indent}  `)}`;
    })
    .join('');
}

/** Words of a report must not become markup; a task's number at the start of an item would open a list of its own. */
function escapeMarkdown(words: string): string {
  return words
    .replace(/[\r\n]+/g, ' ')
    .replace(/[\\`*_[\]<>#|]/g, (char) => (char === '<' ? '&lt;' : `\\${char}`))
    .replace(/^(\d+)([.)])/, '$1\\$2');
}
