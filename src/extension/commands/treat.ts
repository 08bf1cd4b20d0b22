import { activeEditor } from './active.ts';
import type { Command } from './command.ts';

/** "Treat This File as a Report" and its reverse, remembered for the file. */
export function treat(how: 'report' | 'text'): Command {
  return async ({ recognition }) => {
    const document = activeEditor()?.document;
    if (document) await recognition.treatAs(document, how);
  };
}
