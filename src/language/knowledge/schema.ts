/**
 * The shape of the facts in `data/`: what the import script writes and `createKnowledge` reads.
 * Types only, so that the tables themselves never end up in a bundle.
 */

import type { RawClass } from '../reading/classes.ts';
import type { RawCue } from '../reading/matcher.ts';
import type { RawWording } from './wordings.ts';

/** Party (`29-NQ/TW`) or State (`30/2020/NĐ-CP`). */
export type Family = 'party' | 'state';

/** Where in the hierarchy an issuer stands. */
export type Level = 'central' | 'province' | 'district' | 'commune' | 'grassroots';

/** A document type of one family. `abbr` is empty for types that codes never write (Luật, a State Công văn). */
export interface RawType {
  abbr: string;
  family: Family;
  /** Vietnamese type words: one sign may stand for several (`QĐ`: Quyết định, Quy định). */
  names: string[];
  /** English names, parallel to `names`. */
  english: string[];
  /** Longer wordings of the same type, as "Chương trình hành động". */
  longNames?: string[];
  /** Other spellings of the sign. */
  variants?: string[];
  /** The sign before the current rules. */
  former?: string;
  category?: string;
  historical?: boolean;
  /** The sign that the rules ask for instead of this one. */
  standard?: string;
  /** When given, the only issuers of this type (State). */
  issuedBy?: string[];
  /** Levels and kinds of issuer which hardly ever issue this type. */
  unlikelyLevels?: Level[];
  unlikelyKinds?: string[];
}

/** An issuer of one family. */
export interface RawIssuer {
  abbr: string;
  family: Family;
  name: string;
  english: string;
  kind: string;
  levels: Level[];
  variants?: string[];
  /** The bodies that share this sign (`TW`). */
  members?: string[];
  /** The sign under which this body numbers its documents (`BCT` → `TW`). */
  sign?: string;
  /** `assembly`: the sign is followed by the number of a National Assembly term (`QH15`). */
  numbered?: 'assembly';
  historical?: boolean;
  /** First and last year of the name, where known. */
  from?: number;
  to?: number;
}

/** A plenum of the Central Committee. Dates are ISO, maybe only a month, or null when unknown. */
export interface RawPlenum {
  number: number;
  /** 1 or 2 where a plenum met in two sessions ("lần 1", "lần 2"). */
  session?: number;
  from: string | null;
  to: string | null;
}

/** A Party term (khóa), named by its congress in Roman numerals. */
export interface RawCongress {
  term: string;
  congressFrom: string;
  congressTo: string;
  plenums: RawPlenum[];
  /** The resolution of the congress, which has no code. */
  resolution?: { title: string; date: string };
}

/** A National Assembly term, in years. `to` is null for the present one. */
export interface RawAssembly {
  number: number;
  from: number;
  to: number | null;
}

/** All terms. */
export interface RawTerms {
  congresses: RawCongress[];
  assemblies: RawAssembly[];
}

/** A catalogue entry, compact: absent means unknown. Links are "CODE (DATE)" or "CODE". */
export interface RawEntry {
  code: string;
  type: string;
  number: number;
  issuer?: string;
  term?: string;
  date: string;
  title?: string;
  plenum?: number;
  kind?: string;
  replaces?: string[];
  replacedBy?: string[];
  supplementedBy?: string[];
  aliases?: string[];
  /** How many independent sources state code and date. */
  sources: number;
  confidence?: string;
  titleConfidence?: string;
  dateConflict?: string[];
  /** Of the several resolutions of its plenum, the one that people mean by the plenum's name alone. */
  calledByPlenum?: boolean;
}

/** Which words tell little about a document of the State: pairs of syllables that stand in many titles. */
export interface RawTitleWords {
  /** How many titles were read. */
  titles: number;
  /** The pair, and in how many of them it stands. */
  pairs: [words: string, titles: number][];
}

/** A name of laws, and the documents that bore it. */
export interface RawLaw {
  /** As it stands after the kind; empty for the Constitution. */
  name: string;
  kind: 'Luật' | 'Bộ luật' | 'Pháp lệnh' | 'Hiến pháp';
  /** Oldest first. Empty where no document is known. */
  versions: RawVersion[];
  /** Letters that stand for the name: THADS. */
  short?: string[];
}

/** A document that bore the name of a law. */
export type RawVersion = [code: string, type: string, year: number];

/** The words by which a report's structure is recognised, in lower case, NFC and new tone placement (`ủy`, `hóa`), but for names. */
export interface RawVocabulary {
  /** Put before a name: "đồng chí", "ths.bs". */
  honorifics: string[];
  /** Titles and offices in capitals, as they are searched for: "PGS.TS", "UVBTV". */
  titlesInCapitals: string[];
  /** What begins an office that a person holds: "phó giám đốc". */
  offices: string[];
  /** What follows an office and belongs to it no more: "chủ trì", "phát biểu". */
  afterOffice: string[];
  /** What begins the name of a body: "ban tuyên giáo", "sở". */
  bodies: string[];
  /** What may follow a comma or dash inside the name of one body: "Sở Văn hóa, Thể thao và Du lịch". */
  insideBody: string[];
  /** Two words that begin as the name of a body does and are none: "hội nghị". */
  notBodies: string[];
  /** Units of the country; in lower case they too can act: "huyện Nghĩa Đàn tổ chức". */
  units: string[];
  /** What an owner of a task may begin with beside a body: plurals and persons. */
  owners: string[];
  /** What begins a task: imperative verbs and the adverbs put before them. */
  verbs: string[];
  /** What looks like a verb of the table and is none: "đào tạo", "công trình". */
  notVerbs: string[];
  /** Verbs that are as often the second half of a name: "ngành giáo dục", "bộ phận kiểm tra". */
  nominalVerbs: string[];
  /** The words behind which they are. */
  beforeNominal: string[];
  /** What tells that the words behind it are to be done: "yêu cầu", "giao". */
  directives: string[];
  /** What a sentence begins with that tells or judges, and sets no task: "dịp này", "biểu dương". */
  reporting: string[];
  /** What tells that something is done or judged already: "đã", "đạt được". */
  past: string[];
  /** What a clause begins with that only says until when or how much, and belongs to the one before: "chậm nhất". */
  tails: string[];
  /** What a clause may be about and nobody who acts: "công tác", "tiến độ". */
  notOwners: string[];
  /** What is counted and is no task: "nguyên nhân", "bài học". */
  notCounted: string[];
  /** What follows "nhấn mạnh", "lưu ý" where nobody is asked: "những hạn chế". */
  notAsked: string[];
  /** What begins a label that names a topic and nobody who acts: "công tác". */
  topics: string[];
  /** What a body does that is told its part behind a list for all: "tổng hợp". */
  duties: string[];
  /** What stands alone above an official text, printed in capitals: "báo cáo". */
  documentHeadings: string[];
  /** What begins a line that belongs to the page: "in bài", "lượt xem". */
  pageTools: string[];
  /** What heads a list of other articles: "tin liên quan". */
  otherArticles: string[];
  /** Documents that are no reports, by the words of their heading: "kế hoạch". */
  otherDocuments: string[];
  /** What no body's name begins with: "tại", "ngày". */
  notOrganizers: string[];
  /** How a line begins that heads a report. */
  reportHeadings: string[];
  /** What only letters say: invitations, petitions. */
  letters: string[];
  /** What a report of a public body speaks of, and other texts do not: "tỉnh ủy", "hiệu trưởng". */
  publicBodies: string[];
  /** What ends the name of the thing that a number counts: "của", "đạt". */
  figureStops: string[];
  /** Counted things of one word: "hộ", "lớp"; most have two. */
  oneWordUnits: string[];
  /** Counted things of more words that begin with one of those: "trường hợp", "tổ chức đảng". */
  unitPairs: string[];
  /** What has a number for a name and is not counted by it: "phường 2", "đề án 06". */
  numbered: string[];
  /** What may introduce tasks without telling anybody to do something: "nhiệm vụ", "như sau". */
  introducing: string[];
  /** Family names: the common ones of the Kinh, and those of other peoples whose officials the reports name. */
  surnames: string[];
  /** Names that stand for places, streets and movements, not for an official at work. */
  historicNames: string[];
  /** Provinces and cities of province rank, before and after the mergers of 2025: two capitals that are no person. */
  provinces: string[];
}

/** The tables of `data/`, additions laid over them, as one object (`dist/data.json`). */
export interface RawData {
  types: RawType[];
  issuers: RawIssuer[];
  terms: RawTerms;
  catalogue: RawEntry[];
  laws: RawLaw[];
  /** The usual words in the titles of the State's documents. */
  titleWords?: RawTitleWords;
  /** The State's documents, as the bytes of `facts/state.tsv`; absent in a copy without them. */
  state?: Uint8Array;
  vocabulary: RawVocabulary;
  /** Word classes of the reader, by name (`words/classes.json`). */
  wordClasses: Readonly<Record<string, RawClass>>;
  /** Patterns of wordings, by name (`words/wordings.json`). */
  wordings: Readonly<Record<string, RawWording>>;
  /** The cues of `data/cues`, a file each. */
  cues: readonly RawCue[];
}
