interface ProgressLineProps {
  label: string
  done: number
  /** 0 while it is not known. */
  total: number
}

/** A bar that shows how much is done. */
export function ProgressLine({label, done, total}: ProgressLineProps) {
  return (
    <progress
      aria-label={label}
      {...(total > 0 && {value: done, max: total})}
      style={{width: '100%', height: '0.5rem', accentColor: 'var(--card-focus-ring-color)'}}
    />
  )
}
