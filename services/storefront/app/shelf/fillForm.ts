/**
 * Sets a form's fields to what an address says, as going back or taking a
 * filter off changes the address and not the fields. The form stays, and so
 * does the focus in it.
 */
export function fillForm(form: HTMLFormElement, params: URLSearchParams): void {
  for (const field of form.elements) {
    const typing =
      field === document.activeElement && field.matches('[inputmode]');
    if (typing) continue;
    if (field instanceof HTMLInputElement && field.type === 'checkbox') {
      field.checked = params.getAll(field.name).includes(field.value);
    } else if (
      field instanceof HTMLInputElement ||
      field instanceof HTMLSelectElement
    ) {
      field.value = params.get(field.name) ?? '';
    }
  }
}
