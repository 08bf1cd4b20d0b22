import assert from 'node:assert/strict';
import fc from 'fast-check';
import { codeActions } from '../../../src/language/features/code-actions.ts';
import { completion, completionInMetadata } from '../../../src/language/features/completion.ts';
import { folding } from '../../../src/language/features/folding.ts';
import { startedFrontMatter, wholeBlock } from '../../../src/language/features/front-matter-start.ts';
import { hover } from '../../../src/language/features/hover.ts';
import { inlayHints } from '../../../src/language/features/inlay-hints.ts';
import { mentions } from '../../../src/language/features/mentions.ts';
import { outline } from '../../../src/language/features/outline.ts';
import { selectionRanges } from '../../../src/language/features/selection-ranges.ts';
import { semanticTokens } from '../../../src/language/features/semantic-tokens.ts';
import { briefing, open } from './open.ts';

/** Pieces that make reports, torn and put together at random, between characters that break things. */
const pieces = [
  ...briefing.split(/(?<=[.\n:;,])/),
  '---\n',
  'kind: giao-ban\n',
  'chair: [{name: An',
  'Nghị quyết số ',
  '29/NQ–TW',
  'e\u0302\u0323',
  '\r\n',
  '\uFEFF',
  '😀',
  '\uD83D',
  '\u0000',
  '**[x](y)** <b>`',
];
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(''));

describe('every feature', () => {
  it('gives an answer for any text at any place', () => {
    fc.assert(
      fc.property(text, fc.nat(), (source, seed) => {
        const { report } = open(source.replace(/[‹›█]/g, ''));
        const { document } = report;
        const offset = seed % (source.length + 1);
        const position = document.positionAt(offset);
        const whole = { start: 0, end: document.getText().length };
        const last = document.positionAt(whole.end);
        outline(report);
        for (const { startLine, endLine } of folding(report)) assert.ok(startLine < endLine && endLine <= last.line);
        selectionRanges(report, [position]);
        assert.equal(semanticTokens(report).data.length % 5, 0);
        inlayHints(report, whole);
        mentions(report, offset);
        completion(report, offset);
        startedFrontMatter(document.getText(), offset);
        wholeBlock(report, offset);
        completionInMetadata(report, document, offset);
        const range = { start: position, end: position };
        codeActions(report, { document, findings: [], range, diagnostics: [] });
        const found = hover(report, offset);
        if (found && 'value' in (found.contents as object)) {
          const { value } = found.contents as { value: string };
          assert.ok(value.split('\n').length <= 22, value);
          assert.ok(!value.includes('<b>') && !value.includes('](y)'), value);
        }
      }),
      { numRuns: 150 },
    );
  });
});
