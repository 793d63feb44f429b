/** The site's logo: a round shape above still water, and its reflection. */
export function Mark() {
  return (
    <svg
      viewBox="0 0 28 24"
      width="28"
      height="24"
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
    >
      <path d="M7 11.5a7 7 0 0 1 14 0M2 12.2h24M6.5 16.4h15M10.5 20.4h7" strokeWidth="1.6" />
    </svg>
  )
}
