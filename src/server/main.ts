/** The server's program. It is one file: the same bytes run as a process of Node and as a web worker. */
void ('importScripts' in globalThis ? import('./browser.ts') : import('./node.ts'));
