import {Card, Heading, Stack, Text} from '@sanity/ui'
import {href, hrefPattern} from '../../../web/shared/href.ts'
import {siteOrigin} from '../../settings.ts'
import {cutText, type Measure} from '../cut-text.ts'
import {textOf, type Entry} from '../entry.ts'
import {isRecord} from '../../../web/shared/stored.ts'
import type {Facts} from '../facts.ts'
import {sharingOf} from '../search.ts'

/** The available width in pixels in a search result on a wide screen, in the fonts of search engines. */
const titleWidth = 580
const descriptionWidth = 960
const titleFont = measureIn('20px Arial, sans-serif')
const descriptionFont = measureIn('14px Arial, sans-serif')

/** Renders the article as a search engine may list it, shortened to the available width. */
export function SearchResult({document, site}: {document: Entry; site: Facts['site'] | undefined}) {
  const {title, description, hidden} = sharingOf(document)
  const name = site?.title.trim() ?? ''
  const whole = [title || 'Untitled', name]
    .filter((part, index, parts) => part && parts.indexOf(part) === index)
    .join(' · ')
  return (
    <Stack as="section" gap={3} aria-label="In a search result">
      <Heading as="h2" size={0}>
        In a search result
      </Heading>
      <Card border radius={3} padding={4}>
        {hidden ? (
          <Text size={1} muted>
            Search engines are asked to leave this out. Switch that off under Search and sharing, if
            they should list it.
          </Text>
        ) : (
          <Stack gap={3}>
            <Text size={0} muted textOverflow="ellipsis">
              {crumbsOf(document)}
            </Text>
            <Text size={2} style={{color: 'var(--card-link-color)'}} data-testid="search-title">
              {cutText(whole, titleWidth, titleFont)}
            </Text>
            <Text size={1} muted data-testid="search-description">
              {cutText(description, descriptionWidth, descriptionFont) ||
                'No description yet. The introduction will stand here.'}
            </Text>
          </Stack>
        )}
      </Card>
    </Stack>
  )
}

/** Formats a path as search engines do: `example.org › articles › listening-twice`. */
function crumbsOf({_type: type, slug}: Entry): string {
  const {host} = new URL(siteOrigin())
  const current = isRecord(slug) ? textOf(slug['current']) : ''
  const [folder, path] = [
    hrefPattern(textOf(type) === 'page' ? 'page' : 'article'),
    href({_type: textOf(type), slug: current}),
  ]
  return [host, ...(path ?? folder.replace(':slug', '…')).split('/').filter(Boolean)]
    .map(decodeURIComponent)
    .join(' › ')
}

let context: CanvasRenderingContext2D | null | undefined

/**
 * Returns a function that measures texts in a font, in pixels. Without a canvas, it assumes that a character
 * is half as wide as the font size.
 */
function measureIn(font: string): Measure {
  const fallback = Number.parseInt(font, 10) / 2
  return (text) => {
    context ??= document.createElement('canvas').getContext('2d')
    if (!context) return text.length * fallback
    context.font = font
    return context.measureText(text).width
  }
}
