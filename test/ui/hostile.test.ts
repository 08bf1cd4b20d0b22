// A folder that somebody sent, in the real hosts: what its project file names is not connected to.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { hoverText } from '../../scripts/host/editor-text.ts';
import { debugInformation, openWindow } from './window.ts';

const report = 'giao-ban.baocao.txt';

for (const [host, extensionHost] of [
  ['browser', 'web'],
  ['desktop', undefined],
] as const) {
  describe(`a folder that names other machines, in the ${host} host`, () => {
    let folder: string;
    let connections = 0;
    const listener = net.createServer((socket) => {
      connections++;
      socket.destroy();
    });
    const window = openWindow(async () => {
      await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
      const { port } = listener.address() as net.AddressInfo;
      const addresses = [`https://127.0.0.1:${port}/x.yaml`, `http://127.0.0.1:${port}/x.csv`, `//127.0.0.1:${port}/x`];
      folder = await mkdtemp(path.join(os.tmpdir(), 'giaoban-hostile-'));
      const project = `catalogue: ${JSON.stringify(addresses)}\nmetadata: {schema: ${JSON.stringify(addresses[1])}}\n`;
      await writeFile(path.join(folder, '.giaoban.yaml'), project);
      await writeFile(
        path.join(folder, report),
        'Hội nghị giao ban quý I năm 2018\n\nTriển khai Nghị quyết số 29-NQ/TW ngày 04/11/2013.\n',
      );
      return { file: path.join(folder, report), ...(extensionHost && { extensionHost }) };
    });
    after(async () => {
      listener.close();
      await rm(folder, { recursive: true, force: true });
    });

    it('is read without a connection', async () => {
      const information = await debugInformation(window.page);
      assert.equal(information.host === 'browser', host === 'browser');
      assert.equal(information.trusted, true);
      await hoverText(window.page, '29-NQ/TW', /giáo dục và đào tạo/i);
      assert.equal(connections, 0);
    });

    it('would have been noticed', async () => {
      const { port } = listener.address() as net.AddressInfo;
      await fetch(`http://127.0.0.1:${port}/`).catch(() => {});
      assert.equal(connections, 1);
    });
  });
}
