export default function Page() { return <h1>data/Page</h1>; }
