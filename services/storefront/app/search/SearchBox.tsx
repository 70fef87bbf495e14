import { useEffect, useRef } from 'react';
import { Form, useLocation } from 'react-router';
import { paths } from '../i18n/paths.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { SuggestionPanel } from './SuggestionPanel.tsx';
import { useSuggestions } from './useSuggestions.ts';

/** The search field: a plain form with suggestions added by JavaScript. */
export function SearchBox() {
  const texts = useTexts();
  const locale = useLocale();
  const { search } = useLocation();
  const typed = new URLSearchParams(search).get('q') ?? '';
  const box = useSuggestions();
  const field = useRef<HTMLInputElement>(null);

  const shown = useRef(typed);

  // Navigation replaces the text; text typed before hydration stays.
  useEffect(() => {
    if (field.current && shown.current !== typed) {
      field.current.value = typed;
    }
    shown.current = typed;
  }, [typed]);

  return (
    <Form
      role="search"
      action={paths.search(locale)}
      onSubmit={box.close}
      onBlur={box.onBlur}
      className="search-box"
    >
      <label htmlFor="search-field" className="sr-only">
        {texts.searchLabel}
      </label>
      <input
        ref={field}
        id="search-field"
        name="q"
        type="search"
        defaultValue={typed}
        placeholder={texts.searchPlaceholder}
        maxLength={200}
        autoComplete="off"
        autoCapitalize="none"
        {...box.inputProps}
      />
      <button type="submit" className="search-button">
        {texts.search}
      </button>
      <SuggestionPanel box={box} />
    </Form>
  );
}
