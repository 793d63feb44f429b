import type {ReactNode} from 'react'
import {direction} from '../../shared/language.ts'
import {type Crumb, Breadcrumbs} from './breadcrumbs.tsx'
import styles from './page-header.module.css'

export interface PageHeaderProps {
  trail: Crumb[]
  title: string
  description?: string | null | undefined
  children?: ReactNode
}

/** The header of a list page: breadcrumbs, title and description. */
export function PageHeader({trail, title, description, children}: PageHeaderProps) {
  return (
    <header className={styles['header']}>
      <Breadcrumbs trail={trail} />
      <h1 dir={direction(title)}>{title}</h1>
      {description && (
        <p className={styles['description']} dir={direction(description)}>
          {description}
        </p>
      )}
      {children}
    </header>
  )
}
