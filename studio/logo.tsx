/** Renders the site's logo for the Studio's corner. It has its own file because `sanity.config.ts` contains no JSX. */
export function Logo() {
  return (
    <svg viewBox="0 0 28 28" width="1em" height="1em" fill="none" stroke="currentColor">
      <path d="M7 13.5a7 7 0 0 1 14 0M2 14.2h24M6.5 18.4h15M10.5 22.4h7" strokeWidth="1.6" />
    </svg>
  )
}
