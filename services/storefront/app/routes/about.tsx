import { readLocale } from '../i18n/readLocale.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { TextPage } from '../ui/TextPage.tsx';
import type { Route } from './+types/about.ts';

export function loader({ params }: Route.LoaderArgs) {
  readLocale(params);
  return null;
}

export default function AboutRoute() {
  const texts = useTexts();
  return <TextPage title={texts.aboutTitle} paragraphs={texts.aboutText} />;
}
