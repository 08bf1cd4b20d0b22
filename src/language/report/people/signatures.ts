/**
 * Who signed a report: a name alone in its column, under an office in capitals.
 */
import type { Span } from '../../model/index.ts';
import type { Layout } from '../page/header.ts';
import { cellsOf, type Line, type ReportText } from '../page/lines.ts';
import type { Register } from './person-register.ts';

const SIGNATURE_ROLE = /^[^\p{Ll}]{4,60}$/u;

const SIGNATURE_NAME = /^(?:\p{Lu}[\p{Ll}’'ʼ]*(?:[’'ʼ]\p{Lu}\p{Ll}*)? ){1,4}\p{Lu}[\p{Ll}’'ʼ]*$/u;

/** Who signed: a name alone in its column, under an office in capitals. */
export function signers(report: ReportText, layout: Layout, register: Register): void {
  if (layout.signatureFrom < 0) return;
  const offices: Span[] = [];
  for (const line of report.lines.slice(layout.signatureFrom)) {
    if (line.blank) continue;
    for (const cell of signatureCells(line)) {
      const bareText = cell.text.replace(/^(?:TS|ThS|PGS|GS|BS)\.? ?(?:TS\.? ?)?/, '');
      if (SIGNATURE_ROLE.test(cell.text) && !/\d/.test(cell.text)) offices.push(cell);
      else if (SIGNATURE_NAME.test(bareText) && offices.length > 0 && !/^Nơi/.test(bareText)) {
        const start = cell.end - bareText.length;
        const own = nearestColumn(report, offices, cell);
        register.see({ start, end: cell.end, name: { start, end: cell.end }, role: own, honorific: null });
      }
    }
  }
}

/** The cells of a signature line; the addressee list on its left is no signature. */
function signatureCells(line: Line) {
  return cellsOf(line).filter((cell) => !/^[-–+*]/.test(cell.text) && cell.text.length < 60);
}

/** The last office that stands in the same column: the one whose middle is nearest. */
function nearestColumn({ text }: ReportText, offices: readonly Span[], name: Span): Span {
  const middle = ({ start, end }: Span) => {
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    return (start + end) / 2 - lineStart;
  };
  const own = middle(name);
  let best = offices[0]!;
  let distance = Number.POSITIVE_INFINITY;
  for (const office of offices) {
    const away = Math.abs(middle(office) - own);
    if (away <= distance + 12) {
      best = office;
      distance = Math.min(distance, away);
    }
  }
  return best;
}
