import type {Browser} from '@playwright/test'

/** As much style as makes a text readable. */
const style =
  'body{max-width:35rem;margin:0 auto;padding:0 1.25rem;font:1.125rem/1.6 Georgia,serif}img{max-width:100%;height:auto}'

/** What is not text: it goes, with all that is in it. */
const goes = 'script, style, link, svg, theme-switch, copy-text, meta[property], meta[name^=twitter]'

/** What a text and its pictures need. All other attributes go. */
const stays =
  /^(?:href|src|srcset|sizes|alt|width|height|loading|fetchpriority|decoding|id|lang|datetime|name|content|charset|type|value|action|method|for|rows|required|open|start)$/

/**
 * The page of an address as somebody would write it by hand: the same text and the same pictures, without anything
 * for style, for scripts or for machines.
 */
export async function makeStaticPage(browser: Browser, address: string): Promise<string> {
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
    [goes, stays.source, style] as const,
  )
  await context.close()
  return html
}
