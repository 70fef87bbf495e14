/** Which rows are shown: their state. */
export const SHOWS = ['all', 'attention', 'behind', 'changes'] as const;
/** The orders of rows. */
export const SORTS = ['name', 'state', 'lag', 'newest'] as const;

/** Which rows are shown, and in which order. */
export interface View {
  /** Part of a name; empty shows all. */
  text: string;
  /** Reference of an owner; empty shows all. */
  owner: string;
  show: (typeof SHOWS)[number];
  sort: (typeof SORTS)[number];
}

/** Reads the view from the query of the page's address. */
export function viewOf(parameters: URLSearchParams): View {
  const read = <T extends string>(key: string, choices: readonly T[]) =>
    choices.find(choice => choice === parameters.get(key));
  return {
    text: parameters.get('q') ?? '',
    owner: parameters.get('owner') ?? '',
    show: read('show', SHOWS) ?? 'all',
    sort: read('sort', SORTS) ?? 'name',
  };
}

/** Returns the query of a view, without what is the default. */
export function parametersOf(view: View): Record<string, string> {
  const { text, owner, show, sort } = view;
  return {
    ...(text && { q: text }),
    ...(owner && { owner }),
    ...(show !== 'all' && { show }),
    ...(sort !== 'name' && { sort }),
  };
}
