/** A value at a time. */
export interface Sample {
  at: number;
  value: number;
}

/** Slope of the values over time, by least squares; 0 for fewer than two samples. */
export function slopeOf(samples: readonly Sample[]): number {
  const mean = (values: number[]) =>
    values.reduce((sum, one) => sum + one, 0) / values.length;
  const middle = mean(samples.map(({ at }) => at));
  const height = mean(samples.map(({ value }) => value));
  let rise = 0;
  let run = 0;
  for (const { at, value } of samples) {
    rise += (at - middle) * (value - height);
    run += (at - middle) ** 2;
  }
  return run === 0 || samples.length < 2 ? 0 : rise / run;
}
