/** Metadata that is just being begun at the top of a text: from the first dashes to the first key. */
import * as l10n from '@vscode/l10n';
import type { CompletionItem } from 'vscode-languageserver-types';
import type { MetadataDocument } from '../metadata/document.ts';
import { choicesOf, fieldAt } from '../metadata/fields.ts';
import { generateMetadata } from '../metadata/generate.ts';
import { yamlScalar } from '../metadata/write.ts';
import type { Report } from '../workspace/report.ts';
import { CompletionItemKind } from './kinds.ts';
import { rangeOf } from './places.ts';

const OPENING = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)/;
/** What may stand above the key that is typed: keys, what is indented below them, lists, comments. */
const ABOVE = /^(?:(?:[A-Za-z_][\w-]{0,40}[ \t]{0,8}:(?:[ \t].*)?|[ \t]+\S.*|- .*|#.*)(?:\r\n|\n|\r))*$/;

/**
 * A block that does not look like YAML yet, since a key of it is being typed: from the opening line to the closing one, or
 * where that is missing to the end of the line with the cursor. Null when the cursor is not in such a block.
 * @example startedFrontMatter('---\nti\nGiao ban …', 6) // {…, yaml: {start: 4, end: 6}}
 */
export function startedFrontMatter(text: string, offset: number): Pick<MetadataDocument, 'text' | 'yaml'> | null {
  const [opening] = OPENING.exec(text) ?? [];
  if (opening === undefined || offset < opening.length) return null;
  const start = opening.length;
  const closing = start + text.slice(start).search(/^---[ \t]*$/m);
  if (closing >= start && offset <= closing && /^[\w-]*\s*$/.test(text.slice(start, closing)))
    return { text, yaml: { start, end: closing } };
  const line = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const end = offset + text.slice(offset).search(/[\r\n]|$/);
  const isKey = /^[\w-]*(?:[ \t]{0,8}:.*)?$/.test(text.slice(line, end)) && !/^-{2,}$/.test(text.slice(line, end));
  return isKey && ABOVE.test(text.slice(start, line)) ? { text, yaml: { start, end } } : null;
}

/** Whether metadata is being begun at an offset of the text, so that its suggestions belong there and none of the text. */
export function beginsMetadata(report: Report, offset: number): boolean {
  return startedFrontMatter(report.text, offset) !== null || wholeBlock(report, offset).length > 0;
}

/**
 * The whole block as one suggestion, its closing line with it and what the text says filled in: while the dashes of the
 * opening line are typed, and while nothing but one word stands below it. Empty elsewhere, and where there is metadata.
 */
export function wholeBlock(report: Report, offset: number): CompletionItem[] {
  const { document, metadata, analysis, text } = report;
  const before = text.slice(text.startsWith('\uFEFF') ? 1 : 0, offset);
  const [, opening, word] = /^(-{1,3}|(?:---[ \t]*(?:\r\n|\n|\r))([\w-]*))$/.exec(before) ?? [];
  if (metadata || opening === undefined || !/^[ \t]*(?:[\r\n]|$)/.test(text.slice(offset))) return [];
  const isClosed = /^---[ \t]*$/m.test(text.slice(offset).slice(0, 400)) && startedFrontMatter(text, offset) !== null;
  if (word !== undefined && isClosed) return [];
  const typed = word ?? opening;
  const said = generateMetadata(analysis);
  const stop = (index: number, value: string) => `\${${index}:${value.replace(/[\\$}]/g, '\\$&')}}`;
  const kind = fieldAt(['kind']);
  const kinds = kind ? choicesOf(kind) : [];
  const lines = [
    `title: ${stop(1, said.title ? yamlScalar(said.title) : '')}`,
    `kind: ${said.kind ? stop(2, said.kind) : `\${2|${kinds.join(',')}|}`}`,
    `date: ${stop(3, said.date ?? '')}`,
    '---$0',
  ];
  const label = word === undefined ? '---' : 'title';
  return [
    {
      label: word === undefined ? label : `${label} … ---`,
      labelDetails: { description: l10n.t('Metadata with its closing line') },
      kind: CompletionItemKind.Snippet,
      filterText: word === undefined ? '---' : label,
      sortText: '0',
      insertTextFormat: 2,
      textEdit: {
        range: rangeOf(document, { start: offset - typed.length, end: offset }),
        newText: [...(word === undefined ? ['---'] : []), ...lines].join('\n'),
      },
    },
  ];
}
