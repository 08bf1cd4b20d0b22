import type { MarkupKind } from 'vscode-languageserver-types';

/** Writes text for a hover, in Markdown or in plain letters. What comes from a file never acts as markup. */
export interface Markup {
  readonly kind: MarkupKind;
  text(value: string): string;
  strong(value: string): string;
  code(value: string): string;
  item(line: string): string;
  /** A link to a page that our own tables name; it is opened by a click and never by us. */
  link(label: string, page: string): string;
  /** Puts lines under each other; those of `item` make lists. */
  join(lines: readonly string[]): string;
}

/** Longer texts of a file are cut, so that a hover stays a glance. */
const LONGEST = 240;

/** One line, cut to a readable length. */
export function oneLine(value: string, longest = LONGEST): string {
  const line = value.replace(/[\s\u200B-\u200F\u202A-\u202E\u2066-\u2069]+/g, ' ').trim();
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest - 30))}…`;
}

/** Every character that Markdown, an automatic link or an icon could make something of. */
function escaped(value: string): string {
  return oneLine(value)
    .replace(/[\\`*_{}[\]()#.!|<>~&@$^]|:(?=\/\/)/g, '\\$&')
    .replace(/^[-+=]/, '\\$&');
}

function codeSpan(value: string): string {
  const line = oneLine(value);
  if (line === '') return '';
  let fence = '`';
  while (line.includes(fence)) fence += '`';
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return fence + pad + line + pad + fence;
}

export const markdown: Markup = {
  kind: 'markdown',
  text: escaped,
  strong: (value) => (oneLine(value) === '' ? '' : `**${escaped(value)}**`),
  code: codeSpan,
  item: (line) => `- ${line}`,
  link: (label, page) => (/^https:\/\/[\w./?=&-]+$/.test(page) ? `[${escaped(label)}](${page})` : ''),
  join: (lines) => joined(lines, '  \n', '\n\n'),
};

export const plainText: Markup = {
  kind: 'plaintext',
  text: (value) => oneLine(value),
  strong: (value) => oneLine(value),
  code: (value) => oneLine(value),
  item: (line) => `- ${line}`,
  link: (label, page) => `${oneLine(label)}: ${page}`,
  join: (lines) => joined(lines, '\n', '\n'),
};

/** A list may follow a line directly, but what follows a list would become part of its last item without a blank line. */
function joined(lines: readonly string[], lineBreak: string, afterList: string): string {
  let text = '';
  let inList = false;
  for (const line of lines) {
    if (line === '') continue;
    const isItem = line.startsWith('- ');
    if (text !== '') text += isItem ? '\n' : inList ? afterList : lineBreak;
    text += line;
    inList = isItem;
  }
  return text;
}
