/** A page without its framework, or why it was left as Next made it. */
export type Weightless = {html: string} | {refused: string}

export interface WeightlessOptions {
  /** The client components of this site that have to run, by Next's number for them. */
  components?: ReadonlyMap<string, string>
}

/** Signs of a page that is not whole without JavaScript: parts that scripts put in place, or none at all. */
const unfinished = [
  '<!--$?-->',
  '<!--$!-->',
  '<!--$~-->',
  '<template id=',
  '<div hidden id="S:',
  '<div hidden="" id="S:',
  'id="__next_error__"',
]

/** How the inline scripts of Next and React begin. */
const framework = [
  'self.__next_',
  '(self.__next_',
  '(globalThis["TURBOPACK"]',
  '$R',
  'requestAnimationFrame(function(){$R',
]

const scripts = /<script\b([^>]*)>([\s\S]*?)<\/script>/g

/**
 * Takes Next's runtime out of a finished page: its scripts, what they would have read, and the marks
 * that they would have found their places by. What a reader sees is the same. Where it is not sure that
 * nothing but the framework is lost, it refuses.
 *
 * It relies on what React writes: in texts and attributes `<` and `>` are always escaped, so whatever looks like
 * an element is one.
 */
export function weightless(
  page: string,
  {components = new Map()}: WeightlessOptions = {},
): Weightless {
  const sign = findUnfinished(page)
  if (sign) return {refused: `it is not whole: it holds ${sign}`}
  if (!/<\/html>\s*$/.test(page)) return {refused: 'it has no end'}
  const component = findComponent(page, components)
  if (component) return {refused: `it needs a client component: ${component}`}
  let unknown: string | undefined
  const html = page
    .replace(scripts, (script: string, attributes: string, text: string) => {
      const kind = kindOf(attributes, text)
      if (kind === 'unknown') unknown ??= text.slice(0, 60)
      return kind === 'framework' ? '' : script
    })
    .replace(/<link\b[^>]*\b(?:as="script"|rel="modulepreload")[^>]*>/g, (link) =>
      link.includes('href="/_next/') ? '' : link,
    )
    .replace(/(<link\b[^>]*?) data-precedence="[^"]*"/g, '$1')
    .replace(/<!--(?:\$|\/\$|&|\/&| )-->/g, '')
    .replace(/(<body[^>]*>)<div hidden=""><\/div>/, '$1')
  return unknown === undefined ? {html} : {refused: `it has a script of its own: ${unknown}`}
}

/** A sign of parts that are still to come, or undefined for a page that is whole. */
export function findUnfinished(page: string): string | undefined {
  return unfinished.find((mark) => page.includes(mark))
}

function kindOf(attributes: string, text: string): 'framework' | 'own' | 'data' | 'unknown' {
  const source = /\bsrc="([^"]*)"/.exec(attributes)?.[1]
  if (source !== undefined) return source.startsWith('/_next/') ? 'framework' : 'own'
  const type = /\btype="([^"]*)"/.exec(attributes)?.[1] ?? ''
  if (!/^(|module|text\/javascript|application\/javascript)$/i.test(type)) return 'data'
  return framework.some((start) => text.startsWith(start)) ? 'framework' : 'unknown'
}

/** What Next sends of a page for its runtime names the client components as `<row>:I[<number>,…`. */
function findComponent(page: string, components: ReadonlyMap<string, string>): string | undefined {
  if (components.size === 0) return undefined
  const named = [...page.matchAll(/(?:\\n|")[0-9a-f]+:I\[(\d+),/g)]
  return named.map(([, id = '']) => components.get(id)).find((path) => path !== undefined)
}
