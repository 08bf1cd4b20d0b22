import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from 'vscode-languageserver-types';
import type { OpenReport } from '../../../src/language/features/report.ts';
import { readFrontMatter } from '../../../src/language/metadata/document.ts';
import { analyse } from '../../../src/language/service.ts';
import { knowledge } from '../helpers/knowledge.ts';
import { type Marked, marked } from '../helpers/markers.ts';

export interface Opened extends Marked {
  report: OpenReport;
  /** The words under a range. */
  under(range: Range): string;
}

/** A report from an annotated source, as an editor has it open. */
export function open(source: string): Opened {
  const read = marked(source);
  const { text } = read;
  const document = TextDocument.create('file:///reports/report.txt', 'vn-report', 1, text);
  const report = {
    document,
    analysis: analyse(text, knowledge),
    metadata: readFrontMatter(text),
    knowledge,
    today: '2026-11-24',
  };
  return { ...read, report, under: (range) => document.getText(range) };
}

/** A short report that has everything: heading, meeting, results, tasks, references of every outcome. */
export const briefing = `Tỉnh ủy Bình An

Giao ban công tác khoa giáo quý I năm 2018

Ngày 09/4/2018, Ban Tuyên giáo Tỉnh ủy mở Hội nghị giao ban công tác khoa giáo quý I, bàn nhiệm vụ quý II. Đồng chí Nguyễn Văn An, Phó Trưởng ban Tuyên giáo Tỉnh ủy chủ trì Hội nghị.

Trong quý I, các cấp ủy đã triển khai 24 hội nghị, sơ kết 5 năm thực hiện Nghị quyết số 29-NQ/TW về đổi mới căn bản, toàn diện giáo dục và đào tạo. Bên cạnh những kết quả đạt được, công tác khoa giáo còn một số hạn chế như: việc nắm tình hình chưa kịp thời.

Kết luận Hội nghị, đồng chí Nguyễn Văn An yêu cầu thời gian tới tập trung thực hiện một số nhiệm vụ trọng tâm: Tiếp tục tuyên truyền, quán triệt Nghị quyết Trung ương 4 (khóa XII). Tham mưu tổng kết Chỉ thị 24/CT-TW ngày 04/7/2008 của Ban Bí thư trước ngày 30/6/2018. Tăng cường công tác phối hợp giữa các ngành.
`;
