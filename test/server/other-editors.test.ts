/** What docs/other-editors.md says of the server and of Neovim, done as it says. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const page = readFileSync('docs/other-editors.md', 'utf8');
const server = path.resolve('dist/server.cjs');
const nvim = spawnSync('nvim', ['--version'], { encoding: 'utf8' });
const version = /^NVIM v(\d+)\.(\d+)/.exec(nvim.stdout ?? '');
const minor = version ? Number(version[1]) * 100 + Number(version[2]) : null;

const report = `GIAO BAN CÔNG TÁC KHOA GIÁO QUÝ I NĂM 2018

Ngày 09/4/2018, Ban Tuyên giáo Tỉnh ủy mở Hội nghị giao ban công tác khoa giáo quý I năm 2018.

Việ\u0323t 🌾: quán triệt Nghị quyết số 29/NQ-TW, ngày 04/11/2013 và Kế hoạch số 94-KH/TU, ngày 18/3/2018.
`;

/** Waits for findings, rests on the resolution, and prints what a user would see. */
const probe = `
local ok, seen = pcall(function()
vim.wait(10000, function() return #vim.diagnostic.get(0) > 0 end, 20)
-- The settings are asked for after the start: what was found before is found again with them.
vim.wait(1500)
vim.wait(8000, function() return #vim.diagnostic.get(0) == EXPECTED end, 20)
local found = {}
for _, one in ipairs(vim.diagnostic.get(0)) do
  local line = vim.api.nvim_buf_get_lines(0, one.lnum, one.lnum + 1, true)[1]
  table.insert(found, { text = line:sub(one.col + 1, one.end_col), code = one.code or one.user_data.lsp.code, message = one.message })
end
vim.api.nvim_win_set_cursor(0, { 5, (vim.fn.getline(5):find('29/NQ', 1, true)) })
local answers = vim.lsp.buf_request_sync(0, 'textDocument/hover', vim.lsp.util.make_position_params(0, 'utf-16'), 10000)
local hover = ''
for _, answer in pairs(answers or {}) do hover = hover .. answer.result.contents.value end
return { filetype = vim.bo.filetype, found = found, hover = hover }
end)
io.stdout:write(vim.fn.json_encode(ok and seen or { problem = seen }))
vim.cmd('qa!')
`;

interface Seen {
  filetype: string;
  found: { text: string; code: string; message: string }[];
  hover: string;
}

/** The Lua that a section of the page gives, with the path of this server put in. */
function luaOf(section: string): string {
  const [, lua = ''] = new RegExp(`\n### ${section}\n[^#]*?\`\`\`lua\n([\\s\\S]*?)\`\`\``).exec(page) ?? [];
  assert.ok(lua.includes('/path/to/giaoban/dist/server.cjs'), section);
  return lua.replace('/path/to/giaoban/dist/server.cjs', server);
}

describe('Neovim, set up as the page says', () => {
  // One for each run: reports of a folder learn from each other.
  const folders: string[] = [];
  before(function () {
    if (minor === null) {
      console.log('    there is no nvim here: its text was not tried');
      this.skip();
    }
  });
  after(() => {
    for (const folder of folders) rmSync(folder, { recursive: true });
  });

  function open(lua: string, name: string, expected = 1): Seen {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'giaoban-nvim-'));
    folders.push(folder);
    const [init, probed, file] = ['init.lua', 'probe.lua', name].map((one) => path.join(folder, one)) as [
      string,
      string,
      string,
    ];
    writeFileSync(init, lua);
    writeFileSync(probed, probe.replace('EXPECTED', String(expected)));
    writeFileSync(file, report);
    const args = ['--headless', '-n', '-i', 'NONE', '-u', init, file, '-c', `luafile ${probed}`];
    const env = { ...process.env, XDG_STATE_HOME: folder, XDG_CACHE_HOME: folder };
    const printed = execFileSync('nvim', args, {
      encoding: 'utf8',
      timeout: 30_000,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const seen = JSON.parse(printed) as Seen & { problem?: string };
    assert.equal(seen.problem, undefined);
    return seen;
  }

  function assertWorks({ filetype, found, hover }: Seen): void {
    assert.equal(filetype, 'vn-report');
    assert.deepEqual(
      found.map(({ code, text }) => `${code} ${text}`),
      ['reference/swapped-parts 29/NQ-TW'],
    );
    assert.match(found[0]?.message ?? '', /đúng thể thức là 29-NQ\/TW/);
    assert.match(hover, /Nghị quyết[\s\S]*Về đổi mới căn bản, toàn diện giáo dục và đào tạo/);
  }

  const sections = [
    { section: '0.7 to 0.10', from: 7 },
    { section: '0.11 and newer', from: 11 },
  ];
  for (const { section, from } of sections) {
    it(`${section}: findings and hover arrive, in Vietnamese, with the settings`, function () {
      if (minor === null || minor < from) {
        console.log(`      ${version?.[0]} is older: this text was not tried`);
        this.skip();
      }
      const lua = luaOf(section);
      for (const name of ['a.report.txt', 'b.baocao.txt', 'c.baocao']) assertWorks(open(lua, name));
    });
  }

  const options = "init_options = { settings = { rules = { ['reference/unknown'] = 'off' } } },";
  /** The text of the page with its settings exchanged. */
  function withOptions(lua: string): string {
    const text = luaOf('0.7 to 0.10');
    assert.ok(text.includes(options));
    return text.replace(options, lua);
  }
  /** As newer ones do, which say that they can be asked for the settings. */
  const asked =
    "capabilities = vim.tbl_deep_extend('force', vim.lsp.protocol.make_client_capabilities(), { workspace = { configuration = true } }),";

  it('the settings are what silences a rule', () => {
    const { found } = open(withOptions(''), 'a.report.txt', 2);
    assert.deepEqual(found.map(({ code }) => code).sort(), ['reference/swapped-parts', 'reference/unknown']);
  });

  it('initializationOptions hold where the editor is asked and has nothing set', () => {
    assertWorks(open(withOptions(`${options} ${asked}`), 'a.report.txt'));
  });

  it('what the editor answers is all that counts', () => {
    const answer = "settings = { giaoban = { rules = { ['reference/swapped-parts'] = 'off' } } },";
    const { found } = open(withOptions(`${options} ${asked} ${answer}`), 'a.report.txt');
    assert.deepEqual(
      found.map(({ code }) => code),
      ['reference/unknown'],
    );
  });
});
