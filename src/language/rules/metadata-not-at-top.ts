import * as l10n from '@vscode/l10n';
import { findFrontMatter, readFrontMatter } from '../metadata/document.ts';
import type { Rule } from './rule.ts';

/** Blank lines before a line of dashes. */
const BLANK_BEFORE = /^(\uFEFF?)[ \t\r\n]{1,999}(?=---[ \t]*[\r\n])/;

/** Metadata begins in the first line: below a blank one it is text, and nobody reads it. */
export const metadataNotAtTop: Rule = {
  id: 'metadata/not-at-top',
  severity: 'warning',
  check({ text, project }) {
    const [blank, mark = ''] = BLANK_BEFORE.exec(text) ?? [];
    if (blank === undefined) return [];
    const rest = text.slice(blank.length);
    const isMetadata =
      findFrontMatter(rest)?.closed && Object.keys(readFrontMatter(rest, project.schema)?.value ?? {}).length > 0;
    if (!isMetadata) return [];
    const message = l10n.t(
      'This is not read as metadata: it has to begin in the first line, without a blank line before it.',
    );
    const edits = [{ start: mark.length, end: blank.length, newText: '' }];
    const fixes = [{ title: l10n.t('Remove the blank lines before the metadata'), edits, safe: true }];
    return [{ start: blank.length, end: blank.length + 3, in: 'report', message, fixes }];
  },
};
