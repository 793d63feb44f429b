// <copy-text data-text="…" data-label="…">: a button that copies the text.
// <share-page data-title="…" data-url="…">: a button that opens the device’s own share sheet, where there is one.

import {copy} from './copy.js'

/** Adds a button in a shadow root, once. Styles reach it as `::part(button)`. */
function addButton(element, label, onClick) {
  if (element.shadowRoot) return
  const button = document.createElement('button')
  button.setAttribute('part', 'button')
  button.textContent = label
  button.addEventListener('click', onClick)
  element.attachShadow({mode: 'open'}).append(button)
}

customElements.define(
  'copy-text',
  class extends HTMLElement {
    connectedCallback() {
      if (navigator.clipboard)
        addButton(this, this.dataset.label ?? 'Copy', () => copy(this.dataset.text))
    }
  },
)

customElements.define(
  'share-page',
  class extends HTMLElement {
    connectedCallback() {
      // It rejects when the reader closes the sheet.
      const share = () => navigator.share({...this.dataset}).catch(() => {})
      if (navigator.share) addButton(this, 'Share…', share)
    }
  },
)
