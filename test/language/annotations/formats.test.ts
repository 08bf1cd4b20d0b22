import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describer } from '../../../src/language/annotations/describe.ts';
import type {
  AnnotatedReport,
  Format,
  ImportedDocument,
  Loss,
} from '../../../src/language/annotations/formats/format.ts';
import { exportReports, formatById, formats, importFile } from '../../../src/language/annotations/formats/index.ts';
import { importDocument } from '../../../src/language/annotations/import.ts';
import { type Annotation, newAnnotation } from '../../../src/language/annotations/model.ts';
import { sourceOf } from '../../../src/language/annotations/source-name.ts';

const NOW = '2026-01-02T03:04:05.678Z';
const OPTIONS = { labels: [{ id: 'task', name: 'Task', color: '#ffcc00' }], relations: ['ownerOf'] };

const word = fc.constantFrom(
  'Nghị',
  'quyết',
  '29-NQ/TW',
  'hội nghị',
  '=SUM(1)',
  '"x"',
  'e\u0302\u0323',
  '😀',
  'a,b',
  '😀😀',
  "'",
  '<b>',
);
const between = fc.constantFrom(' ', '\n', '\r\n', '\n\n', '  ', '.\n', '. ', '');
const text = fc
  .tuple(fc.constantFrom('', 'x'), fc.array(fc.tuple(word, between), { minLength: 1, maxLength: 12 }))
  .map(([first, parts]) => first + parts.flat().join(''));
const short = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 });

/** A report with annotations on random words: overlapping, nested, with everything that an annotation can have. */
const report: fc.Arbitrary<AnnotatedReport> = text.chain((source) => {
  const edges = [...new Set([...source.matchAll(/(?<![\ud800-\udbff])(?=[\s\S])|$/g)].map(({ index }) => index))];
  const span = fc.record({
    from: fc.nat(edges.length - 1),
    length: fc.integer({ min: 1, max: 8 }),
    label: fc.constantFrom('task', 'person', 'due-date', 'nhiệm_vụ'),
    comments: fc.array(fc.oneof(short, fc.constant('two\nlines')), { maxLength: 2 }),
    attributes: fc.dictionary(fc.constantFrom('sure', 'kind', 'ghi chú'), fc.oneof(fc.boolean(), short), {
      maxKeys: 2,
    }),
    document: fc.option(fc.constant({ code: '29-NQ/TW', type: 'NQ', date: '2013-11-04' })),
    author: fc.option(fc.constantFrom('Lan', 'Hòa 😀')),
  });
  return fc
    .tuple(fc.array(span, { maxLength: 6 }), fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 3 }))
    .map(([spans, links]) => {
      const describe = describer(source);
      const placed = spans.map(({ from, length, label, comments, attributes, document, author }, i) => {
        const start = edges[from]!;
        const end = edges[Math.min(edges.length - 1, from + length)]!;
        const annotation = newAnnotation({
          id: `urn:uuid:00000000-0000-4000-8000-00000000000${i}`,
          now: NOW,
          label,
          comments: comments.map((comment) => ({ text: comment, creator: null, created: null, json: null })),
          attributes,
          document,
          creator: author === null ? null : { type: 'Person', name: author },
          source: sourceOf('a b.txt'),
          ...describe({ start, end }),
        });
        return { annotation, start, end };
      });
      const unique = [
        ...new Map(placed.map((one) => [`${one.start} ${one.end} ${one.annotation.label}`, one])).values(),
      ]
        .filter(({ start, end }) => source.slice(start, end).trim() !== '')
        .sort((a, b) => a.start - b.start || b.end - a.end);
      const relations = links.flatMap(([from, to], i): Annotation[] => {
        const [a, b] = [unique[from], unique[to]];
        if (!a || !b || a === b) return [];
        const ends = { from: a.annotation.id, to: b.annotation.id };
        return [newAnnotation({ id: `urn:uuid:r${i}`, now: NOW, label: 'ownerOf', ends })];
      });
      return { name: 'a b.txt', text: source, spans: unique, relations };
    });
});

/** What an annotation says, to compare, without what a format cannot carry. */
function said(spans: readonly Annotated[], lost: ReadonlySet<Loss>): unknown[] {
  return spans
    .map(({ start, end, label, comments, attributes, document, creator }) => ({
      start,
      end,
      label,
      ...(!lost.has('comments') && { comments }),
      ...(!lost.has('attributes') && { attributes: { ...attributes } }),
      ...(!lost.has('documents') && { document }),
      ...(!lost.has('authors') && { creator }),
    }))
    .sort((a, b) => a.start - b.start || b.end - a.end || (a.label! < b.label! ? -1 : 1));
}

interface Annotated {
  start: number;
  end: number;
  label: string | null;
  comments: readonly string[];
  attributes: object;
  document: unknown;
  creator: string | null;
}

const annotated = ({ annotation, start, end }: AnnotatedReport['spans'][number]): Annotated => ({
  start,
  end,
  label: annotation.label,
  comments: annotation.comments.map((comment) => comment.text),
  attributes: annotation.attributes,
  document: annotation.document,
  creator: annotation.creator?.name ?? null,
});

/** The kinds of things that a format never carries, by the table of the documentation. */
const CANNOT: Record<string, Loss[]> = {
  w3c: [],
  jsonl: ['comments'],
  conll: ['attributes', 'authors', 'comments', 'documents', 'relations', 'overlaps'],
  'label-studio': [],
  uima: [],
  brat: ['authors'],
  doccano: ['attributes', 'authors', 'comments', 'documents'],
  csv: ['relations'],
};

function readBack(format: Format, one: AnnotatedReport): ImportedDocument {
  const { files } = exportReports(format, [one], OPTIONS);
  const file = files.find(({ name }) => name.endsWith(format.extension))!;
  const imported = importFile(format, file.content, { name: file.name, text: one.text });
  assert.equal(imported.problem, null, imported.problem?.message);
  assert.ok(imported.documents!.length <= 1);
  return imported.documents![0] ?? { name: null, text: null, spans: [], relations: [] };
}

describe('formats: round trip', () => {
  for (const format of formats) {
    it(`${format.id}: what comes back is what went out, up to what is listed as left out`, () => {
      fc.assert(
        fc.property(report, (one) => {
          const cannot = new Set(CANNOT[format.id]);
          const { losses } = exportReports(format, [one], OPTIONS);
          for (const kind of Object.keys(losses)) assert.ok(cannot.has(kind as Loss), kind);
          let n = 0;
          const target = { ...one, spans: [], relations: [] };
          const settings = { creator: null, now: NOW, newId: () => `urn:x:${n++}` };
          const document = readBack(format, one);
          const result = importDocument(document, target, settings);
          assert.deepEqual([result.unsure, result.lost], [0, 0]);
          const back = result.annotations.filter(({ ends, quote }) => !ends && quote);
          const places = new Map(document.spans.map((span, i) => [i, span]));
          const spans = back.map((annotation) => {
            const start = [...one.text].slice(0, annotation.position!.start).join('').length;
            const end = [...one.text].slice(0, annotation.position!.end).join('').length;
            return annotated({ annotation, start, end });
          });
          assert.equal(places.size - result.known, spans.length);
          if (format.id === 'conll') return assertTokens(spans, one, losses.overlaps ?? 0);
          const trimmed = format.id === 'brat';
          const original = one.spans.map(annotated).map((span) => (trimmed ? withoutLineEnds(span, one.text) : span));
          // Two that differed by a line end only have become one.
          if (new Set(original.map(({ start, end, label }) => `${start} ${end} ${label}`)).size < original.length)
            return;
          assert.deepEqual(said(spans, cannot), said(original, cannot));
          if (cannot.has('relations')) return;
          const labelled = (annotations: readonly Annotation[], relations: readonly Annotation[]) => {
            const byId = new Map(
              annotations.map((annotation) => [annotation.id, `${annotation.position?.start} ${annotation.label}`]),
            );
            return relations.map(({ label, ends }) => `${byId.get(ends!.from)} ${label} ${byId.get(ends!.to)}`).sort();
          };
          const relations = result.annotations.filter(({ ends }) => ends);
          const sent = [
            ...new Map(one.relations.map((relation) => [JSON.stringify(relation.ends), relation])).values(),
          ];
          if (!trimmed)
            assert.deepEqual(
              labelled(back, relations),
              labelled(
                one.spans.map(({ annotation }) => annotation),
                sent,
              ),
            );
          else assert.equal(relations.length, sent.length);
        }),
        { numRuns: Number(process.env.ROUND_TRIPS ?? 60) },
      );
    });
  }

  /** brat's lines hold no line ends, so a passage does not begin or end with one. */
  function withoutLineEnds(span: Annotated, source: string): Annotated {
    let { start, end } = span;
    while (start < end && /[\r\n]/.test(source[start]!)) start++;
    while (end > start && /[\r\n]/.test(source[end - 1]!)) end--;
    return { ...span, start, end };
  }

  /** Each passage that was kept covers the same tokens, blanks at its ends aside. */
  function assertTokens(spans: readonly Annotated[], one: AnnotatedReport, overlaps: number): void {
    assert.equal(spans.length, one.spans.length - overlaps);
    const wanted = new Set(
      one.spans.map(({ start, end, annotation }) => `${one.text.slice(start, end).trim()} ${annotation.label}`),
    );
    for (const { start, end, label } of spans) assert.ok(wanted.has(`${one.text.slice(start, end)} ${label}`));
  }
});

describe('formats: bad input', () => {
  const cases: [format: string, content: string, line: number | null][] = [
    ['jsonl', '{"text": "ab", "spans": []}\n{"text": "ab", "spans": [{"start": 1, "end": 9, "label": "x"}]}', 2],
    ['jsonl', '{"text": "ab", "spans": [{"start": 2, "end": 1, "label": "x"}]}', 1],
    ['jsonl', '{"text": "ab",\n "spans": [}', 2],
    ['jsonl', '{"spans": []}', 1],
    ['doccano', '{"text": "ab", "label": [[0, 1]]}', 1],
    ['doccano', '{"text": "ab", "entities": [], "relations": [{"from_id": 1, "to_id": 2, "type": "x"}]}', 1],
    ['w3c', '[{"id": "x"}]', 1],
    ['conll', 'a O\nb\n', 2],
    ['conll', 'nothing O\n', 1],
    [
      'label-studio',
      '[{"data": {"text": "ab"}, "annotations": [{"result": [{"type": "labels", "value": {"start": 0, "end": 1, "text": "x", "labels": ["y"]}}]}]}]',
      1,
    ],
    [
      'uima',
      '{"%FEATURE_STRUCTURES": [{"%ID": 1, "%TYPE": "uima.cas.Sofa", "sofaString": "😀"}, {"%ID": 2, "%TYPE": "x.Y", "@sofa": 1, "begin": 0, "end": 1}]}',
      1,
    ],
    ['uima', '[]', 1],
    ['brat', 'T1\tTask 0 1\ta\nT2 Task 0 1', 2],
    ['brat', '<xml>', 1],
    ['brat', 'T1\tTask 0 99\ta', 1],
    ['csv', 'a,b\n1,2\n', 1],
    ['csv', 'start,end,label,text\n1,0,x,y\n', 2],
  ];
  for (const [id, content, line] of cases) {
    it(`${id}: ${content.slice(0, 60).replaceAll('\n', '⏎')}`, () => {
      const result = importFile(formatById(id)!, content, { name: 'x', text: 'ab' });
      assert.equal(result.documents, null);
      assert.ok(result.problem!.message.length > 10);
      assert.equal(result.problem!.line, line);
    });
  }

  for (const format of formats) {
    it(`${format.id}: any text gives a result or a message`, () => {
      const seeds = exportReports(format, [sample()], OPTIONS).files.map(({ content }) => content);
      const broken = fc.tuple(
        fc.constantFrom(...seeds),
        fc.array(fc.tuple(fc.nat(4000), fc.nat(6), fc.string({ maxLength: 4 })), { maxLength: 4 }),
      );
      const mutated = broken.map(([content, edits]) =>
        edits.reduce(
          (now, [at, length, by]) =>
            now.slice(0, at % (now.length + 1)) + by + now.slice((at % (now.length + 1)) + length),
          content,
        ),
      );
      fc.assert(
        fc.property(fc.oneof(mutated, fc.string(), fc.json()), (content) => {
          const result = importFile(format, content, { name: 'x', text: sample().text });
          for (const document of result.documents ?? []) {
            let n = 0;
            const target = { name: 'a.txt', text: sample().text, spans: [], relations: [] };
            importDocument(document, target, { creator: null, now: NOW, newId: () => `urn:x:${n++}` });
          }
        }),
        { numRuns: Number(process.env.FUZZ ?? 150) },
      );
    });
  }

  function sample(): AnnotatedReport {
    const source = 'Hội nghị quán triệt Nghị quyết 29-NQ/TW 😀.\r\nGiao Sở Y tế báo cáo.';
    const describe = describer(source);
    const one = (id: string, words: string, label: string) => {
      const start = source.indexOf(words);
      const span = { start, end: start + words.length };
      const comments = [{ text: 'why', creator: null, created: null, json: null }];
      return {
        annotation: newAnnotation({
          id,
          now: NOW,
          label,
          comments,
          attributes: { sure: true },
          source: 'a.txt',
          ...describe(span),
        }),
        ...span,
      };
    };
    const spans = [
      one('urn:x:a', '29-NQ/TW', 'document'),
      one('urn:x:b', 'Sở Y tế', 'owner'),
      one('urn:x:c', 'báo cáo', 'task'),
    ];
    const relations = [
      newAnnotation({ id: 'urn:x:r', now: NOW, label: 'ownerOf', ends: { from: 'urn:x:b', to: 'urn:x:c' } }),
    ];
    return { name: 'a.txt', text: source, spans, relations };
  }
});

describe('formats: what other tools wrote', () => {
  const read = (id: string, content: string, source: string | null = null) => {
    const result = importFile(formatById(id)!, content, { name: 'x', text: source });
    assert.equal(result.problem, null, result.problem?.message);
    return result.documents!;
  };

  it('doccano: an object over several lines, and the short form', () => {
    const [one] = read(
      'doccano',
      '\n{\n "text": "Hòa gặp Lan.",\n "entities": [{"id": 0, "start_offset": 0, "end_offset": 3, "label": "PER"}],\n "relations": []\n}\n',
    );
    assert.deepEqual(
      one!.spans.map(({ start, end, label }) => [start, end, label]),
      [[0, 3, 'PER']],
    );
    const [short] = read('doccano', '{"text": "😀 Lan", "label": [[2, 5, "PER"]]}\n');
    assert.deepEqual(
      short!.spans.map(({ start, end }) => short!.text!.slice(start, end)),
      ['Lan'],
    );
  });

  it('uima: offsets are UTF-16, structures as a list or by number', () => {
    const sofa = { '%TYPE': 'uima.cas.Sofa', sofaID: '_InitialView', sofaString: '🥳 This' };
    const span = { '%TYPE': 'custom.Span', '@sofa': 1, begin: 3, end: 7, value: 'X' };
    for (const structures of [
      [
        { '%ID': 1, ...sofa },
        { '%ID': 2, ...span },
      ],
      { 1: sofa, 2: span },
    ]) {
      const [one] = read('uima', JSON.stringify({ '%TYPES': {}, '%FEATURE_STRUCTURES': structures, '%VIEWS': {} }));
      assert.deepEqual(
        one!.spans.map(({ start, end, label }) => [one!.text!.slice(start, end), label]),
        [['This', 'X']],
      );
    }
  });

  it('uima: an empty one is empty', () => {
    assert.deepEqual(read('uima', '{"%TYPES": {}, "%VIEWS": {}}')[0]?.spans, []);
  });

  it('brat: events, normalisations and equivalences come back with their ids', () => {
    const source = 'Sở Y tế báo cáo kết quả';
    const content = [
      'T3\tOwner 0 7\tSở Y tế',
      'T7\tTask 8 15;16 23\tbáo cáo kết quả',
      'E1\tReporting:T7 Agent:T3',
      'A1\tSure E1',
      'N1\tReference T3 wiki:1\tSở Y tế',
      '*\tEquiv T3 T7',
      '#1\tAnnotatorNotes E1\twhy',
    ].join('\n');
    const [document] = read('brat', `${content}\n`, source);
    let n = 0;
    const { annotations } = importDocument(
      document!,
      { name: 'a.txt', text: source, spans: [], relations: [] },
      { creator: null, now: NOW, newId: () => `urn:x:${n++}` },
    );
    const spans = annotations
      .filter(({ quote }) => quote)
      .map((annotation) => ({ annotation, ...annotation.position! }));
    const others = annotations.filter(({ quote, ends }) => !quote && !ends);
    const { files } = exportReports(
      formatById('brat')!,
      [{ name: 'a.txt', text: source, spans, relations: [], others }],
      OPTIONS,
    );
    const lines = files
      .find(({ name }) => name === 'a.ann')!
      .content.trimEnd()
      .split('\n');
    assert.deepEqual(
      lines.filter((line) => !line.startsWith('T7')),
      content.split('\n').filter((line) => !line.startsWith('T7')),
    );
    assert.ok(lines.some((line) => line.startsWith('T7\tTask 8 ')));
  });

  it('w3c: lists without labels, with foreign sources and string ids', () => {
    const content = JSON.stringify([
      {
        id: 'abc',
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        type: 'Annotation',
        body: [],
        creator: { isGuest: true, id: 'u1' },
        target: {
          source: 'https://example.org/x.htm',
          selector: [
            { type: 'TextQuoteSelector', exact: 'Lan', prefix: 'gặp ', suffix: '.' },
            { type: 'TextPositionSelector', start: 8, end: 11 },
          ],
        },
      },
    ]);
    const [one] = read('w3c', content, 'Hòa gặp Lan.');
    assert.deepEqual(
      one!.spans.map(({ start, end, quote }) => [start, end, quote?.exact]),
      [[8, 11, 'Lan']],
    );
  });

  it('an import says what it found, is unsure of and lost, and adds nothing twice', () => {
    const source = 'Giao Sở Y tế báo cáo. Giao Sở Y tế kiểm tra.';
    const [document] = read(
      'csv',
      'start,end,label,text\n99,106,owner,kiểm tra\n0,4,x,Sở Y tế\n0,3,y,không có\n',
      source,
    );
    let n = 0;
    const settings = { creator: null, now: NOW, newId: () => `urn:x:${n++}` };
    const target = { name: 'a.txt', text: source, spans: [], relations: [] };
    const { annotations, ...counts } = importDocument(document!, target, settings);
    assert.deepEqual(counts, { found: 1, unsure: 1, lost: 1, known: 0 });
    const spans = annotations
      .filter(({ position }) => position)
      .map((annotation) => ({ annotation, ...annotation.position! }));
    assert.equal(importDocument(document!, { ...target, spans }, settings).known, 1);
  });
});
