/**
 * Addresses of files and folders (RFC 3986), in the form that the editor writes. Other clients escape other letters, so two
 * addresses are compared by what they say: by `canonicalUri`, or by `pathBelow`.
 */
import { URI, Utils } from 'vscode-uri';

/** What begins as an address does, rather than as a path. */
const ADDRESS = /^[a-z][\w+.-]*:\/\//i;

/** A URI as the editor writes it; one that is none stays what it is. `file:///w/a(1).txt` → `file:///w/a%281%29.txt`. */
export function canonicalUri(uri: string): string {
  return parsed(uri)?.toString() ?? uri;
}

/**
 * The URI of a path (`/` or `\` between folders) in a folder; a path that is a URI itself stays what it is.
 * (`file:///w`, `a/../b c.csv`) → `file:///w/b%20c.csv`.
 */
export function uriBelow(folder: string, path: string): string {
  if (ADDRESS.test(path)) return path;
  const base = parsed(folder);
  return base === null ? folder : Utils.joinPath(base, wellFormed(path).replaceAll('\\', '/')).toString();
}

/** The URI of a file or folder in a folder, by its name: whatever letters it has, they are its name. */
export function uriOfEntry(folder: string, name: string): string {
  const base = parsed(folder);
  if (base === null) return folder;
  return base.with({ path: `${base.path.replace(/\/$/, '')}/${wellFormed(name)}` }).toString();
}

/** The path of a file from a folder, decoded; null when the file is not below it. Both are URIs. */
export function pathBelow(folder: string, uri: string): string | null {
  const base = parsed(folder);
  const file = parsed(uri);
  if (!base || !file || base.scheme !== file.scheme || base.authority !== file.authority) return null;
  const prefix = base.path.endsWith('/') ? base.path : `${base.path}/`;
  return file.path.startsWith(prefix) ? file.path.slice(prefix.length) : null;
}

/** The folder above a URI; null where there is none, or only the root. */
export function folderAbove(uri: string): string | null {
  const file = parsed(uri);
  if (!file?.path.startsWith('/')) return null;
  const above = Utils.dirname(file.with({ query: null, fragment: null }));
  return above.path === file.path || (above.path === '/' && above.authority === '') ? null : above.toString();
}

/** The name of a file by its address, absolute or relative: its last segment, decoded. `file:///w/b%C3%A1o.txt` → `báo.txt`. */
export function fileName(uri: string): string {
  const file = parsed(uri);
  return file === null ? uri.replace(/^.*\//su, '') : Utils.basename(file);
}

/** An absolute path on the machine that a folder lies on. (`file:///w`, `C:\tables\a.csv`) → `file:///c%3A/tables/a.csv`. */
export function uriOfAbsolute(folder: string, path: string): string | null {
  const base = parsed(folder);
  return base === null ? null : Utils.resolvePath(base.with({ path: '/' }), path.replaceAll('\\', '/')).toString();
}

/** Halves of letters outside the basic plane have no escape. */
function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\uFFFD');
}

/** Null for what no address may be, such as two slashes without a machine. */
function parsed(uri: string): URI | null {
  try {
    return URI.parse(wellFormed(uri));
  } catch {
    return null;
  }
}
