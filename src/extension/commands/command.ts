import type { RecognitionOfReports } from '../recognition.ts';
import type { Served } from '../server.ts';

/** What the commands and the status are given. */
export interface Extension extends Served {
  recognition: RecognitionOfReports;
}

/** One command; what it throws is logged and shown by whoever runs it. */
export type Command = (extension: Extension, argument?: unknown) => unknown;
