const status = document.createElement('copy-status')
status.role = 'status'
let clearing

/** Copies a text, and confirms it visibly and to screen readers. */
export function copy(text) {
  navigator.clipboard?.writeText(text).then(
    () => announce('Copied'),
    () => announce('This browser did not allow copying'),
  )
}

function announce(text) {
  // Screen readers announce a change only in an element that already exists.
  document.body.append(status)
  status.textContent = text
  clearTimeout(clearing)
  clearing = setTimeout(() => (status.textContent = ''), 2500)
}
