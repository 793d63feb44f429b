import {siteSettings} from '../../lake/client.ts'
import {isPicture, pictureSources} from '../../assets/picture-sources.ts'
import {direction} from '../../text/direction.ts'
import type {TextBlock} from '../../text/portable-text.ts'
import {textOf} from '../../shared/text-of.ts'
import {Picture} from './picture.tsx'
import styles from './figure.module.css'

/** Shows a picture in a text with its caption and credit. Renders nothing without its asset. */
export function Figure({figure}: {figure: TextBlock}) {
  if (!isPicture(figure) || !pictureSources(figure, siteSettings())) return null
  const [caption, credit] = [textOf(figure['caption']), textOf(figure['credit'])]
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
