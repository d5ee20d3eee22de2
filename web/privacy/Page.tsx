export default function Page() { return <h1>privacy/Page</h1>; }
