import type { Component } from './Component.ts';

/**
 * A job that runs a suite of the gate.
 *
 * @param only the checks that it runs; by default all of the suite
 */
export function suite(
  job: string,
  name: string,
  only: readonly string[] = [],
): Component {
  const options = only.map(text => `--only '${text}'`).join(' ');
  return { name: 'suite', inputs: { job, suite: name, options } };
}
