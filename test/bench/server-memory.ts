/**
 * `npm run bench:memory [-- EDITS DOCUMENTS]`: the resident memory of a server process while a document is edited 20,000
 * times and 10,000 documents are opened, asked about and closed. It has to flatten: the last tenth is compared with the
 * second. Linux only, since it reads /proc.
 */
import { readFileSync } from 'node:fs';
import { startClient, type TestClient } from '../server/client.ts';

const [edits = 20_000, documents = 10_000] = process.argv.slice(2).map(Number);
const LIMIT = 150;

const sentences = [
  'Hội nghị triển khai Nghị quyết số 29-NQ/TW ngày 04/11/2013 của Ban Chấp hành Trung ương.',
  'Giao Phòng Giáo dục hoàn thành báo cáo trước ngày 30/6/2018; Sở Y tế phối hợp.',
  'Đồng chí Lò Văn Hương, Phó Trưởng ban, đề nghị các đơn vị thực hiện Chỉ thị số 05-CT/TW.',
  'Kết quả quý I đạt 12,5% kế hoạch, tăng 3% so với cùng kỳ.',
];
const report = (seed: number, lines = 40) =>
  `Sáng 09/4/2018, Ban Tuyên giáo Huyện ủy Sìn Hồ tổ chức Hội nghị giao ban quý I năm 2018.\n\n${Array.from(
    { length: lines },
    (_, i) => `${(seed * 7 + i) % 900}. ${sentences[(seed + i) % sentences.length]} (${seed}/${i})`,
  ).join('\n')}\n`;

/** Of a process, in megabytes. */
function residentOf({ processId }: TestClient): number {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${processId}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1000;
}

async function phase(client: TestClient, name: string, count: number, step: (i: number) => Promise<void>) {
  const samples: number[] = [];
  for (let i = 0; i < count; i++) {
    await step(i);
    if ((i + 1) % Math.ceil(count / 10) === 0 || i === count - 1) samples.push(residentOf(client));
  }
  console.log(`${name.padEnd(28)} ${samples.map((mb) => mb.toFixed(0).padStart(4)).join(' ')} MB`);
  return samples;
}

const client = await startClient();
let file = await client.open(report(0), 'edited.txt');
const edited = await phase(client, `${edits} edits`, edits, async (i) => {
  const text = file.document.getText();
  const at = (i * 131) % text.length;
  // Typed and taken away again, so that the text stays as long as it is.
  if (i % 2 === 0) await client.edit(file, at, at, sentences[i % sentences.length]!.slice(0, 1 + (i % 30)));
  else await client.edit(file, Math.max(0, at - 16), at, '');
  if (i % 10 === 0) {
    const position = file.document.positionAt(at);
    await client.request('textDocument/hover', { textDocument: { uri: file.uri }, position });
    await client.request('textDocument/semanticTokens/full', { textDocument: { uri: file.uri } });
  }
  if (text.length < 500) {
    await client.close(file);
    file = await client.open(report(i), 'edited.txt');
  }
});
const opened = await phase(client, `${documents} documents`, documents, async (i) => {
  const one = await client.open(report(i), `d${i}.txt`);
  await client.request('textDocument/documentSymbol', { textDocument: { uri: one.uri } });
  await client.close(one);
});
const errors = client.errors.length;
await client.stop();
const [early = 0, late = 0] = [Math.max(...edited.slice(1, 3)), opened.at(-1)];
const most = Math.max(...edited, ...opened);
console.log(
  `most ${most.toFixed(0)} MB of ${LIMIT}; late against early ${(late / early).toFixed(2)}; errors ${errors}`,
);
process.exitCode = most > LIMIT || late / early > 1.25 || errors > 0 ? 1 : 0;
