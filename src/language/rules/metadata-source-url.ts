import * as l10n from '@vscode/l10n';
import { yamlScalar } from '../metadata/write.ts';
import { findingAt, replaceValue } from './compare.ts';
import type { Rule } from './rule.ts';

/** Added by whoever shared the link; the page is the same without. */
const TRACKING = /^(?:utm_\w{1,20}|fbclid|gclid|zarsrc|igshid|mc_[ce]id)$/i;

/** The address of the source leads others to the page: a public host, nothing that only counts clicks. */
export const metadataSourceUrl: Rule = {
  id: 'metadata/source-url',
  severity: 'warning',
  check(report) {
    const written = report.metadata?.value.source?.url;
    if (!written) return [];
    const path = ['source', 'url'];
    const url = parse(written);
    if (!url) return findingAt(report, path, 'value', l10n.t('“{0}” is no web address.', written));
    if (
      !/[a-z]$/i.test(url.hostname) ||
      !url.hostname.includes('.') ||
      /\.(?:local|internal|lan)$/i.test(url.hostname)
    ) {
      return findingAt(
        report,
        path,
        'value',
        l10n.t('“{0}” is an address inside a network; others cannot open it.', url.host),
      );
    }
    const counted = [...url.searchParams.keys()].filter((key) => TRACKING.test(key));
    if (counted.length === 0) return [];
    // Cut from the address as written: writing it anew would change its escapes.
    const [, head = '', query = '', hash = ''] = /^([^?#]*)\?([^#]*)(#.*)?$/.exec(written) ?? [];
    const kept = query.split('&').filter((part) => !TRACKING.test(part.split('=')[0] ?? ''));
    const clean = `${head}${kept.length > 0 ? '?' : ''}${kept.join('&')}${hash}`;
    const message = l10n.t('The address holds what only counts clicks: {0}', counted.join(', '));
    return findingAt(
      report,
      path,
      'value',
      message,
      replaceValue(report, path, yamlScalar(clean, true), l10n.t('Shorten the address'), true),
    );
  },
};

function parse(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
