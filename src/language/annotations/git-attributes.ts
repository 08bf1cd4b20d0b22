/** What git is told, so that it keeps the lines of both sides (`git help attributes`, "union"). */
export const GIT_ATTRIBUTES_LINE = '*.annotations.jsonl merge=union';

/** The text of a `.gitattributes` with that line at its end; as it is where some line says how such files are merged. */
export function withGitAttribute(text: string): string {
  if (text.split('\n').some(saysHow)) return text;
  const newLine = /\r?\n/.exec(text)?.[0] ?? '\n';
  const before = text === '' || text.endsWith('\n') ? text : text + newLine;
  return `${before}${GIT_ATTRIBUTES_LINE}${newLine}`;
}

/** Whether a line gives such files a way of being merged, whichever. */
function saysHow(line: string): boolean {
  const [pattern = '', ...attributes] = line.trim().split(/[\t ]+/);
  return pattern.endsWith('.annotations.jsonl') && attributes.some((attribute) => /^[-!]?merge(?:=|$)/.test(attribute));
}
