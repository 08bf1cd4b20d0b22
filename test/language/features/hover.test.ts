import assert from 'node:assert/strict';
import type { MarkupContent } from 'vscode-languageserver-types';
import { hover } from '../../../src/language/features/hover.ts';
import { markdown, plainText } from '../../../src/language/features/markup.ts';
import { briefing, open } from './open.ts';

function hoverAt(source: string, markup = markdown): { on: string; value: string } | null {
  const { report, cursor, under } = open(source);
  const found = hover(report, cursor, markup);
  return found && { on: under(found.range!), value: (found.contents as MarkupContent).value };
}

/** Puts the cursor into the first occurrence of some words. */
function at(words: string, text = briefing): string {
  const start = text.indexOf(words);
  assert.ok(start >= 0, words);
  return `${text.slice(0, start + 1)}█${text.slice(start + 1)}`;
}

describe('hover', () => {
  it('says which document a reference means, and why', () => {
    const found = hoverAt(at('29-NQ/TW'));
    assert.equal(found?.on, '29-NQ/TW');
    assert.match(found.value, /04\/11\/2013/);
    assert.match(found.value, /Về đổi mới căn bản, toàn diện giáo dục và đào tạo/);
    assert.match(found.value, /Resolution/);
    assert.match(found.value, /Not meant/);
    assert.match(found.value, /17\/11\/2022/);
  });

  it('reads a code that no catalogue has', () => {
    const found = hoverAt('Thực hiện Chương trình hành động số █6969-CTr/TW.');
    assert.equal(found?.on, '6969-CTr/TW');
    assert.match(found.value, /Programme/);
    assert.match(found.value, /no document with the code 6969-CTr\/TW/);
    assert.match(found.value, /“TU” is likely meant/);
  });

  it('names what deviates from the canonical form', () => {
    const found = hoverAt(at('24/CT-TW'));
    assert.match(found?.value ?? '', /24-CT\/TW/);
    assert.match(found?.value ?? '', /parts swapped/);
  });

  it('resolves a plenum by its name', () => {
    assert.match(hoverAt(at('Trung ương 4 (khóa XII)'))?.value ?? '', /30\/10\/2016/);
  });

  it('gives weekday, quarter and term of a date', () => {
    const { on, value } = hoverAt(at('Ngày 09/4/2018')) ?? { on: '', value: '' };
    assert.match(on, /09\/4\/2018/);
    assert.match(value, /Monday/);
    assert.match(value, /quarter 2 of 2018/);
    assert.match(value, /term XII/);
  });

  it('describes person, task and meeting', () => {
    assert.match(hoverAt(at('Nguyễn Văn An'))?.value ?? '', /Phó Trưởng ban Tuyên giáo/);
    assert.match(hoverAt(at('Tăng cường công tác phối hợp'))?.value ?? '', /Task 3/);
    assert.match(hoverAt(at('Giao ban công tác khoa giáo quý I năm'))?.value ?? '', /Briefing/);
  });

  it('explains a metadata key', () => {
    assert.match(hoverAt(`---\nki█nd: giao-ban\n---\n${briefing}`)?.value ?? '', /giao-ban/);
  });

  it('shows the document of a code in the metadata, as in the text', () => {
    const found = hoverAt(`---\nreferences:\n  - code: 29█/NQ-TW\n    date: 2013-11-04\n---\n${briefing}`);
    assert.equal(found?.on, '29/NQ-TW');
    assert.match(found.value, /Về đổi mới căn bản, toàn diện giáo dục và đào tạo/);
    assert.match(found.value, /parts swapped/);
    assert.match(hoverAt(`---\nreferences: [{ code: 29█-NQ/TW }]\n---\n${briefing}`)?.value ?? '', /ambiguous: 2/);
  });

  it('says nothing on plain words', () => {
    assert.equal(hoverAt('Một câu không có gì đặc bi█ệt.'), null);
  });

  it('writes plain letters for clients that take no Markdown', () => {
    const value = hoverAt(at('29-NQ/TW'), plainText)?.value ?? '';
    assert.doesNotMatch(value, /[*`\\]/);
    assert.match(value, /29-NQ\/TW/);
  });

  it('stays a glance', () => {
    for (const words of ['29-NQ/TW', '24/CT-TW', 'Giao ban công', 'Tiếp tục tuyên truyền']) {
      const lines = (hoverAt(at(words))?.value ?? '').split('\n');
      assert.ok(lines.length <= 22, `${words}: ${lines.length} lines`);
    }
  });

  it('lets nothing in the file act as Markdown', () => {
    const name = '**[x](command:evil)** <img src=x onerror=alert(1)> `';
    const { report } = open(briefing);
    const [meeting] = report.analysis.meetings;
    assert.ok(meeting);
    meeting.title = name;
    meeting.place = '# https://evil.example/\n- item';
    const found = hover(report, meeting.titleSpan.start);
    assert.ok(found);
    const { value } = found.contents as MarkupContent;
    assert.ok(value.includes('\\*\\*\\[x\\]\\(command:evil\\)\\*\\* \\<img'), value);
    assert.ok(!/https:\/\//.test(value));
    assert.ok(!/^#|\n#|\n- item/.test(value));
  });
});
