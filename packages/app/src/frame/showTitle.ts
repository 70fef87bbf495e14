/** The number of unread notifications, which their plugin puts before the title. */
const UNREAD = /^\(\d+\) /;

/** Sets the document's title after the number of unread notifications, if there is one. */
export function showTitle(title: string): void {
  const [unread = ''] = UNREAD.exec(document.title) ?? [];
  const shown = `${unread}${title}`;
  if (document.title !== shown) {
    document.title = shown;
  }
}
