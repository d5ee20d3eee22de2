/** Something the person who starts the server has to know or do; the message is one for them. */
export class EmbeddedFailure extends Error {
  override name = 'EmbeddedFailure';
}
