/** Reports of before Unicode: told by the letters on the screen, or by the bytes where the screen has lost them. */
import * as vscode from 'vscode';
import { vscodeFiles } from '../files/vscode.ts';
import { binaryKind } from '../language/text/encodings.ts';
import { bytesToUnicode, type Converted, ENCODING_NAMES, textToUnicode } from '../language/text/to-unicode.ts';
import { MOST_BYTES } from '../language/workspace/read-file.ts';
import { recognize } from '../server/protocol.ts';
import { PASTED, PLAIN, type RecognitionOfReports, SAMPLE } from './recognition.ts';
import { LANGUAGE, type Served } from './server.ts';

/** What VS Code calls an encoding; it has none for TCVN3 and VNI. */
const REOPEN: Partial<Record<Converted['from'], string>> = {
  'utf-8': 'utf8',
  'utf-16le': 'utf16le',
  'utf-16be': 'utf16be',
  'windows-1258': 'windows1258',
};

/** A document whose letters are not what they should be. */
export interface OldText extends Converted {
  /** For people: "TCVN3 (ABC)". */
  name: string;
  /** The encoding with which VS Code shows the file as it is meant; undefined when it has none or is no help. */
  reopen: string | undefined;
}

/**
 * What a document really says when it is shown in the wrong letters; null when all is right. A file is read again from
 * where it lies if the editor could not make sense of its bytes (`�`), or has guessed an encoding.
 */
export async function oldTextOf(document: vscode.TextDocument): Promise<OldText | null> {
  const text = document.getText();
  const isGuessed = !isUnicode(document);
  if (isOnDisk(document) && (isGuessed || text.includes('\uFFFD'))) {
    const bytes = await vscodeFiles.read(document.uri.toString(), MOST_BYTES.report).catch(() => null);
    const read = bytes && !binaryKind(bytes) ? bytesToUnicode(bytes) : null;
    if (read && !isSame(read.text, text)) return described(read, REOPEN[read.from]);
  }
  const read = textToUnicode(text);
  return read && described(read, undefined);
}

/** Whether the document will be saved as Unicode. */
export function isUnicode({ encoding }: vscode.TextDocument): boolean {
  return /^utf/i.test(encoding);
}

function isOnDisk({ isDirty, isUntitled, uri }: vscode.TextDocument): boolean {
  return !isDirty && !isUntitled && vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== undefined;
}

function described(read: Converted, reopen: string | undefined): OldText {
  return { ...read, name: ENCODING_NAMES[read.from], reopen };
}

/** Line ends are the editor's own affair. */
function isSame(some: string, others: string): boolean {
  const plain = (text: string) => text.replace(/\r\n?/g, '\n').normalize('NFC');
  return plain(some) === plain(others);
}

/** Offers to put a report right that is shown in the wrong letters, once for a file. */
export function offerUnicode({
  context,
  log,
  server,
  recognition,
}: Served & { recognition: RecognitionOfReports }): void {
  /** Asked about: nobody wants to be asked at every visit. */
  const asked = new Set<string>();

  const look = async (document: vscode.TextDocument) => {
    const uri = document.uri.toString();
    if (asked.has(uri) || document.isClosed || ![PLAIN, LANGUAGE].includes(document.languageId)) return;
    if (recognition.reasonNot(document) !== null) return;
    const old = await oldTextOf(document);
    if (!old || asked.has(uri)) return;
    asked.add(uri);
    const { isReport } = await (await server())(recognize, { text: old.text.slice(0, SAMPLE), uri });
    if (isReport) await offer(document, old);
  };
  const safely = (document: vscode.TextDocument) => void look(document).catch((error) => log.error(error as Error));
  const lookAtAll = () => {
    for (const { document } of vscode.window.visibleTextEditors) safely(document);
  };
  context.subscriptions.push(
    vscode.window.onDidChangeVisibleTextEditors(lookAtAll),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.some(({ text }) => text.length > PASTED)) safely(document);
    }),
    // Under the same name it may be another file the next time.
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      const isOpen = () => vscode.workspace.textDocuments.some((open) => open.uri.toString() === uri.toString());
      setTimeout(() => isOpen() || asked.delete(uri.toString()), 0);
    }),
  );
  lookAtAll();
}

async function offer(document: vscode.TextDocument, { name, reopen }: OldText): Promise<void> {
  const file = document.uri.path.split('/').at(-1) ?? '';
  const message = vscode.l10n.t('“{0}” is a report in {1}, shown in the wrong letters.', file, name);
  const convert = vscode.l10n.t('Convert to Unicode…');
  const again = vscode.l10n.t('Reopen as {0}', name);
  const answer = await vscode.window.showInformationMessage(
    message,
    ...(reopen === undefined ? [convert] : [again, convert]),
  );
  if (answer === convert) await vscode.commands.executeCommand('giaoban.convertToUnicode', document.uri);
  else if (answer === again) await vscode.workspace.openTextDocument(document.uri, { encoding: reopen ?? '' });
}
