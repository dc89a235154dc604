// A worker that sees documents gives up every way out first: what it needs comes by message.

const ways = [
  'fetch', 'XMLHttpRequest', 'WebSocket', 'WebSocketStream', 'EventSource', 'WebTransport', 'importScripts', 'Worker',
  'SharedWorker', 'BroadcastChannel', 'caches', 'indexedDB',
];

function refuse(): never {
  throw new Error('documents are read without a network');
}

export function giveUpNetwork(): void {
  for (const name of ways) {
    if (name in self) Object.defineProperty(self, name, { value: refuse });
  }
}
