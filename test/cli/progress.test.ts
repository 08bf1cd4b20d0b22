import assert from 'node:assert/strict';
import type { Io } from '../../src/cli/io.ts';
import { startProgress } from '../../src/cli/progress.ts';

/** What a person sees on the terminal after some steps, a tenth of a second each. */
function shown(
  total: number,
  tty: { out: boolean; err: boolean },
  work: (progress: ReturnType<typeof startProgress>, write: (text: string) => void) => void,
): string {
  const written: string[] = [];
  const write = (text: string) => void written.push(text);
  let clock = 0;
  const io = { stdout: { write() {}, isTTY: tty.out }, stderr: { write, isTTY: tty.err }, env: {} } as unknown as Io;
  work(
    startProgress(io, total, () => (clock += 100)),
    write,
  );
  // A cleared line is gone.
  return written.join('').replace(/[^\n]*\r\u001B\[K/g, '');
}

describe('progress bar', () => {
  it('shows how far long work has come', () => {
    const bar = shown(400, { out: false, err: true }, (progress) => {
      for (let i = 0; i < 100; i++) progress.step();
    });
    assert.equal(bar, '████████░░░░░░░░░░░░░░░░░░░░░░ 25 % · 100/400');
  });

  it('leaves messages whole, and nothing behind', () => {
    const all = shown(400, { out: false, err: true }, (progress, write) => {
      progress.step();
      progress.around(() => write('giaoban: x\n'));
      progress.step();
      progress.stop();
    });
    assert.equal(all, 'giaoban: x\n');
  });

  it('is silent for short work, without a terminal, and beside results on the terminal', () => {
    const steps = (progress: ReturnType<typeof startProgress>) => {
      for (let i = 0; i < 10; i++) progress.step();
      progress.stop();
    };
    assert.equal(shown(10, { out: false, err: true }, steps), '');
    assert.equal(shown(400, { out: false, err: false }, steps), '');
    assert.equal(shown(400, { out: true, err: true }, steps), '');
  });
});
