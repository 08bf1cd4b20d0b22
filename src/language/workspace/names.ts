/** Which files belong together: a report and the file beside it that holds its metadata. */
export const SIDECAR_SUFFIX = '.meta.yaml';

/** Whether a URI or path names a metadata file. */
export function isSidecar(uri: string): boolean {
  return uri.toLowerCase().endsWith(SIDECAR_SUFFIX);
}

/** `NAME.txt` → `NAME.meta.yaml`, for a URI or a path; null for a name that has no extension to replace. */
export function sidecarOf(report: string): string | null {
  const [, stem] = /^(.*[^/\\])\.(?:txt|baocao)$/i.exec(report) ?? [];
  return stem === undefined ? null : stem + SIDECAR_SUFFIX;
}

/** The reports that a metadata file may belong to, the likeliest first. */
export function reportsOf(sidecar: string): string[] {
  if (!isSidecar(sidecar)) return [];
  const stem = sidecar.slice(0, -SIDECAR_SUFFIX.length);
  return [`${stem}.txt`, `${stem}.baocao`];
}

/** Whether a folder is walked for files of this name: texts that may be reports. For a URI or a path. */
export function isTextName(uri: string): boolean {
  return /\.(?:txt|baocao)$/i.test(uri);
}

/** Whether a name alone says that the file is a report. Plain `.txt` files are told by their content. */
export function isReportName(uri: string): boolean {
  return /\.(?:baocao|report\.txt|baocao\.txt)$/i.test(uri);
}

/** Where editors show another version of a file: what git had, what a change would give. It is read and coloured, never checked. */
export function isShownVersion(uri: string): boolean {
  return /^(?:git|giaoban-preview):/.test(uri);
}
