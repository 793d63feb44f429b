/** The site's mark: rings on still water. */
export function Ripples() {
  return (
    <svg
      viewBox="0 0 32 20"
      width="32"
      height="20"
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
    >
      <ellipse cx="16" cy="10" rx="3.5" ry="1.8" strokeWidth="1.6" />
      <ellipse cx="16" cy="10" rx="9" ry="4.9" strokeWidth="1.2" opacity="0.7" />
      <ellipse cx="16" cy="10" rx="15" ry="8.6" strokeWidth="0.9" opacity="0.4" />
    </svg>
  )
}
