/**
 * Filters the output of `tsc --watch`, line by line: prints each error, and a message when the last error is
 * fixed.
 */
export function createTypeReport(print: (line: string) => void): (line: string) => void {
  let hadErrors = false
  return (line) => {
    const [, count] = /Found (\d+) errors?\./.exec(line) ?? []
    if (count === undefined) {
      if (line.trim() !== '' && !/ - (?:Starting compilation|File change detected)/.test(line))
        print(line)
      return
    }
    if (Number(count) > 0) print(count === '1' ? '1 type error' : `${count} type errors`)
    else if (hadErrors) print('no more type errors')
    hadErrors = Number(count) > 0
  }
}
