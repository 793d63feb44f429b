/**
 * The `generateStaticParams` of every page with a slug. The build renders none of them: each renders at its first
 * request and is then cached. Next requires at least one entry, so this returns a placeholder.
 */
export function renderOnFirstVisit(): {slug: string}[] {
  return [{slug: '-'}]
}
