import * as l10n from '@vscode/l10n';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Reference } from '../model/index.ts';
import { writtenDate } from '../text/calendar.ts';
import { comparable } from '../text/comparable.ts';
import { citations, found, knownDocument } from './reference-shared.ts';
import type { Rule } from './rule.ts';

/** The stated subject is plainly that of another document than the code names. */
export const referenceSubject: Rule = {
  id: 'reference/subject',
  severity: 'hint',
  check({ analysis, project: { knowledge } }) {
    return citations(analysis).flatMap((reference) => {
      const document = knownDocument(reference);
      const { stated, resolution } = reference;
      const reasons = resolution.candidates.find((each) => each.document === document)?.reasons ?? [];
      const span = stated.spans.subject;
      if (!document?.title || !span || document.family !== 'state') return [];
      if (!reasons.some(({ id }) => id === 'subject-other')) return [];
      const likely = likelyMeant(reference, knowledge);
      const message = likely
        ? l10n.t(
            '{0} is “{1}”; this subject is that of {2} of {3}.',
            document.code,
            document.title,
            likely.code,
            writtenDate(likely.date),
          )
        : l10n.t('{0} is “{1}”, and the text states another subject.', document.code, document.title);
      return [found(span, message)];
    });
  },
};

/** Words of a subject that are looked for, from its first on. */
const WORDS = 9;
const FEWEST = 5;

/** The document of the State whose title begins with the stated subject; null when there is none, or several. */
function likelyMeant({ stated, typeWord }: Reference, { catalogue, types }: Knowledge) {
  const subject = (stated.subject ?? '').replace(/^(?:về(?: việc)?|v\/v)\s+/iu, '');
  const words = comparable(subject).split(' ').slice(0, WORDS);
  if (words.length < FEWEST) return null;
  const wanted = words.join(' ');
  const signs = typeWord === null ? [] : types.byWord(typeWord, 'state').map(({ abbr }) => abbr);
  const [only, second] = catalogue.state
    .search(
      subject
        .split(/\s+/)
        .slice(0, WORDS)
        .join(' ')
        .replace(/[,.;:]/g, ''),
      20,
    )
    .map(({ entry }) => entry)
    .filter(
      ({ type, title }) => (signs.length === 0 || signs.includes(type)) && comparable(title ?? '').includes(wanted),
    );
  return only && !second ? only : null;
}
