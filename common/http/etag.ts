/**
 * Returns whether an `If-None-Match` header names one of these ETags, which may be weak. The comparison is weak, as
 * RFC 9110 (13.1.2) requires. `*` names every ETag.
 */
export function namesEtag(ifNoneMatch: string | null | undefined, ...etags: string[]): boolean {
  const named = (ifNoneMatch ?? '').split(',').map((each) => opaque(each.trim()))
  return named.includes('*') || etags.some((etag) => named.includes(opaque(etag)))
}

/** Returns an ETag without the `W/` of a weak one. */
function opaque(etag: string): string {
  return etag.replace(/^W\//, '')
}
