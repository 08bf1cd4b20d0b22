/** The issuers of central documents by the words that texts use. */
import type { IssuerTable } from '../../knowledge/issuers.ts';
import { comparable } from '../../text/comparable.ts';

/** `BCT`, `BBT`, `BCHTW`; `TW` for "Trung ương" without saying which body; null for any other issuer or none. */
export function issuerSign(words: string | null): string | null {
  if (words === null) return null;
  const text = words.normalize('NFC');
  if (/^Bộ Chính trị|^BCT(?!\p{L})/iu.test(text)) return 'BCT';
  if (/^Ban Bí thư|^BBT(?!\p{L})/iu.test(text)) return 'BBT';
  if (
    /^(?:Ban Chấp hành|BCH)[ ]?(?:Trung ương|TW|Đảng(?! bộ| ủy| uỷ))|^(?:Hội nghị )?(?:lần thứ \S+ )?(?:Ban Chấp hành|BCH) (?:Trung ương|TW)|^Hội nghị Trung ương/iu.test(
      text,
    )
  ) {
    return 'BCHTW';
  }
  return /^(?:Trung ương|TW|Đảng(?: ta| Cộng sản Việt Nam)?)(?: Đảng)?$/iu.test(text) ? 'TW' : null;
}

/** The highest bodies of the State by the words that texts use, longest first, with the signs in their codes. */
const STATE_BODIES: readonly (readonly [words: RegExp, sign: string])[] = [
  [/^(?:(?:Ủy|Uỷ) ban [Tt]hường vụ Quốc hội|UBTVQH|UBTV Quốc hội)(?!\p{L})/u, 'UBTVQH'],
  [/^Quốc hội(?!\p{L})/u, 'QH'],
  [/^(?:Thủ tướng|TTg)(?!\p{L})/u, 'TTg'],
  [/^(?:Chính phủ|CP)(?!\p{L})/u, 'CP'],
  [/^Chủ tịch nước(?!\p{L})/iu, 'CTN'],
];

/**
 * The sign of the central State body that the words name: "Thủ tướng Chính phủ" → TTg, "Bộ Nội vụ" → BNV, "Bộ GD&ĐT" → BGDĐT; null for any other.
 */
export function stateSign(words: string, issuers: IssuerTable): string | null {
  const text = words.normalize('NFC');
  const highest = STATE_BODIES.find(([body]) => body.test(text));
  if (highest) return highest[1];
  const letters = /^[Bb]ộ ([\p{Lu}&-]{2,10})$/u.exec(text)?.[1];
  if (letters) return issuers.byAbbr(`B${letters.replace(/[&-]/g, '')}`, 'state')?.abbr ?? null;
  const name = comparable(text);
  return issuers.all.find((each) => each.family === 'state' && comparable(each.name) === name)?.abbr ?? null;
}
