import { readShelfQuery } from './readShelfQuery.ts';
import { toShelfParams } from './toShelfParams.ts';

/** Sets the filter fields to the current address after navigation. A field changed while the page was loading keeps its value. The form and the focus in it are kept. */
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
      const valueIn = (params: URLSearchParams) => params.get(field.name) ?? '';
      if (valueIn(shown) === valueIn(before)) {
        field.value = valueIn(wanted);
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
