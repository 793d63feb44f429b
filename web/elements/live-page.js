// <live-page>: refreshes its content when it changes, without a reload. Elements that show content name their sync
// tags in data-tags (* matches all).

const idle = window.requestIdleCallback ?? ((run) => setTimeout(run, 300))

class LivePage extends HTMLElement {
  /** When this page was requested. The request sends the age, because the server’s clock may differ. */
  requestedAt = performance.timeOrigin

  connectedCallback() {
    // A hidden page closes its stream, because browsers allow few connections, and reconnects when visible.
    document.addEventListener('visibilitychange', () => this.listen())
    // Does not delay the loading of the page.
    if (document.readyState === 'complete') idle(() => this.listen())
    else addEventListener('load', () => idle(() => this.listen()), {once: true})
  }

  age() {
    return Math.max(0, Math.ceil(Date.now() - this.requestedAt))
  }

  listen() {
    this.source?.close()
    if (document.hidden) return
    const source = new EventSource(`/api/live?age=${this.age()}`)
    source.addEventListener(
      'message',
      ({data}) => this.isAffected(JSON.parse(data)) && this.refresh(),
    )
    source.addEventListener('restart', () => setTimeout(() => this.refresh(), Math.random() * 1000))
    this.source = source
  }

  isAffected(changed) {
    const tags = [this, ...this.querySelectorAll('[data-tags]')].flatMap((element) =>
      (element.dataset.tags ?? '').split(' '),
    )
    return tags.includes('*') || changed.some((tag) => tags.includes(tag))
  }

  /** Resolves when the page has the server's current content. */
  refresh() {
    this.stale = true
    return (this.refreshing ??= this.fetchAll())
  }

  /** Fetches again while changes arrive, one request at a time, and shows each version. */
  async fetchAll() {
    while (this.stale) {
      this.stale = false
      await this.fetchPage()
    }
    this.refreshing = undefined
  }

  async fetchPage() {
    const requestedAt = Date.now()
    const signal = AbortSignal.timeout(30_000)
    const response = await fetch(location.href, {cache: 'no-store', signal}).catch(() => {})
    const html = await response?.text().catch(() => {})
    const next = new DOMParser().parseFromString(html ?? '', 'text/html')
    const page = next.querySelector('live-page')
    // Keeps the current page until the server responds with a good one.
    if (!page || response.status >= 500) return void setTimeout(() => this.refresh(), 5000)
    this.requestedAt = requestedAt
    document.title = next.title
    document.documentElement.lang = next.documentElement.lang
    document.documentElement.dir = next.documentElement.dir
    update(this, page)
  }
}

/** Updates `from` to equal `to`, and does not touch equal nodes, to avoid flicker and keep the scroll position. */
function update(from, to) {
  if (from.isEqualNode(to)) return
  if (from.nodeName !== to.nodeName || !from.attributes) return from.replaceWith(to)
  for (const name of from.getAttributeNames())
    // Keeps opened details open, and the note card at its mark.
    if (!to.hasAttribute(name) && !/^(open|style|aria-(expanded|haspopup))$/.test(name))
      from.removeAttribute(name)
  for (const {name, value} of to.attributes) from.setAttribute(name, value)
  const old = [...from.childNodes]
  const now = [...to.childNodes]
  const same = (at) => old.length && now.length && old.at(at).isEqualNode(now.at(at))
  while (same(0)) {
    old.shift()
    now.shift()
  }
  let after = null
  while (same(-1)) {
    after = old.pop()
    now.pop()
  }
  now.forEach((node, i) => (old[i] ? update(old[i], node) : from.insertBefore(node, after)))
  for (const node of old.slice(now.length)) node.remove()
}

customElements.define('live-page', LivePage)
