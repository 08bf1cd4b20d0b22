/**
 * Where a path leads that a project file or a setting names. A folder that somebody sent must not make the program open
 * anything else than what lies in that folder: no address, no other machine, no device, nothing above it.
 */
import * as l10n from '@vscode/l10n';
import { canonicalUri, pathBelow, uriBelow, uriOfAbsolute } from '../text/uris.ts';
import type { Files } from './files.ts';

export type NamedPath = { uri: string } | { problem: string };

const SCHEME = /^[a-z][\w+.-]*:/i;
const CONTROL = /[\u0000-\u001F\u007F]/;

/**
 * The URI of a relative path in a folder (a URI too), or why it is not followed. `..` may lead up and down again inside of
 * the folder. Whoever is trusted with paths (`isUsers`) may give an absolute one, or a `file:` URI of this machine.
 * ('file:///w', 'a/../b.csv') → file:///w/b.csv; ('file:///w', '../b.csv') → a problem.
 */
export function namedPath(folder: string, path: string, isUsers = false): NamedPath {
  if (CONTROL.test(path)) return { problem: l10n.t('The path {0} is no path of a file.', shown(path)) };
  const steps = path.replaceAll('\\', '/').split('/');
  if (isAbsolute(path)) {
    const absolute = isUsers ? absoluteUri(folder, path) : null;
    if (absolute !== null) return { uri: absolute };
    return { problem: l10n.t('The path {0} has to be relative: only files below this folder are read.', shown(path)) };
  }
  let depth = 0;
  for (const step of steps) {
    if (step === '..') depth -= 1;
    else if (step !== '' && step !== '.') depth += 1;
    if (depth < 0) return { problem: leadsOut(path) };
  }
  return { uri: uriBelow(folder, path) };
}

/** Why a file that was found in a folder is not read after all: links lead out of the folder. Null when it may be read. */
export async function linkProblem(files: Files, folder: string, uri: string): Promise<string | null> {
  const target = await files.realPath(uri).catch(() => uri);
  if (target === uri) return null;
  const base = await files.realPath(folder).catch(() => folder);
  return pathBelow(base, target) === null ? l10n.t('its links lead out of this folder') : null;
}

function isAbsolute(path: string): boolean {
  return SCHEME.test(path) || /^[/\\]/.test(path);
}

function absoluteUri(folder: string, path: string): string | null {
  if (/^file:\/\/\/(?!\/)/i.test(path)) return canonicalUri(path);
  // `\\host\share` is another machine.
  if (/^[/\\]{2}/.test(path)) return null;
  const isDrive = /^[a-z]:[/\\]/i.test(path);
  if (!isDrive && SCHEME.test(path)) return null;
  return uriOfAbsolute(isDrive ? 'file:///' : folder, path);
}

function leadsOut(path: string): string {
  return l10n.t('The path {0} leads out of this folder: only files below it are read.', shown(path));
}

function shown(path: string): string {
  return path.length > 80 ? `${path.slice(0, 79)}…` : path;
}
