/** One issuer, as the table has it or as its sign is composed. */
import type { Family, Level } from './schema.ts';

/** An issuer: from the table, or composed from parts that the table knows (`BTGHU`). */
export interface Issuer {
  readonly abbr: string;
  readonly family: Family;
  readonly name: string;
  readonly english: string;
  /** `committee`, `commission`, `office`, `inspection`, `ministry`, `people-council`, … */
  readonly kind: string;
  /** Where it may stand; several for signs used at more than one level (`ĐU`). */
  readonly levels: readonly Level[];
  readonly variants: readonly string[];
  /** The bodies that share this sign, as signs (`TW`: BCHTW, BCT, BBT). */
  readonly members: readonly string[];
  /** The National Assembly term in a sign like `QH15`, else null. */
  readonly assembly: number | null;
  /** `composed`: not in the table, read from its parts. */
  readonly origin: 'table' | 'composed';
}
