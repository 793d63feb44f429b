import {Mark} from './mark.tsx'
import styles from './site-header.module.css'

export function SiteHeader({name}: {name: string}) {
  return (
    <header className={styles['header']}>
      <a href="/" rel="home">
        <Mark />
        {name}
      </a>
    </header>
  )
}
