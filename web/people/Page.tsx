export default function Page() { return <h1>people/Page</h1>; }
