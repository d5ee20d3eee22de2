/** Copies the address of this page; false where the browser does not let it, and the reader copies it by hand. */
export async function copyAddress(): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(location.href);
    return true;
  } catch {
    return false;
  }
}
