// <media-frame data-title="…">: shows our page with a player of another site in place of the link to it, when the
// reader clicks the link. Nothing is loaded before. The frame is in a shadow root, so that a refresh of the page does
// not touch it.

customElements.define(
  'media-frame',
  class extends HTMLElement {
    constructor() {
      super()
      this.addEventListener('click', (event) => {
        const link = event.target.closest('a')
        if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
        event.preventDefault()
        const frame = document.createElement('iframe')
        frame.src = link.href + '#player'
        frame.title = this.dataset.title
        frame.allow = 'fullscreen'
        frame.setAttribute('part', 'frame')
        this.attachShadow({mode: 'open', delegatesFocus: true}).append(frame)
        frame.focus()
      })
    }
  },
)
