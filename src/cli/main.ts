import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeFiles } from '../files/node.ts';
import { asFileError } from '../language/workspace/files.ts';
import { reason } from './inputs.ts';
import { EXIT, type Io } from './io.ts';
import { createPrinter, type Output } from './output.ts';
import { outputProblem, runCommand } from './program.ts';

/** Set once something that was printed could not be written. */
let hasLost = false;

/**
 * A stream that may close or fail at any time. A reader that stops early (`giaoban extract … | head`) is no error: what was
 * earned so far stays the status. Anything else is, a full disk above all.
 */
function output(stream: NodeJS.WriteStream): Output {
  let closed = false;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    const isFirst = !closed;
    closed = true;
    if (error.code === 'EPIPE' || !isFirst) return;
    hasLost = true;
    process.exitCode = EXIT.trouble;
    if (stream !== process.stderr)
      createPrinter(io.stderr).line(outputProblem(reason(asFileError(error, 'unwritable'))));
  });
  return {
    write: (text) => void (closed || stream.write(text)),
    isTTY: stream.isTTY === true,
    isClosed: () => closed,
  };
}

const io: Io = {
  stdout: output(process.stdout),
  stderr: output(process.stderr),
  stdin: process.stdin,
  cwd: process.cwd(),
  files: nodeFiles,
  env: process.env,
  home: path.dirname(fileURLToPath(import.meta.url)),
};

// The status is set rather than the process ended, so that everything written arrives.
void runCommand(process.argv.slice(2), io).then((status) => {
  process.exitCode = hasLost ? EXIT.trouble : status;
});
