import {
  type ChangeEvent,
  type FocusEvent,
  type InputHTMLAttributes,
  type KeyboardEvent,
  useEffect,
  useId,
  useState,
} from 'react';
import { useFetcher, useNavigate } from 'react-router';
import { paths } from '../i18n/paths.ts';
import { useLocale } from '../i18n/useLocale.ts';
import type { loader } from '../routes/suggestions.ts';

/** How long one stops typing before the shop is asked, in milliseconds. */
const PAUSE = 120;
const MIN_LETTERS = 2;

/** The state of a combobox whose list follows what is typed (ARIA authoring practices, list autocomplete). */
export function useSuggestions() {
  const locale = useLocale();
  const navigate = useNavigate();
  const { data, load } = useFetcher<typeof loader>();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [ready, setReady] = useState(false);
  const listId = useId();

  // Without JavaScript the field is an ordinary one and says nothing of a list.
  useEffect(() => setReady(true), []);

  useEffect(() => {
    if (typed.length < MIN_LETTERS) return;
    const query = new URLSearchParams({ q: typed });
    const timer = setTimeout(() => {
      void load(`${paths.suggestions(locale)}?${query}`);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [typed, locale, load]);

  const items = typed.length >= MIN_LETTERS ? (data?.items ?? []) : [];
  const shown = open && items.length > 0;

  function close() {
    setOpen(false);
    setActive(-1);
  }

  function choose(index: number) {
    const item = items[index];
    if (!item) return;
    close();
    void navigate(item.to);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape' && shown) {
      event.preventDefault();
      close();
    } else if (event.key === 'Enter' && shown && active >= 0) {
      event.preventDefault();
      choose(active);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      // One place more than there are items: the field itself.
      const places = items.length + 1;
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive(((active + 1 + step + places) % places) - 1);
    }
  }

  const inputProps: InputHTMLAttributes<HTMLInputElement> = {
    onChange: (event: ChangeEvent<HTMLInputElement>) => {
      setTyped(event.target.value.trim());
      setOpen(true);
      setActive(-1);
    },
    onKeyDown,
    ...(ready && {
      role: 'combobox',
      'aria-expanded': shown,
      'aria-controls': listId,
      'aria-autocomplete': 'list',
      'aria-activedescendant': active >= 0 ? `${listId}-${active}` : undefined,
    }),
  };

  return {
    ready,
    shown,
    items,
    active,
    listId,
    inputProps,
    choose,
    close,
    onBlur: (event: FocusEvent<HTMLFormElement>) => {
      if (!event.currentTarget.contains(event.relatedTarget)) close();
    },
  };
}

export type SuggestionsState = ReturnType<typeof useSuggestions>;
