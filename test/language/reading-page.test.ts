import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { reportJson } from '../../src/language/format/json.ts';
import { reportOf } from './helpers/report.ts';

const root = path.join(import.meta.dirname, '../..');
const page = readFileSync(path.join(root, 'docs/reading.md'), 'utf8');
const block = (language: string) => page.split(`\`\`\`${language}\n`)[1]?.split('```')[0] ?? '';

/** Of a value only what the other one has too, however deep. */
function partOf(value: unknown, wanted: unknown): unknown {
  if (Array.isArray(wanted) && Array.isArray(value)) return value.map((item, index) => partOf(item, wanted[index]));
  if (wanted === null || typeof wanted !== 'object' || value === null || typeof value !== 'object') return value;
  const all = new Map(Object.entries(value));
  return Object.fromEntries(Object.entries(wanted).map(([key, item]) => [key, partOf(all.get(key), item)]));
}

describe('docs/reading.md', () => {
  it('tells what becomes of its report', () => {
    const wanted: unknown = JSON.parse(block('json'));
    assert.deepEqual(partOf(reportJson(reportOf(block('vn-report')), 'x.txt'), wanted), wanted);
  });

  it('names files that are there', () => {
    const named = [...page.matchAll(/`((?:src|data)\/[^`]+)`/g)].map(([, file = '']) => file);
    assert.ok(named.length > 20);
    assert.deepEqual(
      named.filter((file) => !existsSync(path.join(root, file))),
      [],
    );
  });
});
