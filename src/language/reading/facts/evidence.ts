/** Facts and their evidence: whether it suffices, and the grounds in the user's language. */
import * as l10n from '@vscode/l10n';
import type { Evidence, Ground } from '../../model/index.ts';

/** Whether a fact is more than possible. */
export const isCertain = ({ evidence }: { evidence: Evidence }): boolean => evidence.certain;

/** The grounds of a fact as short phrases, in the order in which they were found. */
export function groundTexts({ grounds }: Evidence): string[] {
  return grounds.map(groundText);
}

function groundText(ground: Ground): string {
  if (ground.by === 'continuation') return l10n.t('goes on from the task before');
  const words = ground.text.replace(/\s+/gu, ' ').trim();
  switch (ground.by) {
    case 'speaker':
      return l10n.t('“{0}” has the floor', words);
    case 'section':
      return l10n.t('under the heading “{0}”', words);
    case 'list':
      return l10n.t('in the list “{0}”', words);
    case 'cue':
      return cueText(ground.cue, words);
  }
}

function cueText(cue: string, words: string): string {
  switch (cue) {
    case 'order-given':
      return l10n.t('ordered with “{0}”', words);
    case 'need-stated':
      return l10n.t('said to be needed: “{0}”', words);
    case 'plan-set':
    case 'ahead':
      return l10n.t('planned: “{0}”', words);
    case 'asked':
      return l10n.t('asked for with “{0}”', words);
    case 'result-told':
      return l10n.t('says what was reached: “{0}”', words);
    case 'decision-made':
      return l10n.t('decided: “{0}”', words);
    case 'day-announced':
      return l10n.t('announced: “{0}”', words);
    case 'opening':
      return l10n.t('opens with “{0}”', words);
    case 'quotation-said':
      return l10n.t('in the words of “{0}”', words);
    default:
      return l10n.t('introduced by “{0}”', words);
  }
}
