/** A bar filled to `share` (0 to 1). It repeats a number beside it. */
export function ShareBar({ share }: { readonly share: number }) {
  return (
    <span className="bar" aria-hidden>
      <span style={{ width: `${String(share * 100)}%` }} />
    </span>
  );
}
