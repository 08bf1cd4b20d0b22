import path from 'node:path';
import * as l10n from '@vscode/l10n';
import { readBuilt, readSources } from '../files/tables.ts';
import { createKnowledge, type Knowledge } from '../language/knowledge/knowledge.ts';
import { UsageError } from './io.ts';

const loaded = new Map<string, Promise<Knowledge>>();

/**
 * The document tables, indexed; read once for several runs in one process. `here` is the folder of the running script: `dist/` of a package, `src/cli` of a checkout.
 * Rejects with a message that names the file when one is missing or is no JSON.
 */
export function loadKnowledge(here: string): Promise<Knowledge> {
  const known = loaded.get(here) ?? readTables(here).then(createKnowledge);
  loaded.set(here, known);
  return known;
}

async function readTables(here: string) {
  const built = await readBuilt(here).catch((cause: unknown) => {
    const error = new UsageError(l10n.t('{0}: a file of the program is missing or damaged; install it again', here));
    error.cause = cause;
    throw error;
  });
  return built ?? (await readSources(path.resolve(here, '../../data')));
}
