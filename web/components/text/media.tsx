import type {CSSProperties} from 'react'
import {stegaClean} from '@sanity/client/stega'
import {isPicture} from '../../assets/picture-sources.ts'
import {siteSettings} from '../../settings.ts'
import {embedHref} from '../../shared/href.ts'
import {readObject} from '../../shared/stored.ts'
import {contactSentence, readAudio, readMedia, type MediaParts} from '../../text/media.ts'
import type {TextBlock} from '../../text/portable-text.ts'
import {Picture} from './figures.tsx'
import type {Words} from '../../words/words.ts'
import styles from './media.module.css'

export interface MediaProps {
  media: TextBlock
  words: Words
  /** The slug of the article. Without it, there is no page with the player. */
  from?: string | null | undefined
}

/**
 * Shows a video or podcast at another site: a still and a link to our own page with the player. The page's script
 * shows that page in place of the still. Nothing is loaded from the other site before. Without a known player, shows
 * a link. Renders nothing without an address.
 */
export function Media({media, words, from}: MediaProps) {
  const parts = readMedia(media, words)
  if (!parts) return null
  const {title, address, medium, about, transcript} = parts
  const embed = medium && embedHref(from, media._key)
  return (
    <figure className={styles['media']}>
      {embed && <Still media={media} parts={parts} embed={embed} words={words} />}
      <figcaption>
        <p className={styles['title']} dir={words.dirOf(title)}>
          {embed ? title : <a href={address}>{title}</a>}
        </p>
        <p {...words.own}>
          {about === title ? '' : `${about}${embed ? '. ' : ''}`}
          {embed && (
            <>
              {contactSentence(parts, words)}{' '}
              <a href={address}>{words.media.openAt(medium.provider)}</a>
            </>
          )}
        </p>
        <Transcript paragraphs={transcript} words={words} />
      </figcaption>
    </figure>
  )
}

interface StillProps {
  media: TextBlock
  parts: MediaParts
  embed: string
  words: Words
}

/** The picture in place of the player, and the link that loads it. */
function Still({media, parts, embed, words}: StillProps) {
  const {title, medium} = parts
  const still = readObject(media['still'])
  const {height, isUpright, kind} = medium ?? {}
  const label = kind === 'audio' ? words.media.loadAudio : words.media.loadVideo
  const shape = isUpright ? 'uprightStill' : 'still'
  return (
    <media-frame
      className={[styles['frame'], isUpright && styles['upright']].filter(Boolean).join(' ')}
      data-title={stegaClean(title)}
      style={height ? ({'--player-height': `${height}px`} as CSSProperties) : undefined}
    >
      {isPicture(still) && (
        <Picture picture={still} shape={shape} decorative={still['decorative'] === true} />
      )}
      <a
        href={embed}
        rel="nofollow"
        className={styles['load']}
        aria-label={words.site.labelled(label, stegaClean(title))}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d="M4 2.2v11.6L13.2 8z" />
        </svg>
        {label}
      </a>
    </media-frame>
  )
}

/** Shows a recording of this site with the browser's own player. Renders nothing without its file. */
export function Audio({audio, words}: {audio: TextBlock; words: Words}) {
  const recording = readAudio(audio, siteSettings(), words)
  if (!recording) return null
  const {title, path, about, transcript} = recording
  return (
    <figure className={styles['media']}>
      <figcaption>
        <p className={styles['title']} dir={words.dirOf(title)}>
          {title}
        </p>
        <p>
          <a href={path} download data-address={new URL(path, siteSettings().siteUrl).href}>
            {words.article.download}
          </a>{' '}
          ({about})
        </p>
      </figcaption>
      {/* A recording has no picture to put captions on; its text is the transcript. */}
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption */}
      <audio controls preload="none" src={path} aria-label={stegaClean(title)} />
      <Transcript paragraphs={transcript} words={words} />
    </figure>
  )
}

function Transcript({paragraphs, words}: {paragraphs: string[]; words: Words}) {
  if (paragraphs.length === 0) return null
  return (
    <details className={styles['transcript']}>
      <summary {...words.own}>{words.media.transcript}</summary>
      {paragraphs.map((text, index) => (
        <p key={index} dir={words.dirOf(text)}>
          {text}
        </p>
      ))}
    </details>
  )
}
