export default function Page() { return <h1>review/Page</h1>; }
