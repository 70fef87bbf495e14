import { createHash } from 'node:crypto';
import type { LocalizedText } from '@comptoir/contracts/common';
import type { SeedPicture } from '../types.ts';
import { drawWithPen, type Drawing } from './drawWithPen.ts';
import { drawScene, scenes } from './scenes.ts';

const SIZE = 800;

/** A drawing in front of a category's backdrop. */
export interface PictureOptions {
  scene: keyof typeof scenes;
  alt: LocalizedText;
  draw: Drawing;
  /** Seen from above, without a table top. */
  flat?: boolean;
}

/** Draws a square picture; derives SVG ids from its content, so that they are unique on a page. */
export function picture(options: PictureOptions): SeedPicture {
  const render = (id: string) =>
    drawScene(scenes[options.scene], options.flat ?? false) +
    drawWithPen(id, options.draw);
  const digest = createHash('sha256').update(render('x')).digest('hex');
  const content = render(`p${digest.slice(0, 7)}`);
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE} ${SIZE}" width="${SIZE}" height="${SIZE}">${content}</svg>`,
    alt: options.alt,
    width: SIZE,
    height: SIZE,
  };
}
