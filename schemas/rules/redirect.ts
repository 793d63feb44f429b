import {secureAddress} from './address.ts'

/** A path of this site as it is asked for: `/articles/an-old-title`, without `?` and `#`. */
export function pathOnThisSite(path: string | undefined): true | string {
  if (!path?.trim()) return 'Write the old address, beginning with /.'
  if (!/^\/(?![/\\])[^\s]*$/.test(path)) {
    return 'Begin with / and leave out the name of the site, as in /articles/an-old-title.'
  }
  if (/[?#]/.test(path)) return 'Leave out everything from the ? or # on.'
  return true
}

/** Where a redirect may lead: a path of this site, or a page elsewhere over https. */
export function redirectAddress(address: string | undefined): true | string {
  if (!address?.trim() || /^\/(?![/\\])[^\s]*$/.test(address)) return true
  return secureAddress(address) === true
    ? true
    : 'Begin with / for a page of this site, or with https:// for one elsewhere.'
}
