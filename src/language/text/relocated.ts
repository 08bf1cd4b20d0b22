/**
 * Copies of what was read, with their places moved: how a reading kept by its words is put where the words stand now.
 */

/** Where a place goes: another place, or anything else that is put in its stead. */
export type Move = (place: Readonly<Record<string, unknown>>) => unknown;

/**
 * A copy of plain data in which every object with `start` and `end`, however deep, is moved by so many units. `elsewhere`
 * is asked first about each such object, and about what an earlier copy was given for one; what it gives is taken as it is.
 */
export function relocated<T>(value: T, by: number, elsewhere?: Move): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => relocated(one, by, elsewhere)) as T;
  const given = value as Record<string, unknown>;
  const other = elsewhere?.(given);
  if (other !== undefined) return other as T;
  const copy: Record<string, unknown> = {};
  for (const key in given) {
    const one = given[key];
    copy[key] = typeof one === 'object' && one !== null ? relocated(one, by, elsewhere) : one;
  }
  if (typeof copy.start === 'number' && typeof copy.end === 'number') {
    copy.start = copy.start + by;
    copy.end = copy.end + by;
  }
  return copy as T;
}
