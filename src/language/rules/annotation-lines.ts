/** What the rules on annotations share: a finding at a line of their file, and how an annotation is named. */
import * as l10n from '@vscode/l10n';
import { codePoints } from '../annotations/code-points.ts';
import type { Line } from '../annotations/file.ts';
import type { Annotation } from '../annotations/model.ts';
import type { Span } from '../model/index.ts';
import type { Report } from '../workspace/report.ts';
import type { RuleFinding } from './rule.ts';

/** A finding at a line of the annotation file, from a column (UTF-16) to its end. */
export function findingAtLine({ start, text }: Line, message: string, column = 0): RuleFinding {
  return {
    start: start + Math.min(column, text.length),
    end: start + text.length,
    in: 'annotations',
    message,
    fixes: [],
  };
}

/** A finding at the line that counts of an annotation; none when it is not in the file. */
export function findingAtAnnotation({ annotations }: Report, annotation: Annotation, message: string): RuleFinding[] {
  const line = annotations?.file.lines.find((one) => one.annotation === annotation);
  return line ? [findingAtLine(line, message)] : [];
}

/** Where an annotation without a place stood in the report: at its old position, as far as the text reaches. */
export function oldPlace({ text }: Report, { position, quote }: Annotation): Span {
  const points = codePoints(text);
  const start = Math.min(points.toUtf16(position?.start ?? 0), text.trimEnd().length);
  const line = text.slice(start).search(/[\r\n]|$/);
  return { start, end: start + Math.min(line, quote?.exact.length ?? 0) };
}

/** The words of an annotation, short enough for a message: “Sở Y tế báo cáo …”. */
export function wordsOf({ quote }: Annotation): string {
  const words = (quote?.exact ?? '').replace(/\s+/g, ' ').trim();
  return words.length > 60 ? `${words.slice(0, 57).replace(/[\uD800-\uDBFF]$/, '')}…` : words;
}

/** The label, or what stands for none. */
export function labelOf({ label }: Annotation): string {
  return label ?? l10n.t('(no label)');
}
