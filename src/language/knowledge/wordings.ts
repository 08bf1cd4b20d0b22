/**
 * Wordings that are too free for a list of phrases: patterns in `data/words/wordings.json`, each with what it reads and an
 * example. They are loaded with the other tables, before the first text is read.
 */

/** A wording as it stands in the file. */
export interface RawWording {
  /** What it reads. */
  reads: string;
  /** A regular expression over one tone placement; linear in time. */
  pattern: string;
  flags: string;
  /** Words in which it is found. */
  example: string;
}

type Name =
  | 'opening'
  | 'telling'
  | 'ordinal'
  | 'assessing'
  | 'authority'
  | 'speaker'
  | 'ahead'
  | 'countedOrder'
  | 'listLead'
  | 'opensOnly'
  | 'beforeDue'
  | 'detailLabel'
  | 'counted'
  | 'setsForItself'
  | 'place'
  | 'placeGoesOn'
  | 'today'
  | 'says'
  | 'needsUnit'
  | 'signer'
  | 'opensBody'
  | 'captionStart'
  | 'shortcomings'
  | 'proceedings';

/** The wordings by name. */
export const wordings = {} as Readonly<Record<Name, RegExp>>;

/** Takes the wordings of the tables. They are the same in every process, so loading them twice changes nothing. */
export function loadWordings(raw: Readonly<Record<string, RawWording>>): void {
  for (const [name, { pattern, flags }] of Object.entries(raw))
    Object.assign(wordings, { [name]: new RegExp(pattern, flags) });
}
