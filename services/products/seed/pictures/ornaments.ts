import { ellipse, group, path, stroke, times } from './svg.ts';

/** A small emblem of about 100 × 100 around the origin. */
type Ornament = (color: string) => string;

const leaf = 'M0 46Q-40 8 0-46Q40 8 0 46z';

/** Emblems for labels, by subject. */
export const ornaments = {
  bean: color =>
    group(
      'rotate(35)',
      ellipse(0, 0, 30, 44, color),
      stroke('M0-40Q-16-10 2 6T0 40', '#fff', 5, { opacity: 0.75 }),
    ),
  leaf: color =>
    group('rotate(28)', path(leaf, color), stroke('M0-20V58', color, 5)),
  leaves: color =>
    stroke('M0 50V-6', color, 5) +
    group('translate(0 -14) scale(.75)', path(leaf, color)) +
    group('translate(-24 20) rotate(-52) scale(.6)', path(leaf, color)) +
    group('translate(24 20) rotate(52) scale(.6)', path(leaf, color)),
  flower: color =>
    times(6, index =>
      group(`rotate(${index * 60})`, ellipse(0, -28, 15, 22, color)),
    ) + ellipse(0, 0, 13, 13, '#f6d27a'),
  fruit: color =>
    ellipse(0, 10, 38, 36, color) +
    path('M0-24Q6-52 38-48Q32-22 0-24z', '#6f8f4e'),
  bee: color =>
    group(
      'translate(-18 -24) rotate(-30)',
      ellipse(0, 0, 14, 26, '#fff', { opacity: 0.9 }),
    ) +
    group(
      'translate(14 -26) rotate(25)',
      ellipse(0, 0, 14, 26, '#fff', { opacity: 0.9 }),
    ) +
    ellipse(0, 8, 40, 25, color) +
    stroke('M-12-12V28M8-14V30', '#3b2a20', 9),
  wave: color =>
    times(3, index =>
      stroke(`M-50 ${index * 26 - 26}q12.500-18 25 0t25 0t25 0t25 0`, color, 8),
    ),
  fish: color =>
    path('M-50 0Q-10-40 30-4L52-24V24L30 4Q-10 40-50 0z', color) +
    ellipse(-26, -5, 4, 4, '#fff'),
  olive: color =>
    stroke('M-44-40Q0-30 20 44', '#6f7f45', 5) +
    ellipse(-6, 14, 20, 26, color) +
    ellipse(24, -8, 18, 24, color) +
    group('translate(-26 -14) rotate(-70) scale(.5)', path(leaf, '#6f7f45')),
  mountain: color =>
    path('M-54 36L-14-36L10 6L24-16L54 36z', color) +
    path('M-14-36L-28-10L-14-16L-2-12z', '#fff', { opacity: 0.85 }),
  star: color =>
    times(4, index =>
      group(`rotate(${index * 45})`, path('M0-46L7 0L0 46L-7 0z', color)),
    ),
  sun: color =>
    ellipse(0, 0, 22, 22, color) +
    times(8, index =>
      group(`rotate(${index * 45})`, stroke('M0-34V-46', color, 7)),
    ),
} as const satisfies Record<string, Ornament>;

/** The name of an emblem. */
export type OrnamentName = keyof typeof ornaments;
