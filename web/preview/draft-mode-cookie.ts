/**
 * Next's cookie of draft mode. A request that brings it is rendered for itself alone, past every cache;
 * what it may see is decided by our own pass.
 */
export const draftModeCookie = '__prerender_bypass'
