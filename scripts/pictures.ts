// npm run pictures: the pictures of the README, taken of the running product on the samples, into media/.
// npm run pictures -- hover problems: only these.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { build } from './host/build.ts';
import { hoverText, scrollTo } from './host/editor-text.ts';
import { root } from './host/paths.ts';
import { takePicture } from './host/session.ts';
import { palette, runCommand, showProblems, widenSideBar } from './host/workbench.ts';

interface Picture {
  /** A file of samples/. */
  sample: string;
  locale?: string;
  /** How high the window is; the picture keeps its upper part. A hover may take a quarter of the window. */
  height?: number;
  act(page: Page): Promise<unknown>;
}

/** A picture is about one thing: what else the window offers is put away. */
const hideSideBar = (page: Page) => runCommand(page, 'View: Toggle Primary Side Bar Visibility');

const pictures: Record<string, Picture> = {
  hover: {
    sample: 'giao-ban-quy-2-2018.txt',
    height: 1600,
    act: async (page) => {
      await hideSideBar(page);
      await hoverText(page, '29-NQ/TW');
    },
  },
  'hover.vi': {
    sample: 'giao-ban-quy-2-2018.txt',
    locale: 'vi',
    height: 1600,
    act: async (page) => {
      await hideSideBar(page);
      await hoverText(page, '29-NQ/TW');
    },
  },
  outline: {
    sample: 'bao-cao-giao-ban-quy-3-2021.txt',
    act: async (page) => {
      await widenSideBar(page, 600);
      await scrollTo(page, 'kết quả Hội nghị');
    },
  },
  problems: {
    sample: 'nhieu-loi.txt',
    act: async (page) => {
      await hideSideBar(page);
      await showProblems(page);
    },
  },
  palette: { sample: 'giao-ban-quy-2-2018.txt', act: (page) => palette(page, 'Giao Ban: ') },
};

const size = { width: 1200, height: 720 };

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in pictures));
if (unknown.length > 0) {
  console.error(`No picture ${unknown.join(', ')}. There are: ${Object.keys(pictures).join(', ')}`);
  process.exit(2);
}
if (!process.env.GIAOBAN_NO_BUILD) await build();
for (const [name, { sample, locale, height, act }] of Object.entries(pictures)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const picture = path.join(root, 'media', `${name}.png`);
  await takePicture({
    picture,
    file: path.join(root, 'samples', sample),
    locale,
    width: size.width,
    height: height ?? size.height,
    clip: size,
    log: console.log,
    act,
  });
  // A window has few colours: with a palette of them a picture weighs a third, and every download has it.
  await sharp(await readFile(picture))
    .png({ palette: true, quality: 80, effort: 10, dither: 0 })
    .toFile(picture);
  console.log(path.relative(root, picture));
}
