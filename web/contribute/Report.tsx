export default function Page() { return <h1>contribute/Report</h1>; }
