/**
 * Returns whether this browser remembers a name. False if it allows the page no storage, as some do when cookies are
 * blocked: reading `localStorage` itself then throws.
 */
export function isRemembered(name: string): boolean {
  try {
    return localStorage.getItem(name) !== null
  } catch {
    return false
  }
}

/** Remembers a name in this browser, or forgets it. Without storage it does nothing. */
export function setRemembered(name: string, remembered: boolean): void {
  try {
    if (remembered) localStorage.setItem(name, 'begun')
    else localStorage.removeItem(name)
  } catch {
    // What depends on it then holds until the page is left.
  }
}
