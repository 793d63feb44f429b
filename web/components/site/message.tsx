import type {ReactNode} from 'react'

/** A page that has only something to say, such as that there is nothing here. */
export function Message({title, children}: {title: string; children: ReactNode}) {
  return (
    <div className="message">
      <h1>{title}</h1>
      {children}
    </div>
  )
}
