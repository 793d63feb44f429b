import styles from './search-form.module.css'

/** The search form. */
export function SearchForm({words}: {words?: string}) {
  return (
    <search className={styles['search']}>
      <form action="/search" method="get">
        <label htmlFor="search-words">Search the articles</label>
        <div>
          <input
            id="search-words"
            name="q"
            type="search"
            defaultValue={words}
            maxLength={200}
            autoComplete="off"
            enterKeyHint="search"
          />
          <button type="submit">Search</button>
        </div>
      </form>
    </search>
  )
}
