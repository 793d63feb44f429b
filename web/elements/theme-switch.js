// <theme-switch data-label="…" data-auto="…" data-light="…" data-dark="…">: light, dark, or the device's colour scheme, in
// the site's language. The choice is stored in this browser.

const themes = ['', 'light', 'dark']

/** Access throws in a browser that blocks storage. */
function readTheme() {
  try {
    const theme = localStorage.getItem('theme')
    return themes.includes(theme) ? theme : ''
  } catch {
    return ''
  }
}

function storeTheme(theme) {
  try {
    localStorage.setItem('theme', theme)
  } catch {
    // Then the choice applies to this page only.
  }
}

function showTheme(theme) {
  document.documentElement.dataset.theme = theme
  for (const element of document.querySelectorAll('theme-switch')) element.show?.(theme)
}

// Runs before the first paint, so the page never flashes in the other colours.
showTheme(readTheme())
addEventListener('storage', () => showTheme(readTheme()))

customElements.define(
  'theme-switch',
  class extends HTMLElement {
    connectedCallback() {
      if (this.shadowRoot) return
      const label = document.createElement('label')
      this.select = document.createElement('select')
      this.select.setAttribute('part', 'select')
      for (const theme of themes) this.select.add(new Option(this.dataset[theme || 'auto'], theme))
      this.select.addEventListener('change', () => {
        storeTheme(this.select.value)
        showTheme(this.select.value)
      })
      label.append(`${this.dataset.label} `, this.select)
      this.attachShadow({mode: 'open'}).append(label)
      this.show(document.documentElement.dataset.theme)
    }

    show(theme) {
      this.select.value = theme
    }
  },
)
