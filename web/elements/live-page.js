// <live-page>: keeps the page in it as fresh as the site, without a reload.
// Every element in it that shows content says in data-tags what it was made from (* is anything).

const idle = window.requestIdleCallback ?? ((run) => setTimeout(run, 300))

class LivePage extends HTMLElement {
  /** When this page was asked for. The server has its own clock, so it is told how long ago that is. */
  asked = performance.timeOrigin

  connectedCallback() {
    // A hidden page listens to nothing (a browser allows few connections) and catches up when it is shown.
    document.addEventListener('visibilitychange', () => this.listen())
    // Whatever else wants to start in this page does so first.
    if (document.readyState === 'complete') idle(() => this.listen())
    else addEventListener('load', () => idle(() => this.listen()), {once: true})
  }

  age() {
    return Math.max(0, Math.ceil(Date.now() - this.asked))
  }

  listen() {
    this.source?.close()
    if (document.hidden) return
    const source = new EventSource(`/api/live?age=${this.age()}`)
    source.addEventListener('message', ({data}) => this.shows(JSON.parse(data)) && this.refresh())
    source.addEventListener('restart', () => setTimeout(() => this.refresh(), Math.random() * 1000))
    this.source = source
  }

  shows(changed) {
    const tags = [this, ...this.querySelectorAll('[data-tags]')].flatMap((element) =>
      (element.dataset.tags ?? '').split(' '),
    )
    return tags.includes('*') || changed.some((tag) => tags.includes(tag))
  }

  /** Resolves when the page is as fresh as the server. */
  refresh() {
    this.stale = true
    return (this.asking ??= this.ask())
  }

  /** One answer after the other, and each is shown: somebody may be changing it without a pause. */
  async ask() {
    while (this.stale) {
      this.stale = false
      await this.renew()
    }
    this.asking = undefined
  }

  async renew() {
    const asked = Date.now()
    const signal = AbortSignal.timeout(30_000)
    const response = await fetch(location.href, {cache: 'no-store', signal}).catch(() => {})
    const html = await response?.text().catch(() => {})
    const next = new DOMParser().parseFromString(html ?? '', 'text/html')
    const page = next.querySelector('live-page')
    // The page that is here is better than none, so it stays until there is a good answer.
    if (!page || response.status >= 500) return void setTimeout(() => this.refresh(), 5000)
    this.asked = asked
    document.title = next.title
    renew(this, page)
  }
}

/** Makes `from` equal to `to`, and leaves alone whatever already is: no flicker, no lost place. */
function renew(from, to) {
  if (from.isEqualNode(to)) return
  if (from.nodeName !== to.nodeName || !from.attributes) return from.replaceWith(to)
  for (const name of from.getAttributeNames())
    // What the reader has opened stays open, and the card of a note stays at its mark.
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
  now.forEach((node, i) => (old[i] ? renew(old[i], node) : from.insertBefore(node, after)))
  for (const node of old.slice(now.length)) node.remove()
}

customElements.define('live-page', LivePage)
