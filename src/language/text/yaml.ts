/**
 * How YAML is read, in every file alike: version 1.2 with its core types.
 */
import { type Document, type ParseOptions, parseDocument } from 'yaml';

/**
 * Parses one YAML or JSON document; its `errors` and ranges count from the start of `text`. The types of YAML 1.1 (`!!set`,
 * `yes` for true, `<<`) do not exist, whatever the text declares, and a key is text: a list or mapping as key is an error.
 * Throws only for nesting deeper than the stack.
 */
export function parseYaml(text: string, options: Pick<ParseOptions, 'uniqueKeys'> = {}): Document.Parsed {
  return parseDocument(text, {
    ...options,
    schema: 'core',
    merge: false,
    resolveKnownTags: false,
    stringKeys: true,
    prettyErrors: false,
    // Quieter than that, a second document would pass unseen.
    logLevel: 'error',
  });
}
