import {siteSettings} from '../content/client.ts'
import type {Article} from '../content/index.ts'
import {pictureSources} from '../images/picture-sources.ts'
import type {TextBlock} from '../text/portable-text.ts'
import {Picture} from './picture.tsx'

type FigureContent = Extract<NonNullable<Article['body']>[number], {_type: 'figure'}>

/** A picture inside a text, with its caption. Nothing when its asset is not there. */
export function Figure({figure}: {figure: TextBlock}) {
  const {caption} = figure
  if (!hasAsset(figure) || !pictureSources(figure, siteSettings())) return null
  return (
    <figure>
      <Picture picture={figure} sizes="(min-width: 40em) 36rem, 100vw" />
      {typeof caption === 'string' && caption.trim() && <figcaption>{caption}</figcaption>}
    </figure>
  )
}

/** What a picture needs is checked by the picture itself, as far as it can be wrong. */
function hasAsset(figure: TextBlock): figure is TextBlock & FigureContent {
  const {asset} = figure
  return typeof asset === 'object' && asset !== null && '_id' in asset
}
