import {Ripples} from './ripples.tsx'
import styles from './site-header.module.css'

export function SiteHeader({name}: {name: string}) {
  return (
    <header className={styles['header']}>
      <a href="/" rel="home">
        <Ripples />
        {name}
      </a>
    </header>
  )
}
