/** What git is told, so that it keeps the lines of both sides (`git help attributes`, "union"). */
export const GIT_ATTRIBUTES_LINE = '*.annotations.jsonl merge=union';

/** The text of a `.gitattributes` with that line at its end; as it is where some line says how such files are merged. */
export function withGitAttribute(text: string): string {
  if (/^[^#\n]*\.annotations\.jsonl[\t ][^\n]*\bmerge\b/m.test(text)) return text;
  const newLine = /\r?\n/.exec(text)?.[0] ?? '\n';
  const before = text === '' || text.endsWith('\n') ? text : text + newLine;
  return `${before}${GIT_ATTRIBUTES_LINE}${newLine}`;
}
