// <text-notes>: a text whose footnotes and citations are shown beside their marks, in a card. Without
// this, the marks lead to the lists below the text and back. The links to headings copy themselves.

import {copy} from './copy.js'

const card = document.createElement('note-card')
card.popover = 'auto'
card.role = 'dialog'
// It takes the focus when it opens; when it closes, the browser gives it back to the mark.
card.tabIndex = -1
card.autofocus = true
card.addEventListener('focusout', ({relatedTarget}) => {
  if (relatedTarget && !card.contains(relatedTarget)) card.hidePopover()
})
card.addEventListener('click', ({target}) => {
  if (target.closest('a[href^="#"]')) card.hidePopover()
})

card.addEventListener('toggle', ({newState}) => {
  if (newState === 'closed') describe(shown, shown === document.activeElement ? false : null)
})
/** The mark whose note is in the card. */
let shown

customElements.define(
  'text-notes',
  class extends HTMLElement {
    constructor() {
      super()
      this.addEventListener('click', (event) => {
        const link = event.target.closest('a[href^="#"]')
        if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
        if ('copy' in link.dataset) copy(link.href)
        else if (link.matches('[role$=ref]') && open(link)) event.preventDefault()
      })
      // Only the mark that has the focus differs from what the server sent.
      this.addEventListener('focusin', ({target}) => describe(target, false))
      this.addEventListener('focusout', ({target}) => describe(target, null))
    }
  },
)

/** Says whether a mark has opened the card, closed it, or (null) is a plain link again. */
function describe(mark, expanded) {
  if (!mark.matches('[role$=ref]')) return
  mark.ariaHasPopup = expanded === null ? null : 'dialog'
  mark.ariaExpanded = expanded
}

/** Shows the note that a mark leads to. False where this browser or this page can't. */
function open(mark) {
  const note = document.getElementById(mark.hash.slice(1))
  if (!note || !card.showPopover) return false
  const {childNodes} = note.cloneNode(true)
  const all = document.createElement('a')
  all.href = mark.hash
  all.textContent = 'Show in the list'
  card.replaceChildren(...childNodes, all)
  for (const back of card.querySelectorAll('[role=doc-backlink]')) back.remove()
  for (const element of card.querySelectorAll('[id]')) element.removeAttribute('id')
  card.ariaLabel = mark.ariaLabel
  card.style.positionAnchor = mark.style.anchorName = `--${mark.id}`
  document.body.append(card)
  // Not every browser focuses a link that is clicked, and the card returns the focus to what had it.
  mark.focus({preventScroll: true})
  // The source gives the card its place in the order of Tab: right behind the mark.
  card.showPopover({source: mark})
  describe(mark, true)
  shown = mark
  return true
}
