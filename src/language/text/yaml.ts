/**
 * How YAML is read, in every file alike: version 1.2 with its core types.
 */
import * as l10n from '@vscode/l10n';
import { type Document, isAlias, isCollection, type ParseOptions, parseDocument, visit } from 'yaml';
import { type YamlExcess, yamlExcess } from './yaml-excess.ts';
import { ExcessError } from './yaml-problem.ts';

/**
 * Parses one YAML or JSON document; its `errors` and ranges count from the start of `text`. The types of YAML 1.1 (`!!set`,
 * `yes` for true, `<<`) do not exist, whatever the text declares. A key is text: a pair with a list, mapping or alias as its
 * key is an error, and left out. A text that is too long or nested too deeply is not parsed, and has one error, of the
 * code `RESOURCE_EXHAUSTION`. Never throws.
 */
export function parseYaml(text: string, options: Pick<ParseOptions, 'uniqueKeys'> = {}): Document.Parsed {
  const excess = yamlExcess(text);
  const document = withoutStackTraces(() =>
    parseDocument(excess ? '' : text, {
      ...options,
      schema: 'core',
      merge: false,
      resolveKnownTags: false,
      stringKeys: true,
      prettyErrors: false,
      // Quieter than that, a second document would pass unseen.
      logLevel: 'error',
    }),
  );
  if (excess) {
    const { start, end } = excess;
    document.errors.push(new ExcessError(start, end, excessText(excess)));
    return document;
  }
  visit(document, {
    Pair: (_, { key }) => (isCollection(key) || isAlias(key) ? visit.REMOVE : undefined),
  });
  return document;
}

function excessText({ kind, most }: YamlExcess): string {
  switch (kind) {
    case 'length':
      return l10n.t('The file is too long: more than {0} characters are not read.', most);
    case 'depth':
      return l10n.t('The file is nested too deeply: more than {0} levels are not read.', most);
    case 'size':
      return l10n.t('The file holds too much: more than {0} values and signs are not read.', most);
  }
}

/** The parser makes an error object for each slip; noting for each where it was made takes ten times as long as parsing. */
function withoutStackTraces<T>(work: () => T): T {
  const errors = Error as { stackTraceLimit?: number };
  const before = errors.stackTraceLimit;
  errors.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    errors.stackTraceLimit = before;
  }
}
