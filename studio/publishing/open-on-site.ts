import {readObject} from '../../web/shared/stored.ts'
import type {DocumentActionComponent} from 'sanity'
import {LaunchIcon} from '@sanity/icons/Launch'
import {href} from '../../web/shared/href.ts'
import {openAsReaders} from './as-readers.ts'

/** A menu entry that opens the document's page on the site. */
export const openOnSite: DocumentActionComponent = ({published}) => {
  const path = published ? href({_type: published._type, slug: slugOf(published)}) : undefined
  return {
    label: 'Open on the site',
    icon: LaunchIcon,
    disabled: !path,
    title: path
      ? 'Opens the page as readers see it'
      : 'Readers find it on the site once it is published',
    onHandle: () => {
      openAsReaders(path ?? '/')
    },
  }
}

function slugOf(document: Record<string, unknown>): string | undefined {
  const {current} = readObject(document['slug'])
  return typeof current === 'string' ? current : undefined
}
