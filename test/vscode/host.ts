// Where the tests run: a suite that was meant for the web worker host and ran in Node would prove nothing.
import { equal } from './expect.ts';

declare const HOST: 'node' | 'web';

const kindOf = (name: string) => typeof Reflect.get(globalThis, name);

export const tests: Record<string, () => Promise<void>> = {
  [`this is the ${HOST} host`]: async () => {
    const found = { importScripts: kindOf('importScripts'), process: kindOf('process') };
    const web = { importScripts: 'function', process: 'undefined' };
    const node = { importScripts: 'undefined', process: 'object' };
    equal(found, HOST === 'web' ? web : node, 'what the host has');
  },
};
