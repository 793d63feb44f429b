import {decodePercent} from '../read/plain.ts'

/** Queries that name a page. Others, such as those of campaigns, do not. */
const pageQuery = /^(?:p|page_id|attachment_id)$/

/**
 * Returns a key for the comparison of addresses: the path, percent-decoded, without trailing slash, `index.html` and
 * `/amp`. Host, fragment and query are omitted, except for the id of a page in the query (`/?p=12`).
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
