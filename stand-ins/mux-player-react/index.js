/** Shows nothing: see ../README.md. */
export default function MuxPlayer() {
  return null
}
