import type { Range } from 'vscode-languageserver-types';
import { codeKey } from '../knowledge/code.ts';
import type { Reference } from '../model/index.ts';
import { listedCodes, listedReference } from '../rules/listed-codes.ts';
import type { Report } from '../workspace/report.ts';
import { rangeOf, referenceAt, touches } from './places.ts';

/**
 * Every place of the report that means the same document, or the same person, as the words at an offset; in the order of
 * the text. Empty where nothing is meant.
 */
export function mentions(report: Report, offset: number): Range[] {
  const { analysis, document, metadata } = report;
  const inFront = metadata?.location === 'front-matter' ? listedReferences(report) : [];
  const reference = inFront.find((listed) => touches(listed, offset)) ?? referenceAt(report, offset);
  if (reference) {
    const wanted = identity(reference);
    return [...inFront, ...analysis.references]
      .filter((other) => other === reference || identity(other) === wanted)
      .map((other) => rangeOf(document, other));
  }
  const person = analysis.people.find(({ nameSpan, mentions: others }) =>
    [nameSpan, ...others].some((span) => touches(span, offset)),
  );
  if (!person) return [];
  return [person.nameSpan, ...person.mentions].sort((a, b) => a.start - b.start).map((span) => rangeOf(document, span));
}

/** Every place of the report that means the document of a code in its sidecar. */
export function mentionsOfListed(report: Report, offset: number): Range[] {
  const reference = listedReferences(report).find((listed) => touches(listed, offset));
  if (!reference) return [];
  const wanted = identity(reference);
  return report.analysis.references
    .filter((other) => identity(other) === wanted)
    .map((other) => rangeOf(report.document, other));
}

function listedReferences({ metadata, project: { knowledge } }: Report): Reference[] {
  return listedCodes(metadata, knowledge).flatMap((listed) => listedReference(listed, knowledge) ?? []);
}

/** The document meant, as far as it is known: two ambiguous codes that are written alike mean the same. */
function identity({ resolution: { document }, code, text }: Reference): string {
  return document ? `${codeKey(document.code)} ${document.date}` : codeKey(code ?? text);
}
