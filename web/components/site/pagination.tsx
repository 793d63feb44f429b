import {archiveHref} from '../../shared/href.ts'
import styles from './pagination.module.css'

/** Links to the pages of the archive. Renders nothing for a single page. */
export function Pagination({page, pages}: {page: number; pages: number}) {
  if (pages < 2) return null
  return (
    <nav aria-label="Pages" className={styles['pages']}>
      {page > 1 && (
        <a href={archiveHref(page - 1)} rel="prev">
          Newer articles
        </a>
      )}
      <span aria-current="page">
        Page {page} of {pages}
      </span>
      {page < pages && (
        <a href={archiveHref(page + 1)} rel="next">
          Older articles
        </a>
      )}
    </nav>
  )
}
