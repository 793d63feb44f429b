// Runs in the page, as an init script of `tab-stops.ts`. Defines `readTabStop` and `findSmallTargets`.

const focusable =
  'a[href], button, input:not([type="hidden"]), select, textarea, summary, iframe, audio[controls], video[controls], [tabindex], [contenteditable="true"]'

const regions = 'nav, header, footer, aside, form, figure, table, search, [popover]'

/** Returns the names of all elements that Tab has to reach, in the order of the document, and the focused one. */
globalThis.readTabStop = () => {
  const elements = controlsIn(document)
  const focused = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement
  const hasFocus = focused && focused !== document.body
  return {
    controls: elements.map(nameOf),
    stop: hasFocus ? {index: elements.indexOf(focused), ...describeStop(focused)} : undefined,
  }
}

/**
 * Returns the controls that are too small to be touched. As WCAG 2.5.8 defines it, a target has 24 by 24 pixels,
 * or a circle of that size around its centre touches no other target, or it is a part of a sentence.
 */
globalThis.findSmallTargets = () => {
  const targets = controlsIn(document)
    .filter((element) => !isInSentence(element))
    .map((element) => ({element, box: element.getBoundingClientRect()}))
    .filter(({box}) => box.right > 0 && box.bottom > 0)
  return targets
    .filter(({box}) => box.width < 24 || box.height < 24)
    .filter(({element, box}) => {
      const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2]
      return targets.some((other) => other.element !== element && distanceTo(other.box, x, y) < 12)
    })
    .map(({element, box}) => `${box.width} × ${box.height}: ${nameOf(element)}`)
}

function isInSentence(element) {
  const line = element.closest('p, li, dd, figcaption, blockquote, sup, h1, h2, h3, h4')
  const isInline = getComputedStyle(element).display === 'inline'
  return isInline && line !== null && line.textContent.trim() !== element.textContent.trim()
}

function distanceTo({left, right, top, bottom}, x, y) {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom))
}

function controlsIn(root) {
  return elementsIn(root).filter(
    (element) =>
      element.matches(focusable) &&
      element.tabIndex >= 0 &&
      !element.matches(':disabled, [inert] *') &&
      element.checkVisibility({visibilityProperty: true}),
  )
}

/** Returns all elements, including those in shadow roots, in the order of the document. */
function elementsIn(root) {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? elementsIn(element.shadowRoot) : []),
  ])
}

function parentOf(element) {
  const root = element.getRootNode()
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null)
}

function nameOf({outerHTML}) {
  return outerHTML.slice(0, 90)
}

function describeStop(element) {
  // The first line of a link that is broken over lines.
  const [box = element.getBoundingClientRect()] = element.getClientRects()
  const region = element.closest(regions)
  return {
    name: nameOf(element),
    problems: [...findOutlineProblems(element, box), ...findPlaceProblems(element, box)],
    region: region ? `${region.nodeName} ${region.getAttribute('aria-label') ?? ''}` : '',
    top: box.top + scrollY,
    bottom: box.bottom + scrollY,
    left: box.left,
  }
}

function findOutlineProblems(element, box) {
  const {outlineStyle, outlineWidth, outlineOffset, outlineColor} = getComputedStyle(element)
  const width = Number.parseFloat(outlineWidth)
  if (outlineStyle === 'none' || width < 2)
    return [`its outline is ${outlineStyle} ${outlineWidth}`]
  const contrast = contrastOf(outlineColor, backgroundOf(parentOf(element)))
  const clip = findClippingAncestor(element, box, width + Number.parseFloat(outlineOffset))
  return [
    ...(contrast < 3 ? [`its outline has a contrast of ${contrast}`] : []),
    ...(clip ? [`its outline is cut off by ${nameOf(clip)}`] : []),
  ]
}

function findPlaceProblems(element, {left, right, top, bottom, width, height}) {
  if (width === 0 || height === 0) return ['it has no size']
  if (bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth) {
    return ['it is outside of the window']
  }
  const xs = [left + 1, (left + right) / 2, right - 1]
  const ys = [top + 1, (top + bottom) / 2, bottom - 1]
  const isSeen = xs.some((x) => ys.some((y) => isSeenAt(element, x, y)))
  return isSeen ? [] : ['it is covered']
}

function isSeenAt(element, x, y) {
  const top = element.getRootNode().elementFromPoint(x, y)
  return top !== null && (element.contains(top) || top.contains(element))
}

/** Returns the ancestor that hides a part of an outline at this distance, if one does. */
function findClippingAncestor(element, box, distance) {
  for (let above = parentOf(element); above && above !== document.body; above = parentOf(above)) {
    if (getComputedStyle(above).overflow === 'visible') continue
    const frame = above.getBoundingClientRect()
    const isCut =
      box.left - distance < frame.left - 0.5 ||
      box.right + distance > frame.right + 0.5 ||
      box.top - distance < frame.top - 0.5 ||
      box.bottom + distance > frame.bottom + 0.5
    if (isCut) return above
  }
  return undefined
}

function backgroundOf(element) {
  for (let above = element; above; above = parentOf(above)) {
    const {backgroundColor} = getComputedStyle(above)
    if (!/^rgba\(.*, 0\)$|^transparent$/.test(backgroundColor)) return backgroundColor
  }
  return 'white'
}

/** Returns the contrast ratio of two colours as WCAG defines it. */
function contrastOf(one, other) {
  const [lighter, darker] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return Math.round(((lighter + 0.05) / (darker + 0.05)) * 100) / 100
}

function luminance(color) {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d')
  canvas.fillStyle = color
  canvas.fillRect(0, 0, 1, 1)
  const [red, green, blue] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
