import { data } from 'react-router';

const FORM =
  /^(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i;
const UNREADABLE = 400;
const UNSUPPORTED = 415;

/** Reads the form that a browser sent. Throws a 415 for a body of another type and a 400 for one that can't be parsed. */
export async function formOf(sent: Request): Promise<FormData> {
  if (!FORM.test(sent.headers.get('content-type') ?? '')) {
    throw data(null, { status: UNSUPPORTED });
  }
  return sent.formData().catch(() => {
    throw data(null, { status: UNREADABLE });
  });
}
