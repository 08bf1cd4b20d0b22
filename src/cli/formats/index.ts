import type { CreateFormatter } from './formatter.ts';
import { github } from './github.ts';
import { json, jsonl } from './json.ts';
import { markdown } from './markdown.ts';
import { sarif } from './sarif.ts';
import { text } from './text.ts';

/** The forms of `giaoban check --format`. */
export const formatters = { text, json, jsonl, sarif, github, markdown } satisfies Record<string, CreateFormatter>;
