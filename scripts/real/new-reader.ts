/**
 * The analysis with the new reader's tasks in place of the older ones, to be measured beside it. Goes once the new reader
 * is in use.
 */
import type { Analysis } from '../../src/language/model/index.ts';
import { blockCache } from '../../src/language/reading/blocks/cache.ts';
import { joinBrokenLines } from '../../src/language/reading/blocks/lines.ts';
import { readFacts } from '../../src/language/reading/read.ts';
import { scanMentions } from '../../src/language/references/reading/scan.ts';
import { readReport } from '../../src/language/report/read.ts';
import { readTasks } from '../../src/language/report/tasks/tasks.ts';
import { analyse } from '../../src/language/service.ts';
import { scanDates } from '../../src/language/text/dates.ts';
import { normalText } from '../../src/language/text/normal.ts';
import { knowledge } from '../../test/language/helpers/knowledge.ts';
import { reading } from '../../test/language/helpers/reading.ts';

/** As `analyse`, on texts without front matter; spans are right where the text is in normal form. */
export function analyseAnew(text: string): Analysis {
  const whole = analyse(text, knowledge);
  const normal = normalText(text);
  const joined = joinBrokenLines(normal.text);
  const structure = readReport(joined, scanMentions(joined, knowledge), scanDates(joined), knowledge, (context) => {
    const tasks = readFacts(context, blockCache(reading)).tasks.filter(({ evidence }) => evidence.certain);
    return { ...readTasks(context), tasks: tasks.map((task) => ({ ...task, ...normal.toOriginal(task) })) };
  });
  return { ...whole, ...structure };
}
