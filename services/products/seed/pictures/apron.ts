import type { Drawing } from './drawWithPen.ts';
import { box, path, rect, stroke } from './svg.ts';

/** Draws a bib apron on a hook. */
export function apron(cloth: string, strap: string): Drawing {
  const shape =
    'M306 214H494Q500 330 592 384Q610 560 618 710Q510 730 400 722T182 710Q190 560 208 384Q300 330 306 214z';
  return pen =>
    stroke('M318 224Q310 90 400 76Q490 90 482 224', strap, 16) +
    rect(386, 40, 28, 50, '#a9774a', { rx: 14 }) +
    stroke('M212 396Q120 420 130 560M588 396Q690 420 672 580', strap, 16) +
    pen.cast(shape) +
    pen.solid(shape, cloth) +
    pen.clip(
      shape,
      stroke('M306 236H494', '#2a1a2e', 4, {
        opacity: 0.25,
        'stroke-dasharray': '10 8',
      }),
      stroke(
        'M300 400Q280 560 286 720M520 420Q530 560 520 720',
        '#2a1a2e',
        12,
        { opacity: 0.08 },
      ),
    ) +
    path(box(282, 470, 236, 150, 14), cloth) +
    path(box(282, 470, 236, 150, 14), '#2a1a2e', { opacity: 0.09 }) +
    stroke('M400 474V616M294 494H506', '#fff', 4, {
      opacity: 0.5,
      'stroke-dasharray': '10 8',
    }) +
    pen.solid(box(330, 400, 28, 120, 12), '#d9ad77') +
    rect(282, 488, 118, 34, cloth) +
    rect(282, 488, 118, 34, '#2a1a2e', { opacity: 0.09 }) +
    stroke('M300 494H394', '#fff', 4, {
      opacity: 0.5,
      'stroke-dasharray': '10 8',
    }) +
    rect(300, 200, 20, 30, '#d8b25c', { rx: 5 }) +
    rect(480, 200, 20, 30, '#d8b25c', { rx: 5 });
}
