import * as l10n from '@vscode/l10n';
import { fileName } from '../text/uris.ts';
import type { Rule } from './rule.ts';

/** The first line that says something. */
const FIRST_LINE = /^[^\S\r\n]{0,99}[^#\s].*$/m;

/** A metadata file lies beside the report that it describes. */
export const metadataOrphanSidecar: Rule = {
  id: 'metadata/orphan-sidecar',
  severity: 'hint',
  check({ uri, sidecar, isGone }) {
    if (!isGone || !sidecar) return [];
    const text = sidecar.getText();
    // A comment above the line that is marked can switch it off.
    const [line = ''] = FIRST_LINE.exec(text) ?? [];
    const message = l10n.t('There is no report that this metadata belongs to: “{0}” is missing.', fileName(uri));
    const start = text.indexOf(line);
    return [{ start, end: start + line.trimEnd().length, in: 'sidecar', message, fixes: [] }];
  },
};
