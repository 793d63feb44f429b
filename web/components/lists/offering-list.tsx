import {stegaClean} from '@sanity/client/stega'
import type {Offering} from '../../content/index.ts'
import {href} from '../../shared/href.ts'
import type {Words} from '../../words/words.ts'
import styles from './offering-list.module.css'

export interface OfferingListProps {
  offerings: Offering[]
  words: Words
}

/** Lists the session types with their details, on their own page. */
export function OfferingList({offerings, words}: OfferingListProps) {
  return (
    <ul className={styles['offerings']}>
      {offerings.map((offering) => (
        <li key={offering._id} id={offering.slug ?? undefined}>
          <h2 dir={words.dirOf(offering.title ?? '')}>{offering.title ?? words.site.untitled}</h2>
          {offering.summary && <p dir={words.dirOf(offering.summary)}>{offering.summary}</p>}
          <dl>
            <Fact name={words.sessions.for} dir={words.dirOf(offering.forWhom ?? '')}>
              {offering.forWhom}
            </Fact>
            <Fact name={words.sessions.where}>{formatPlace(offering, words)}</Fact>
            <Fact name={words.sessions.length}>{formatLength(offering, words)}</Fact>
            <Fact name={words.sessions.fee}>{formatFee(offering.fee, words)}</Fact>
          </dl>
        </li>
      ))}
    </ul>
  )
}

/** Lists the session types in short, with links to their details. */
export function ShortOfferingList({offerings, words}: OfferingListProps) {
  return (
    <ul className={styles['short']}>
      {offerings.map((offering) => (
        <li key={offering._id}>
          <h3 dir={words.dirOf(offering.title ?? '')}>
            <a href={href(offering) ?? '/sessions'}>{offering.title ?? words.site.untitled}</a>
          </h3>
          {offering.summary && <p dir={words.dirOf(offering.summary)}>{offering.summary}</p>}
          <p className={styles['facts']}>
            {[
              formatPlace(offering, words),
              formatLength(offering, words),
              shortFee(offering.fee, words),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  )
}

interface FactProps {
  name: string
  dir?: 'auto' | 'ltr' | undefined
  children: string | null
}

function Fact({name, dir, children}: FactProps) {
  if (!children) return null
  return (
    <div>
      <dt>{name}</dt>
      <dd dir={dir}>{children}</dd>
    </div>
  )
}

function formatLength({minutes}: Offering, {sessions}: Words): string | null {
  return minutes ? sessions.minutes(minutes) : null
}

function formatPlace({place, location}: Offering, {sessions}: Words): string | null {
  const kind = stegaClean(place)
  if (kind === 'remote') return sessions.remote
  if (kind === 'inPerson') return location ?? sessions.inPerson
  if (kind === 'both') return location ? sessions.orRemote(location) : sessions.inPersonOrRemote
  return null
}

/** Returns the fee without its heading beside it. */
function shortFee(fee: Offering['fee'], words: Words): string | null {
  return stegaClean(fee)?.kind === 'onRequest' ? words.sessions.feeOnRequest : formatFee(fee, words)
}

export function formatFee(fee: Offering['fee'], {language, sessions}: Words): string | null {
  const {kind, amount, currency} = stegaClean(fee) ?? {}
  if (kind === 'free') return sessions.free
  if (kind === 'onRequest') return sessions.onRequest
  if (kind !== 'amount' || typeof amount !== 'number') return null
  if (!currency || !/^[A-Za-z]{3}$/.test(currency)) return String(amount)
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
  }).format(amount)
}
