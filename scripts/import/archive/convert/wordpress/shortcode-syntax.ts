export interface Shortcode {
  name: string
  attributes: Map<string, string>
  /** Values without a name, as in `[youtube abc]`. */
  values: string[]
  /** Between the tags; null for a shortcode without a closing tag. */
  content: string | null
  /** As in the source. */
  source: string
}

/** Regions in which brackets are text. */
const protectedRegion =
  /<(pre|code|script|style)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->|<[a-z/][^<>]*>/gi

/**
 * Replaces the shortcodes of these names. Brackets in code, comments and the attributes of tags stay, and so does an
 * escaped `[[name]]`, which loses its outer brackets.
 */
export function replaceShortcodes(
  html: string,
  names: readonly string[],
  replace: (shortcode: Shortcode) => string,
): string {
  if (names.length === 0 || !html.includes('[')) return html
  const pattern = new RegExp(
    `\\[(\\[?)(${names.map(escape).join('|')})(?![\\w-])((?:"[^"]*"|'[^']*'|[^\\]"'/]|/(?!\\])|["'])*?)(?:(/)\\]|\\](?:((?:(?!\\[/?\\2\\b)[\\s\\S])*)\\[/\\2\\])?)(\\]?)`,
    'gi',
  )
  const {text, restore} = protect(html)
  const replaced = text.replaceAll(
    pattern,
    (
      source: string,
      open: string,
      name: string,
      given: string,
      _,
      content: string,
      close: string,
    ) => {
      if (open && close) return source.slice(1, -1)
      const shortcode = {name: name.toLowerCase(), ...readAttributes(restore(given))}
      const inner = content === undefined ? null : restore(content)
      const result = replace({...shortcode, content: inner, source: restore(source)})
      return `${open}${result}${close}`
    },
  )
  return restore(replaced)
}

/** Hides protected regions behind marks, so that no pattern matches in them. */
export function protect(html: string): {text: string; restore: (text: string) => string} {
  const hidden: string[] = []
  const text = html.replaceAll(protectedRegion, (region) => {
    if (!region.includes('[')) return region
    hidden.push(region)
    return `\uFDD6${hidden.length - 1}\uFDD7`
  })
  const restore = (part: string): string =>
    part.replaceAll(/\uFDD6(\d+)\uFDD7/g, (_, index: string) => hidden[Number(index)] ?? '')
  return {text, restore}
}

export function readAttributes(text: string): Pick<Shortcode, 'attributes' | 'values'> {
  const plain = text
    .replaceAll(/&(?:quot|#34|#822[01]|[lr]dquo);|[“”″]/g, '"')
    .replaceAll(/&#0?39;/g, "'")
    .replaceAll('&amp;', '&')
  const attributes = new Map<string, string>()
  const values: string[] = []
  const part = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))|"([^"]*)"|'([^']*)'|(\S+)/g
  for (const [, name, double, single, bare, ...others] of plain.matchAll(part)) {
    if (name) attributes.set(name.toLowerCase(), double ?? single ?? bare ?? '')
    else values.push((others.find((one) => one !== undefined) ?? '').replace(/^=/, ''))
  }
  return {attributes, values}
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
