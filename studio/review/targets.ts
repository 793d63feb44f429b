import type {Facts, Related} from './facts.ts'
import {pathOnSite} from './facts.ts'
import {adviceOn, type Finding} from './finding.ts'
import type {Link, Passage} from './read-text.ts'
import {referenceOf, textOf} from './entry.ts'
import {parseHref} from '../../web/shared/href.ts'

/** Returns when readers see the article: not before now, and not before its own date. */
export function seenFrom(publishedAt: unknown, now: Date): number {
  const date = Date.parse(textOf(publishedAt))
  return Number.isNaN(date) ? now.getTime() : Math.max(date, now.getTime())
}

/**
 * Finds links within the site that lead nowhere, or not yet when readers see the article. The Studio itself
 * reports references to unpublished documents.
 */
export function findTargets(passages: Passage[], facts: Facts, from: number): Finding[] {
  return passages.flatMap((passage) =>
    passage.links.flatMap((link) => {
      const message = problemOf(link, facts, from)
      return message ? [{...adviceOn('links', message, passage, link), path: link.path}] : []
    }),
  )
}

function problemOf({type, value}: Link, facts: Facts, from: number): string | undefined {
  if (type === 'internalLink') {
    const target = facts.documents.get(referenceOf(value['reference']) ?? '')
    return target?.published ? laterThan(target, from) : undefined
  }
  const path = pathOnSite(value['href'])
  const address = path ? parseHref(path) : undefined
  if (!path || !address || !facts.requested.paths.includes(path)) return undefined
  const target = facts.paths.get(path)
  if (!target) return `There is no page at ${path}. Correct the address, or remove the link.`
  if (target === 'redirect') {
    return `${path} leads on to another address. Link to the page itself, and the way is shorter.`
  }
  return (
    laterThan(target, from) ??
    `Link to the page “${target.title}” instead of its address: that link still works when the address changes.`
  )
}

function laterThan({title, type, publishedAt}: Related, from: number): string | undefined {
  if (type !== 'article' || !publishedAt || !(Date.parse(publishedAt) > from)) return undefined
  return `“${title}” is to appear on ${fullDay(publishedAt)}. Until then this link leads nowhere.`
}

function fullDay(date: string): string {
  return new Date(date).toLocaleDateString('en-GB', {dateStyle: 'long'})
}
