import type { ReactNode } from 'react';
import { useTexts } from '../i18n/useTexts.ts';
import { Footer } from './Footer.tsx';
import { Header } from './Header.tsx';
import { useFocusOnNavigation } from './useFocusOnNavigation.ts';

/** Frame of every page: skip link, header and footer. */
export function Shell({ children }: { children: ReactNode }) {
  const texts = useTexts();
  useFocusOnNavigation();
  return (
    <>
      <a className="skip-link" href="#content">
        {texts.skipToContent}
      </a>
      <Header />
      <main id="content" tabIndex={-1} className="outline-none">
        {children}
      </main>
      <Footer />
    </>
  );
}
