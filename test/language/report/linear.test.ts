import assert from 'node:assert/strict';
import { meetingPatterns } from '../../../src/language/report/meetings/meeting-words.ts';
import { datePatterns } from '../../../src/language/text/date-patterns.ts';
import { periodPatterns } from '../../../src/language/text/periods.ts';
import { fastest, fill, RUNAWAY } from '../helpers/hostile.ts';
import { suspicion } from '../helpers/linear.ts';
import { structureOf } from './outline.ts';

/** Put together at run time; what stands in the source as a literal is checked by `npm run test:regex`. */
const patterns: Readonly<Record<string, RegExp>> = {
  ...datePatterns,
  ...meetingPatterns,
  ...Object.fromEntries(periodPatterns.map(({ id, pattern }) => [id, pattern])),
};

const hostile: Record<string, string> = {
  digits: fill('1'),
  slashes: fill('1/2/'),
  'line ends': fill('\n'),
  blanks: `Ngày 9/4, Sở Y tế tổ chức Hội nghị ${fill(' ')}.`,
  'one sentence': fill('tiếp tục '),
  semicolons: fill('tiếp tục rà soát;'),
  colons: fill('yêu cầu các đơn vị: '),
  'names without end': `đồng chí ${fill('Nguyễn ')}`,
  honorifics: fill('đồng chí '),
  offices: fill('Phó Bí thư '),
  'chairs without meeting': fill('đồng chí Lê Văn An chủ trì; '),
  leads: fill('Ngày 9/4, Sở Y tế tổ chức Hội nghị giao ban quý I.\n'),
  brackets: `Kết luận, yêu cầu: ${fill('(')}`,
  'open lists': fill('1. Giao Sở Y tế:\n'),
  headings: fill('I. NHIỆM VỤ\n'),
  captions: fill('Quang cảnh Hội nghị\n'),
  announced: fill('Kết luận, nêu 5 nhiệm vụ: làm tốt. '),
  dates: fill('ngày 6 và 7/12, '),
  bodies: fill('Ban Tuyên giáo, '),
};

describe('reading reports takes linear time', () => {
  for (const [name, { source, flags }] of Object.entries(patterns)) {
    it(`pattern ${name}`, async () => {
      assert.equal(await suspicion(source, flags), null);
    }).timeout(150_000);
  }

  for (const [name, text] of Object.entries(hostile)) {
    it(`${name}: 100,000 characters`, () => {
      const took = fastest(() => void structureOf(text));
      assert.ok(took < RUNAWAY, `${took.toFixed(0)} ms`);
    }).timeout(60_000);
  }
});
