import {expect} from '@playwright/test'
import type {SanityClient} from '@sanity/client'

interface Stored {
  _type: string
  markDefs: {_key: string; href: string}[] | null
  words: string | null
  cells: string[] | null
  children: {_type: string; text: unknown; marks: string[] | null; note: string[] | null}[] | null
}

/**
 * Waits until the article's stored draft is this text (see `storedText`). The Studio stores what is typed a moment
 * later, so the intervals stay short: Playwright's own grow to a second.
 */
export async function expectStoredText(
  client: SanityClient,
  id: string,
  text: string,
): Promise<void> {
  await expect.poll(() => storedText(client, id), {intervals: [100]}).toBe(text)
}

/**
 * Returns the article's stored draft as text: one line per block, with notes in braces, links in angle
 * brackets, and blocks and the filled cells of tables in square brackets.
 */
export async function storedText(client: SanityClient, id: string): Promise<string> {
  const query = `*[_id == "drafts." + $id][0].body[]{
    _type, markDefs,
    "words": coalesce(pt::text(text), text, alt, caption, title, label, address),
    "cells": rows[].cells[].value[].children[].text,
    children[]{_type, text, marks, "note": text[].children[].text}
  }`
  const body = await client.fetch<Stored[] | null>(query, {id}, {perspective: 'raw'})
  return (body ?? []).map(lineOf).join('\n')
}

function lineOf({markDefs, words, cells, children}: Stored): string {
  if (cells) return `[${cells.filter(Boolean).join(' | ')}]`
  if (!children) return `[${words ?? ''}]`
  const parts = children.map(({_type, text, marks, note}) => {
    if (_type !== 'span') return `{${(note ?? []).join('|')}}`
    const link = markDefs?.find(({_key}) => marks?.includes(_key))
    return link ? `${String(text)}<${link.href}>` : String(text)
  })
  return parts.join('')
}
