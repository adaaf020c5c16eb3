/** Links within the page move only the focus. The address must not change, because it holds the answers. */
export function listenToJumps(): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null
    const goal = link === null ? null : document.getElementById(link.getAttribute('href')?.slice(1) ?? '')
    if (goal === null) return
    event.preventDefault()
    goal.scrollIntoView()
    goal.focus({ preventScroll: true })
  })
}
