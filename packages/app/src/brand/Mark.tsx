/** Comptoir's logo: a shop counter under its awning. The favicon is the same image. */
export function Mark({ size }: { size: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden>
      <rect width="32" height="32" rx="6" fill="#123a32" />
      <g transform="translate(3.2 3.2) scale(0.8)">
        <path
          d="M4 5h24l2 8a4 4 0 0 1-7 2.4 4.6 4.6 0 0 1-7 0 4.6 4.6 0 0 1-7 0A4 4 0 0 1 2 13z"
          fill="#e0a83a"
        />
        <path
          d="M11.4 5 9 15.4a4.6 4.6 0 0 0 7 0V5zM23 15.4 20.6 5H28l2 8a4 4 0 0 1-7 2.4z"
          fill="#f6e7c4"
        />
        <path d="M5 20h22v2.5H5z" fill="#f7f4ee" />
        <path d="M7 22.5h18V28H7z" fill="#cfe0d9" />
        <path d="M11.5 24.5h9v1.5h-9z" fill="#123a32" />
      </g>
    </svg>
  );
}
