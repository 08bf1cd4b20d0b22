/** Reading and writing the files of a collection, and small things that its tables share. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import * as z from 'zod';

/** An ISO day, month or year. */
export const partialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
export const roman = z.string().regex(/^[IVX]+$/);

/** Parses JSON; a syntax error names the file. */
export function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : error}`);
  }
}

/** Reads and validates a JSON file; an invalid one ends the run with the place of each fault. */
export async function readJson<T>(path: string, schema: z.ZodType<T>): Promise<T> {
  const result = schema.safeParse(parseJson(path, await readFile(path, 'utf8')));
  if (!result.success) throw new Error(`${path}\n${z.prettifyError(result.error)}`);
  return result.data;
}

/** As `readJson`; null when there is no such file, since a collection need not hold every table. */
export async function readJsonIfThere<T>(path: string, schema: z.ZodType<T>): Promise<T | null> {
  return existsSync(path) ? readJson(path, schema) : null;
}

/** An object without its undefined and empty members, so that a line of the table shows only what is known. */
export function compact<T extends object>(entry: T): T {
  const kept = Object.entries(entry).filter(
    ([, value]) => value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(kept) as T;
}

/** One entry a line: compact, and a change of one fact is a change of one line. */
export function lines(entries: readonly object[]): string {
  return `[\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]`;
}

/** The items by key, in the order in which the keys first occur. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
