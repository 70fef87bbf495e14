import type { Drawing } from './drawWithPen.ts';
import { disc, ellipse, stroke, times } from './svg.ts';

/** A round teapot. */
export interface TeapotOptions {
  glaze: string;
  /** Colour of rim, knob and foot. */
  trim: string;
  /** Small bumps, as on cast iron. */
  studs?: boolean;
  /** A hoop over the pot in place of an ear. */
  hoop?: boolean;
}

/** Draws a teapot in profile. */
export function teapot({ glaze, trim, studs, hoop }: TeapotOptions): Drawing {
  const body =
    'M400 300C560 300 620 400 620 500C620 620 540 694 400 694S180 620 180 500C180 400 240 300 400 300z';
  return pen =>
    pen.ground(420, 698, 280) +
    (hoop
      ? stroke('M236 380Q220 120 400 120T564 380', trim, 22) +
        stroke('M246 340Q240 136 400 132', '#fff', 6, { opacity: 0.35 })
      : stroke('M590 390Q730 370 716 480T590 600', glaze, 38) +
        stroke('M600 380Q716 366 710 460', '#fff', 9, { opacity: 0.3 })) +
    pen.solid(
      'M220 590Q120 560 116 440Q112 386 70 366L122 336Q176 350 182 420Q190 470 250 470z',
      glaze,
    ) +
    pen.solid(body, glaze) +
    (studs
      ? pen.clip(
          body,
          times(6, row =>
            stroke(`M${170 + (row % 2) * 22} ${388 + row * 44}H640`, trim, 15, {
              'stroke-dasharray': '0 44',
              opacity: 0.8,
            }),
          ),
        )
      : stroke('M236 440Q250 370 320 338', '#fff', 16, { opacity: 0.45 })) +
    ellipse(400, 312, 118, 20, trim) +
    pen.solid('M290 308Q300 244 400 244T510 308Q400 330 290 308z', glaze) +
    pen.solid(disc(400, 226, 30, 28), trim) +
    pen.solid('M290 680H510L520 704H280z', trim);
}
