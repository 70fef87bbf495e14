import type { Drawing } from './drawWithPen.ts';
import { disc, path, stroke } from './svg.ts';

/** Draws an enamelled casserole with its lid. */
export function cocotte(enamel: string, knob: string): Drawing {
  return pen =>
    pen.ground(400, 696, 350) +
    path(
      'M150 430H92Q70 430 70 456T92 482H150zM650 430H708Q730 430 730 456T708 482H650z',
      enamel,
    ) +
    path(
      'M150 470H80Q92 482 92 482H150zM650 470H724Q708 482 708 482H650z',
      '#2a1a2e',
      { opacity: 0.25 },
    ) +
    pen.solid('M138 396H662V620Q662 696 580 696H220Q138 696 138 620z', enamel) +
    stroke('M178 460V600Q178 640 206 656', '#fff', 14, { opacity: 0.4 }) +
    pen.solid('M126 366H674V398Q674 410 660 410H140Q126 410 126 398z', enamel) +
    pen.solid('M150 366Q180 266 400 266T650 366z', enamel) +
    stroke('M216 336Q270 296 370 292', '#fff', 12, { opacity: 0.45 }) +
    pen.solid('M372 268L364 240H436L428 268z', knob) +
    pen.solid(disc(400, 226, 58, 24), knob) +
    stroke(
      'M340 190Q320 160 344 130T336 80M440 190Q420 160 444 130T436 80',
      '#fff',
      9,
      {
        opacity: 0.55,
      },
    );
}
