// <theme-switch>: light, dark, or as the device has it. The choice stays in this browser.

const themes = {'': 'As on this device', light: 'Light', dark: 'Dark'}

/** A browser that stores nothing for anybody refuses even to be asked. */
function readTheme() {
  try {
    const theme = localStorage.getItem('theme')
    return theme in themes ? theme : ''
  } catch {
    return ''
  }
}

function keepTheme(theme) {
  try {
    localStorage.setItem('theme', theme)
  } catch {
    // It holds for this page then.
  }
}

function showTheme(theme) {
  document.documentElement.dataset.theme = theme
  for (const element of document.querySelectorAll('theme-switch')) element.show?.(theme)
}

// The page is painted after this script has run, so it never shows the other colours first.
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
      for (const [value, words] of Object.entries(themes)) this.select.add(new Option(words, value))
      this.select.addEventListener('change', () => {
        keepTheme(this.select.value)
        showTheme(this.select.value)
      })
      label.append('Colours: ', this.select)
      this.attachShadow({mode: 'open'}).append(label)
      this.show(document.documentElement.dataset.theme)
    }

    show(theme) {
      this.select.value = theme
    }
  },
)
