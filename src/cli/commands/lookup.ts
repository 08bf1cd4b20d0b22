import * as l10n from '@vscode/l10n';
import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import { documentFacts, documentHistory } from '../../language/features/format.ts';
import { documentJson } from '../../language/format/json.ts';
import type { DocumentEntry } from '../../language/model/index.ts';
import { fullCitation } from '../../language/references/citation.ts';
import { EXIT } from '../io.ts';
import type { Run, Session } from '../session.ts';

interface LookupOptions {
  format: 'text' | 'json';
  limit: number;
}

/** `giaoban lookup`: documents of the catalogues by code, title, date or issuer. */
export function lookup(program: Command, run: Run): void {
  program
    .command('lookup')
    .summary(l10n.t('find documents by code, title, date or issuer'))
    .description(
      l10n.t(
        'Finds documents of the Party and the State, and of the project’s catalogues. Diacritics may be left out.',
      ),
    )
    .argument('<words...>', l10n.t('words of code, title, date or issuer; all must fit'))
    .addOption(new Option('--format <format>', l10n.t('form of the list')).choices(['text', 'json']).default('text'))
    .addOption(
      new Option('--limit <number>', l10n.t('the most documents to print')).default(20).argParser((text) => {
        const limit = Number(text);
        if (!Number.isInteger(limit) || limit < 1) throw new InvalidArgumentError(l10n.t('a whole number from 1 on'));
        return limit;
      }),
    )
    .action((words: string[], options: LookupOptions) => run((session) => print(session, words, options)));
}

async function print({ out, project, styles }: Session, words: string[], { format, limit }: LookupOptions) {
  const { catalogue } = project.knowledge;
  const found = catalogue.search(words.join(' '), limit);
  if (format === 'json') {
    out.data(`${JSON.stringify(found.map(asJson), null, 2)}\n`);
  } else {
    for (const document of found) {
      const title = document.title === null ? [] : [document.title];
      out.line(styles.bold(document.code));
      for (const line of [documentFacts(document), ...title, ...documentHistory(document, catalogue)])
        out.line(`  ${line}`);
    }
  }
  return found.length > 0 ? EXIT.clean : EXIT.findings;
}

function asJson(document: DocumentEntry) {
  const codes = (links: readonly { code: string }[]) => links.map(({ code }) => code);
  return {
    ...documentJson(document),
    family: document.family,
    kind: document.kind,
    effective: document.effective,
    replaces: codes(document.replaces),
    replacedBy: codes(document.replacedBy),
    repealedBy: codes(document.repealedBy),
    amendedBy: codes(document.amendedBy),
    page: document.page,
    citation: fullCitation(document),
  };
}
