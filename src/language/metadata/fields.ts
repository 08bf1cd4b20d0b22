/**
 * What each field of the metadata means: for hover, completion and the table in the docs.
 */
import * as l10n from '@vscode/l10n';
import { nearest } from '../text/nearest.ts';
import type { Path } from './problem.ts';
import { KINDS, metadataSchema, TASK_STATUS } from './schema.ts';

/** How a value is written; decides the message for a wrong one and what completion offers. */
type FieldFormat = 'text' | 'kind' | 'status' | 'date' | 'period' | 'url' | 'code' | 'id' | 'rule' | 'list' | 'group';

export interface Field {
  /** Path without list indices: `tasks.due`. */
  path: string;
  name: string;
  format: FieldFormat;
  /** YAML that shows the field in use, one line, without the key of the group it is in. */
  example: string;
  /** In a list or group of mappings: the field that stands for the whole. */
  main: string | null;
  /** Other names that people give it. */
  aliases: readonly string[];
}

type Row = [path: string, format: FieldFormat, example: string, aliases?: string, main?: string];

const personRows = (path: string, role: string): Row[] => [
  [`${path}.name`, 'text', 'name: Nguyễn Văn An', 'họ tên,tên,fullname'],
  [`${path}.role`, 'text', role, 'chức vụ,position,title'],
];

const ROWS: readonly Row[] = [
  ['title', 'text', 'title: Giao ban công tác khoa giáo quý I năm 2018', 'tiêu đề,tên,name,heading'],
  ['kind', 'kind', 'kind: giao-ban', 'loại,type,category,loại hội nghị'],
  ['date', 'date', 'date: 2018-04-09', 'ngày,ngày họp,thời gian,day'],
  ['period', 'period', 'period: 2018-Q1', 'kỳ,kỳ báo cáo,quý,quarter'],
  ['place', 'text', 'place: Hội trường Tỉnh ủy', 'địa điểm,nơi họp,location,venue'],
  [
    'organizer',
    'text',
    'organizer: Ban Tuyên giáo Tỉnh ủy',
    'đơn vị tổ chức,cơ quan,đơn vị,organiser,host,organization',
  ],
  [
    'chair',
    'list',
    'chair: [{ name: Nguyễn Văn An, role: Trưởng ban }]',
    'chủ trì,người chủ trì,chairs,chairman',
    'name',
  ],
  ...personRows('chair', 'role: Trưởng ban Tuyên giáo Tỉnh ủy'),
  ['chair.org', 'text', 'org: Ban Tuyên giáo Tỉnh ủy', 'đơn vị,organization,organisation'],
  [
    'attendees',
    'list',
    'attendees: [{ name: Trần Thị Bình, org: Sở Y tế }]',
    'dự họp,thành phần,participants,tham dự',
    'name',
  ],
  ...personRows('attendees', 'role: Phó Giám đốc'),
  ['attendees.org', 'text', 'org: Sở Y tế', 'đơn vị,organization,organisation'],
  [
    'source',
    'group',
    'source: { name: Cổng thông tin điện tử, url: "https://example.vn/tin" }',
    'nguồn,origin',
    'name',
  ],
  ['source.name', 'text', 'name: Cổng thông tin điện tử tỉnh', 'tên,publisher'],
  ['source.url', 'url', 'url: https://example.vn/tin', 'link,href,địa chỉ'],
  ['source.author', 'text', 'author: Thu Hà', 'tác giả'],
  ['source.retrieved', 'date', 'retrieved: 2026-11-24', 'ngày lấy,accessed'],
  [
    'references',
    'list',
    'references: [{ code: 29-NQ/TW, date: 2013-11-04 }]',
    'văn bản,viện dẫn,refs,documents',
    'code',
  ],
  ['references.code', 'code', 'code: 29-NQ/TW', 'số hiệu,số,number,ký hiệu'],
  ['references.date', 'date', 'date: 2013-11-04', 'ngày,ngày ban hành,issued'],
  ['references.title', 'text', 'title: Về đổi mới căn bản, toàn diện giáo dục và đào tạo', 'trích yếu,tên,name'],
  ['references.at', 'text', 'at: sơ kết 5 năm thực hiện Nghị quyết 29', 'vị trí,chỗ,place'],
  [
    'tasks',
    'list',
    'tasks: [{ id: t1, text: Tham mưu sơ kết nghị quyết, due: 2018-06-30 }]',
    'nhiệm vụ,todo,actions',
    'text',
  ],
  ['tasks.id', 'id', 'id: t1', 'mã'],
  ['tasks.text', 'text', 'text: Tham mưu sơ kết 5 năm thực hiện nghị quyết', 'nội dung,description,title,name'],
  ['tasks.owner', 'text', 'owner: Phòng Khoa giáo', 'chủ trì,đơn vị,assignee,responsible'],
  ['tasks.due', 'date', 'due: 2018-06-30', 'hạn,thời hạn,deadline'],
  ['tasks.status', 'status', 'status: open', 'trạng thái,state'],
  ['tasks.references', 'code', 'references: [29-NQ/TW]', 'văn bản,refs'],
  ['disable', 'rule', 'disable: [metadata/task-overdue]', 'tắt,ignore,disabled'],
];

const FIELDS: ReadonlyMap<string, Field> = new Map(
  ROWS.map(([path, format, example, aliases = '', main = null]) => {
    const name = path.slice(path.lastIndexOf('.') + 1);
    return [path, { path, name, format, example, main, aliases: aliases.split(',').filter(Boolean) }];
  }),
);

/** Every field, groups before what is in them. */
export const fields: readonly Field[] = [...FIELDS.values()];

/** The top-level fields, in the order in which generated metadata has them. */
export const FIELD_NAMES: readonly string[] = Object.keys(metadataSchema.shape);

/** The field at a path; list indices do not count. Undefined for what the schema does not have. */
export function fieldAt(path: Path): Field | undefined {
  return FIELDS.get(path.filter((step) => typeof step === 'string').join('.'));
}

/** The fields directly below a path: all top-level fields for the empty one. */
export function fieldsBelow(path: Path): Field[] {
  const prefix = path
    .filter((step) => typeof step === 'string')
    .map((step) => `${step}.`)
    .join('');
  return fields.filter((field) => field.path === prefix + field.name);
}

/** The field that an unknown key is likely meant to be, among those that may stand beside it; null when none is near. */
export function alternativeKey(parent: Path, key: string): string | null {
  const siblings = fieldsBelow(parent);
  const name = nearest(
    key,
    siblings.map((field) => field.name),
  );
  return name ?? siblings.find(({ aliases }) => aliases.some((alias) => nearest(key, [alias]) !== null))?.name ?? null;
}

/** The values that a field allows, for those that allow only some. */
export function choicesOf(field: Field): readonly string[] {
  return field.format === 'kind' ? KINDS : field.format === 'status' ? TASK_STATUS : [];
}

/** What a value of a field with choices means, in the user's language. */
export function choiceMeaning(choice: string): string {
  switch (choice) {
    case 'giao-ban':
      return l10n.t('Regular working briefing');
    case 'so-ket':
      return l10n.t('Interim review of a document or programme');
    case 'tong-ket':
      return l10n.t('Final review of a year, document or programme');
    case 'trien-khai':
      return l10n.t('Launch of tasks or a document');
    case 'chuyen-de':
      return l10n.t('Meeting on one subject');
    case 'hop':
      return l10n.t('Other working meeting');
    case 'khac':
      return l10n.t('Anything else');
    case 'open':
      return l10n.t('Still to be done');
    case 'done':
      return l10n.t('Carried out');
    case 'cancelled':
      return l10n.t('No longer wanted');
    default:
      return '';
  }
}

/** What a field is for, in the user's language. */
export function fieldMeaning(field: Field): string {
  switch (field.path) {
    case 'title':
      return l10n.t('The title of the report or meeting.');
    case 'kind':
      return l10n.t('What kind of meeting it was.');
    case 'date':
      return l10n.t('The day of the meeting, or first and last day: 2021-12-06/2021-12-07.');
    case 'period':
      return l10n.t(
        'The time that the report looks back on: a year, quarter (Q1), half (H1), month (M09) or span of months.',
      );
    case 'place':
      return l10n.t('Where the meeting took place.');
    case 'organizer':
      return l10n.t('The body that held the meeting.');
    case 'chair':
      return l10n.t('Who chaired the meeting.');
    case 'attendees':
      return l10n.t('Who attended, so far as they are named.');
    case 'chair.name':
    case 'attendees.name':
      return l10n.t('Full name, without “đồng chí” or a title.');
    case 'chair.role':
    case 'attendees.role':
      return l10n.t('Office or position at the time of the meeting.');
    case 'chair.org':
    case 'attendees.org':
      return l10n.t('The body that the person belongs to.');
    case 'source':
      return l10n.t('Where the text was taken from.');
    case 'source.name':
      return l10n.t('The newspaper, portal or archive.');
    case 'source.url':
      return l10n.t('The web address of the page.');
    case 'source.author':
      return l10n.t('Who wrote the text.');
    case 'source.retrieved':
      return l10n.t('When the text was taken from there.');
    case 'references':
      return l10n.t('The documents that the report cites.');
    case 'references.code':
    case 'tasks.references':
      return l10n.t('The code of a document, such as 29-NQ/TW or 30/2020/NĐ-CP.');
    case 'references.date':
      return l10n.t(
        'The day on which the document was issued. Numbers start again every term, so the code alone may be ambiguous.',
      );
    case 'references.title':
      return l10n.t('What the document is about.');
    case 'references.at':
      return l10n.t(
        'Words of the report around the one place that this is for, where a code stands for two documents.',
      );
    case 'tasks':
      return l10n.t('What has to be done after the meeting.');
    case 'tasks.id':
      return l10n.t('A short name for the task, only once in the report.');
    case 'tasks.text':
      return l10n.t('The task, in the words of the report.');
    case 'tasks.owner':
      return l10n.t('Who has to do it.');
    case 'tasks.due':
      return l10n.t('By when it has to be done.');
    case 'tasks.status':
      return l10n.t('Whether it is open, done or cancelled; open when not given.');
    case 'disable':
      return l10n.t('Rules that do not apply to this report.');
    default:
      return '';
  }
}
