import { useNavigation } from 'react-router';
import { useTexts } from '../i18n/useTexts.ts';

/** Progress bar shown while the next page is loading. */
export function Progress() {
  const texts = useTexts();
  const { state } = useNavigation();
  if (state === 'idle') {
    return null;
  }
  return (
    <div role="progressbar" aria-label={texts.loading} className="progress" />
  );
}
