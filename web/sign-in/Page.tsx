export default function Page() { return <h1>sign-in/Page</h1>; }
