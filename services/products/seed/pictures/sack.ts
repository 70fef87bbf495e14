import { label, type LabelOptions } from './label.ts';
import type { Drawing } from './drawWithPen.ts';
import { path, stroke, times } from './svg.ts';

/** A cloth bag tied with a string. */
export interface SackOptions {
  cloth: string;
  string: string;
  /** Colour of woven stripes. */
  stripe?: string;
  label?: LabelOptions;
}

/** Draws salt, lentils or bread in a cloth bag. */
export function sack({
  cloth,
  string,
  stripe,
  label: printed,
}: SackOptions): Drawing {
  const body =
    'M330 250Q196 330 196 520Q196 700 280 702H520Q604 700 604 520Q604 330 470 250z';
  const ruff = 'M300 122Q330 142 350 124T400 126T452 124T500 124L470 232H330z';
  return pen =>
    pen.ground(424, 702, 270) +
    pen.solid(body, cloth) +
    pen.clip(
      body,
      stripe
        ? times(5, index =>
            path(`M${296 + index * 44} 230h12V710h-12z`, stripe, {
              opacity: 0.7,
            }),
          )
        : '',
      stroke(
        'M352 262Q300 320 288 384M400 262V330M448 262Q500 320 512 384',
        '#2a1a2e',
        4,
        {
          opacity: 0.18,
        },
      ),
    ) +
    pen.solid(ruff, cloth) +
    stroke('M362 140L372 226M432 140L424 226', '#2a1a2e', 4, {
      opacity: 0.18,
    }) +
    path('M326 228Q400 252 474 228V256Q400 278 326 256z', string) +
    stroke(
      'M440 250Q520 240 530 286Q500 306 446 258M448 260Q480 320 468 356',
      string,
      8,
    ) +
    (printed ? label(292, 392, 216, 230, printed) : '');
}
