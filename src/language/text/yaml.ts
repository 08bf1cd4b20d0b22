/**
 * How YAML is read, in every file alike: version 1.2 with its core types.
 */
import { type Document, isAlias, isCollection, type ParseOptions, parseDocument, visit } from 'yaml';

/**
 * Parses one YAML or JSON document; its `errors` and ranges count from the start of `text`. The types of YAML 1.1 (`!!set`,
 * `yes` for true, `<<`) do not exist, whatever the text declares. A key is text: a pair with a list, mapping or alias as its
 * key is an error, and left out. Throws only for nesting deeper than the stack.
 */
export function parseYaml(text: string, options: Pick<ParseOptions, 'uniqueKeys'> = {}): Document.Parsed {
  const document = parseDocument(text, {
    ...options,
    schema: 'core',
    merge: false,
    resolveKnownTags: false,
    stringKeys: true,
    prettyErrors: false,
    // Quieter than that, a second document would pass unseen.
    logLevel: 'error',
  });
  visit(document, {
    Pair: (_, { key }) => (isCollection(key) || isAlias(key) ? visit.REMOVE : undefined),
  });
  return document;
}
