export default function Page() { return <h1>help/Page</h1>; }
