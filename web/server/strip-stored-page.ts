import {siteSettings} from '../lake/client.ts'
import {ownComponents} from './own-components.ts'
import {weightless} from './strip-runtime.ts'
import type {RenderedPage} from '../freshness/page-store.ts'

let components: Map<string, string> | undefined
const lightened = new WeakMap<RenderedPage, RenderedPage>()

/** The same page without Next's runtime, where that can be; made once. `built` is Next's folder. */
export function lighten(page: RenderedPage, built: string): RenderedPage {
  if (page.html === undefined || !siteSettings().weightless) return page
  components ??= ownComponents(built)
  const known = lightened.get(page)
  if (known) return known
  const light = weightless(page.html, {components})
  const result = 'html' in light ? {...page, html: light.html} : page
  lightened.set(page, result)
  return result
}
