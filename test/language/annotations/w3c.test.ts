/**
 * What we write is valid by the W3C's own tests of the Web Annotation model (in `w3c/`, see its licence), and JSON-LD expansion
 * keeps every term.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv-draft-04';
import jsonld from 'jsonld';
import { annotationJson } from '../../../src/language/annotations/annotation-json.ts';
import { describer } from '../../../src/language/annotations/describe.ts';
import { lineText } from '../../../src/language/annotations/file.ts';
import { exportReports, formatById } from '../../../src/language/annotations/formats/index.ts';
import { changed, deleted, newAnnotation } from '../../../src/language/annotations/model.ts';
import { accept, reject, suggestions } from '../../../src/language/annotations/suggestions.ts';
import { reports } from '../../corpus/corpus.ts';

const folder = path.join(import.meta.dirname, 'w3c');
const json = (...names: string[]) => JSON.parse(readFileSync(path.join(folder, ...names), 'utf8'));

/** The 54 assertions that an annotation MUST satisfy, each as a check of its own. */
function musts(): [name: string, check: ValidateFunction][] {
  const ajv = new Ajv({ strict: false, validateFormats: false, logger: false });
  for (const name of readdirSync(path.join(folder, 'definitions'))) ajv.addSchema(json('definitions', name), name);
  const { assertions } = json('annotationMusts.test') as { assertions: string[] };
  return assertions.map((name) => {
    const { id: _, ...schema } = json(name);
    return [name, ajv.compile(schema)];
  });
}

const now = '2026-01-01T00:00:00.000Z';

/** Every shape of line: labels with all that they can have, relations, refusals, removals, comments on the whole. */
function lines() {
  return reports.flatMap(({ text, report: { analysis }, id }) => {
    const all = suggestions(text, analysis);
    const decision = {
      describe: describer(text),
      name: `${id} báo cáo.txt`,
      creator: { type: 'Person', name: 'Lan' } as const,
      now,
    };
    const accepted = all.flatMap((one) => accept(one, all, () => true, decision));
    const rejected = all.slice(0, 3).map((one) => reject(one, decision));
    const more = accepted.slice(0, 3).map((one) =>
      changed(
        one,
        {
          comments: [
            { text: 'why?', creator: decision.creator, created: now, json: null },
            { text: 'so', creator: null, created: null, json: null },
          ],
          attributes: { sure: true, 'ghi chú / 1': 'x' },
        },
        now,
      ),
    );
    const gone = more.map((one) => deleted(one, now));
    const whole = newAnnotation({
      id: 'urn:uuid:00000000-0000-4000-8000-000000000000',
      now,
      source: 'a.txt',
      comments: [{ text: 'all', creator: null, created: null, json: null }],
    });
    return [...accepted, ...rejected, ...more, ...gone, whole];
  });
}

describe('W3C Web Annotation model', () => {
  const checks = musts();
  const annotations = lines();
  const failures = (value: unknown) => checks.filter(([, check]) => !check(value)).map(([name]) => name);

  it('the checks are the 54, and refuse what is wrong', () => {
    assert.equal(checks.length, 54);
    const [right] = annotations.map(annotationJson);
    assert.deepEqual(failures(right), []);
    for (const wrong of [
      { ...right, id: undefined },
      { ...right, '@context': 'x' },
      { ...right, target: undefined },
      { ...right, created: 5 },
      { ...right, bodyValue: 'x' },
    ])
      assert.notDeepEqual(failures(JSON.parse(JSON.stringify(wrong))), [], JSON.stringify(wrong));
  });

  it('every line of every corpus report satisfies all of them', () => {
    assert.ok(annotations.length > 500);
    for (const annotation of annotations)
      assert.deepEqual(failures(JSON.parse(lineText(annotation))), [], lineText(annotation));
  });

  it('every annotation of words has both selectors and a source', () => {
    for (const annotation of annotations) {
      const { target } = JSON.parse(lineText(annotation));
      if (annotation.ends || annotation.state === 'deleted' || !annotation.quote) continue;
      assert.ok(target.source.length > 0);
      assert.deepEqual(
        target.selector.map(({ type }: { type: string }) => type),
        ['TextQuoteSelector', 'TextPositionSelector'],
      );
    }
  });

  it('every annotation of an export satisfies them too', () => {
    const spans = annotations
      .filter(({ quote, state }) => quote && state === 'live')
      .map((annotation) => ({ annotation, start: 0, end: 0 }));
    const relations = annotations.filter(({ ends, state }) => ends && state === 'live');
    const { files } = exportReports(formatById('w3c')!, [{ name: 'a.txt', text: '', spans, relations }], {
      labels: [],
      relations: [],
    });
    const { first } = JSON.parse(files[0]!.content);
    assert.equal(first.items.length, spans.length + relations.length);
    for (const item of first.items) assert.deepEqual(failures(item), []);
  });

  it('JSON-LD expansion drops no term', async () => {
    const once = new Map(annotations.map((annotation) => [Object.keys(annotationJson(annotation)).join(), annotation]));
    for (const annotation of once.values()) {
      const value = JSON.parse(lineText(annotation));
      // `safe` makes dropping anything an error.
      const [expanded] = (await jsonld.expand(value, {
        documentLoader,
        safe: true,
        base: 'file:///a/',
      } as jsonld.Options.Expand)) as object[];
      assert.equal(Object.keys(expanded!).length, Object.keys(value).length - 1, lineText(annotation));
    }
    const unknown = { ...annotationJson(annotations[0]!), whatever: 1 };
    await assert.rejects(
      jsonld.expand(unknown as jsonld.JsonLdDocument, { documentLoader, safe: true } as jsonld.Options.Expand),
    );
  });
});

/** The terms of http://www.w3.org/ns/anno.jsonld that we write, as the vocabulary defines them: tests open no connection. */
const resource = (term: string) => ({ '@id': term, '@type': '@id' });
const value = (term: string) => ({ '@id': term, '@type': '@vocab' });
const TERMS = {
  oa: 'http://www.w3.org/ns/oa#',
  as: 'http://www.w3.org/ns/activitystreams#',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  id: '@id',
  type: '@type',
  ...Object.fromEntries(
    [
      'Annotation',
      'TextualBody',
      'TextQuoteSelector',
      'TextPositionSelector',
      'commenting',
      'linking',
      'moderating',
      'tagging',
    ].map((term) => [term, `oa:${term}`]),
  ),
  Person: 'foaf:Person',
  Software: 'as:Application',
  body: resource('oa:hasBody'),
  target: resource('oa:hasTarget'),
  source: resource('oa:hasSource'),
  selector: resource('oa:hasSelector'),
  creator: resource('dcterms:creator'),
  generator: resource('as:generator'),
  motivation: value('oa:motivatedBy'),
  purpose: value('oa:hasPurpose'),
  created: 'dcterms:created',
  modified: 'dcterms:modified',
  value: 'rdf:value',
  name: 'foaf:name',
  start: 'oa:start',
  end: 'oa:end',
  exact: 'oa:exact',
  prefix: 'oa:prefix',
  suffix: 'oa:suffix',
};

async function documentLoader(url: string) {
  assert.equal(url, 'http://www.w3.org/ns/anno.jsonld');
  return { contextUrl: undefined, documentUrl: url, document: { '@context': TERMS } };
}
