/**
 * UIMA CAS JSON 0.4 (https://github.com/apache/uima-uimaj-io-jsoncas), which INCEpTION reads and writes: feature structures
 * over one view of the text, with the types that they have. Offsets count UTF-16 code units, as Java does. One file a report.
 *
 * Read are all feature structures with `begin` and `end` in a view of text; the label is the feature `label` or `value`, else
 * the name of the type.
 */
import * as l10n from '@vscode/l10n';
import type { Annotation, JsonObject } from '../model.ts';
import {
  type AnnotatedReport,
  type Format,
  FormatError,
  type ImportedDocument,
  type ImportedSpan,
  importedSpan,
  stemOf,
} from './format.ts';
import { arrayOf, attributesIn, isObject, jsonValue, objectOf, optionalString, utf16Span } from './json-values.ts';

const SPAN = 'giaoban.Span';
const RELATION = 'giaoban.Relation';
const STRING = 'uima.cas.String';
const VIEW = '_InitialView';

/** Features of the span type, all of them strings; a list as JSON in one. */
const FEATURES = [
  'identifier',
  'label',
  'comments',
  'attributes',
  'code',
  'documentType',
  'date',
  'creator',
  'created',
] as const;

const feature = (name: string, range = STRING) => [name, { '%NAME': name, '%RANGE': range }] as const;

const TYPES = {
  [SPAN]: {
    '%NAME': SPAN,
    '%SUPER_TYPE': 'uima.tcas.Annotation',
    ...Object.fromEntries(FEATURES.map((name) => feature(name))),
  },
  [RELATION]: {
    '%NAME': RELATION,
    '%SUPER_TYPE': 'uima.tcas.Annotation',
    ...Object.fromEntries([
      feature('Governor', SPAN),
      feature('Dependent', SPAN),
      feature('label'),
      feature('identifier'),
    ]),
  },
};

export const uima: Format = {
  id: 'uima',
  title: 'UIMA CAS JSON 0.4, for INCEpTION',
  extension: '.json',
  write: (reports) => ({
    files: reports.map((report) => ({
      name: `${stemOf(report.name)}.json`,
      content: `${JSON.stringify(casOf(report), null, 2)}\n`,
    })),
    losses: {},
  }),
  read(content) {
    const cas = objectOf(jsonValue(content), 'CAS', 1);
    return [documentOf(cas)];
  },
};

function casOf({ text, spans, relations }: AnnotatedReport): unknown {
  const first = 3;
  const numbers = new Map(spans.map(({ annotation }, i) => [annotation.id, first + i]));
  const structures: JsonObject[] = [
    {
      '%ID': 1,
      '%TYPE': 'uima.cas.Sofa',
      sofaNum: 1,
      sofaID: VIEW,
      mimeType: 'text',
      sofaString: text,
      sofaURI: undefined,
    },
    { '%ID': 2, '%TYPE': 'uima.tcas.DocumentAnnotation', '@sofa': 1, begin: 0, end: text.length, language: 'vi' },
    ...spans.map(({ annotation, start, end }, i) => ({
      '%ID': first + i,
      '%TYPE': SPAN,
      '@sofa': 1,
      begin: start,
      end,
      ...featuresOf(annotation),
    })),
    ...relations.map(({ id, label, ends }, i) => {
      const dependent = spans.find(({ annotation }) => annotation.id === ends?.to);
      return {
        '%ID': first + spans.length + i,
        '%TYPE': RELATION,
        '@sofa': 1,
        begin: dependent?.start ?? 0,
        end: dependent?.end ?? 0,
        identifier: id,
        label: label ?? '',
        '@Governor': numbers.get(ends?.from ?? ''),
        '@Dependent': numbers.get(ends?.to ?? ''),
      };
    }),
  ];
  const members = structures.slice(1).map((structure) => structure['%ID']);
  return {
    '%TYPES': TYPES,
    '%FEATURE_STRUCTURES': structures,
    '%VIEWS': { [VIEW]: { '%SOFA': 1, '%MEMBERS': members } },
  };
}

function featuresOf({ id, label, comments, attributes, document, creator, created }: Annotation): JsonObject {
  const values: Record<(typeof FEATURES)[number], string | undefined> = {
    identifier: id,
    label: label ?? undefined,
    comments: comments.length > 0 ? JSON.stringify(comments.map(({ text }) => text)) : undefined,
    attributes: Object.keys(attributes).length > 0 ? JSON.stringify(attributes) : undefined,
    code: document?.code,
    documentType: document?.type ?? undefined,
    date: document?.date ?? undefined,
    creator: creator?.name,
    created: created ?? undefined,
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** Types that say nothing about a passage: the whole document, and what tokenisers write. */
const STRUCTURE = /^uima\.tcas\.DocumentAnnotation$|\.(?:DocumentMetaData|Token|Sentence|Paragraph|TagsetDescription)$/;

function documentOf(cas: JsonObject): ImportedDocument {
  const structures = structuresOf(cas['%FEATURE_STRUCTURES'] ?? ('%VIEWS' in cas || '%TYPES' in cas ? [] : undefined));
  const sofas = structures.filter((one) => one['%TYPE'] === 'uima.cas.Sofa');
  const sofa = sofas.find(({ sofaID }) => sofaID === VIEW) ?? sofas[0];
  if (!sofa && structures.length === 0) return { name: null, text: '', spans: [], relations: [] };
  const text = typeof sofa?.sofaString === 'string' ? sofa.sofaString : null;
  const placed = structures.filter((one) => 'begin' in one && 'end' in one && !STRUCTURE.test(String(one['%TYPE'])));
  if (text === null) {
    if (placed.length === 0) return { name: null, text: '', spans: [], relations: [] };
    throw new FormatError(l10n.t('The file has passages, but no text that they stand in.'), null);
  }
  const own = placed.filter((one) => one['@sofa'] === sofa!['%ID']);
  const isRelation = (one: JsonObject) => '@Governor' in one && '@Dependent' in one;
  const spans = own.filter((one) => !isRelation(one)).map((one) => spanOfStructure(one, text));
  const known = new Set(spans.map(({ key }) => key));
  const relations = own.filter(isRelation).map((one) => {
    const [from, to] = [String(one['@Governor']), String(one['@Dependent'])];
    if (!known.has(from) || !known.has(to)) {
      throw new FormatError(l10n.t('A relation names a passage that is not there ({0} to {1}).', from, to), null);
    }
    return { name: labelOf(one), from, to, annotation: null };
  });
  return { name: null, text, spans, relations };
}

/** As a list, or as an object by number. */
function structuresOf(value: unknown): JsonObject[] {
  if (isObject(value)) {
    return Object.entries(value).map(([id, one]) => ({
      '%ID': Number(id),
      ...objectOf(one, `%FEATURE_STRUCTURES.${id}`, 1),
    }));
  }
  if (!Array.isArray(value)) throw new FormatError(l10n.t('“{0}” has to be a list.', '%FEATURE_STRUCTURES'), null);
  return arrayOf(value, '%FEATURE_STRUCTURES', 1).map((one, i) => objectOf(one, `%FEATURE_STRUCTURES[${i}]`, 1));
}

function labelOf(structure: JsonObject): string {
  return (
    optionalString(structure.label) ??
    optionalString(structure.value) ??
    String(structure['%TYPE']).replace(/^.*\./s, '')
  );
}

function spanOfStructure(structure: JsonObject, text: string): ImportedSpan {
  const code = optionalString(structure.code);
  const own = structure['%TYPE'] === SPAN;
  return importedSpan({
    ...utf16Span(structure.begin, structure.end, text, 1),
    key: String(structure['%ID']),
    label: own ? optionalString(structure.label) : labelOf(structure),
    comments: commentsOf(structure.comments),
    attributes: attributesIn(parsedOr(structure.attributes, {})),
    document:
      code === null
        ? null
        : { code, type: optionalString(structure.documentType), date: optionalString(structure.date) },
    creator: optionalString(structure.creator),
    created: optionalString(structure.created),
  });
}

function commentsOf(value: unknown): string[] {
  const list = parsedOr(value, value);
  return Array.isArray(list)
    ? list.filter((one) => typeof one === 'string')
    : typeof list === 'string' && list !== ''
      ? [list]
      : [];
}

function parsedOr(value: unknown, other: unknown): unknown {
  if (typeof value !== 'string') return other;
  try {
    return JSON.parse(value);
  } catch {
    return other;
  }
}
