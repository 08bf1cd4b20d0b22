/** Signs of issuers that the table lacks, read from parts that it knows: `BTGHU` = Ban Tuyên giáo + Huyện ủy. */

import { signKey } from '../text/comparable.ts';
import type { Issuer } from './issuer.ts';
import type { Family } from './schema.ts';

/** The issuer of the table with this sign. */
export type IssuerLookUp = (abbr: string, family: Family) => Issuer | undefined;

/** Bodies of a Party committee, put before the committee's own sign. */
const partyHeads: readonly (readonly [sign: string, name: string, english: string, kind: string])[] = [
  ['BTGDV', 'Ban Tuyên giáo và Dân vận', 'Propaganda, Education and Mass Mobilisation Commission', 'commission'],
  ['BTG', 'Ban Tuyên giáo', 'Propaganda and Education Commission', 'commission'],
  ['BTC', 'Ban Tổ chức', 'Organisation Commission', 'commission'],
  ['BDV', 'Ban Dân vận', 'Mass Mobilisation Commission', 'commission'],
  ['BNC', 'Ban Nội chính', 'Internal Affairs Commission', 'commission'],
  ['BKT', 'Ban Kinh tế', 'Economic Commission', 'commission'],
  ['BXDĐ', 'Ban Xây dựng Đảng', 'Party Building Commission', 'commission'],
  ['BBVCSSKCB', 'Ban Bảo vệ, chăm sóc sức khỏe cán bộ', 'Commission for the Health Care of Officials', 'commission'],
  ['UBKT', 'Ủy ban Kiểm tra', 'Inspection Commission', 'inspection'],
  ['BCĐ', 'Ban Chỉ đạo', 'Steering Committee', 'steering'],
  ['BTV', 'Ban Thường vụ', 'Standing Committee', 'committee'],
  ['TT', 'Thường trực', 'Standing Board', 'committee'],
  ['VP', 'Văn phòng', 'Office', 'office'],
  ['ĐH', 'Đại hội', 'Congress', 'congress'],
];

/** Party organisations inside a State body, put before that body's sign. */
const partyInsideState: readonly (readonly [sign: string, name: string, english: string])[] = [
  ['BCSĐ', 'Ban cán sự đảng', 'Party Civil Affairs Committee'],
  ['ĐĐ', 'Đảng đoàn', 'Party group'],
  ['ĐU', 'Đảng ủy', 'Party Committee'],
];

/** The signs of Party committees of every level. */
export const committees = ['TW', 'TU', 'HU', 'QU', 'ThU', 'TXU', 'ĐUK', 'ĐU', 'CB'];

/** Letters after a sign that every level adds for itself: HĐND + a province, BCĐ + its subject. */
const openSigns = ['UBND', 'HĐND', 'BCĐ', 'BQL', 'MTTQ', 'LĐLĐ', 'TAND', 'VKSND'];

/** What the head of a composed sign says of its body. */
type Head = Pick<Issuer, 'name' | 'english' | 'kind'>;

/** An issuer of the Party whose sign is composed; undefined when its parts are unknown. */
export function composedPartyIssuer(abbr: string, find: IssuerLookUp): Issuer | undefined {
  const sign = signKey(abbr);
  for (const [start, name, english, kind] of partyHeads) {
    if (!sign.startsWith(start)) continue;
    const rest = sign.slice(start.length);
    const committee = committees.find((candidate) => signKey(candidate) === rest);
    const base = committee && find(committee, 'party');
    if (base) return withHead(abbr, { name, english, kind }, base);
    if (rest === '') return headAlone(abbr, { name, english, kind });
  }
  for (const [start, name, english] of partyInsideState) {
    const body = abbr.slice(start.length);
    const base = sign.startsWith(start) ? (find(body, 'state') ?? composedStateIssuer(body, find)) : undefined;
    if (base) return withHead(abbr, { name, english, kind: 'committee' }, base);
  }
  // ĐU and ĐUK are often followed by the letters of the unit itself (ĐUKDN, ĐUĐHQG), which only its place can tell.
  const open =
    sign.length <= 10 ? ['ĐUK', 'ĐU', 'CB', 'BCĐ'].find((candidate) => sign.startsWith(candidate)) : undefined;
  return open ? withLetters(abbr, open, find(open, 'party')) : undefined;
}

/** An issuer of the State whose sign is composed; undefined when its parts are unknown. */
export function composedStateIssuer(abbr: string, find: IssuerLookUp): Issuer | undefined {
  if (abbr === '') return undefined;
  const sign = signKey(abbr);
  const department = departmentOf(abbr, sign, find);
  if (department) return department;
  const body = sign.startsWith('VP') ? find(abbr.slice(2), 'state') : undefined;
  if (body) {
    const english = `Office of the ${body.english}`;
    const own = { abbr, name: `Văn phòng ${body.name}`, english, kind: 'office' };
    return { ...body, ...own, variants: [], origin: 'composed' };
  }
  const open = openSigns.find((candidate) => sign.startsWith(candidate) && sign.length <= candidate.length + 6);
  return open ? withLetters(abbr, open, find(open, 'state')) : undefined;
}

/** Departments and their district offices carry the letters of the ministry: BYT, SYT, PYT. */
function departmentOf(abbr: string, sign: string, find: IssuerLookUp): Issuer | undefined {
  for (const [start, name, english, levels] of [
    ['S', 'Sở', 'Department', ['province']],
    ['P', 'Phòng', 'Office', ['district', 'commune']],
  ] as const) {
    const ministry = sign.startsWith(start) ? find(`B${sign.slice(1)}`, 'state') : undefined;
    if (ministry?.kind !== 'ministry') continue;
    return {
      ...ministry,
      abbr,
      name: ministry.name.replace(/^Bộ/u, name),
      english: ministry.english.replace(/^Ministry/, english),
      kind: 'department',
      levels,
      variants: [],
      origin: 'composed',
    };
  }
  return undefined;
}

/** A body of another body: its levels are those of the other. */
function withHead(abbr: string, { name, english, kind }: Head, base: Issuer): Issuer {
  return {
    ...headAlone(abbr, { name: `${name} ${base.name}`, english: `${english} of the ${base.english}`, kind }),
    levels: base.levels,
    assembly: base.assembly,
  };
}

/** A body of which only the kind is known, not the level. */
function headAlone(abbr: string, head: Head): Issuer {
  const unknown = { levels: [], variants: [], members: [], assembly: null };
  return { abbr, family: 'party', ...head, ...unknown, origin: 'composed' };
}

/** A body with letters of its own behind the sign of its kind. */
function withLetters(abbr: string, sign: string, base: Issuer | undefined): Issuer | undefined {
  return base && { ...base, abbr, name: `${base.name} (${abbr.slice(sign.length)})`, origin: 'composed' };
}
