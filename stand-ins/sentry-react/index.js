// Has the functions of @sentry/react that `sanity` imports. They report nothing: see ../README.md.
const client = {
  init() {},
  getOptions: () => ({}),
  on: () => () => {},
  flush: () => Promise.resolve(true),
}
const scope = {
  setClient() {},
  getClient: () => client,
  setTag() {},
  setTags() {},
  setUser() {},
  setContext() {},
  setExtra() {},
  captureEvent: () => undefined,
}

/** Called with `new`. */
export function BrowserClient() {
  return client
}

/** Called with `new`. */
export function Scope() {
  return scope
}

export const init = () => client
export const isInitialized = () => false
export const getClient = () => client
export const getCurrentScope = () => scope
export const withScope = (callback) => callback(scope)
export const captureException = () => undefined
export const makeFetchTransport = () => undefined
export const defaultStackParser = () => []

const integration = () => ({name: 'none'})
export {
  integration as breadcrumbsIntegration,
  integration as browserApiErrorsIntegration,
  integration as dedupeIntegration,
  integration as functionToStringIntegration,
  integration as globalHandlersIntegration,
  integration as httpContextIntegration,
  integration as inboundFiltersIntegration,
  integration as linkedErrorsIntegration,
}
