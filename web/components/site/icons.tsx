import {iconsOf, iconSizes, ownIcons} from '../../assets/site-icons.ts'
import type {SiteContent} from '../../content/index.ts'
import {siteSettings} from '../../settings.ts'

/** The links to the icons of the site: those of the settings, or its own. */
export function Icons({settings}: {settings: SiteContent['settings'] | undefined}) {
  const icons = iconsOf(settings?.design?.icon, siteSettings())
  if (!icons) return <link rel="icon" href={ownIcons.favicon} type="image/svg+xml" />
  const {favicon, touch} = icons
  return (
    <>
      <link rel="icon" href={favicon} type="image/png" sizes={square(iconSizes.favicon)} />
      <link rel="icon" href={touch} type="image/png" sizes={square(iconSizes.touch)} />
      <link rel="apple-touch-icon" href={touch} />
    </>
  )
}

function square(side: number): string {
  return `${side}x${side}`
}
