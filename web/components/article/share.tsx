import {stegaClean} from '@sanity/client/stega'
import {Sentence} from '../text/sentence.tsx'
import type {Words} from '../../words/words.ts'
import styles from './share.module.css'

export interface ShareProps {
  title: string
  /** The absolute address of the page. */
  address: string
  words: Words
}

/**
 * Offers ways to pass an article on, without a third party: its address to copy, a letter to finish, and the device's
 * own share sheet where there is one.
 */
export function Share({title: marked, address, words}: ShareProps) {
  const title = stegaClean(marked)
  return (
    <section className={styles['share']} aria-label={words.article.share}>
      <p>
        <Sentence
          text={words.article.shareAddress}
          parts={{address: <a href={address}>{readable(address)}</a>}}
        />
      </p>
      <p>
        <a href={mailTo(title, address)}>{words.article.mail}</a>
        <copy-text data-text={address} data-label={words.article.copyAddress} />
        <share-page data-title={title} data-url={address} data-label={words.article.shareSheet} />
      </p>
    </section>
  )
}

/** Returns the address of an empty letter with a subject and the page's address (RFC 6068). */
export function mailTo(title: string, address: string): string {
  return `mailto:?subject=${encode(title)}&body=${encode(`${title}\r\n\r\n${address}\r\n`)}`
}

function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}

function readable(address: string): string {
  return address.replace(/^https?:\/\//, '')
}
