import type {ReactNode} from 'react'
import {stegaClean} from '@sanity/client/stega'
import {readTone, type TextBlock} from '../../text/portable-text.ts'
import type {Tone} from '../../text/text-types.ts'
import {textOf} from '../../shared/stored.ts'
import {siteSettings} from '../../settings.ts'
import {readInvitation, type InvitationContext} from '../../text/invitation.ts'
import type {Words} from '../../words/words.ts'
import styles from './asides.module.css'

/** Each tone has a label and an icon of its own, so that colour is not the only difference. */
const signs: Record<Tone, string> = {
  note: 'M8 7.2v4.6M8 4.3v.2',
  practice: 'M4.6 8.4 7 10.8l4.6-5.4',
  caution: 'M8 4.2v4.6M8 11.5v.2',
}

export interface CalloutProps {
  callout: TextBlock
  words: Words
  /** The rendered text. */
  children: ReactNode
}

/** Shows a callout. Renders nothing without text. */
export function Callout({callout, words, children}: CalloutProps) {
  const tone = readTone(stegaClean(callout['tone']))
  const word = words.article[tone]
  const title = textOf(callout['title'])
  return (
    <div
      role="note"
      aria-label={title ? words.site.labelled(word, title) : word}
      className={styles[tone]}
    >
      <p className={styles['word']} {...words.own}>
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <circle cx="8" cy="8" r="7.25" />
          <path d={signs[tone]} />
        </svg>
        {word}
      </p>
      {title && (
        <p className={styles['title']} dir={words.dirOf(title)}>
          {title}
        </p>
      )}
      {children}
    </div>
  )
}

/** Shows a quotation in large type with its attribution. Renders nothing without text. */
export function PullQuote({quote, words}: {quote: TextBlock; words: Words}) {
  const [text, attribution] = [textOf(quote['text']), textOf(quote['attribution'])]
  if (!text) return null
  return (
    <figure className={styles['quote']}>
      <blockquote {...words.attributesOf(text, quote['language'])}>
        <p>{text}</p>
      </blockquote>
      {attribution && <figcaption dir={words.dirOf(attribution)}>{attribution}</figcaption>}
    </figure>
  )
}

export interface CallToActionProps extends InvitationContext {
  /** The stored call to action of the settings. */
  invitation: unknown
  words: Words
}

/** Shows the site's call to action in its current state. Renders nothing if there is none. */
export function CallToAction({invitation, words, label, from}: CallToActionProps) {
  const current = readInvitation(invitation, words, {label, from})
  if (!current) return null
  const {text, link} = current
  return (
    <aside className={styles['invitation']} aria-label={words.article.invitation} {...words.own}>
      {text && <p dir={words.dirOf(text)}>{text}</p>}
      {link && (
        <a href={link.href} dir={words.dirOf(link.label)} data-address={onPaper(link.href)}>
          {link.label}
        </a>
      )}
    </aside>
  )
}

/** Returns the link's address for print: absolute and without the query string. */
function onPaper(href: string): string | undefined {
  return href.startsWith('/') ? siteSettings().siteUrl + href.replace(/\?.*/, '') : undefined
}
