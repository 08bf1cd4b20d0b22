import type { Range } from 'vscode-languageserver-types';
import type { Report } from '../../../src/language/workspace/report.ts';
import { type Marked, marked } from '../helpers/markers.ts';
import { reportOf } from '../helpers/report.ts';

export interface Opened extends Marked {
  report: Report;
  /** The words under a range. */
  under(range: Range): string;
}

/** A report from an annotated source, as an editor has it open. */
export function open(source: string): Opened {
  const read = marked(source);
  const report = reportOf(read.text);
  return { ...read, report, under: (range) => report.document.getText(range) };
}

/** A short report that has everything: heading, meeting, results, tasks, references of every outcome. */
export const briefing = `Tỉnh ủy Bình An

Giao ban công tác khoa giáo quý I năm 2018

Ngày 09/4/2018, Ban Tuyên giáo Tỉnh ủy mở Hội nghị giao ban công tác khoa giáo quý I, bàn nhiệm vụ quý II. Đồng chí Nguyễn Văn An, Phó Trưởng ban Tuyên giáo Tỉnh ủy chủ trì Hội nghị.

Trong quý I, các cấp ủy đã triển khai 24 hội nghị, sơ kết 5 năm thực hiện Nghị quyết số 29-NQ/TW về đổi mới căn bản, toàn diện giáo dục và đào tạo. Bên cạnh những kết quả đạt được, công tác khoa giáo còn một số hạn chế như: việc nắm tình hình chưa kịp thời.

Kết luận Hội nghị, đồng chí Nguyễn Văn An yêu cầu thời gian tới tập trung thực hiện một số nhiệm vụ trọng tâm: Tiếp tục tuyên truyền, quán triệt Nghị quyết Trung ương 4 (khóa XII). Tham mưu tổng kết Chỉ thị 24/CT-TW ngày 04/7/2008 của Ban Bí thư trước ngày 30/6/2018. Tăng cường công tác phối hợp giữa các ngành.
`;
