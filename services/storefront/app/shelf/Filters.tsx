import { type ChangeEvent, type FormEvent, useEffect, useRef } from 'react';
import { useSubmit } from 'react-router';
import { useTexts } from '../i18n/useTexts.ts';
import { fillForm } from './fillForm.ts';
import { FilterFields } from './FilterFields.tsx';
import type { Shelf } from './loadShelf.ts';
import { ShelfSort } from './ShelfSort.tsx';
import { standardSort } from './standardSort.ts';
import { toShelfParams } from './toShelfParams.ts';

/** Plain form of filters; with JavaScript, checkboxes and selects apply at once. */
export function Filters({ shelf, action }: { shelf: Shelf; action: string }) {
  const texts = useTexts();
  const submit = useSubmit();
  const form = useRef<HTMLFormElement>(null);
  const { query } = shelf;
  const sort = query.sort ?? standardSort(query);
  const wanted = toShelfParams({ ...query, sort, cursor: null }).toString();

  const filled = useRef(wanted);

  useEffect(() => {
    const before = new URLSearchParams(filled.current);
    if (form.current) {
      fillForm(form.current, before, new URLSearchParams(wanted));
    }
    filled.current = wanted;
  }, [wanted]);

  function onChange({ target, currentTarget }: ChangeEvent<HTMLFormElement>) {
    const typing =
      target instanceof HTMLInputElement && target.type !== 'checkbox';
    if (!typing) {
      send(currentTarget);
    }
  }

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    send(event.currentTarget);
  }

  /** Omits empty fields from the address. */
  function send(filters: HTMLFormElement) {
    const params = new URLSearchParams();
    for (const [name, value] of new FormData(filters)) {
      if (typeof value === 'string' && value !== '') {
        params.append(name, value);
      }
    }
    void submit(params, { action, preventScrollReset: true });
  }

  return (
    <form
      ref={form}
      action={action}
      onChange={onChange}
      onSubmit={onSubmit}
      className="filters"
    >
      {query.q && <input type="hidden" name="q" value={query.q} readOnly />}
      <ShelfSort query={query} />
      <details>
        <summary>{texts.filter}</summary>
        <FilterFields shelf={shelf} action={action} />
      </details>
    </form>
  );
}
