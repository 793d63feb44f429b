import type {ReactNode} from 'react'
import {stegaClean} from '@sanity/client/stega'
import {readTone, toneLabel} from '../../text/callout-tones.ts'
import type {Tone} from '../../text/text-types.ts'
import {direction} from '../../text/direction.ts'
import type {TextBlock} from '../../text/portable-text.ts'
import {textOf} from '../../shared/text-of.ts'
import styles from './callout.module.css'

/** Each tone has a label and an icon of its own, so that colour is not the only difference. */
const signs: Record<Tone, string> = {
  note: 'M8 7.2v4.6M8 4.3v.2',
  practice: 'M4.6 8.4 7 10.8l4.6-5.4',
  caution: 'M8 4.2v4.6M8 11.5v.2',
}

export interface CalloutProps {
  callout: TextBlock
  /** The rendered text. */
  children: ReactNode
}

/** Shows a callout. Renders nothing without text. */
export function Callout({callout, children}: CalloutProps) {
  const tone = readTone(stegaClean(callout['tone']))
  const word = toneLabel(tone)
  const title = textOf(callout['title'])
  return (
    <div role="note" aria-label={title ? `${word}: ${title}` : word} className={styles[tone]}>
      <p className={styles['word']}>
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <circle cx="8" cy="8" r="7.25" />
          <path d={signs[tone]} />
        </svg>
        {word}
      </p>
      {title && (
        <p className={styles['title']} dir={direction(title)}>
          {title}
        </p>
      )}
      {children}
    </div>
  )
}
