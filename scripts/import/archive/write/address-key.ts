import {decodePercent} from '../read/plain.ts'

/** Queries that name a page. Others, such as those of campaigns, do not. */
const pageQuery = /^(?:p|page_id|attachment_id)$/

/**
 * Normalizes an address for comparison: its path without host, trailing slash, file name of a folder and fragment,
 * percent-decoded, and the part of its query that names a page.
 */
export function addressKey(address: string): string {
  const url = URL.parse(address, 'http://localhost/')
  if (!url) return address
  const path = decodePercent(url.pathname)
    .replace(/\/(?:index\.(?:html?|php))?$/, '')
    .replace(/\/amp$/, '')
  const [pair] = [...url.searchParams].filter(([name, value]) => pageQuery.test(name) && value)
  return pair && path === '' ? `/?${pair[0] === 'page_id' ? 'p' : pair[0]}=${pair[1]}` : path || '/'
}
