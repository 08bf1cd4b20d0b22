/** The reasons of a resolution in the user's language. */
import * as l10n from '@vscode/l10n';
import type { Reason } from '../../model/index.ts';
import { writtenDate } from '../../text/calendar.ts';

/** One reason as a short sentence. Dates are shown as people write them. */
export function reasonText({ id, values }: Reason): string {
  const [first = '', second = ''] = values.map((value) => shown(value));
  switch (id) {
    case 'date':
      return l10n.t('the stated date {0} is its date', first);
    case 'date-part':
      return l10n.t('the stated date {0} fits', first);
    case 'date-slip':
      return l10n.t('the stated date {0} differs from its date {1} in one number', first, second);
    case 'year-other':
    case 'date-other':
      return l10n.t('the text states {0}, but it is of {1}', first, second);
    case 'term':
      return l10n.t('term {0} is stated', first);
    case 'term-other':
      return l10n.t('term {0} is stated, but it is of term {1}', first, second);
    case 'issuer':
      return l10n.t('issued by {0}, as stated', first);
    case 'issuer-other':
      return second === ''
        ? l10n.t('the stated issuer {0} is another', first)
        : l10n.t('the text says {0}, but it was issued by {1}', first, second);
    case 'subject':
      return l10n.t('the subject is that of its title');
    case 'subject-part':
      return l10n.t('the subject shares words with its title');
    case 'subject-other':
      return l10n.t('the subject is not that of its title “{0}”', first);
    case 'context':
      return l10n.t('the words around it speak of its subject');
    case 'sibling':
      return l10n.t('issued on {0}, as the document cited beside it', first);
    case 'related':
      return l10n.t('the text cites {0}, which concerns it', first);
    case 'theme':
      return l10n.t('the whole text speaks of its subject');
    case 'kind':
      return l10n.t('it is called {0}', first);
    case 'kind-other':
      return l10n.t('it is called {0}, unlike here', first);
    case 'type':
      return l10n.t('it is a {0}, as the type word says', first);
    case 'type-other':
      return l10n.t('it is a {0}, unlike the type word', first);
    case 'anniversary':
      return l10n.t('{0} years before the report, as stated', first);
    case 'anniversary-other':
      return l10n.t('{0} years are stated, but it is of {1}', first, second);
    case 'plenum':
      return l10n.t('it was issued by plenum {0}', first);
    case 'plenum-other':
      return l10n.t('it was issued by plenum {0}, not by the one named', first);
    case 'called-by-plenum':
      return l10n.t('it is the one meant by the name of its plenum');
    case 'cited':
      return l10n.t('the same text cites it in full');
    case 'chosen':
      return l10n.t('the metadata says that the one of {0} is meant', first);
    case 'antecedent':
      return l10n.t('it goes back to an earlier reference');
    case 'same-term':
      return l10n.t('issued in the term of the report ({0})', first);
    case 'term-before':
      return l10n.t('issued in the term before the report ({0})', first);
    case 'nearest':
      return l10n.t('the last one issued before the report');
    case 'future':
      return l10n.t('it was issued on {0}, after the report', first);
    case 'in-force':
      return l10n.t('the version that held on the day of the report, since {0}', first);
    case 'not-yet':
      return l10n.t('it holds from {0}, after the report', first);
    case 'change':
      return l10n.t('the report is near a change of versions: the newest is of {0}', first);
    case 'own':
      return l10n.t('the number of this document itself');
    case 'no-code':
      return l10n.t('no document with the code {0} is known', first);
    case 'no-entry':
      return l10n.t('no known document fits');
  }
}

/** ISO dates as people write them; anything else as it is. */
function shown(value: string | number): string {
  return /^\d{4}-\d{2}(?:-\d{2})?$/.test(String(value)) ? writtenDate(String(value)) : String(value);
}
