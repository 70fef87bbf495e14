import { resolve } from 'node:path';
import { chartAccepts } from './chartAccepts.ts';
import { EVERY_VALUE } from './everyValue.ts';
import {
  ODD_VALUES,
  valuePaths,
  withValue,
  type ValuePath,
} from './oddValues.ts';
import { renderValues } from './renderSample.ts';

const root = resolve(import.meta.dirname, '..', '..');
const accepts = chartAccepts(root);

/** A JSON pointer. */
function pointerOf(path: ValuePath): string {
  return path.map(key => `/${String(key).replaceAll('/', '~1')}`).join('');
}

/** The ways in which a message may name a value: `/a/0/b`, `a[0].b`, or its parent with the key. */
function namesOf(path: ValuePath): string[] {
  const dotted = (keys: ValuePath) =>
    keys
      .map(key => (typeof key === 'number' ? `[${key}]` : `.${key}`))
      .join('')
      .slice(1);
  const parent = path.slice(0, -1);
  return [
    `'${pointerOf(path)}`,
    `at '${pointerOf(parent)}': missing property '${path.at(-1)}'`,
    `at '${pointerOf(parent)}': missing properties`,
    dotted(path),
    `${dotted(parent)} `,
    `${dotted(parent)}: `,
  ];
}

/** What is wrong with the chart's answer to a value; undefined if it renders, or refuses it by its path. */
async function mistake(
  path: ValuePath,
  odd: unknown,
): Promise<string | undefined> {
  const what = `${path.join('.')}=${JSON.stringify(odd)?.slice(0, 60)}`;
  try {
    await renderValues(withValue(path, odd));
    return undefined;
  } catch (error) {
    const message = String(error);
    const isTrace =
      /nil pointer|error calling|wrong type|YAML parse|executing "|ZodError|YAMLParseError/.test(
        message,
      );
    const isNamed = namesOf(path).some(name => message.includes(name));
    return isNamed && !isTrace ? undefined : `${what}: ${message}`;
  }
}

/** Runs at most four at a time. */
async function mistakesOf(
  cases: readonly (readonly [ValuePath, unknown])[],
): Promise<string[]> {
  const waiting = [...cases];
  const found: string[] = [];
  const work = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      found.push(...[await mistake(...next)].filter(one => one !== undefined));
    }
  };
  await Promise.all([work(), work(), work(), work()]);
  return found;
}

const paths = valuePaths(root);

test('the chart renders every value of its schema at once', async () => {
  const { names } = await renderValues(EVERY_VALUE);
  expect(names.length).toBeGreaterThan(15);
  expect(paths.length).toBeGreaterThan(150);
});

describe.each(Object.keys(EVERY_VALUE))('%s', key => {
  const own = paths.filter(([first]) => first === key);

  test('is refused by its path where it is null', async () => {
    expect(await mistakesOf(own.map(path => [path, null]))).toEqual([]);
  }, 120_000);

  test('renders every odd value that its schema accepts, or refuses it by its path', async () => {
    const accepted = own.flatMap(path =>
      ODD_VALUES.filter(
        odd => odd !== null && accepts(withValue(path, odd)).length === 0,
      ).map(odd => [path, odd] as const),
    );
    expect(await mistakesOf(accepted)).toEqual([]);
  }, 120_000);

  test('names the path of every odd value that its schema refuses', () => {
    const unnamed: string[] = [];
    for (const path of own) {
      for (const odd of ODD_VALUES.filter(one => one !== null)) {
        const parent = pointerOf(path.slice(0, -1));
        const places = accepts(withValue(path, odd));
        if (!places.every(place => place.startsWith(parent))) {
          unnamed.push(`${path.join('.')}=${JSON.stringify(odd)}: ${places}`);
        }
      }
    }
    expect(unnamed).toEqual([]);
  });
});
