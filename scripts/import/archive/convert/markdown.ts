import {micromark} from 'micromark'
import {gfm, gfmHtml} from 'micromark-extension-gfm'
import {escapeHtml} from './wordpress/shortcode-syntax.ts'
import type {Conversion} from './context.ts'
import {quoted} from './findings.ts'

/** Converts Markdown with the tags of Jekyll, Hugo and Astro to HTML. */
export function markdownToHtml(text: string, conversion: Conversion): string {
  return micromark(expandTags(text, conversion), {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
  })
}

const code = /(^|\n)(`{3,}|~{3,})[\s\S]*?\n\2|`[^`\n]+`/g

/** Replaces tags of site generators outside of code. Their content stays. */
function expandTags(text: string, conversion: Conversion): string {
  const hidden: string[] = []
  const open = text
    .replaceAll(
      /\{%-?\s*highlight\s+(\w+)?[^%]*-?%\}\n?([\s\S]*?)\{%-?\s*endhighlight\s*-?%\}/g,
      '```$1\n$2```',
    )
    .replaceAll(
      /\{\{[<%]\s*highlight\s+(\w+)?.*?[>%]\}\}\n?([\s\S]*?)\{\{[<%]\s*\/highlight\s*[>%]\}\}/g,
      '```$1\n$2```',
    )
    .replaceAll(code, (region) => {
      hidden.push(region)
      return `\uFDD8${hidden.length - 1}\uFDD9`
    })
  const tagged = open
    .replaceAll(/\{%-?\s*(?:raw|endraw)\s*-?%\}/g, '')
    .replaceAll(/\{%-?\s*post_url\s+(\S+)\s*-?%\}/g, '/$1')
    .replaceAll(/\{\{-?\s*(?:site\.baseurl|site\.url)\s*-?\}\}/g, '')
    .replaceAll(
      /\{\{-?\s*["']([^"']+)["']\s*\|\s*(?:relative_url|absolute_url|relURL|absURL)\s*-?\}\}/g,
      '$1',
    )
    .replaceAll(/\{\{[<%]\s*(?:rel)?ref\s+["']?([^"'>%\s]+)["']?\s*[>%]\}\}/g, '$1')
    .replaceAll(/\{%-?\s*link\s+(\S+)\s*-?%\}/g, '/$1')
    .replaceAll(
      /\{\{[<%]\s*(\/?)\s*([\w/-]+)([\s\S]*?)\/?\s*[>%]\}\}/g,
      (source, slash: string, name: string, given: string) =>
        slash ? '' : toHugo(source, name, given, conversion),
    )
    .replaceAll(/\{%-?[\s\S]*?-?%\}|\{\{[\s\S]*?\}\}/g, (source) => {
      conversion.findings.withoutCounterpart.add(
        `A tag of the site generator was removed: ${quoted(source)}`,
      )
      return ''
    })
    .replaceAll(
      /^(?:import\s.+\sfrom\s+['"].+['"];?|import\s+['"].+['"];?|export\s+(?:const|default)\s.+)$/gm,
      (source) => {
        conversion.findings.withoutCounterpart.add(`A line of code was removed: ${quoted(source)}`)
        return ''
      },
    )
  return tagged.replaceAll(/\uFDD8(\d+)\uFDD9/g, (_, index: string) => hidden[Number(index)] ?? '')
}

const videoPages: Record<string, string> = {
  youtube: 'https://www.youtube.com/watch?v=',
  vimeo: 'https://vimeo.com/',
  tweet: 'https://twitter.com/i/status/',
  x: 'https://x.com/i/status/',
  instagram: 'https://www.instagram.com/p/',
  gist: 'https://gist.github.com/',
}

function toHugo(source: string, name: string, given: string, {findings}: Conversion): string {
  const attribute = (one: string) =>
    new RegExp(`\\b${one}\\s*=\\s*(?:"([^"]*)"|\`([^\`]*)\`|'([^']*)'|(\\S+))`)
      .exec(given)
      ?.slice(1)
      .find(Boolean) ?? ''
  if (name === 'figure' || name === 'img' || name === 'image') {
    const [words] = [attribute('caption'), attribute('title')].filter(Boolean)
    const caption = words ? `<figcaption>${words}</figcaption>` : ''
    return `\n\n<figure><img src="${escapeHtml(attribute('src'))}" alt="${escapeHtml(attribute('alt'))}">${caption}</figure>\n\n`
  }
  const page = videoPages[name]
  const [, id] =
    /["'`]?([\w/-]+)["'`]?\s*$/.exec(attribute('id') || given.trim().replaceAll(/\s+/g, '/')) ?? []
  if (page && id) return `\n\n<${page}${id}>\n\n`
  findings.withoutCounterpart.add(
    `A shortcode was removed; its content is in the text: ${quoted(source)}`,
  )
  return ''
}
