import * as l10n from '@vscode/l10n';
import type { Span } from '../model/index.ts';
import { writtenDate } from '../text/calendar.ts';
import { append } from '../text/lists.ts';
import { weekdayNameOf } from './calendar.ts';
import type { MetadataDocument } from './document.ts';
import type { SchemaExtension } from './extension.ts';
import { choiceMeaning, choicesOf, fieldAt, fieldMeaning } from './fields.ts';
import { placeAt } from './path.ts';

export interface MetadataHover {
  span: Span;
  /** Plain text, one paragraph each. */
  lines: string[];
}

/** What the field under an offset means, with an example; on a value also what the value says. Null elsewhere. */
export function metadataHover(
  document: MetadataDocument,
  offset: number,
  schema?: SchemaExtension | null,
): MetadataHover | null {
  const place = placeAt(document, offset);
  if (!place) return null;
  const own = typeof place.path[0] === 'string' && place.path[0].startsWith('x-');
  if (own) return { span: place.span, lines: [l10n.t('A field of your own: it is kept and not checked.')] };
  const field = fieldAt(place.path);
  const added = schema?.fieldsBelow(place.path.slice(0, -1)).find(({ name }) => name === place.path.at(-1));
  if (!field && !added) return null;
  const asked = added && [added.meaning, (added.choices ?? added.types).map(String).join(' | ')].filter(Boolean);
  if (!field) return { span: place.span, lines: asked?.length ? asked : [l10n.t('A field of the project’s schema.')] };
  const lines = [fieldMeaning(field)];
  if (place.on === 'value') {
    const value = document.text.slice(place.span.start, place.span.end).replace(/^["']|["']$/g, '');
    const weekday = field.format === 'date' ? weekdayNameOf(value) : null;
    if (weekday) lines.unshift(`${weekday}, ${writtenDate(value)}`);
    if (choicesOf(field).includes(value)) lines.unshift(`${value}: ${choiceMeaning(value)}`);
  } else {
    const choices = choicesOf(field);
    append(
      lines,
      choices.map((choice) => `${choice}: ${choiceMeaning(choice)}`),
    );
    lines.push(l10n.t('Example: {0}', field.example));
  }
  append(lines, asked ?? []);
  return { span: place.span, lines };
}
