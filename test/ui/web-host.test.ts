// The extension where vscode.dev runs it, in a web worker; the picture of it is out/ui/web-host.png.
import assert from 'node:assert/strict';
import path from 'node:path';
import { hoverText } from '../../scripts/host/editor-text.ts';
import { root } from '../../scripts/host/paths.ts';
import { photograph, showOutline } from '../../scripts/host/workbench.ts';
import { debugInformation, openWindow, picture } from './window.ts';

describe('a report in the web worker host', () => {
  const window = openWindow(async () => ({
    file: path.join(root, 'samples/giao-ban-quy-2-2018.txt'),
    extensionHost: 'web',
    height: 1000,
  }));

  it('is read by the extension that runs in the browser', async () => {
    const { host } = await debugInformation(window.page);
    assert.equal(host, 'browser');
  });

  it('has its tasks in the outline', async () => {
    const rows = (await (await showOutline(window.page)).allTextContents()).join('\n');
    assert.match(rows, /hoàn thành sơ kết Nghị quyết 29/i);
  });

  it('shows on hover which document a code means', async () => {
    const hover = await hoverText(window.page, '29-NQ/TW', /giáo dục và đào tạo/i);
    assert.match((await hover.textContent()) ?? '', /29-NQ\/TW/);
    await photograph(window.page, picture('web-host'));
  });
});
