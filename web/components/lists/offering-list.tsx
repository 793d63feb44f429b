import {stegaClean} from '@sanity/client/stega'
import type {Offering} from '../../content/index.ts'
import {href} from '../../shared/href.ts'
import {direction, readLanguage} from '../../shared/language.ts'
import styles from './offering-list.module.css'

export interface OfferingListProps {
  offerings: Offering[]
  /** The language of the settings, in which fees are formatted. */
  language: string | null | undefined
}

/** Lists the session types with their details, on their own page. */
export function OfferingList({offerings, language}: OfferingListProps) {
  return (
    <ul className={styles['offerings']}>
      {offerings.map((offering) => (
        <li key={offering._id} id={offering.slug ?? undefined}>
          <h2 dir={direction(offering.title ?? '')}>{offering.title ?? 'Untitled'}</h2>
          {offering.summary && <p dir={direction(offering.summary)}>{offering.summary}</p>}
          <dl>
            <Fact name="For">{offering.forWhom}</Fact>
            <Fact name="Where">{formatPlace(offering)}</Fact>
            <Fact name="Length">{offering.minutes ? `${offering.minutes} minutes` : null}</Fact>
            <Fact name="Fee">{formatFee(offering.fee, language)}</Fact>
          </dl>
        </li>
      ))}
    </ul>
  )
}

/** Lists the session types in short, with links to their details. */
export function ShortOfferingList({offerings, language}: OfferingListProps) {
  return (
    <ul className={styles['short']}>
      {offerings.map((offering) => (
        <li key={offering._id}>
          <h3 dir={direction(offering.title ?? '')}>
            <a href={href(offering) ?? '/sessions'}>{offering.title ?? 'Untitled'}</a>
          </h3>
          {offering.summary && <p dir={direction(offering.summary)}>{offering.summary}</p>}
          <p className={styles['facts']}>
            {[
              formatPlace(offering),
              offering.minutes ? `${offering.minutes} minutes` : null,
              shortFee(offering.fee, language),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  )
}

function Fact({name, children}: {name: string; children: string | null}) {
  if (!children) return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function formatPlace({place, location}: Offering): string | null {
  const kind = stegaClean(place)
  if (kind === 'remote') return 'Remote'
  if (kind === 'inPerson') return location ?? 'In person'
  if (kind === 'both') return location ? `${location}, or remote` : 'In person or remote'
  return null
}

/** Returns the fee without its heading beside it. */
function shortFee(fee: Offering['fee'], language: string | null | undefined): string | null {
  return stegaClean(fee)?.kind === 'onRequest' ? 'Fee on request' : formatFee(fee, language)
}

export function formatFee(
  fee: Offering['fee'],
  language: string | null | undefined,
): string | null {
  const {kind, amount, currency} = stegaClean(fee) ?? {}
  if (kind === 'free') return 'Free of charge'
  if (kind === 'onRequest') return 'On request'
  if (kind !== 'amount' || typeof amount !== 'number') return null
  if (!currency || !/^[A-Za-z]{3}$/.test(currency)) return String(amount)
  return new Intl.NumberFormat(readLanguage(language), {
    style: 'currency',
    currency,
    minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
  }).format(amount)
}
