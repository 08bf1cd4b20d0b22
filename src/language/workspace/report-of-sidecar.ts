/** From a metadata file to its report, on whatever file system they lie. */
import { fileName, folderAbove } from '../text/uris.ts';
import type { Files } from './files.ts';
import { isSidecar, reportsOf, sidecarOf } from './names.ts';

/**
 * Whether the report of a sidecar is gone: its folder can be listed, and no text in it has this sidecar, however the end
 * of its name is written (`A.TXT`). False where the folder cannot be looked at, and for what is no sidecar.
 * @example await isReportGone('file:///w/a.meta.yaml', files) // true, when neither a.txt nor a.baocao is there
 */
export async function isReportGone(sidecar: string, files: Files): Promise<boolean> {
  const folder = reportsOf(sidecar).length === 0 ? null : folderAbove(sidecar);
  if (folder === null) return false;
  try {
    const wanted = fileName(sidecar).toLowerCase();
    return !(await files.list(folder)).some(({ name }) => sidecarOf(name)?.toLowerCase() === wanted);
  } catch {
    return false;
  }
}

/** Of the files of a walk, by URI, the metadata whose report is gone. */
export async function orphansAmong(uris: readonly string[], files: Files): Promise<Set<string>> {
  const known = new Set(uris.map(sidecarOf));
  const orphans = new Set<string>();
  for (const uri of uris) if (isSidecar(uri) && !known.has(uri) && (await isReportGone(uri, files))) orphans.add(uri);
  return orphans;
}
