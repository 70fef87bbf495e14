interface Branch {
  /** Address of the project: `https://gitlab.com/company/comptoir`. */
  project: string;
  branch: string;
}

/**
 * Returns the path of a file on a branch of a GitLab project; undefined when the
 * location is another one.
 *
 * @param location - `url:https://gitlab.com/company/comptoir/-/blob/main/README.md`
 */
export function pathInProject(
  location: string,
  { project, branch }: Branch,
): string | undefined {
  const prefix = ['blob', 'raw', 'tree']
    .map(view => `url:${project}/-/${view}/${branch}/`)
    .find(address => location.startsWith(address));
  return prefix && decodeURIComponent(location.slice(prefix.length));
}
