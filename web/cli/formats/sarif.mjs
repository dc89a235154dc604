// --format sarif: one SARIF 2.1.0 log for all inputs. Results are written as they come; what is kept until the end
// is a few lines for each input.
import { createLines } from "../../formats/lines.mjs";
import { levels, resultOf } from "./sarif-result.mjs";
import { messageOf, sarifTexts } from "./sarif-texts.mjs";
import { uriOf } from "./uri.mjs";

const schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/** Relative names start from here; where it lies on the machine is nobody's concern. */
const base = "WORKDIR";

const officeXml = "application/vnd.openxmlformats-officedocument";
const mimeTypes = {
  text: "text/plain",
  html: "text/html",
  mhtml: "multipart/related",
  pdf: "application/pdf",
  ofd: "application/ofd",
  doc: "application/msword",
  docx: `${officeXml}.wordprocessingml.document`,
  rtf: "application/rtf",
  odt: "application/vnd.oasis.opendocument.text",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  xls: "application/vnd.ms-excel",
  xlsx: `${officeXml}.spreadsheetml.sheet`,
};

function descriptorOf(rule, language) {
  const { legalBasis, goodExample, badExample, separator } = sarifTexts[language];
  const help = [[legalBasis, rule.legal_basis], [goodExample, rule.good_example], [badExample, rule.bad_example]]
    .map(([name, text]) => `${name}${separator}${text[language]}`);
  return {
    id: rule.id,
    shortDescription: messageOf(rule.title[language]),
    fullDescription: messageOf(rule.explanation[language]),
    defaultConfiguration: { level: levels[rule.severity] },
    help: messageOf(help.join("\n\n")),
  };
}

/** The artifacts of a run: each file once, however often it was given. */
function createArtifacts(language) {
  const written = [];
  const indexes = new Map();
  return {
    /** The location that results refer to the file by. */
    add({ file, format, encoding, sha256, verdict, counts }) {
      const uri = uriOf(file);
      const isInput = file === "-";
      const isRelative = !isInput && !uri.startsWith("file:");
      const location = { uri, ...(isRelative && { uriBaseId: base }), index: indexes.get(uri) ?? written.length };
      if (indexes.has(uri)) return location;
      indexes.set(uri, location.index);
      written.push(JSON.stringify({
        location: isInput ? { ...location, description: messageOf(sarifTexts[language].stdin) } : location,
        roles: isInput ? ["analysisTarget", "standardStream"] : ["analysisTarget"],
        mimeType: mimeTypes[format],
        encoding: format === "text" && encoding !== null ? encoding : undefined,
        hashes: sha256 === null ? undefined : { "sha-256": sha256 },
        properties: { format, verdict, counts },
      }));
      return location;
    },
    /** Where standard input stands among them, if it was read. */
    stdin: () => indexes.get("stdin:"),
    toString: () => written.join(",\n"),
  };
}

/** See writers.mjs. */
export function createSarifWriter({ language, version, catalogue, config }) {
  const rules = catalogue.rules;
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const descriptor = (id) => ({ id, index: indexes.get(id) });
  const texts = sarifTexts[language];
  const suppresses = config.accept.length > 0;
  const artifacts = createArtifacts(language);
  const notifications = [];
  const verdicts = { pass: 0, accepted: 0, fail: 0, incomplete: 0, unreadable: 0 };
  let started = false;

  function notify(artifactLocation, level, code, text, more = {}) {
    notifications.push(JSON.stringify({
      descriptor: { id: code }, level, message: messageOf(text), locations: [{ physicalLocation: { artifactLocation } }], ...more,
    }));
  }

  function override([id, setting]) {
    return { descriptor: descriptor(id), configuration: setting === "off" ? { enabled: false } : { level: levels[setting] } };
  }

  return {
    // Where a file stands among the artifacts depends on those before it.
    isStateful: true,

    start() {
      const driver = {
        name: "nianbao",
        fullName: `nianbao 年报核验 ${version}`,
        version,
        semanticVersion: version,
        language: texts.language,
        rules: rules.map((rule) => descriptorOf(rule, language)),
      };
      const head = {
        tool: { driver },
        language: texts.language,
        columnKind: "unicodeCodePoints",
        newlineSequences: ["\r\n", "\n", "\r"],
        originalUriBaseIds: { [base]: { description: messageOf(texts.workingFolder) } },
      };
      return `{"$schema":${JSON.stringify(schema)},"version":"2.1.0","runs":[\n${JSON.stringify(head).slice(0, -1)},\n"results":[`;
    },

    entry(result) {
      const { verdict, problem, findings, report, format } = result;
      verdicts[verdict]++;
      const artifactLocation = artifacts.add(result);
      if (problem) notify(artifactLocation, "error", problem.code, problem.message, { properties: { verdict } });
      for (const note of result.notes ?? []) notify(artifactLocation, "note", note.code, note.message);
      for (const { id, outcome, reason } of result.rules) {
        if (outcome === "could-not-run") notify(artifactLocation, "warning", outcome, reason, { associatedRule: descriptor(id) });
      }
      if (findings.length === 0) return "";
      const input = { report, verdict, artifactLocation, isText: format === "text", lines: createLines(result.source), language };
      const written = findings.map((finding) => JSON.stringify(resultOf(finding, indexes.get(finding.rule), input, suppresses)));
      const between = started ? ",\n" : "\n";
      started = true;
      return between + written.join(",\n");
    },

    end(exitCode) {
      const stdin = artifacts.stdin();
      const invocation = {
        // What could not be read was not checked: nobody may take the log for complete.
        executionSuccessful: verdicts.unreadable === 0,
        exitCode,
        ...(stdin !== undefined && { stdin: { uri: "stdin:", index: stdin } }),
        ruleConfigurationOverrides: Object.entries(config.rules).map(override),
      };
      return `\n],\n"artifacts":[\n${artifacts}\n],\n"invocations":[\n${JSON.stringify(invocation).slice(0, -1)},` +
        `"toolExecutionNotifications":[\n${notifications.join(",\n")}\n]}],\n"properties":${JSON.stringify({ verdicts })}}]}\n`;
    },
  };
}
