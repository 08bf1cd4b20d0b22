import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { analyse } from '../../../src/language/service.ts';
import { knowledge } from '../helpers/knowledge.ts';

const reports = new URL('../../corpus/reports/', import.meta.url);

/** What is found in a text as the editor holds it: the words under each reference, in NFC and with one kind of line end. */
function found(text: string): string[] {
  return analyse(text, knowledge).references.map(({ start, end, code, kind, resolution }) => {
    const words = text.slice(start, end).normalize('NFC').replaceAll('\r\n', '\n');
    return `${words} ${kind} ${code} ${resolution.status} ${resolution.document?.date ?? ''}`;
  });
}

describe('references: the same in every encoding of a report', () => {
  for (const name of readdirSync(reports).filter((file) => file.endsWith('.txt'))) {
    it(name, () => {
      const text = readFileSync(new URL(name, reports), 'utf8')
        .replace(/^\uFEFF/, '')
        .replaceAll('\r\n', '\n')
        .normalize('NFC');
      const expected = found(text);
      assert.deepEqual(found(text.normalize('NFD')), expected, 'NFD');
      assert.deepEqual(found(text.replaceAll('\n', '\r\n')), expected, 'CRLF');
      assert.deepEqual(found(`\uFEFF${text}`), expected, 'BOM');
      assert.deepEqual(found(text.normalize('NFD').replaceAll('\n', '\r\n')), expected, 'NFD and CRLF');
    });
  }
});
