import * as l10n from '@vscode/l10n';
import type { Command } from 'commander';
import { Option } from 'commander';
import { decodeText, encodeText } from '../../language/text/encodings.ts';
import { bytesToUnicode, type Converted, ENCODING_NAMES } from '../../language/text/to-unicode.ts';
import { EXIT, UsageError } from '../io.ts';
import { together, type Words } from '../output.ts';
import type { Run, Session } from '../session.ts';
import { complainAboutDamage, eachTextFile, type TextFile, writeBytes } from '../text-files.ts';

interface ConvertOptions {
  dryRun?: boolean;
}

/** How much of the first line that changes is shown. */
const SHOWN = 70;

/** `giaoban convert`: texts of before Unicode as UTF-8. */
export function convert(program: Command, run: Run): void {
  program
    .command('convert')
    .summary(l10n.t('rewrite texts in old encodings as UTF-8'))
    .description(
      l10n.t(
        'Rewrites texts in TCVN3 (ABC), VNI, Windows 1258 and UTF-16 as UTF-8, and puts letters right that were saved after being read in the wrong encoding. Texts that are right, and texts that cannot be read without loss, stay as they are.',
      ),
    )
    .argument('<path...>', l10n.t('files, folders or globs'))
    .addOption(new Option('--to <encoding>', l10n.t('encoding to write')).choices(['utf-8']).default('utf-8'))
    .option('--dry-run', l10n.t('print what would be written, change nothing'))
    .action((paths: string[], options: ConvertOptions) => run((session) => convertAll(session, paths, options)));
}

async function convertAll(session: Session, paths: string[], { dryRun }: ConvertOptions): Promise<number> {
  if (paths.includes('-')) throw new UsageError(l10n.t('convert rewrites files; it takes no standard input'));
  const { out } = session;
  let troubles = 0;
  let converted = 0;
  let right = 0;
  const unread = await eachTextFile(session, paths, async (file) => {
    const result = file.bytes && convertedBytes(file.bytes);
    if (!result) {
      complainAboutDamage(session, file);
      troubles++;
    } else if (result === 'right') right++;
    else if (dryRun || (await writeBytes(session, file, result.bytes))) {
      converted++;
      out.line(lineFor(session, file, result));
    } else troubles++;
  });
  out.line(
    dryRun
      ? l10n.t('Would be converted: {0}. Already right: {1}.', converted, right)
      : l10n.t('Converted: {0}. Already right: {1}.', converted, right),
  );
  return unread + troubles > 0 ? EXIT.trouble : EXIT.clean;
}

type Result = Converted & { bytes: Uint8Array };

/** The bytes of a file in UTF-8; `right` when they are that already, null when they cannot be read whole. */
function convertedBytes(bytes: Uint8Array): Result | 'right' | null {
  const converted = bytesToUnicode(bytes);
  if (!converted) return null;
  const { encoding, bom, text } = decodeText(bytes);
  if (encoding === 'utf-8' && text === converted.text) return 'right';
  const written = encodeText(converted.text, 'utf-8', encoding === 'utf-8' && bom);
  return written && { ...converted, bytes: written };
}

/** "a.txt: from TCVN3 (ABC): Báo cáo …" */
function lineFor({ styles }: Session, { name }: TextFile, { from, text }: Result): Words {
  const first = text.split(/[\r\n]+/).find((line) => /[^\p{ASCII}]/u.test(line)) ?? '';
  const shown = first.trim();
  const cut = shown.length > SHOWN ? `${shown.slice(0, SHOWN).trimEnd()}…` : shown;
  return together(l10n.t('{0}: from {1}', name, ENCODING_NAMES[from]), styles.dim(`: ${cut}`));
}
