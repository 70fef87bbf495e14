/** A text that names metrics, and its location. */
interface Text {
  where: string;
  text: string;
}

interface Metric {
  type: string;
  name: string;
}

/** Matches the type and the name in a metric's declaration. */
const DECLARED =
  /new (Counter|Gauge|Histogram)\b[^;]*?\bname: '([a-zA-Z_:][\w:]*)'/g;
/** A histogram has several series. */
const SERIES = /_(bucket|count|sum)$/;
/** Written by Prometheus itself. */
const OF_PROMETHEUS = 'up';

const CONVENTIONS: Record<string, { end: RegExp; why: string }> = {
  Counter: { end: /_total$/, why: 'a counter ends in _total' },
  Histogram: {
    end: /_(seconds|bytes)$/,
    why: 'a histogram ends in its base unit, _seconds or _bytes',
  },
  Gauge: {
    end: /^(?!.*_(total|ms|milliseconds|minutes|kb|mb)$)/,
    why: 'a gauge has a base unit, and _total is for counters',
  },
};

/**
 * Lists the metrics that break the naming conventions, and the names in alerts or in the
 * documentation that no code declares, each with the closest declared name.
 */
export function metricFindings(options: {
  /** The text of each source file. */
  code: readonly string[];
  /** Names of the metrics of every Node process. */
  standard: readonly string[];
  /** PromQL expressions. */
  expressions: readonly Text[];
  /** Names the metrics in the first column of a table whose head begins with `metric`. */
  document: Text;
}): string[] {
  const declared = options.code.flatMap(metricsIn);
  const known = [...declared.map(({ name }) => name), ...options.standard];
  const named = [
    ...options.expressions.flatMap(({ where, text }) =>
      selectedIn(text).map(name => ({ where, name })),
    ),
    ...documentedIn(options.document.text).map(name => ({
      where: options.document.where,
      name,
    })),
  ];
  return [
    ...declared.flatMap(({ type, name }) => {
      const convention = CONVENTIONS[type];
      return !convention || convention.end.test(name)
        ? []
        : [`${name}: ${convention.why}`];
    }),
    ...named
      .filter(({ name }) => name !== OF_PROMETHEUS && !known.includes(name))
      .map(
        ({ where, name }) =>
          `${where}: no code declares ${name}; the closest name is ${closest(name, known)}`,
      ),
  ];
}

function metricsIn(code: string): Metric[] {
  return [...code.matchAll(DECLARED)].map(([, type = '', name = '']) => ({
    type,
    name,
  }));
}

/** The names before a selector: `up{job="shopping"}`. */
function selectedIn(expression: string): string[] {
  const found = expression.matchAll(/([a-zA-Z_:][\w:]*)\{/g);
  return [...found].map(([, name = '']) => name.replace(SERIES, ''));
}

function documentedIn(markdown: string): string[] {
  const [, table = ''] = /^\| metric .*\n((?:\|.*\n)*)/m.exec(markdown) ?? [];
  return table.split('\n').flatMap(row => {
    const [, names = ''] = row.split('|');
    return [...names.matchAll(/`(\w+)`/g)].map(([, name = '']) => name);
  });
}

/** The known name that shares most words. */
function closest(name: string, names: readonly string[]): string {
  const words = new Set(name.split('_'));
  const shared = (other: string) =>
    other.split('_').filter(word => words.has(word)).length;
  return names.reduce(
    (best, one) => (shared(one) > shared(best) ? one : best),
    names[0] ?? 'none',
  );
}
