/** Bytes as text, for messages between client and server. */
const PIECE = 8192;

export function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  // A multiple of three bytes makes whole groups; a group at a time would make too many small texts.
  for (let at = 0; at < bytes.length; at += PIECE * 3) {
    let binary = '';
    for (const byte of bytes.subarray(at, at + PIECE * 3)) binary += String.fromCharCode(byte);
    pieces.push(btoa(binary));
  }
  return pieces.join('');
}

/** Throws for what is no base64. */
export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}
