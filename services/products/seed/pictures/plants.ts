import { ellipse, group, path, rect, stroke, times } from './svg.ts';

const leaf = 'M0 40Q-38 4 0-40Q38 4 0 40z';

/** Plants for seed packets, drawn in the frame around 400, 400. */
export const plants = {
  tomato:
    stroke('M400 250Q390 400 400 470', '#5f8040', 9) +
    times(
      3,
      index =>
        ellipse(
          [340, 462, 400][index] ?? 400,
          [430, 440, 510][index] ?? 500,
          60,
          54,
          ['#d5513a', '#c23f2d', '#de6a3f'][index] ?? '#d5513a',
        ) +
        ellipse(
          [322, 444, 380][index] ?? 400,
          [410, 420, 490][index] ?? 500,
          13,
          9,
          '#fff',
          { opacity: 0.5 },
        ),
    ) +
    path(
      'M340 380l-30 6l20-20l10-24l12 24l26 16zM462 388l-30 6l20-20l10-24l12 24l26 16zM400 460l-30 6l20-20l10-24l12 24l26 16z',
      '#5f8040',
    ) +
    group('translate(330 320) rotate(-40)', path(leaf, '#7fa04e')) +
    group('translate(470 320) rotate(40)', path(leaf, '#7fa04e')),
  cosmos:
    stroke(
      'M340 560Q350 450 330 390M460 560Q450 430 470 340M400 560V480',
      '#6f9250',
      7,
    ) +
    [
      [330, 390, '#e58fb0'],
      [470, 340, '#c85a8a'],
      [404, 470, '#f6d9e4'],
    ]
      .map(([x, y, color]) =>
        group(
          `translate(${x} ${y})`,
          times(8, index =>
            group(
              `rotate(${index * 45})`,
              path('M0-8Q-30-50-14-74L0-66L14-74Q30-50 0-8z', String(color)),
            ),
          ),
          ellipse(0, 0, 18, 18, '#efb83f'),
        ),
      )
      .join(''),
  basil:
    stroke(
      'M400 570V340M400 500Q350 480 330 440M400 480Q450 460 470 420',
      '#5f8040',
      8,
    ) +
    times(7, index =>
      group(
        `translate(${[400, 350, 450, 320, 480, 366, 436][index]} ${[320, 360, 360, 430, 420, 480, 474][index]}) rotate(${[0, -50, 50, -70, 70, -110, 110][index]}) scale(1.3)`,
        path(leaf, index % 2 ? '#5f9a4e' : '#74ad58'),
        stroke('M0 34V-30', '#fff', 3, { opacity: 0.4 }),
      ),
    ),
  carrot:
    rect(260, 470, 280, 100, '#8a5f3f') +
    times(3, index =>
      group(
        `translate(${330 + index * 70} ${440 + (index % 2) * 10})`,
        path('M-28 0Q0-22 28 0Q18 90 0 130Q-18 90-28 0z', '#e08038'),
        stroke('M-14 30h16M-4 60h12', '#b5602a', 4),
        stroke('M0-8Q-30-70-26-110M0-8V-130M0-8Q30-70 28-108', '#6f9250', 11),
      ),
    ),
} as const;
