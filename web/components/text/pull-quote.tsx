import {direction} from '../../text/direction.ts'
import type {TextBlock} from '../../text/portable-text.ts'
import {textOf} from '../../shared/text-of.ts'
import styles from './pull-quote.module.css'

/** Shows a quotation in large type with its attribution. Renders nothing without text. */
export function PullQuote({quote}: {quote: TextBlock}) {
  const [text, attribution] = [textOf(quote['text']), textOf(quote['attribution'])]
  if (!text) return null
  return (
    <figure className={styles['quote']}>
      <blockquote dir={direction(text)}>
        <p>{text}</p>
      </blockquote>
      {attribution && <figcaption dir={direction(attribution)}>{attribution}</figcaption>}
    </figure>
  )
}
