import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const json = (file: string) => JSON.parse(read(file)) as Record<string, string>;

/** The first argument of each call of `l10n.t`, and where it stands. */
function messages(): { file: string; text: string }[] {
  const call = /\bl10n\.t\(\s*(?:'((?:[^'\\\n]|\\.)*)'|(.))/g;
  return readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) =>
      [...read(path.join('src', file)).matchAll(call)].map(([all, text, other]) => {
        assert.equal(other, undefined, `${file}: ${all} has to begin with a plain text, so that it can be translated`);
        return { file, text: text!.replace(/\\(.)/g, '$1') };
      }),
    );
}

const placeholders = (text: string) => new Set([...text.matchAll(/\{\d+\}/g)].map(([name]) => name));

describe('translations', () => {
  const bundle = json('l10n/bundle.l10n.vi.json');
  const used = messages();

  it('exist for every message, and for nothing else', () => {
    const missing = used.filter(({ text }) => !(text in bundle)).map(({ file, text }) => `${file}: ${text}`);
    assert.deepEqual(missing, []);
    const texts = new Set(used.map(({ text }) => text));
    assert.deepEqual(
      Object.keys(bundle).filter((text) => !texts.has(text)),
      [],
    );
  });

  it('have no placeholder that the message does not fill', () => {
    for (const [english, vietnamese] of Object.entries(bundle)) {
      const known = placeholders(english);
      for (const name of placeholders(vietnamese)) assert.ok(known.has(name), `${english} → ${vietnamese}`);
    }
  });

  it('exist for every text of the manifest', () => {
    const english = json('package.nls.json');
    const vietnamese = json('package.nls.vi.json');
    const named = new Set([...read('package.json').matchAll(/"%([\w.]+)%"/g)].map(([, name]) => name!));
    assert.deepEqual(Object.keys(english).sort(), [...named].sort());
    assert.deepEqual(Object.keys(vietnamese).sort(), [...named].sort());
  });
});
