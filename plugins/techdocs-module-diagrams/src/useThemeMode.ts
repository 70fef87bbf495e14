import { useSyncExternalStore } from 'react';

/** Mode of the portal's theme, from the page's body. */
export type ThemeMode = 'light' | 'dark';

/** Returns the current mode of the theme. */
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
