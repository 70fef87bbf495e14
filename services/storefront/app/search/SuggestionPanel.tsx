import { Link } from 'react-router';
import { useTexts } from '../i18n/useTexts.ts';
import type { SuggestionsState } from './useSuggestions.ts';

/** The suggestions below the search field; their number is announced to screen readers. */
export function SuggestionPanel({ box }: { box: SuggestionsState }) {
  const texts = useTexts();
  if (!box.ready) {
    return null;
  }
  return (
    <>
      <p role="status" className="sr-only">
        {box.shown && texts.suggestionCount(box.items.length)}
      </p>
      <ul
        id={box.listId}
        role="listbox"
        aria-label={texts.suggestions}
        hidden={!box.shown}
        className="suggestions"
      >
        {box.items.map((item, index) => (
          <li key={item.to} role="none">
            <Link
              to={item.to}
              id={`${box.listId}-${index}`}
              role="option"
              aria-selected={index === box.active}
              tabIndex={-1}
              className="suggestion"
              // Keeps the focus in the field.
              onMouseDown={event => event.preventDefault()}
            >
              {item.picture ? (
                <img src={item.picture} alt="" width={44} height={44} />
              ) : (
                <span
                  className="vichy cloth-tomato size-11"
                  aria-hidden="true"
                />
              )}
              <span className="min-w-0 truncate font-semibold">
                {item.text}
              </span>
              <span className="ml-auto pl-3 text-sm text-soft">
                {item.kind === 'product'
                  ? texts.kindProduct
                  : texts.kindCategory}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
