export default function Page() { return <h1>practices/Page</h1>; }
