import {
  type ChangeEvent,
  type FocusEvent,
  type InputHTMLAttributes,
  type KeyboardEvent,
  useEffect,
  useId,
  useState,
} from 'react';
import { useFetcher, useLocation, useNavigate } from 'react-router';
import { paths } from '../i18n/paths.ts';
import { useLocale } from '../i18n/useLocale.ts';
import type { SearchSuggestion } from './toSuggestion.ts';

/** Pause in typing before suggestions are requested, in milliseconds. */
const PAUSE = 120;
const MIN_LETTERS = 2;

/** State of a combobox with list autocomplete (ARIA Authoring Practices). */
export function useSuggestions() {
  const locale = useLocale();
  const navigate = useNavigate();
  const { data, load } = useFetcher<{ items: SearchSuggestion[] }>();
  const [typed, setTyped] = useState('');
  const { key } = useLocation();
  // Opened at one location: going to another page closes the list.
  const [openAt, setOpenAt] = useState<string>();
  const [selected, setSelected] = useState(-1);
  const [ready, setReady] = useState(false);
  const listId = useId();

  // Without JavaScript the field is an ordinary one without a list.
  useEffect(() => setReady(true), []);

  useEffect(() => {
    if (typed.length < MIN_LETTERS) {
      return;
    }
    const query = new URLSearchParams({ q: typed });
    const timer = setTimeout(() => {
      void load(`${paths.suggestions(locale)}?${query}`);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [typed, locale, load]);

  const items = typed.length >= MIN_LETTERS ? (data?.items ?? []) : [];
  const shown = openAt === key && items.length > 0;
  const active = shown ? selected : -1;

  function close() {
    setOpenAt(undefined);
    setSelected(-1);
  }

  function choose(index: number) {
    const item = items[index];
    if (!item) {
      return;
    }
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
      setOpenAt(key);
      // The field itself is one more position.
      const places = items.length + 1;
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setSelected(((active + 1 + step + places) % places) - 1);
    }
  }

  const inputProps: InputHTMLAttributes<HTMLInputElement> = {
    onChange: (event: ChangeEvent<HTMLInputElement>) => {
      setTyped(event.target.value.trim());
      setOpenAt(key);
      setSelected(-1);
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
    close,
    onBlur: (event: FocusEvent<HTMLFormElement>) => {
      if (!event.currentTarget.contains(event.relatedTarget)) {
        close();
      }
    },
  };
}

export type SuggestionsState = ReturnType<typeof useSuggestions>;
