/** File names as relative IRIs (RFC 3987), as the `source` of a target has them. */
import { fileName } from '../text/uris.ts';

/** `Hội nghị 1.txt` → `Hội%20nghị%201.txt`: letters of all scripts stay, what an IRI does not allow is percent-encoded. */
export function sourceOf(fileName: string): string {
  return fileName.replace(/[^\p{L}\p{M}\p{Nd}\-._~!$&'()*+,;=@]/gu, (char) =>
    /\p{Cs}/u.test(char) ? '%EF%BF%BD' : encodeURIComponent(char),
  );
}

/** The file name that a `source` says: its last segment, decoded. A wrong escape stays as it is. */
export function nameOfSource(source: string): string {
  return fileName(source.replaceAll('\\', '/'));
}
