export default function Page() { return <h1>contribute/Page</h1>; }
