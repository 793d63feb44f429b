/**
 * Where a document lives on the site: the one place that knows. Undefined for a type without a page,
 * and for a document that has no slug yet.
 */
export function href(document: {_type: string; slug?: string | null}): string | undefined {
  if (document._type === 'settings') return '/'
  const folder = folders[document._type]
  return folder && document.slug ? `/${folder}/${encodeURIComponent(document.slug)}` : undefined
}

const folders: Record<string, string | undefined> = {
  article: 'articles',
  author: 'authors',
  topic: 'topics',
}
