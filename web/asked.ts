/* What was asked before the page's code was there. It imports nothing, so that nothing keeps it waiting. */

const asked = new Map<string, Promise<Response>>();

/** An answer that was asked for early: the first to want it takes it. */
export function takeEarly(path: string): Promise<Response> | undefined {
  const answer = asked.get(path);
  asked.delete(path);
  return answer;
}

/** Asks, for whoever will want it, and says what came; whoever takes it says what is wrong with it. */
export async function askEarly<T>(path: string): Promise<T> {
  const answer = fetch(path, { headers: { Accept: 'application/json' }, credentials: 'same-origin' });
  const kept = answer.then((response) => response.clone());
  kept.catch(() => {});
  asked.set(path, kept);
  const response = await answer;
  if (!response.ok) throw new Error(`${path} was refused`);
  return response.json();
}

/** What the page did not want by now is not kept for another page. */
export function forgetEarly(): void {
  asked.clear();
}
