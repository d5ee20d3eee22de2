/** Placeholder until the map page is mounted here. */
export default function Page() {
  return <div className="atlas" />;
}
