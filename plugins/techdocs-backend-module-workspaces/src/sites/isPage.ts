/** Whether a site contains a file of its folder as a page. */
export function isPage(name: string): boolean {
  return /^(?:[^./][^/]*|docs\/(?:[^./][^/]*\/)*[^./][^/]*)\.md$/.test(name);
}
