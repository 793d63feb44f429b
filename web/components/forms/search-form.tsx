import type {Words} from '../../words/words.ts'
import styles from './search-form.module.css'

/** The search form. */
export function SearchForm({query, words}: {query?: string; words: Words}) {
  return (
    <search className={styles['search']}>
      <form action="/search" method="get">
        <label htmlFor="search-words">{words.search.label}</label>
        <div>
          <input
            id="search-words"
            name="q"
            type="search"
            dir="auto"
            defaultValue={query}
            maxLength={200}
            autoComplete="off"
            enterKeyHint="search"
          />
          <button type="submit">{words.search.button}</button>
        </div>
      </form>
    </search>
  )
}
