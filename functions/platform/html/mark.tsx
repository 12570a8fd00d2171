/** The house's mark: one kawung of four petals, as on a batik cloth. */
export const Mark = () => (
  <svg class="mark" width="36" height="36" viewBox="0 0 36 36" aria-hidden="true" focusable="false">
    {[45, 135, 225, 315].map((angle) => (
      <ellipse key={angle} cx="18" cy="8.5" rx="5" ry="7.5" transform={`rotate(${angle} 18 18)`} />
    ))}
    <circle class="mark-seed" cx="18" cy="18" r="2.4" />
  </svg>
)
