/**
 * Requests upwards: what somebody asks of a higher body is no task that the meeting sets. In: who asks and who is asked, in
 * words. "Giám đốc Sở Y tế đề nghị UBND tỉnh bố trí vốn" asks upwards, "Chủ tịch UBND tỉnh đề nghị các sở …" does not.
 */
import type { Ground } from '../../../model/index.ts';

/** Bodies by how high they stand; the first that is named in words tells. */
const LEVELS: readonly [level: number, words: string][] = [
  [
    5,
    'chính phủ|nhà nước|quốc hội|trung ương|thủ tướng|bộ chính trị|ban bí thư|tổng bí thư|chủ tịch nước|đảng và nhà nước',
  ],
  [4, 'bộ trưởng|các bộ|bộ (?=\\p{Lu})|tổng cục|thứ trưởng'],
  [3, 'sở|giám đốc sở'],
  [
    3.5,
    'ubnd tỉnh|hđnd tỉnh|tỉnh ủy|tỉnh uỷ|thành ủy|thành uỷ|ủy ban nhân dân tỉnh|ủy ban nhân dân thành phố|ubnd thành phố|lãnh đạo tỉnh|tỉnh',
  ],
  [2, 'ubnd huyện|huyện ủy|huyện uỷ|huyện|quận|thị xã|phòng'],
  [1, 'xã|phường|thị trấn|trường|bệnh viện|trạm|công ty|doanh nghiệp|hợp tác xã|hội|chi bộ|thôn|ấp'],
];

const NAMED = LEVELS.map(([level, words]) => [level, new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu')] as const);

/** Words of one who asks and does not order. */
const ASKS = /(?<!\p{L})(?:đề nghị|kiến nghị|đề xuất|mong muốn|mong|xin)(?!\p{L})/iu;

function levelOf(words: string): number | null {
  let found: number | null = null;
  let first = Number.POSITIVE_INFINITY;
  for (const [level, pattern] of NAMED) {
    const at = words.search(pattern);
    if (at >= 0 && at < first) [found, first] = [level, at];
  }
  return found;
}

/** Whether a task with this owner is what somebody lower asks. False where either level is not known. */
export function isAskedUpwards(grounds: readonly Ground[], owner: string | null): boolean {
  const said = grounds.map((ground) => (ground.by === 'cue' || ground.by === 'speaker' ? ground : null));
  const order = said.find((ground) => ground?.by === 'cue');
  if (!order || owner === null || !ASKS.test(order.text)) return false;
  const asker = said.find((ground) => ground?.by === 'speaker') ?? order;
  const [above, below] = [levelOf(owner), levelOf(asker.text)];
  return above !== null && below !== null && above > below && above >= 3.5;
}
