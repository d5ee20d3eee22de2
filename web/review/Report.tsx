export default function Page() { return <h1>review/Report</h1>; }
