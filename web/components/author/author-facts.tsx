import type {ReactNode} from 'react'
import {stegaClean} from '@sanity/client/stega'
import type {Author} from '../../content/index.ts'
import {safeWebHref} from '../../shared/href.ts'
import {textOf} from '../../shared/stored.ts'
import {Credentials, readCredentials} from './credentials.tsx'
import type {Words} from '../../words/words.ts'
import styles from './author-page.module.css'

interface WithWords {
  words: Words
}

/** Lists where an author works, teaches or is a member. Renders nothing without a name of a place. */
export function Affiliations({affiliations, words}: Pick<Author, 'affiliations'> & WithWords) {
  const shown = (affiliations ?? []).filter(({name}) => textOf(name))
  if (shown.length === 0) return null
  return (
    <ul className={styles['affiliations']} aria-label={words.author.affiliations}>
      {shown.map(({_key, name, role, url}) => {
        const address = safeWebHref(stegaClean(url))
        return (
          <li key={_key} dir={words.dirOf(textOf(role) || textOf(name))}>
            {textOf(role) && `${textOf(role)}, `}
            {address ? <a href={address}>{name}</a> : name}
          </li>
        )
      })}
    </ul>
  )
}

/** Links to an author’s pages elsewhere. Those pages are the same person’s, which `rel="me"` says. */
export function Profiles({profiles, words}: Pick<Author, 'profiles'> & WithWords) {
  const shown = (profiles ?? []).flatMap(({_key, label, url}) => {
    const address = safeWebHref(stegaClean(url))
    return address ? [{_key, address, label: textOf(label) || shorten(address)}] : []
  })
  if (shown.length === 0) return null
  return (
    <ul className={styles['profiles']} aria-label={words.author.profiles}>
      {shown.map(({_key, label, address}) => (
        <li key={_key} dir={words.dirOf(label)}>
          <a href={address} rel="me">
            {label}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** Returns an address as people write it: without its scheme and a slash at the end. */
function shorten(address: string): string {
  return address.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')
}

/** Shows an author's credentials and specialities beside the bio. Renders nothing without any. */
export function AuthorFacts({
  credentials,
  specialities,
  words,
}: Pick<Author, 'credentials' | 'specialities'> & WithWords) {
  const known = (specialities ?? []).map(textOf).filter(Boolean)
  const hasCredentials = readCredentials(credentials).length > 0
  if (!hasCredentials && known.length === 0) return null
  return (
    <div className={styles['facts']}>
      {hasCredentials && (
        <Fact title={words.author.credentials}>
          <Credentials credentials={credentials} words={words} />
        </Fact>
      )}
      {known.length > 0 && (
        <Fact title={words.author.specialities}>
          <ul className={styles['specialities']}>
            {known.map((each) => (
              <li key={each} dir={words.dirOf(each)}>
                {each}
              </li>
            ))}
          </ul>
        </Fact>
      )}
    </div>
  )
}

function Fact({title, children}: {title: string; children: ReactNode}) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
