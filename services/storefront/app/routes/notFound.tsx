import { data } from 'react-router';

/** Responds 404 to every path without a route. */
export function loader() {
  throw data(null, { status: 404 });
}

export default function NotFoundRoute() {
  return null;
}
