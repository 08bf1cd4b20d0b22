/** What the readers of names find. */
import type { CongressName, PlenumName } from '../../model/index.ts';

/** What a name says, with the end of its words. A list of plenums or terms gives several. */
export interface NamedItem {
  /** Where the item's own words begin: the type word for the first, its number or term for the others. */
  start: number | null;
  end: number;
  name: string;
  plenum: PlenumName | null;
  congress: CongressName | null;
  term: string | null;
  year: number | null;
}
