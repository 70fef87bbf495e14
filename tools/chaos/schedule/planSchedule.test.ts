import { planSchedule } from './planSchedule.ts';

test('the same seed plans the same, another one something else', () => {
  expect(planSchedule(7, 2)).toEqual(planSchedule(7, 2));
  expect(planSchedule(7, 2)).not.toEqual(planSchedule(8, 2));
});

test('ten minutes hold every kind of step, in the order of time', () => {
  const steps = planSchedule(1, 10);
  expect(new Set(steps.map(({ kind }) => kind))).toEqual(
    new Set(
      ['order', 'receive', 'kill', 'freeze', 'hold', 'cut', 'echo'].concat(
        'poison',
      ),
    ),
  );
  const times = steps.map(({ atMs }) => atMs);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
});
