/**
 * The `generateStaticParams` of every page with a slug: none of them is made by the build, each is made when
 * it is first asked for, and then kept. Next wants to be told of one address all the same; nothing is there.
 */
export function madeOnFirstVisit(): {slug: string}[] {
  return [{slug: '-'}]
}
