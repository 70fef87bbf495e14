import { label, type LabelOptions } from './label.ts';
import type { Drawing } from './drawWithPen.ts';
import { box, ellipse, path, stroke } from './svg.ts';

/** An ink bottle with a cork. */
export interface InkBottleOptions {
  ink: string;
  cap: string;
  label: LabelOptions;
}

/** Draws a faceted bottle of ink and a drop of it. */
export function inkBottle({
  ink,
  cap,
  label: printed,
}: InkBottleOptions): Drawing {
  const glass =
    'M320 300V340Q150 360 150 430V650Q150 702 204 702H576Q630 702 630 650V430Q630 360 460 340V300z';
  return pen =>
    pen.ground(410, 702, 310) +
    path(glass, '#fff', { opacity: 0.75 }) +
    pen.solid(
      'M178 440Q240 400 390 400T602 440V640Q602 676 566 676H214Q178 676 178 640z',
      ink,
    ) +
    path(glass, '#fff', { opacity: 0.14 }) +
    stroke('M180 450V620M220 396Q270 374 320 368', '#fff', 12, {
      opacity: 0.7,
    }) +
    pen.solid(box(296, 190, 188, 116, 14), cap) +
    stroke(
      'M330 204V294M362 204V294M394 204V294M426 204V294M458 204V294',
      '#2a1a2e',
      4,
      { opacity: 0.2 },
    ) +
    label(278, 434, 224, 210, printed) +
    ellipse(694, 708, 54, 12, ink) +
    ellipse(680, 704, 16, 3, '#fff', { opacity: 0.5 });
}
