export default function Page() { return <h1>invitation/Page</h1>; }
