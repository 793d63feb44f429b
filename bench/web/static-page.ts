import type {Browser} from '@playwright/test'

/** As much style as makes a text readable. */
const style =
  'body{max-width:35rem;margin:0 auto;padding:0 1.25rem;font:1.125rem/1.6 Georgia,serif}img{max-width:100%;height:auto}'

/** What is not text: it goes, with all that is in it. */
const goes =
  'script:not([type$=json]), style, [rel=stylesheet], [rel=preload], svg, theme-switch, copy-text'
/** What only machines read: search engines, assistants, readers of feeds. */
const forMachines = 'script, link, meta[property], meta[name^=twitter]'

/** What a text and its pictures need. All other attributes go. */
const stays =
  /^(?:href|src|srcset|sizes|alt|width|height|loading|fetchpriority|decoding|id|lang|datetime|name|content|charset|type|value|action|method|for|rows|required|open|start|rel|property|hreflang|title)$/

/**
 * The page of an address as somebody would write it by hand: the same text and the same pictures, without anything
 * for style or for scripts, and, unless it is asked for, nothing for machines.
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
      // Elements that are only there for a script leave what is in them.
      for (const element of document.querySelectorAll('live-page, text-notes'))
        element.replaceWith(...element.childNodes)
      const kept = new RegExp(pattern)
      for (const element of document.querySelectorAll('*'))
        for (const name of element.getAttributeNames())
          if (!kept.test(name)) element.removeAttribute(name)
      // Boxes that held nothing but style.
      for (const element of document.querySelectorAll('div, span'))
        element.replaceWith(...element.childNodes)
      const sheet = document.createElement('style')
      sheet.textContent = css
      document.head.append(sheet)
      return `<!DOCTYPE html>${document.documentElement.outerHTML}`
    },
    [machines ? goes : `${goes}, ${forMachines}`, stays.source, style] as const,
  )
  await context.close()
  return html
}
