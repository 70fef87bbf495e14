/**
 * What a service has and the template hasn't (`+`), or the other way round
 * (`-`), unless it is allowed; and what is allowed without need.
 *
 * @param allowed - differences, each with its reason
 */
export function differencesBetween(options: {
  template: ReadonlySet<string>;
  service: ReadonlySet<string>;
  allowed: Readonly<Record<string, string>>;
}): string[] {
  const { template, service, allowed } = options;
  const differences = [
    ...[...service]
      .filter(fact => !template.has(fact))
      .map(fact => `+ ${fact}`),
    ...[...template]
      .filter(fact => !service.has(fact))
      .map(fact => `- ${fact}`),
  ];
  const permitted = Object.keys(allowed);
  return [
    ...differences.filter(one => !permitted.includes(one)),
    ...permitted
      .filter(one => !differences.includes(one))
      .map(one => `no longer differs, take it off the list: ${one}`),
  ];
}
