/** The shop's name as a drawing; the dot is a lemon. */
export function Wordmark({ className }: { className: string }) {
  return (
    <svg viewBox="10 0 428 100" className={className} aria-hidden="true">
      <g transform="translate(12 0) skewX(-7)">
        <g
          fill="none"
          stroke="currentColor"
          strokeWidth="17"
          strokeLinecap="round"
          strokeLinejoin="round"
        >
          <path d="M50 36a21 21 0 1 0 1 29" />
          <path d="M69 51a21 21 0 1 0 42 0a21 21 0 1 0-42 0" />
          <path d="M132 72V33m0 17a16 16 0 0 1 32 0v22m0-22a16 16 0 0 1 32 0v22" />
          <path d="M218 90V33m0 18a20 20 0 1 1 40 0a20 20 0 1 1-40 0" />
          <path d="M283 12v44q0 16 16 15M272 33h27" />
          <path d="M314 51a20 20 0 1 0 40 0a20 20 0 1 0-40 0" />
          <path d="M376 33v39m22 0V33m0 18q2-18 20-18" />
        </g>
        <path
          d="M364 10c2-7 9-9 15-7 4-1 8 2 8 6 0 5-4 7-7 10-5 3-13 2-16-4-2-1-2-4 0-5z"
          fill="var(--lemon)"
        />
      </g>
    </svg>
  );
}
