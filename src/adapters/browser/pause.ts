/**
 * Ends the task in hand and goes on in another one, behind the keys, clicks and drawing that wait for their turn. A message, since timers are
 * held back by some milliseconds each.
 */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
