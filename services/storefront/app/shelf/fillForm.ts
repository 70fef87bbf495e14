import { readShelfQuery } from './readShelfQuery.ts';
import { toShelfParams } from './toShelfParams.ts';

/**
 * Sets the filters' fields to what the address says now, as going back or
 * taking a filter off changes the address and not the fields. A field that
 * says something else than the address did before was changed while the page
 * was on its way: it is left. The form stays, and so does the focus in it.
 */
export function fillForm(
  form: HTMLFormElement,
  before: URLSearchParams,
  wanted: URLSearchParams,
): void {
  const shown = toShelfParams(readShelfQuery(readFields(form)));
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && field.type === 'checkbox') {
      const ticked = (params: URLSearchParams) =>
        params.getAll(field.name).includes(field.value);
      if (ticked(shown) === ticked(before)) {
        field.checked = ticked(wanted);
      }
    } else if (
      field instanceof HTMLInputElement ||
      field instanceof HTMLSelectElement
    ) {
      const said = (params: URLSearchParams) => params.get(field.name) ?? '';
      if (said(shown) === said(before)) {
        field.value = said(wanted);
      }
    }
  }
}

function readFields(form: HTMLFormElement): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') {
      params.append(name, value);
    }
  }
  return params;
}
