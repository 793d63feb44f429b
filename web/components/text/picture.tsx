import {siteSettings} from '../../lake/client.ts'
import type {Picture as PictureContent} from '../../content/index.ts'
import {pictureSources} from '../../assets/picture-sources.ts'

export interface PictureProps {
  picture: PictureContent | null | undefined
  /** How wide it will be shown, as in the `sizes` attribute. */
  sizes: string
  /** Width divided by height; the picture's own when not given. */
  aspect?: number
  /** The first picture of a page is fetched at once, the others when they come near. */
  first?: boolean
  /** True where the words beside the picture say the same, so that it need not be read out. */
  decorative?: boolean
  className?: string | undefined
}

/** A picture from the lake. Renders nothing when there is none to show. */
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
