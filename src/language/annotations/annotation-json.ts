/**
 * An annotation as the JSON of the Web Annotation data model (https://www.w3.org/TR/annotation-model/), both ways.
 *
 * Own terms are written with their prefix, inside objects too, so that JSON-LD expansion drops none of them:
 * `"giaoban:document": {"giaoban:code": "29-NQ/TW", "giaoban:type": "NQ", "giaoban:date": "2013-11-04"}`.
 */
import type {
  Agent,
  Annotation,
  AttributeValue,
  Comment,
  DocumentMeant,
  Ends,
  JsonObject,
  Position,
  Quote,
} from './model.ts';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
const OWN = 'giaoban:';
const OWN_CONTEXT: JsonObject = { giaoban: 'urn:giaoban:' };

/** What the value is as an annotation; null when it is none. Total: any JSON value gives a result. */
export function annotationOf(json: unknown): Annotation | null {
  if (!isObject(json) || typeof json.id !== 'string' || json.id === '') return null;
  if (!listOf(json.type).includes('Annotation') || !('target' in json)) return null;
  const motivations = listOf(json.motivation).map(String);
  const ends = endsOf(json, motivations);
  const target = targetOf(json.target);
  const bodies = listOf(json.body);
  const state = json[`${OWN}state`];
  return {
    id: json.id,
    state: state === 'rejected' || state === 'deleted' ? state : 'live',
    label: labelOf(json, bodies, motivations),
    comments: commentsOf(json, bodies, motivations),
    creator: agentOf(json.creator),
    generator: agentOf(json.generator),
    created: textOf(json.created),
    modified: textOf(json.modified),
    source: ends ? null : target.source,
    quote: ends ? null : target.quote,
    position: ends ? null : target.position,
    ends,
    attributes: attributesOf(json[`${OWN}attributes`]),
    document: documentOf(json[`${OWN}document`]),
    textHash: textOf(json[`${OWN}text`]),
    json,
  };
}

/** The JSON of an annotation: what it was read from with the fields of today, unknown properties in their places. */
export function annotationJson(annotation: Annotation): JsonObject {
  const { json, ends, state } = annotation;
  const now = new Map<string, unknown>([
    ['@context', contextWith(json['@context'])],
    ['id', annotation.id],
    ['type', json.type ?? 'Annotation'],
    ['motivation', motivationOf(annotation)],
    ['creator', agentJson(annotation.creator, json.creator)],
    ['generator', agentJson(annotation.generator, json.generator)],
    ['created', annotation.created ?? undefined],
    ['modified', annotation.modified ?? undefined],
    ['bodyValue', undefined],
    ['body', bodyJson(annotation)],
    ['target', ends && state !== 'deleted' ? ends.from : targetJson(annotation)],
    [`${OWN}label`, state === 'rejected' ? (annotation.label ?? undefined) : undefined],
    [`${OWN}attributes`, attributesJson(annotation.attributes)],
    [`${OWN}state`, state === 'live' ? undefined : state],
    [`${OWN}text`, annotation.textHash ?? undefined],
    [`${OWN}document`, documentJson(annotation.document)],
  ]);
  return inOrder(json, now);
}

/** The properties of `before` in their order, those named in `now` with its values, then the new ones. */
function inOrder(before: JsonObject, now: ReadonlyMap<string, unknown>): JsonObject {
  const entries: [string, unknown][] = [];
  for (const [key, value] of Object.entries(before)) {
    const kept = now.has(key) ? now.get(key) : value;
    if (kept !== undefined) entries.push([key, kept]);
  }
  for (const [key, value] of now) if (value !== undefined && !Object.hasOwn(before, key)) entries.push([key, value]);
  return Object.fromEntries(entries);
}

/** Both contexts, and those that other tools added. */
function contextWith(before: unknown): unknown {
  const contexts = listOf(before);
  const has = (wanted: (context: unknown) => boolean) => contexts.some(wanted);
  const standard = has((context) => context === CONTEXT) ? [] : [CONTEXT];
  const own = has((context) => isObject(context) && 'giaoban' in context) ? [] : [OWN_CONTEXT];
  return standard.length + own.length === 0 ? before : [...standard, ...contexts, ...own];
}

function motivationOf({ json, ends, state, label, comments }: Annotation): unknown {
  if (ends) return 'linking';
  if (state === 'rejected') return 'moderating';
  if (json.motivation !== undefined) return json.motivation;
  if (state === 'deleted') return undefined;
  return label === null && comments.length > 0 ? 'commenting' : 'tagging';
}

// Bodies: the label, the comments, and what other tools put beside them.

function labelOf(json: JsonObject, bodies: readonly unknown[], motivations: readonly string[]): string | null {
  const tag = bodies.filter(isObject).find((body) => isTag(body, motivations));
  return tag ? textOf(tag.value) : textOf(json[`${OWN}label`]);
}

function isTag(body: JsonObject, motivations: readonly string[]): boolean {
  if (!isTextual(body)) return false;
  const purposes = listOf(body.purpose);
  return purposes.includes('tagging') || (purposes.length === 0 && motivations[0] === 'tagging');
}

function isComment(body: JsonObject, motivations: readonly string[]): boolean {
  if (!isTextual(body) || isTag(body, motivations)) return false;
  const purposes = listOf(body.purpose);
  return purposes.length === 0 || purposes.some((purpose) => purpose === 'commenting' || purpose === 'replying');
}

function isTextual(body: JsonObject): boolean {
  return typeof body.value === 'string';
}

function commentsOf(json: JsonObject, bodies: readonly unknown[], motivations: readonly string[]): Comment[] {
  if (typeof json.bodyValue === 'string') {
    return [{ text: json.bodyValue, creator: null, created: null, json: null }];
  }
  return bodies
    .filter(isObject)
    .filter((body) => isComment(body, motivations))
    .map((body) => ({
      text: String(body.value),
      creator: agentOf(body.creator),
      created: textOf(body.created),
      json: body,
    }));
}

function bodyJson(annotation: Annotation): unknown {
  const { json, label, state, ends } = annotation;
  if (state !== 'live') return undefined;
  const motivations = listOf(json.motivation).map(String);
  const bodies: unknown[] = [];
  let tagged = label === null;
  let linked = ends === null;
  const kept = new Set<Comment>();
  for (const body of listOf(json.body)) {
    if (isObject(body) && isTag(body, motivations)) {
      // A second tag of another tool is none of ours.
      if (!tagged) bodies.push(body.value === label ? body : { ...body, value: label });
      else if (label !== null) bodies.push(body);
      tagged = true;
    } else if (isObject(body) && isComment(body, motivations)) {
      const comment = annotation.comments.find((one) => one.json === body);
      if (!comment) continue;
      kept.add(comment);
      bodies.push(comment.text === body.value ? body : { ...body, value: comment.text });
    } else if (!linked && idOf(body) !== null) {
      linked = true;
      bodies.push(idOf(body) === ends?.to ? body : ends?.to);
    } else bodies.push(body);
  }
  if (!linked) bodies.unshift(ends?.to);
  if (!tagged) bodies.unshift({ type: 'TextualBody', value: label, purpose: 'tagging' });
  for (const comment of annotation.comments) if (!kept.has(comment)) bodies.push(commentJson(comment));
  if (bodies.length === 0) return undefined;
  return bodies.length === 1 && json.body !== undefined && !Array.isArray(json.body) ? bodies[0] : bodies;
}

function commentJson({ text, creator, created, json }: Comment): JsonObject {
  const now = new Map<string, unknown>([
    ['type', json?.type ?? 'TextualBody'],
    ['value', text],
    ['purpose', json?.purpose ?? 'commenting'],
    ['creator', agentJson(creator, json?.creator)],
    ['created', created ?? undefined],
  ]);
  return inOrder(json ?? {}, now);
}

// Targets.

interface Target {
  source: string | null;
  quote: Quote | null;
  position: Position | null;
}

/** The first target that has words; of a target without, only what it is about. */
function targetOf(json: unknown): Target {
  const targets = listOf(json).map(oneTarget);
  return targets.find(({ quote }) => quote !== null) ?? targets[0] ?? { source: null, quote: null, position: null };
}

function oneTarget(json: unknown): Target {
  if (typeof json === 'string') return { source: json, quote: null, position: null };
  if (!isObject(json)) return { source: null, quote: null, position: null };
  const source = textOf(json.source) ?? (isObject(json.source) ? textOf(json.source.id) : null) ?? textOf(json.id);
  const selectors = listOf(json.selector);
  return {
    source,
    quote: firstOf(selectors, quoteOf),
    position: firstOf(selectors, positionOf),
  };
}

function quoteOf(selector: unknown): Quote | null {
  if (!isObject(selector) || !listOf(selector.type).includes('TextQuoteSelector')) return null;
  if (typeof selector.exact !== 'string') return null;
  return { exact: selector.exact, prefix: textOf(selector.prefix) ?? '', suffix: textOf(selector.suffix) ?? '' };
}

function positionOf(selector: unknown): Position | null {
  if (!isObject(selector) || !listOf(selector.type).includes('TextPositionSelector')) return null;
  const { start, end } = selector;
  if (!isOffset(start) || !isOffset(end) || end < start) return null;
  return { start, end };
}

function isOffset(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function targetJson(annotation: Annotation): unknown {
  const { json, quote, position, source, state } = annotation;
  if (state === 'deleted') return source ?? json.target ?? annotation.id;
  if (quote === null) return json.target ?? source ?? annotation.id;
  const targets = listOf(json.target);
  const at = targets.findIndex((target) => oneTarget(target).quote !== null);
  const written = withSelectors(targets[at], source, quote, position);
  if (at < 0 || !Array.isArray(json.target)) return written;
  return targets.map((target, i) => (i === at ? written : target));
}

function withSelectors(before: unknown, source: string | null, quote: Quote, position: Position | null): JsonObject {
  const old = isObject(before) ? before : {};
  const selectors = listOf(old.selector);
  const has = (read: (selector: unknown) => unknown) => selectors.some((selector) => read(selector) !== null);
  const written = selectors.map((selector) => {
    if (quoteOf(selector) !== null) return { ...(selector as JsonObject), ...quote };
    if (positionOf(selector) !== null && position) return { ...(selector as JsonObject), ...position };
    return selector;
  });
  if (!has(quoteOf)) written.push({ type: 'TextQuoteSelector', ...quote });
  if (!has(positionOf) && position) written.push({ type: 'TextPositionSelector', ...position });
  // What the source object says beside its id stays with it.
  const place = isObject(old.source) && old.source.id === source ? old.source : (source ?? old.source);
  return inOrder(
    old,
    new Map<string, unknown>([
      ['source', place],
      ['selector', written],
    ]),
  );
}

// Relations.

function endsOf(json: JsonObject, motivations: readonly string[]): Ends | null {
  if (!motivations.includes('linking')) return null;
  const [from, to] = [idOf(json.target), idOf(json.body)];
  return from !== null && to !== null ? { from, to } : null;
}

/** The IRI of another resource, alone or as the only one of a list with the tag that names the relation. */
function idOf(value: unknown): string | null {
  const ids = listOf(value)
    .map((one) => (typeof one === 'string' ? one : isObject(one) && !isTextual(one) ? textOf(one.id) : null))
    .filter((id) => id !== null);
  return ids.length === 1 ? ids[0]! : null;
}

// Own terms.

/** `giaoban:` before a name; what an IRI does not allow is percent-encoded, so that expansion keeps the name. */
function ownName(name: string): string {
  return (
    OWN + name.replace(/[^\p{L}\p{M}\p{Nd}\-._~]/gu, (char) => (/\p{Cs}/u.test(char) ? '' : encodeURIComponent(char)))
  );
}

function plainName(key: string): string {
  const name = key.startsWith(OWN) ? key.slice(OWN.length) : key;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function attributesOf(json: unknown): Record<string, AttributeValue> {
  if (!isObject(json)) return {};
  const entries = Object.entries(json).flatMap(([key, value]): [string, AttributeValue][] => {
    if (typeof value === 'string' || typeof value === 'boolean') return [[plainName(key), value]];
    return typeof value === 'number' ? [[plainName(key), String(value)]] : [];
  });
  return Object.fromEntries(entries);
}

function attributesJson(attributes: Annotation['attributes']): JsonObject | undefined {
  const entries = Object.entries(attributes).map(([name, value]) => [ownName(name), value] as const);
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

function documentOf(json: unknown): DocumentMeant | null {
  if (!isObject(json)) return null;
  const part = (name: string) => textOf(json[OWN + name]) ?? textOf(json[name]);
  const code = part('code');
  return code === null ? null : { code, type: part('type'), date: part('date') };
}

function documentJson(document: DocumentMeant | null): JsonObject | undefined {
  if (document === null) return undefined;
  const parts = Object.entries(document).filter(([, value]) => value !== null);
  return Object.fromEntries(parts.map(([name, value]) => [OWN + name, value]));
}

function agentOf(json: unknown): Agent | null {
  const agent = listOf(json)[0];
  if (typeof agent === 'string' && agent !== '') return { type: 'Person', name: agent };
  if (!isObject(agent)) return null;
  const name = [agent.name, agent.nickname, agent.id].find((one) => typeof one === 'string' && one !== '');
  if (typeof name !== 'string') return null;
  return { type: listOf(agent.type).includes('Software') ? 'Software' : 'Person', name };
}

/** An agent that was read stays as another tool wrote it. */
function agentJson(agent: Agent | null, before: unknown): unknown {
  if (agent === null) return undefined;
  const old = agentOf(before);
  return old && old.name === agent.name && old.type === agent.type ? before : { type: agent.type, name: agent.name };
}

// JSON values.

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function firstOf<T>(values: readonly unknown[], read: (value: unknown) => T | null): T | null {
  for (const value of values) {
    const found = read(value);
    if (found !== null) return found;
  }
  return null;
}
