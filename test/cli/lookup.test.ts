import assert from 'node:assert/strict';
import { inFolder } from './helpers/run.ts';

describe('giaoban lookup', () => {
  it('finds documents of both families in plain letters', async () => {
    await inFolder({}, async (at) => {
      const { status, out } = await at.run(['lookup', 'cong', 'tac', 'van', 'thu', '2020']);
      assert.equal(status, 0);
      assert.match(out, /^30\/2020\/NĐ-CP\n {2}.*Chính phủ\n {2}Về công tác văn thư\n/m);
      assert.match((await at.run(['lookup', '29-nq/tw', '2013'])).out, /^29-NQ\/TW\n/);
    });
  });

  it('prints JSON, and ends with status 1 where nothing fits', async () => {
    await inFolder({}, async (at) => {
      const { out } = await at.run(['lookup', '43/2019/qh14', '--format', 'json', '--limit', '1']);
      const [law, ...others] = JSON.parse(out) as { code: string; citation: string; effective: string }[];
      assert.deepEqual(
        [law?.code, law?.citation, law?.effective],
        ['43/2019/QH14', 'Luật Giáo dục năm 2019', '2020-07-01'],
      );
      assert.deepEqual(others, []);
      assert.deepEqual(await at.run(['lookup', 'khongconhuvay']), { status: 1, out: '', err: '' });
    });
  });
});
