// Holds SARIF logs against the official schema of version 2.1.0, and against what its text demands beyond that.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { join } from "node:path";
import { root } from "./program.mjs";

const require = createRequire(join(root, "web/package.json"));
const Ajv = require("ajv");
// The schema is of draft 4, which has an `id` without a dollar sign.
const ajv = new Ajv({ schemaId: "auto", meta: false, format: "full" });
ajv.addMetaSchema(require("ajv/lib/refs/json-schema-draft-04.json"));
const validate = ajv.compile(require("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"));

/** What the schema has against a log; empty if it is valid. */
export function schemaErrors(log) {
  validate(log);
  return (validate.errors ?? []).map(({ dataPath, message }) => `${dataPath} ${message}`);
}

/** Every value in a log, with the name it has in the object around it. */
function* walk(value, name) {
  yield [name, value];
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) yield* walk(inner, key);
}

/** The run of a valid log of one run, whose references lead where they say. */
export function runOf(log) {
  assert.deepEqual(schemaErrors(log), []);
  assert.equal(log.runs.length, 1);
  const [run] = log.runs;
  for (const [name, value] of walk(run)) {
    if (name === "artifactLocation") assert.deepEqual(value, withoutDescription(run.artifacts[value.index].location));
    if (name === "associatedRule" || (name === "descriptor" && value.index !== undefined)) assert.equal(run.tool.driver.rules[value.index].id, value.id);
  }
  run.artifacts.forEach((artifact, index) => assert.equal(artifact.location.index, index));
  for (const result of run.results) {
    assert.equal(run.tool.driver.rules[result.ruleIndex].id, result.ruleId);
    const artifact = run.artifacts[result.locations[0].physicalLocation.artifactLocation.index];
    // A region of text in a file that is none would be one of its bytes.
    for (const [name] of walk(result)) assert.ok(name !== "region" || artifact.mimeType === "text/plain");
  }
  const suppressed = run.results.map((result) => "suppressions" in result);
  assert.ok(suppressed.every(Boolean) || !suppressed.some(Boolean), "suppressions for all results or for none");
  return run;
}

function withoutDescription({ description, ...location }) {
  return location;
}

/** The part of a text that a region's lines and columns enclose, and that its offset and length do. */
export function regionTexts(text, { startLine, startColumn, endLine, endColumn, charOffset, charLength }) {
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/).map((line) => [...line]);
  const before = (line, column) => lines.slice(0, line - 1).flat().length + column - 1;
  const characters = [...text];
  return [characters.slice(before(startLine, startColumn), before(endLine, endColumn)).join(""),
    characters.slice(charOffset, charOffset + charLength).join("")];
}
