import {siteSettings} from '../lake/client.ts'
import {clientComponents} from './client-components.ts'
import {stripRuntime} from './strip-runtime.ts'
import type {RenderedPage} from '../freshness/page-store.ts'

let components: Map<string, string> | undefined
const strippedPages = new WeakMap<RenderedPage, RenderedPage>()

/** Returns a page without Next's runtime, or unchanged if it cannot be removed. `buildFolder` is Next's `.next`. */
export function stripStoredPage(page: RenderedPage, buildFolder: string): RenderedPage {
  if (page.html === undefined || !siteSettings().stripRuntime) return page
  components ??= clientComponents(buildFolder)
  const cached = strippedPages.get(page)
  if (cached) return cached
  const stripped = stripRuntime(page.html, {components})
  const result = 'html' in stripped ? {...page, html: stripped.html} : page
  strippedPages.set(page, result)
  return result
}
