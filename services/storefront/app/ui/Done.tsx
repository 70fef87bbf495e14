import { useSearchParams } from 'react-router';
import { Notice } from './Notice.tsx';

/** Outcomes that are refusals: nothing was done, or less than was asked for. */
const REFUSALS: ReadonlySet<string> = new Set([
  'emptied',
  'full',
  'gone',
  'large',
  'late',
  'withdrawn',
]);

/** Says what became of a form after the redirect with `?done=`. Unknown values are ignored. */
export function Done({ texts }: { texts: Readonly<Record<string, string>> }) {
  const [params] = useSearchParams();
  const done = params.get('done');
  if (done === null || !Object.hasOwn(texts, done)) {
    return null;
  }
  return (
    <Notice key={done} refused={REFUSALS.has(done)}>
      {texts[done]}
    </Notice>
  );
}
