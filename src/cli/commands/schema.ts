import * as l10n from '@vscode/l10n';
import type { Command } from 'commander';
import { jsonSchema } from '../../language/metadata/json-schema.ts';
import { EXIT } from '../io.ts';
import type { Run } from '../session.ts';

/** `giaoban schema`: the JSON Schema of the metadata, for editors and validators. */
export function schema(program: Command, run: Run): void {
  program
    .command('schema')
    .summary(l10n.t('print the JSON Schema of the metadata'))
    .description(l10n.t('Prints the JSON Schema (2020-12) of front matter and NAME.meta.yaml files.'))
    .action(() =>
      run(async ({ out }) => {
        out.data(`${JSON.stringify(jsonSchema(), null, 2)}\n`);
        return EXIT.clean;
      }),
    );
}
