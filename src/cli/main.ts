import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeFiles } from '../files/node.ts';
import type { Io, Output } from './io.ts';
import { runCommand } from './program.ts';

function output(stream: NodeJS.WriteStream): Output {
  // Whoever reads may stop early (`giaoban extract … | head`): that is no error.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
  return { write: (text) => void stream.write(text), isTTY: stream.isTTY === true };
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
  process.exitCode = status;
});
