import { useSyncExternalStore } from 'react';

/** What the portal's theme says of itself on the page's body. */
export type ThemeMode = 'light' | 'dark';

/** Whether the portal is light or dark just now. */
export function useThemeMode(): ThemeMode {
  return useSyncExternalStore(subscribe, readMode);
}

function readMode(): ThemeMode {
  return document.body.dataset.themeMode === 'dark' ? 'dark' : 'light';
}

function subscribe(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.body, { attributeFilter: ['data-theme-mode'] });
  return () => observer.disconnect();
}
