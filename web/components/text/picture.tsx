import {siteSettings} from '../../lake/client.ts'
import type {Picture as PictureContent} from '../../content/index.ts'
import {pictureSources} from '../../assets/picture-sources.ts'

export interface PictureProps {
  picture: PictureContent | null | undefined
  /** The displayed width, as in the `sizes` attribute. */
  sizes: string
  /** Width divided by height. Defaults to that of the picture. */
  aspect?: number
  /** Whether this is the first picture of the page, which loads at once. Others load lazily. */
  first?: boolean
  /** Whether the text beside the picture says the same, so that screen readers skip it. */
  decorative?: boolean
  className?: string | undefined
}

/** Shows a picture. Renders nothing if there is none. */
export function Picture({
  picture,
  sizes,
  aspect,
  first = false,
  decorative = false,
  className,
}: PictureProps) {
  const sources = pictureSources(picture, siteSettings(), aspect)
  if (!sources) return null
  const {preview, ...size} = sources
  return (
    <img
      {...size}
      sizes={sizes}
      alt={decorative ? '' : (picture?.alt ?? '')}
      className={className}
      loading={first ? 'eager' : 'lazy'}
      fetchPriority={first ? 'high' : 'auto'}
      decoding="async"
      style={preview ? {backgroundImage: `url("${preview}")`} : undefined}
    />
  )
}
