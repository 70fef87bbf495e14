import type { Drawing } from './drawWithPen.ts';
import { box, disc, group, path, stroke } from './svg.ts';

/** Draws a chopping board with a round of herbs on it. */
export function board(wood: string, grain: string, wall: string): Drawing {
  const shape =
    'M170 330Q170 300 200 300H346Q360 300 360 270V150Q360 100 400 100T440 150V270Q440 300 454 300H600Q630 300 630 330V690Q630 720 600 720H200Q170 720 170 690z';
  return pen =>
    group(
      'rotate(14 400 410) translate(0 -10)',
      pen.cast(shape),
      pen.sheet(shape, wood),
      pen.clip(
        shape,
        stroke(
          'M190 380q210 30 440-10M170 440q240 40 470 4M170 520q120-40 230 0t240 0M170 590q180 40 460-10M170 660q210 30 460 0M384 110v180M418 130v170',
          grain,
          5,
          { opacity: 0.5 },
        ),
      ),
      path(disc(400, 152, 17), wall),
      stroke('M400 152Q360 60 420 40', '#efe4d0', 8),
      path(box(206, 336, 388, 348, 18), 'none', {
        stroke: grain,
        'stroke-width': 8,
        opacity: 0.55,
      }),
    );
}
