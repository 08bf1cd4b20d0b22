/** Addresses and paths: a code inside one names a page or a file, and is no reference. */

const WORD_LIMIT = 200;
const BLANK = /[\s"“”<>]/;

/** What marks a word without blanks as an address, an e-mail, a path or a file name. For the test of linearity too. */
export const addressPattern =
  /:\/\/|www\.|@|\\|\.(?:vn|com|org|net|gov|edu|info|html?|aspx?|php|pdf|docx?|xlsx?|pptx?|txt|zip|rar|jpe?g|png|example)(?![\p{L}\p{N}])|^\/[^/]+\/|[?&]\p{L}+=/iu;

/** Whether the code from `start` to `end` is part of an address, path or slug ("tin-29-nq-tw-2013"). */
export function insideAddress(text: string, start: number, end: number): boolean {
  const code = text.slice(start, end);
  if (/^[-_][\p{Ll}]/u.test(text.slice(end, end + 2)) && code === code.toLowerCase()) return true;
  let from = start;
  while (from > 0 && start - from < WORD_LIMIT && !BLANK.test(text[from - 1] ?? ' ')) from -= 1;
  let to = end;
  while (to < text.length && to - end < WORD_LIMIT && !BLANK.test(text[to] ?? ' ')) to += 1;
  return to - from > end - start && addressPattern.test(text.slice(from, to));
}
