import type {SanityClient} from '@sanity/client'

interface Stored {
  _type: string
  markDefs: {_key: string; href: string}[] | null
  words: string | null
  children: {_type: string; text: unknown; marks: string[] | null; note: string[] | null}[] | null
}

/**
 * Returns the article's stored draft as text: one line per block, with notes in braces, links in angle
 * brackets and blocks in square brackets.
 */
export async function storedText(client: SanityClient, id: string): Promise<string> {
  const query = `*[_id == "drafts." + $id][0].body[]{
    _type, markDefs,
    "words": coalesce(pt::text(text), text, caption, title, label),
    children[]{_type, text, marks, "note": text[].children[].text}
  }`
  const body = await client.fetch<Stored[] | null>(query, {id}, {perspective: 'raw'})
  return (body ?? []).map(lineOf).join('\n')
}

function lineOf({markDefs, words, children}: Stored): string {
  if (!children) return `[${words ?? ''}]`
  const parts = children.map(({_type, text, marks, note}) => {
    if (_type !== 'span') return `{${(note ?? []).join('|')}}`
    const link = markDefs?.find(({_key}) => marks?.includes(_key))
    return link ? `${String(text)}<${link.href}>` : String(text)
  })
  return parts.join('')
}
