// Has no styles: see ../README.md.
export const styles = undefined
