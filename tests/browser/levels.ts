/** The two ways in which one process serves the site: what holds for readers has to hold in both. */
export const levels: {name: string; settings: Record<string, string>}[] = [
  {name: 'the front', settings: {}},
  {name: 'plain Next', settings: {SITE_FRONT: '0'}},
]
