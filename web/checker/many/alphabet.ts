// The order of texts in Chinese, in which agencies and files are listed. To compare two texts takes a microsecond or more, and to
// sort a few thousand compares them tens of thousands of times: so it is found out once for each text, in pieces.

import { Pace } from '../ui/pace';

export class Alphabet {
  private collator: Intl.Collator | null = null;
  private sorted: string[] = [];
  private readonly places = new Map<string, number>();

  knows(texts: Iterable<string>): boolean {
    for (const text of texts) if (!this.places.has(text)) return false;
    return true;
  }

  /** Where a text stands among all; what it does not know yet stands last. */
  readonly placeOf = (text: string): number => this.places.get(text) ?? Number.MAX_SAFE_INTEGER;

  /** Finds out where they stand; one call at a time. */
  async learn(texts: Iterable<string>): Promise<void> {
    const pace = new Pace();
    let runs = [...new Set(texts)].filter((text) => !this.places.has(text)).map((text) => [text]);
    // To make one takes some hundredths of a second.
    this.collator ??= new Intl.Collator('zh-Hans-CN', { numeric: true });
    await pace.rest();
    while (runs.length > 1) {
      const longer: string[][] = [];
      for (let i = 0; i < runs.length; i += 2) {
        longer.push(i + 1 < runs.length ? await this.merged(runs[i], runs[i + 1], pace) : runs[i]);
      }
      runs = longer;
    }
    this.sorted = await this.merged(this.sorted, runs[0] ?? [], pace);
    let place = 0;
    for (const [at, text] of this.sorted.entries()) {
      // Those that the order does not part stand at one place.
      if (at > 0 && this.collator.compare(this.sorted[at - 1], text) !== 0) place = at;
      this.places.set(text, place);
    }
  }

  private async merged(a: string[], b: string[], pace: Pace): Promise<string[]> {
    const all: string[] = [];
    let [i, j] = [0, 0];
    while (i < a.length && j < b.length) {
      all.push(this.collator!.compare(a[i], b[j]) <= 0 ? a[i++] : b[j++]);
      if (all.length % 32 === 0) await pace.rest();
    }
    while (i < a.length) all.push(a[i++]);
    while (j < b.length) all.push(b[j++]);
    return all;
  }
}
