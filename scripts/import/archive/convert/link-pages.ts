import {href} from '../../../../web/shared/href.ts'
import {isRecord} from '../../../../web/shared/stored.ts'
import type {Conversion, Target} from './context.ts'
import {placeholderHost} from './placeholder-host.ts'
import type {Block} from './pictures/place-pictures.ts'

interface Link {
  _type: string
  _key: string
  href: string
}

/**
 * Replaces links to pages of the archive with references, which stay valid when a page gets another address. In a
 * table, which has no such links, they become paths. Links to unknown pages of the old site are reported.
 */
export function linkPages(blocks: Block[], conversion: Conversion): Block[] {
  return blocks.map((block) => linkValue(block, conversion, false) as Block)
}

function linkValue(value: unknown, conversion: Conversion, inTable: boolean): unknown {
  if (Array.isArray(value)) return value.map((one) => linkValue(one, conversion, inTable))
  if (!isRecord(value)) return value
  const inside = inTable || value['_type'] === 'table'
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => {
      const isLinks = name === 'markDefs' && Array.isArray(one)
      return [
        name,
        isLinks
          ? one.map((link: Link) => linkOne(link, conversion, inside))
          : linkValue(one, conversion, inside),
      ]
    }),
  )
}

function linkOne(link: Link, {archive, findings}: Conversion, inTable: boolean): object {
  const target = archive.targetAt(link.href)
  if (target) return inTable ? {...link, href: pathOf(target)} : internalLink(link._key, target)
  if (!archive.isOwnAddress(link.href)) return link
  const url = URL.parse(link.href)
  // The front page of the old site is that of the new one.
  if (url && url.pathname === '/' && !url.search) return {...link, href: '/'}
  findings.deadLinks.add(link.href.replace(placeholderHost, ''))
  return {...link, href: link.href.replace(placeholderHost, '')}
}

function pathOf({type, slug}: Target): string {
  return href({_type: type, slug}) ?? '/'
}

function internalLink(_key: string, {id, type}: Target): object {
  return {_type: 'internalLink', _key, reference: reference(id, type)}
}

/** A reference that does not need its target to exist. It becomes a strong one when both are published. */
export function reference(id: string, type: string): object {
  return {_type: 'reference', _ref: id, _weak: true, _strengthenOnPublish: {type}}
}
