import { check, type Diagnostics } from 'recheck';
import { fastest, RUNAWAY } from './hostile.ts';

/** The checker gives up after this long, in milliseconds; on a busy machine it needs some of it. */
const PATIENCE = 60_000;

/**
 * Whether a pattern takes time in proportion to the text: null when it does, else why it is believed not to.
 *
 * The checker proves it where it can. Where it cannot it searches for an attack; what it finds is a suspicion, which
 * depends on how busy the machine is, so the attack is tried on the pattern itself.
 */
export async function suspicion(source: string, flags: string): Promise<string | null> {
  const plain = flags.replace(/[yd]/g, '').replace('v', 'u');
  const proof = await check(source, plain, { timeout: PATIENCE, checker: 'automaton' });
  const verdict: Diagnostics = proof.status === 'unknown' ? await check(source, plain, { timeout: PATIENCE }) : proof;
  if (verdict.status === 'safe') return null;
  if (verdict.status === 'unknown') return `cannot be judged: ${verdict.error.kind}`;
  if (verdict.checker !== 'fuzz') return `${verdict.complexity.summary}: ${verdict.attack.pattern}`;
  const pattern = new RegExp(source, flags.replace('y', 'g'));
  const took = fastest(() => void verdict.attack.string.search(pattern), 1);
  return took < RUNAWAY ? null : `${took.toFixed(0)} ms for ${verdict.attack.pattern}`;
}
