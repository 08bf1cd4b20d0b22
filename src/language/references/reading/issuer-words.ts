/** The issuers of central documents by the words that texts use. */

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
