import type {ReactNode} from 'react'
import {type Crumb, Breadcrumbs} from './breadcrumbs.tsx'
import type {Words} from '../../words/words.ts'
import styles from './page-header.module.css'

export interface PageHeaderProps {
  trail: Crumb[]
  title: string
  words: Words
  description?: string | null | undefined
  children?: ReactNode
}

/** The header of a list, a plain page or a form: breadcrumbs, title and description. */
export function PageHeader({trail, title, words, description, children}: PageHeaderProps) {
  return (
    <header className={styles['header']}>
      <Breadcrumbs trail={trail} words={words} />
      <h1 dir={words.dirOf(title)}>{title}</h1>
      {description && (
        <p className={styles['description']} dir={words.dirOf(description)}>
          {description}
        </p>
      )}
      {children}
    </header>
  )
}
