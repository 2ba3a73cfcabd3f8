/** The sign of the product: a table seen from its side, one place taken. */
export function Mark() {
  return (
    <svg
      viewBox="0 0 24 24"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.2"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d="M3 10h18M6 10v9M18 10v9M12 3v7" />
      <circle cx="12" cy="15" r="2.4" fill="currentColor" stroke="none" />
    </svg>
  );
}
