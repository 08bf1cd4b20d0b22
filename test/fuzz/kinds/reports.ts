/** Reports and what lies beside them: front matter, sidecars, annotation files, files of other annotation tools. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { annotationsText, readAnnotations } from '../../../src/language/annotations/file.ts';
import { formats, importFile } from '../../../src/language/annotations/formats/index.ts';
import { runRules } from '../../../src/language/rules/index.ts';
import { type Around, reportOf } from '../../language/helpers/report.ts';
import { assertInside, assertOurs, type Kind, kind, mutated } from '../kind.ts';

const BODY =
  'Sáng 09/4/2018, Ban Tuyên giáo Huyện ủy Sìn Hồ tổ chức Hội nghị giao ban quý I năm 2018. Đồng chí Lò Văn Hương, Phó Trưởng ban chủ trì.\n\nHội nghị triển khai Nghị quyết số 29/NQ-TW; giao Phòng Giáo dục hoàn thành trước ngày 30/6/2018.\n';
const metadata = [
  'title: Giao ban\nkind: giao-ban\ndate: 2018-04-09\nperiod: 2018-Q1\nchair: [{name: Lò Văn Hương, role: Phó Trưởng ban}]\n',
  'references:\n  - {code: 29-NQ/TW, date: 2013-11-04}\ntasks:\n  - {id: t1, text: hoàn thành, owner: Phòng Giáo dục, due: 2018-06-30, status: open, references: [29-NQ/TW]}\nsource: {name: Cổng, url: "https://a.vn/x", retrieved: 2026-11-24}\nx-kho: 1\n',
];
const annotation = (id: number, more = '') =>
  `{"@context":"http://www.w3.org/ns/anno.jsonld","id":"urn:uuid:00000000-0000-4000-8000-00000000000${id}","type":"Annotation","motivation":"tagging","creator":{"type":"Person","name":"Lan"},"created":"2026-11-24T08:00:00.000Z","modified":"2026-11-24T08:00:00.000Z","body":[{"type":"TextualBody","value":"owner","purpose":"tagging"}],"target":{"source":"report.txt","selector":[{"type":"TextQuoteSelector","exact":"Huyện ủy","prefix":"giáo ","suffix":" Sìn"},{"type":"TextPositionSelector","start":32,"end":40}]}${more}}\n`;
const annotationFiles = [
  annotation(1) + annotation(2),
  `${annotation(1)}<<<<<<< ours\n${annotation(2)}=======\n${annotation(3)}>>>>>>> theirs\n`,
  annotation(1, ',"giaoban:removed":"2026-11-25T08:00:00.000Z"'),
];
const exchanged = [
  ...annotationFiles,
  'T1\towner 32 40\tHuyện ủy\nR1\tof Arg1:T1 Arg2:T1\n#1\tAnnotatorNotes T1\tx\n',
  'Huyện\tB-owner\nủy\tI-owner\n\n',
  '[{"data":{"text":"x"},"annotations":[{"result":[{"id":"a","type":"labels","from_name":"label","to_name":"text","value":{"start":0,"end":1,"labels":["owner"]}}]}]}]',
  '{"text":"x","label":[[0,1,"owner"]],"entities":[{"id":1,"label":"owner","start_offset":0,"end_offset":1}]}\n',
  'id,label,start,end,text\n1,owner,0,1,x\n',
  '{"%TYPES":{},"%FEATURE_STRUCTURES":[{"%ID":1,"%TYPE":"uima.cas.Sofa","sofaString":"x"}]}',
];

/** A report with its surroundings through all rules; every finding has our words and a place in its file. */
function checkReport(text: string, around: Around): void {
  const report = reportOf(text, around);
  const findings = runRules(report, {
    onError: (rule, error) => assert.fail(`${rule}: ${error instanceof Error ? error.stack : String(error)}`),
  });
  const texts = { report: text, sidecar: around.sidecar ?? '', annotations: around.annotations ?? '' };
  for (const finding of findings) {
    assertOurs(finding.message);
    assertInside(finding, texts[finding.in]);
    for (const { title, edits } of finding.fixes) {
      assertOurs(title);
      for (const edit of edits) assertInside(edit, texts[finding.in]);
    }
  }
  for (const { start, end, text: words } of report.analysis.references)
    assert.equal(text.slice(start, end), words, 'the text of a reference is what stands under it');
}

export const reportKinds: Kind[] = [
  kind({
    name: 'front matter',
    share: 130,
    arbitrary: mutated(metadata.map((one) => `---\n${one}---\n${BODY}`)),
    check: (text) => checkReport(text, {}),
  }),
  kind({
    name: 'sidecars',
    share: 100,
    arbitrary: fc.tuple(mutated([BODY]), mutated(metadata)),
    check: ([text, sidecar]) => checkReport(text, { sidecar }),
  }),
  kind({
    name: 'annotations',
    share: 90,
    arbitrary: fc.tuple(mutated([BODY]), mutated(annotationFiles)),
    check([text, annotations]) {
      assert.equal(annotationsText(readAnnotations(annotations)), annotations, 'every byte is kept');
      checkReport(text, { annotations });
    },
  }),
  kind({
    name: 'files of other tools',
    share: 80,
    arbitrary: fc.tuple(fc.constantFrom(...formats), mutated(exchanged)),
    check([format, content]) {
      const { documents, problem } = importFile(format, content, { name: 'a.json', text: BODY });
      if (problem) assertOurs(problem.message);
      assert.equal(documents === null, problem !== null);
    },
  }),
];
