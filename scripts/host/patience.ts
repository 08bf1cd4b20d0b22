// How a window is waited for. It does not hear every key and every click: one that has just come up has no ears yet, a
// busy one draws its lists anew under the mouse. So every step presses, looks, and presses again.

/** How long a thing is waited for before the run fails, in milliseconds. */
export const PATIENCE = 60_000;
/** How long one press has to show, before the next; and how long one action of the mouse or the keyboard may take. */
export const LOOK = 2_000;

const PAUSE = 100;

/** What a look found; `undefined` or `false` when it is not there yet. */
type Look<T> = () => Promise<T | undefined | false>;

/**
 * Asks `look` until it gives something other than `undefined` or `false`. What it throws (an element that went away
 * while it was read) counts as not there yet. Fails after a minute, naming `what` and the last exception.
 */
export async function poll<T>(what: string, look: Look<T>, patience = PATIENCE): Promise<T> {
  const end = Date.now() + patience;
  let cause: unknown;
  for (;;) {
    try {
      const value = await look();
      if (value !== undefined && value !== false) return value;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    if (Date.now() >= end) throw new Error(`Waited ${patience / 1000} s for ${what}`, { cause });
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

/**
 * Looks whether something is there; presses where it is not, looks for a while, and presses again. Only for presses that
 * do no harm when they are heard twice.
 */
export async function pressUntil<T>(
  what: string,
  press: () => Promise<unknown>,
  look: Look<T>,
  patience = LOOK,
): Promise<T> {
  const glance = (time: number) => poll(what, look, time).catch(() => undefined);
  return poll(what, async () => {
    const there = await glance(0);
    if (there !== undefined) return there;
    await press();
    return glance(patience);
  });
}
