/** No words that are looked for right before a place are longer. */
const LONGEST = 40;

/**
 * Whether certain words stand near the end of a text: at most `within` units before it, and no stop between.
 *
 * `words[^;]{0,40}$` says the same, but a checker cannot prove that it runs in linear time.
 * @param words a global pattern; what it matches holds no stop
 * @param stops single characters
 */
export function endsNear(text: string, words: RegExp, within: number, stops: string): boolean {
  const least = Math.max(0, text.length - within - LONGEST);
  let from = text.length;
  while (from > least && !stops.includes(text[from - 1]!)) from--;
  words.lastIndex = from;
  for (let hit = words.exec(text); hit; hit = words.exec(text)) {
    if (words.lastIndex >= text.length - within) return true;
    words.lastIndex = hit.index + 1;
  }
  return false;
}
