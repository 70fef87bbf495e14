import type { Drawing } from './drawWithPen.ts';
import { ellipse, path, stroke, times } from './svg.ts';

/** Draws a round table dressed to the floor. */
export function tablecloth(
  cloth: string,
  print: string,
  leaf: string,
): Drawing {
  const drop =
    'M120 330Q112 560 90 690Q130 720 170 694T260 706T350 700T440 708T530 700T620 706T710 690Q688 560 680 330z';
  return pen => {
    const sprig = (x: number, y: number) =>
      ellipse(x, y, 13, 13, print) +
      path(
        `M${x} ${y + 10}q-30 6-30 34q30-4 30-34q30 6 30 34q-30-4-30-34z`,
        leaf,
      );
    return (
      pen.ground(400, 700, 350) +
      pen.solid(drop, cloth) +
      pen.clip(
        drop,
        stroke(
          'M230 360Q226 540 200 710M340 380Q344 560 336 720M460 380Q458 560 470 720M570 360Q580 540 600 710',
          '#2a1a2e',
          16,
          { opacity: 0.09 },
        ),
        times(14, index =>
          sprig(
            150 + (index % 5) * 118 + (index > 4 && index < 10 ? 60 : 0),
            430 + Math.floor(index / 5) * 92,
          ),
        ),
        stroke(
          'M90 676Q130 704 170 678T260 690T350 684T440 692T530 684T620 690T710 674',
          print,
          8,
        ),
      ) +
      ellipse(400, 330, 280, 74, cloth) +
      ellipse(400, 330, 280, 74, '#fff', { opacity: 0.35 }) +
      pen.clip(
        'M120 330a280 74 0 0 1 560 0a280 74 0 0 1-560 0z',
        times(5, index => sprig(200 + index * 100, index % 2 ? 300 : 336)),
      ) +
      ellipse(400, 312, 70, 16, '#2a1a2e', { opacity: 0.2 }) +
      pen.solid('M360 200Q340 300 372 314H428Q460 300 440 200z', '#6f8fa8') +
      stroke(
        'M386 200Q370 130 350 110M400 200V90M416 200Q430 130 456 120',
        leaf,
        7,
      ) +
      ellipse(346, 104, 26, 26, print) +
      ellipse(400, 82, 28, 28, '#f0c75e') +
      ellipse(460, 112, 26, 26, print)
    );
  };
}
