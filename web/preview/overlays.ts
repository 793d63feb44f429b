import {enableVisualEditing} from '@sanity/visual-editing/enable-visual-editing'
import {formatPerspective, perspectiveCookie} from './perspective.ts'

// The script of a previewed page, built by itself (vite.config.ts) so that nothing of it reaches readers:
// it lays Sanity's overlays over the texts and talks with the Studio around the frame.

let perspective = document.getElementById('preview-overlays')?.dataset['perspective']

if (document.readyState === 'complete') begin()
else addEventListener('load', begin, {once: true})

function begin(): void {
  enableVisualEditing({
    zIndex: 1000,
    // Every page of the site is a document of its own.
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
    // Edits arrive by the page's own stream, whoever made them.
    refresh: ({source}) => (source === 'manual' ? renewPage() : false),
    onPerspectiveChange(chosen) {
      const wanted = formatPerspective(chosen)
      if (wanted === perspective) return
      perspective = wanted
      document.cookie = `${perspectiveCookie}=${wanted}; path=/; samesite=lax`
      void renewPage()
    },
  })
}

/** Asks the `<live-page>` around the content for what the lake has now. */
async function renewPage(): Promise<void> {
  await document.querySelector('live-page')?.refresh()
}
