/** A link somebody gave: only http and https lead anywhere, everything else stays text. */
export function SafeLink({ to }: { to: string }) {
  if (!/^https?:\/\//i.test(to)) return <>{to}</>;
  return (
    <a href={to} rel="noopener noreferrer" target="_blank">
      {to}
    </a>
  );
}
