import {stegaClean} from '@sanity/client/stega'
import type {Author} from '../../content/index.ts'
import {direction} from '../../shared/language.ts'
import {textOf} from '../../shared/stored.ts'
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

/** Lists credentials, and says of each whether it is held or in progress. */
export function Credentials({credentials}: Pick<Author, 'credentials'>) {
  return (
    <ul className={styles['credentials']}>
      {readCredentials(credentials).map(({key, title, issuer, isHeld, year}) => (
        <li key={key} className={isHeld ? styles['held'] : styles['progress']}>
          <span dir={direction(title)}>{title}</span>
          {issuer && (
            <span dir={direction(issuer)} className={styles['issuer']}>
              {issuer}
            </span>
          )}
          <span className={styles['state']}>
            {isHeld ? (year ? `Held since ${year}` : 'Held') : 'In progress'}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** Lists credentials in one line each, below an article. */
export function ShortCredentials({credentials}: Pick<Author, 'credentials'>) {
  const shown = readCredentials(credentials)
  if (shown.length === 0) return null
  return (
    <ul className={styles['short']}>
      {shown.map(({key, title, issuer, isHeld}) => (
        <li key={key}>
          {[title, issuer].filter(Boolean).join(', ')}
          {!isHeld && ' (in progress)'}
        </li>
      ))}
    </ul>
  )
}
