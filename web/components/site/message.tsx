import type {ReactNode} from 'react'

/** A page with only a message, such as that for status 404. */
export function Message({title, children}: {title: string; children: ReactNode}) {
  return (
    <div className="message">
      <h1>{title}</h1>
      {children}
    </div>
  )
}
