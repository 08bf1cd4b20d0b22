import assert from 'node:assert/strict';
import { readFrontMatter, readSidecar } from '../../../src/language/metadata/document.ts';
import { metadataHover } from '../../../src/language/metadata/hover.ts';
import { marked } from '../helpers/markers.ts';

const hover = (source: string) => {
  const { text, cursor } = marked(source);
  const document = text.startsWith('---') ? readFrontMatter(text)! : readSidecar(text);
  const found = metadataHover(document, cursor);
  return found && [text.slice(found.span.start, found.span.end), ...found.lines];
};

describe('hover in metadata', () => {
  const cases: [name: string, source: string, words: string | null, line?: string][] = [
    ['a key', 'ti█tle: Giao ban', 'title', 'The title of the report or meeting.'],
    ['a key in a list', 'tasks:\n  - text: A\n    d█ue: 2018-06-30', 'due', 'By when it has to be done.'],
    ['a key in braces', 'chair: [{ name: A, ro█le: B }]', 'role', 'Office or position at the time of the meeting.'],
    ['a kind', 'kind: giao-█ban', 'giao-ban', 'giao-ban: Regular working briefing'],
    ['a date', 'date: 2018-04-0█9', '2018-04-09', 'Monday, 09/4/2018'],
    ['a key of the project', 'x-k█ho: 1', 'x-kho', 'A field of your own: it is kept and not checked.'],
    [
      'the next key, not the end of the last value',
      'title: A\n█date: 2018-04-09',
      'date',
      'The day of the meeting, or first and last day: 2021-12-06/2021-12-07.',
    ],
    ['in front matter', '---\r\nti█tle: A\r\n---\r\nBÁO CÁO', 'title', 'The title of the report or meeting.'],
    ['outside of it', '---\ntitle: A\n---\nBÁO █CÁO', null],
    ['an unknown key', 'fo█o: 1', null],
    ['a comment', 'title: A # ghi █chú', null],
    ['YAML with an open quote', 'title: "A\nda█te', '"A\ndate', 'The title of the report or meeting.'],
  ];
  for (const [name, source, words, line] of cases) {
    it(name, () => {
      const found = hover(source);
      if (words === null) assert.equal(found, null);
      else assert.deepEqual(found?.slice(0, 2), [words, line]);
    });
  }
});
