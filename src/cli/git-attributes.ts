/** `.gitattributes`: git is told how annotation files are merged. */
import path from 'node:path';
import * as l10n from '@vscode/l10n';
import { uriOfPath } from '../files/paths.ts';
import { withGitAttribute } from '../language/annotations/git-attributes.ts';
import { decodeText, encodeText } from '../language/text/encodings.ts';
import { readFile } from '../language/workspace/read-file.ts';
import { reason } from './inputs.ts';
import { EXIT } from './io.ts';
import type { Session } from './session.ts';

/** Adds the line to the `.gitattributes` of the repository, or of the working folder outside of one. Gives the exit status. */
export async function prepareRepository(session: Session, dryRun: boolean): Promise<number> {
  const folder = await repositoryAbove(session);
  const file = path.join(folder, '.gitattributes');
  const name = path.relative(session.io.cwd, file).split(path.sep).join('/');
  const uri = uriOfPath(file);
  const before = await readFile(session.files, uri, 'ignore');
  const decoded = before.status === 'read' ? decodeText(before.bytes) : null;
  if (before.status === 'unreadable' || decoded?.invalid) {
    const why = before.status === 'unreadable' ? before.reason : l10n.t('it is no text');
    session.complain(l10n.t('{0}: cannot be read ({1})', name, why));
    return EXIT.trouble;
  }
  const old = decoded?.text ?? '';
  const text = withGitAttribute(old);
  if (text === old) session.out.line(l10n.t('{0} is as it should be', name));
  else if (dryRun) {
    session.out.line(name);
    session.out.lines(text.slice(old.length));
  } else {
    const bytes = encodeText(text, decoded?.encoding ?? 'utf-8', decoded?.bom ?? false);
    try {
      if (!bytes) throw new Error(decoded?.encoding);
      await session.files.write(uri, bytes, { ifStill: before.status === 'read' ? before.bytes : null });
    } catch (error) {
      session.complain(l10n.t('{0}: cannot be written ({1})', name, reason(error)));
      return EXIT.trouble;
    }
    session.out.line(l10n.t('{0} written', name));
  }
  return EXIT.clean;
}

async function repositoryAbove({ io, files }: Session): Promise<string> {
  for (let folder = io.cwd; ; folder = path.dirname(folder)) {
    if (await files.stat(uriOfPath(path.join(folder, '.git'))).catch(() => null)) return folder;
    if (path.dirname(folder) === folder) return io.cwd;
  }
}
