import type { Page } from 'playwright-core';

/** What the page is watched for, kept on `window.probe`. */
export interface Probe {
  /** Waits for the next picture with new colours that is wholly drawn; the time it was. */
  nextColours: () => Promise<number>;
  /** Since the last `forget()`: texts of over 50,000 characters parsed as JSON, and messages to workers by their type. */
  parsed: number[];
  sent: string[];
  forget: () => void;
}
declare global {
  interface Window {
    probe: Probe;
    recolour: () => void;
  }
}

/**
 * Runs in the page before its scripts. New colours reach the graphics card as changed parts of buffers; the frame that brings
 * them is over when the task it is drawn in is, and its pixels exist when one can be read.
 */
function watchPage(): void {
  const gl = WebGL2RenderingContext.prototype;
  let waiting: ((time: number) => void) | null = null;
  const { bufferSubData } = gl;
  gl.bufferSubData = function (this: WebGL2RenderingContext, ...words: unknown[]) {
    Reflect.apply(bufferSubData, this, words);
    const tell = waiting;
    if (!tell) return;
    waiting = null;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      this.readPixels(0, 0, 1, 1, this.RGBA, this.UNSIGNED_BYTE, new Uint8Array(4));
      tell(performance.now());
    };
    port2.postMessage(null);
  };
  const { parse } = JSON;
  JSON.parse = (text, reviver) => {
    if (String(text).length > 50_000) window.probe.parsed.push(String(text).length);
    return parse(text, reviver);
  };
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (this: Worker, ...words: unknown[]) {
    const { type, data } = (words[0] ?? {}) as { type?: string; data?: { source?: string } };
    window.probe.sent.push(`${type ?? '?'} ${data?.source ?? ''}`.trim());
    Reflect.apply(postMessage, this, words);
  };
  window.probe = {
    parsed: [],
    sent: [],
    forget: () => {
      window.probe.parsed.length = 0;
      window.probe.sent.length = 0;
    },
    nextColours: () =>
      new Promise((resolve) => {
        waiting = resolve;
      }),
  };
}

export const addProbe = (page: Page): Promise<unknown> => page.addInitScript(watchPage);
