import { useShadowRootElements } from '@backstage/plugin-techdocs-react';
import { useEffect } from 'react';
import { showDiagram } from './showDiagram';
import { useSameList } from './useSameList';
import { useThemeMode } from './useThemeMode';

/** Draws each mermaid block of the page, in the colours of the portal. */
export function Diagrams() {
  const sources = useSameList(
    useShadowRootElements<HTMLPreElement>(['pre.mermaid']),
  );
  const mode = useThemeMode();

  useEffect(() => {
    const page = new AbortController();
    for (const source of sources) {
      // Loads mermaid for pages with diagrams only.
      void showDiagram(source, mode, page.signal);
    }
    return () => page.abort();
  }, [sources, mode]);
  return null;
}
