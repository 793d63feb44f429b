import {siteSettings} from '../../settings.ts'
import {isPicture, pictureSources} from '../../assets/picture-sources.ts'
import {textOf} from '../../shared/stored.ts'
import {readGallery, type TextBlock} from '../../text/portable-text.ts'
import type {Words} from '../../words/words.ts'
import {Figure} from './figures.tsx'
import styles from './gallery.module.css'

/**
 * Shows several pictures of a text side by side, as a named figure of figures. Renders nothing without a picture, and a
 * single one as a figure.
 */
export function Gallery({gallery, words}: {gallery: TextBlock; words: Words}) {
  const pictures = readGallery(gallery).filter(
    (picture) => isPicture(picture) && pictureSources(picture, siteSettings()),
  )
  const caption = textOf(gallery['caption'])
  const [first] = pictures
  if (!first) return null
  if (pictures.length === 1) {
    const own = textOf(first['caption']) || caption
    return <Figure figure={{...first, caption: own}} words={words} />
  }
  // Two or four pictures in rows of three would leave a gap.
  const isInPairs = pictures.length === 2 || pictures.length === 4
  return (
    <figure
      aria-label={caption || words.article.gallery}
      className={[styles['gallery'], isInPairs && styles['pairs']].filter(Boolean).join(' ')}
    >
      <div className={styles['pictures']}>
        {pictures.map((picture, index) => (
          <Figure key={picture._key ?? index} figure={picture} words={words} shape="gallery" />
        ))}
      </div>
      {caption && <figcaption dir={words.dirOf(caption)}>{caption}</figcaption>}
    </figure>
  )
}
