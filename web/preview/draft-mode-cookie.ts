/**
 * Next's draft-mode cookie. A request with it bypasses every cache. Which drafts it may see depends on our own pass.
 */
export const draftModeCookie = '__prerender_bypass'
