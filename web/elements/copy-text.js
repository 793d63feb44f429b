// <copy-text data-text="…">: a button that copies the text.

import {copy} from './copy.js'

customElements.define(
  'copy-text',
  class extends HTMLElement {
    connectedCallback() {
      if (this.shadowRoot || !navigator.clipboard) return
      const button = document.createElement('button')
      button.setAttribute('part', 'button')
      button.textContent = 'Copy'
      button.addEventListener('click', () => copy(this.dataset.text))
      this.attachShadow({mode: 'open'}).append(button)
    }
  },
)
