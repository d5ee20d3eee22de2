/** A reason not to start that the person who starts can do something about; the message says what. */
export class StartProblem extends Error {
  override name = 'StartProblem';
}
