import type {SiteContent} from '../../content/index.ts'
import {direction} from '../../text/direction.ts'
import {safeHref} from '../../shared/safe-href.ts'
import {textOf} from '../../shared/text-of.ts'
import styles from './care-notes.module.css'

type Notes = NonNullable<NonNullable<SiteContent['settings']>['careNotes']>

/** Shows where to get help in a crisis, for each region in the settings. */
export function CareNotes({notes}: {notes: Notes | null | undefined}) {
  const shown = (notes ?? []).filter(({text}) => textOf(text))
  if (shown.length === 0) return null
  return (
    <section className={styles['care']} aria-labelledby="care_title">
      <h2 id="care_title">If you need someone now</h2>
      <ul>
        {shown.map(({_key, region, text, label, address}) => {
          const target = safeHref(address)
          return (
            <li key={_key} dir={direction(textOf(text))}>
              {textOf(region) && <strong>{region}</strong>} {text}
              {target && (
                <>
                  {' '}
                  <a href={target}>{textOf(label) || target.replace(/^(tel|mailto):/, '')}</a>
                </>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
