export default function Page() { return <h1>funding/Page</h1>; }
