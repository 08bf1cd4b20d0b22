/** What can be wrong with metadata by itself, and where. */
import type { Edit, Span } from '../model/index.ts';
import type { YamlProblem } from '../text/yaml-problem.ts';

/** The way to a field: its keys and list indices, from the top. */
export type Path = readonly (string | number)[];

/** One thing wrong with the metadata by itself. `problemMessage` words it in the user's language. */
export interface MetadataProblem extends Span {
  code: ProblemCode;
  /** What the message names: the key, the value, what was expected. */
  values: (string | number)[];
  path: Path;
  /** Where the right text is known. */
  edits: Edit[];
}

export type ProblemCode =
  | YamlProblem
  | 'too-large'
  | 'unterminated'
  | 'not-a-mapping'
  | 'unknown-key'
  | 'empty-value'
  | 'missing-key'
  | 'wrong-type'
  | 'bad-choice'
  | 'bad-date'
  | 'bad-period'
  | 'bad-url'
  | 'bad-code'
  | 'bad-id'
  | 'bad-rule'
  | 'bad-value'
  | 'project-schema';
