import {stegaClean} from '@sanity/client/stega'
import type {Author} from '../../content/index.ts'
import {textOf} from '../../shared/stored.ts'
import type {Words} from '../../words/words.ts'
import styles from './credentials.module.css'

/** A credential as readers see it. */
export interface ShownCredential {
  key: string
  title: string
  issuer: string
  isHeld: boolean
  /** The year of the award. Undefined while it is in progress. */
  year?: string
}

/** Reads credentials with a title. One whose status is missing or unknown counts as in progress. */
export function readCredentials(credentials: Author['credentials']): ShownCredential[] {
  return (credentials ?? []).flatMap(({_key, title, issuer, status, date}) => {
    const isHeld = stegaClean(status) === 'held'
    const [year] = (isHeld && /^\d{4}(?=-|$)/.exec(stegaClean(textOf(date)))) || []
    if (!textOf(title)) return []
    return [{key: _key, title: textOf(title), issuer: textOf(issuer), isHeld, ...(year && {year})}]
  })
}

export interface CredentialsProps extends Pick<Author, 'credentials'> {
  words: Words
}

/** Lists credentials, and says of each whether it is held or in progress. */
export function Credentials({credentials, words}: CredentialsProps) {
  const {held, heldSince, inProgress} = words.author
  return (
    <ul className={styles['credentials']}>
      {readCredentials(credentials).map(({key, title, issuer, isHeld, year}) => (
        <li key={key} className={isHeld ? styles['held'] : styles['progress']}>
          <span dir={words.dirOf(title)}>{title}</span>
          {issuer && (
            <span dir={words.dirOf(issuer)} className={styles['issuer']}>
              {issuer}
            </span>
          )}
          <span className={styles['state']}>
            {isHeld ? (year ? heldSince(year) : held) : inProgress}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** Lists credentials in one line each, below an article. */
export function ShortCredentials({credentials, words}: CredentialsProps) {
  const shown = readCredentials(credentials)
  if (shown.length === 0) return null
  return (
    <ul className={styles['short']}>
      {shown.map(({key, title, issuer, isHeld}) => (
        <li key={key}>
          {[title, issuer].filter(Boolean).join(', ')}
          {!isHeld && ` ${words.author.stillInProgress}`}
        </li>
      ))}
    </ul>
  )
}
