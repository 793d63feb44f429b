/** One page of each type that readers can open. */
export const pageTypes = [
  {name: 'home page', path: '/', status: 200, heading: /./},
  {name: 'article', path: '/articles/mindful-communication', status: 200, heading: /^Mindful/},
  {name: 'author', path: '/authors/sample-author', status: 200, heading: /^Sample Author$/},
  {name: 'topic', path: '/topics/closeness', status: 200, heading: /^Closeness$/},
  {name: 'archive', path: '/articles', status: 200, heading: /^All articles$/},
  {name: 'series', path: '/series/the-way-back', status: 200, heading: /^The way back$/},
  {name: 'search', path: '/search?q=trust', status: 200, heading: /^Search$/},
  {name: 'sessions', path: '/sessions', status: 200, heading: /^Sessions$/},
  {name: 'follow', path: '/follow', status: 200, heading: /^Follow by e-mail$/},
  {name: 'privacy', path: '/privacy', status: 200, heading: /^Privacy$/},
  {name: 'plain page', path: '/questions', status: 200, heading: /^Questions$/},
  {name: 'missing article', path: '/articles/never-written', status: 404, heading: /./},
  {name: 'missing plain page', path: '/never-written', status: 404, heading: /./},
  {name: 'missing page', path: '/nowhere/at/all', status: 404, heading: /./},
] as const

/** Matches Chromium's log line for the 404 of a page that is missing on purpose. */
export function missingDocument(path: string): RegExp {
  return new RegExp(`404 \\(Not Found\\) \\(http://[^/]+${path}\\)$`)
}
