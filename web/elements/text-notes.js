// <text-notes data-all="…">: shows footnotes and citations in a card beside their marks. Without JavaScript, the marks link to the
// lists below the text. Links to headings copy their address.

import {copy} from './copy.js'

const card = document.createElement('note-card')
card.popover = 'auto'
card.role = 'dialog'
// The card gets the focus when it opens. When it closes, the browser returns the focus to the mark.
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
/** The mark of the shown note. */
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
      // Only the focused mark differs from the server's markup.
      this.addEventListener('focusin', ({target}) => describe(target, false))
      this.addEventListener('focusout', ({target}) => describe(target, null))
    }
  },
)

/** Sets whether a mark has opened the card, closed it, or (null) is a plain link. */
function describe(mark, expanded) {
  if (!mark.matches('[role$=ref]')) return
  mark.ariaHasPopup = expanded === null ? null : 'dialog'
  mark.ariaExpanded = expanded
}

/** Shows the note of a mark. Returns false if the browser or the page does not support it. */
function open(mark) {
  const note = document.getElementById(mark.hash.slice(1))
  if (!note || !card.showPopover) return false
  const {childNodes} = note.cloneNode(true)
  const all = document.createElement('a')
  all.href = mark.hash
  all.textContent = mark.closest('text-notes').dataset.all
  card.replaceChildren(...childNodes, all)
  for (const back of card.querySelectorAll('[role=doc-backlink]')) back.remove()
  for (const element of card.querySelectorAll('[id]')) element.removeAttribute('id')
  card.ariaLabel = mark.ariaLabel
  card.style.positionAnchor = mark.style.anchorName = `--${mark.id}`
  // The card stands outside of the page's content, which has the chosen accent and fonts.
  const {accent, fonts} = mark.closest('live-page')?.dataset ?? {}
  for (const [name, value] of Object.entries({accent, fonts})) {
    if (value) card.dataset[name] = value
    else delete card.dataset[name]
  }
  document.body.append(card)
  // Some browsers do not focus a clicked link, and the card returns the focus to the previous element.
  mark.focus({preventScroll: true})
  // The source puts the card right after the mark in the tab order.
  card.showPopover({source: mark})
  describe(mark, true)
  shown = mark
  return true
}
