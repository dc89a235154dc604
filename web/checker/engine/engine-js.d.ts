// The engine as JavaScript, as Emscripten makes it: .build/wasm/nianbao_js.mjs.

declare module 'nianbao-engine-js' {
  const createModule: (options: object) => Promise<unknown>;
  export default createModule;
}
