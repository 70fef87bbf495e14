import { useEffect, useRef } from 'react';
import { Link, useFetcher } from 'react-router';
import { paths } from '../i18n/paths.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { useScripted } from '../ui/useScripted.ts';
import type { BasketAnswer } from './BasketAnswer.ts';
import { useBasketTexts } from './useBasketTexts.ts';
import { QuantitySelect } from './QuantitySelect.tsx';
import { useBasketProblem } from './useBasketProblem.ts';

interface AddToBasketProps {
  sku: string;
  /** Largest quantity to choose; 0 if sold out. */
  most: number;
}

/** Adds a product to the basket. With JavaScript the page stays; without, the basket page follows. */
export function AddToBasket({ sku, most }: AddToBasketProps) {
  const texts = useBasketTexts();
  const locale = useLocale();
  const scripted = useScripted();
  const fetcher = useFetcher<BasketAnswer>();
  const sending = useRef(false);
  const busy = fetcher.state !== 'idle';
  useEffect(() => {
    sending.current = busy;
  }, [busy]);
  const problem = useBasketProblem(fetcher.data);
  const added = !busy && fetcher.data !== undefined && !problem;
  return (
    <fetcher.Form
      method="post"
      action={paths.basket(locale)}
      className="mt-6"
      onSubmit={event => {
        // A double click adds once.
        if (sending.current) {
          event.preventDefault();
        }
        sending.current = true;
      }}
    >
      <input type="hidden" name="intent" value="add" />
      <input type="hidden" name="sku" value={sku} />
      {scripted && <input type="hidden" name="stay" value="yes" />}
      <div className="flex flex-wrap items-end gap-3">
        {most > 0 && (
          <QuantitySelect id="quantity" label={texts.quantity} most={most} />
        )}
        <button
          type="submit"
          className="button grow"
          disabled={most === 0}
          aria-disabled={busy || undefined}
        >
          {most === 0 ? texts.soldOutButton : busy ? texts.adding : texts.add}
        </button>
      </div>
      <div role="status">
        {problem && <p className="field-error mt-3">{problem}</p>}
        {added && (
          <p className="mt-3 font-semibold">
            {texts.added}{' '}
            <Link className="text-link" to={paths.basket(locale)}>
              {texts.seeBasket}
            </Link>
          </p>
        )}
      </div>
    </fetcher.Form>
  );
}
