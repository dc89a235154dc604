// OFD (GB/T 33190—2016), the state's fixed-layout format: a ZIP archive of XML. No maintained library reads the
// positions of its text without a page to draw on, so this does; only text, paths and templates matter here.
import { DocumentBuilder } from "../document.mjs";
import { PageCollector } from "../positioned/collector.mjs";
import { problems, ReadFailure } from "../problems.mjs";
import { kind, openPackage } from "./package.mjs";

function readPackage(bytes, context) {
  const { pages } = openPackage(bytes);
  const builder = new DocumentBuilder();
  let glyphs = 0;
  let pictures = 0;
  pages.forEach((open, i) => {
    const page = open();
    const collector = new PageCollector(page.width, page.height);
    page.draw(collector);
    glyphs += collector.glyphs;
    pictures += collector.pictures;
    collector.write(builder);
    context.progress(i + 1, pages.length);
  });
  if (glyphs === 0) throw new ReadFailure(pictures > 0 ? problems.scanned("ofd") : problems.empty(...kind));
  return builder.finish();
}

export async function read(bytes, context) {
  try {
    return { document: readPackage(bytes, context) };
  } catch (error) {
    return { problem: error instanceof ReadFailure ? error.problem : problems.damaged(...kind) };
  }
}
