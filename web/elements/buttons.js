// <copy-text data-text="…" data-label="…">: a button that copies the text.
// <share-page data-title="…" data-url="…" data-label="…">: a button that opens the device’s own share sheet, where
// there is one. The label is in the site's language.

import {copy} from './copy.js'

/** Adds a button in a shadow root, once. Styles reach it as `::part(button)`. */
function addButton(element, onClick) {
  if (element.shadowRoot) return
  const button = document.createElement('button')
  button.setAttribute('part', 'button')
  button.textContent = element.dataset.label
  button.addEventListener('click', onClick)
  element.attachShadow({mode: 'open'}).append(button)
}

customElements.define(
  'copy-text',
  class extends HTMLElement {
    connectedCallback() {
      if (navigator.clipboard) addButton(this, () => copy(this.dataset.text))
    }
  },
)

customElements.define(
  'share-page',
  class extends HTMLElement {
    connectedCallback() {
      // It rejects when the reader closes the sheet.
      const {title, url} = this.dataset
      const share = () => navigator.share({title, url}).catch(() => {})
      if (navigator.share) addButton(this, share)
    }
  },
)
