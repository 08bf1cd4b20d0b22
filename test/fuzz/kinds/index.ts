import type { Kind } from '../kind.ts';
import { commandKinds } from './commands.ts';
import { messageKinds } from './messages.ts';
import { reportKinds } from './reports.ts';
import { settingsKinds } from './settings.ts';

/** All kinds of inputs. Adding one is adding it to its file, or a file and a line here. */
export const kinds: readonly Kind[] = [...settingsKinds, ...reportKinds, ...commandKinds, ...messageKinds];
