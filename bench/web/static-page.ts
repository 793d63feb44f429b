import type {Browser} from '@playwright/test'

/** The minimum of CSS for a readable text. */
const style =
  'body{max-width:35rem;margin:0 auto;padding:0 1.25rem;font:1.125rem/1.6 Georgia,serif}img{max-width:100%;height:auto}'

/** Elements without text, which are removed with their content. */
const removedElements =
  'script:not([type$=json]), style, [rel=stylesheet], [rel=preload], svg, theme-switch, copy-text'
/** Metadata for machines: search engines, assistants, feed readers. */
const forMachines = 'script, link, meta[property], meta[name^=twitter]'

/** The attributes that a text and its pictures need. All others are removed. */
const keptAttributes =
  /^(?:href|src|srcset|sizes|alt|width|height|loading|fetchpriority|decoding|id|lang|datetime|name|content|charset|type|value|action|method|for|rows|required|open|start|rel|property|hreflang|title)$/

/**
 * Converts a page to minimal static HTML: the same text and pictures, without anything for styles or scripts.
 * With `machines`, it keeps the metadata.
 */
export async function makeStaticPage(
  browser: Browser,
  address: string,
  {machines = false}: {machines?: boolean} = {},
): Promise<string> {
  const context = await browser.newContext({javaScriptEnabled: false})
  const page = await context.newPage()
  await page.goto(address)
  const html = await page.evaluate(
    ([selector, pattern, css]) => {
      for (const element of document.querySelectorAll(selector)) element.remove()
      // Elements that serve only scripts are replaced by their content.
      for (const element of document.querySelectorAll('live-page, text-notes'))
        element.replaceWith(...element.childNodes)
      const allowed = new RegExp(pattern)
      for (const element of document.querySelectorAll('*'))
        for (const name of element.getAttributeNames())
          if (!allowed.test(name)) element.removeAttribute(name)
      // Elements that serve only styles are replaced by their content.
      for (const element of document.querySelectorAll('div, span'))
        element.replaceWith(...element.childNodes)
      const sheet = document.createElement('style')
      sheet.textContent = css
      document.head.append(sheet)
      return `<!DOCTYPE html>${document.documentElement.outerHTML}`
    },
    [
      machines ? removedElements : `${removedElements}, ${forMachines}`,
      keptAttributes.source,
      style,
    ] as const,
  )
  await context.close()
  return html
}
