import {createContext, createElement, Suspense} from 'react'

/** The Studio provides its workspace here to plugins that use the SDK. No plugin of this product does. */
export const SDKStudioContext = createContext(null)

/** Renders its children, with the fallback while they load: see ../README.md. */
export function ResourceProvider({children, fallback}) {
  return createElement(Suspense, {fallback}, children)
}
