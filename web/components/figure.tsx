import type {Article} from '../content/index.ts'
import type {TextBlock} from '../text/portable-text.ts'
import {Picture} from './picture.tsx'

type FigureContent = Extract<NonNullable<Article['body']>[number], {_type: 'figure'}>

/** A picture inside a text, with its caption. */
export function Figure({figure}: {figure: TextBlock}) {
  const {caption} = figure
  const picture = hasAsset(figure) ? (
    <Picture picture={figure} sizes="(min-width: 40em) 36rem, 100vw" />
  ) : null
  if (!picture) return null
  return (
    <figure>
      {picture}
      {typeof caption === 'string' && caption.trim() && <figcaption>{caption}</figcaption>}
    </figure>
  )
}

/** Whether the query found the picture's asset; the picture itself checks what is in it. */
function hasAsset(figure: TextBlock): figure is TextBlock & FigureContent {
  const {asset} = figure
  return typeof asset === 'object' && asset !== null && '_id' in asset
}
