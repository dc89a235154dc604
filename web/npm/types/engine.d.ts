// In the package the engine's types lie beside those of the check.
export * from "../../../wasm/engine";
