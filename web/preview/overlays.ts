import {enableVisualEditing} from '@sanity/visual-editing/enable-visual-editing'
import {formatPerspective, perspectiveCookie} from './cookies.ts'

// The script of a preview, built separately (vite.config.ts) so that readers never load it. It adds Sanity's
// overlays, and communicates with the Studio around the frame.

let perspective = document.getElementById('preview-overlays')?.dataset['perspective']

if (document.readyState === 'complete') begin()
else addEventListener('load', begin, {once: true})

function begin(): void {
  enableVisualEditing({
    zIndex: 1000,
    // Each navigation loads a new document.
    history: {
      subscribe(navigate) {
        navigate({type: 'replace', title: document.title, url: location.href})
        return () => {}
      },
      update({type, url}) {
        if (type === 'pop') history.back()
        else if (type === 'replace') location.replace(url)
        else location.assign(url)
      },
    },
    // The page refreshes itself through its live stream, so only manual refreshes are handled.
    refresh: ({source}) => (source === 'manual' ? refreshPage() : false),
    onPerspectiveChange(chosen) {
      const next = formatPerspective(chosen)
      if (next === perspective) return
      perspective = next
      document.cookie = `${perspectiveCookie}=${next}; path=/; samesite=lax`
      void refreshPage()
    },
  })
}

/** Refreshes the content through the page's `<live-page>`. */
async function refreshPage(): Promise<void> {
  await document.querySelector('live-page')?.refresh()
}
