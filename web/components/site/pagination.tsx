import {archiveHref} from '../../shared/href.ts'
import type {Words} from '../../words/words.ts'
import styles from './pagination.module.css'

/** Links to the pages of the archive. Renders nothing for a single page. */
export function Pagination({page, pages, words}: {page: number; pages: number; words: Words}) {
  if (pages < 2) return null
  return (
    <nav aria-label={words.lists.pages} className={styles['pages']}>
      {page > 1 && (
        <a href={archiveHref(page - 1)} rel="prev">
          {words.lists.newer}
        </a>
      )}
      <span aria-current="page">{words.lists.page(page, pages)}</span>
      {page < pages && (
        <a href={archiveHref(page + 1)} rel="next">
          {words.lists.older}
        </a>
      )}
    </nav>
  )
}
