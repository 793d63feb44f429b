import {siteSettings} from '../content/client.ts'
import type {Picture as PictureContent} from '../content/index.ts'
import {pictureSources} from '../images/picture-sources.ts'
import {direction} from '../text/direction.ts'
import type {TextBlock} from '../text/portable-text.ts'
import {words} from '../text/words.ts'
import {Picture} from './picture.tsx'
import styles from './figure.module.css'

/** A picture inside a text, with its caption and where it comes from. Nothing without its asset. */
export function Figure({figure}: {figure: TextBlock}) {
  if (!hasAsset(figure) || !pictureSources(figure, siteSettings())) return null
  const [caption, credit] = [words(figure['caption']), words(figure['credit'])]
  return (
    <figure className={styles['figure']}>
      <Picture
        picture={figure}
        sizes="(min-width: 40em) 36rem, 100vw"
        decorative={figure['decorative'] === true}
      />
      {(caption || credit) && (
        <figcaption dir={direction(caption + credit)}>
          {caption}
          {caption && credit && ' '}
          {credit && <small>{credit}</small>}
        </figcaption>
      )}
    </figure>
  )
}

/** What a picture needs is checked by the picture itself, as far as it can be wrong. */
function hasAsset(figure: TextBlock): figure is TextBlock & PictureContent {
  const {asset} = figure
  return typeof asset === 'object' && asset !== null && '_id' in asset
}
