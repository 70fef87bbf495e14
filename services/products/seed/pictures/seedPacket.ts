import type { Drawing } from './drawWithPen.ts';
import {
  box,
  ellipse,
  group,
  path,
  rect,
  stroke,
  times,
  words,
} from './svg.ts';

/** A paper packet of seeds. */
export interface SeedPacketOptions {
  paper: string;
  band: string;
  ink: string;
  title: string;
  maker: string;
  /** The plant, drawn around 400, 400 in a frame of 260 × 260. */
  plant: string;
  /** Colour behind the plant. */
  sky: string;
}

/** Draws a packet with a few seeds beside it. */
export function seedPacket(options: SeedPacketOptions): Drawing {
  const sheet = box(230, 110, 340, 560, 6);
  const frame = 'M270 560V380a130 130 0 0 1 260 0V560z';
  return pen =>
    group(
      'rotate(-6 400 400)',
      pen.cast(sheet),
      pen.sheet(sheet, options.paper),
      rect(230, 110, 340, 108, options.band, { rx: 6 }),
      stroke('M230 142H570', '#fff', 3, {
        opacity: 0.55,
        'stroke-dasharray': '2 12',
      }),
      words(400, 196, options.title, 44, 310, options.paper, {
        'font-weight': 700,
      }),
      path(frame, options.sky),
      pen.clip(frame, options.plant),
      path(frame, 'none', { stroke: options.ink, 'stroke-width': 3 }),
      words(400, 622, options.maker, 26, 300, options.ink, {
        'letter-spacing': 2,
      }),
    ) +
    times(5, index =>
      group(
        `translate(${560 + index * 34} ${690 - (index % 3) * 30}) rotate(${index * 50})`,
        ellipse(2, 4, 7, 12, '#2a1a2e', { opacity: 0.25 }),
        ellipse(0, 0, 7, 12, options.ink),
      ),
    );
}
