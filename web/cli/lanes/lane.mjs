// One process that checks inputs, as the program sees it: started when there is something to check, ended and started
// again when an input takes too much of it.
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { limits } from "../../readers/limits.mjs";
import { listener, pipe } from "./channel.mjs";
import { bytesHeldBy } from "./memory.mjs";

/** So that what is read of one file is gone before the memory is gone through: less is gone through, and less often. */
const youngMegabytes = { min: 8, max: 32 };

/** What a process may take, and the program that runs in it. */
const ordinary = {
  program: fileURLToPath(new URL("lane-process.mjs", import.meta.url)), seconds: limits.inputSeconds, megabytes: limits.processMegabytes,
};

/**
 * Inputs that wait in the process itself, so that it has the next one at hand while its last answer travels: as many as it checks in
 * so many milliseconds, that few messages do for many short texts, but no others wait long behind one that takes its time.
 */
const ahead = { least: 3, most: 16, milliseconds: 40 };

/** Of the memory that a process may hold, what its heap may: the rest is for files, and for the engine. */
const heapShare = 0.75;

export class Lane {
  #process = null;
  #queue = [];
  #unsent = [];
  #since = 0;
  #usual = ahead.milliseconds;   // how long its inputs take, those before counting less and less
  #complaint = "";
  #isReady = false;
  #hear;
  #options;
  #terms;

  /**
   * `hear` is told what happens: ready(version), done(input, message, rest), broken(input, failure, rest), failed(complaint);
   * `rest` are inputs that have to be given again.
   */
  constructor(options, hear, terms = ordinary) {
    this.#options = options;
    this.#hear = hear;
    this.#terms = terms;
  }

  get hasRoom() {
    return this.#queue.length < Math.max(ahead.least, Math.min(ahead.most, ahead.milliseconds / this.#usual));
  }

  get isIdle() {
    return this.#queue.length === 0;
  }

  give(input) {
    if (!this.#process) this.#start();
    if (this.#queue.push(input) === 1) this.#since = Date.now();
    // What is given in one go is sent in one go.
    if (this.#unsent.push(input) === 1) queueMicrotask(() => this.#process?.send(this.#unsent.splice(0)));
  }

  /** Ends what takes more time or memory than any report does. */
  watch(now) {
    if (this.isIdle || !this.#isReady || now - this.#since < 100) return;
    if (now - this.#since > this.#terms.seconds * 1000) this.#break("time");
    else if (bytesHeldBy(this.#process.pid) > this.#terms.megabytes * 1024 * 1024) this.#break("memory");
  }

  end() {
    const child = this.#letGo();
    if (child?.connected) child.disconnect();
  }

  #start() {
    const { program, megabytes } = this.#terms;
    const child = fork(program, [JSON.stringify(this.#options)], {
      serialization: "advanced", stdio: ["ignore", "ignore", "pipe", "pipe", "ipc"],
      execArgv: [
        `--max-old-space-size=${Math.round(megabytes * heapShare)}`,
        `--min-semi-space-size=${youngMegabytes.min}`, `--max-semi-space-size=${youngMegabytes.max}`,
      ],
    });
    this.#process = child;
    this.#isReady = false;
    this.#complaint = "";
    child.stderr.setEncoding("utf8").on("data", (text) => { this.#complaint = (this.#complaint + text).slice(-8192); });
    child.stdio[pipe].on("data", listener((message, output) => {
      // Of one that was let go nothing counts any more, even where it came in the same piece.
      if (this.#process === child) this.#take(message, output);
    }));
    child.on("error", () => this.#break("crash"));
    child.on("close", () => this.#break(/heap out of memory/.test(this.#complaint) ? "memory" : "crash"));
  }

  #take(message, output) {
    const now = Date.now();
    const took = now - this.#since;
    this.#since = now;
    if (message.type === "ready") {
      this.#isReady = true;
      this.#hear.ready(message.version);
      return;
    }
    this.#usual = (3 * this.#usual + took) / 4;
    const input = this.#queue.shift();
    const rest = message.isWornOut ? this.#queue.splice(0) : [];
    if (message.isWornOut) this.#kill();
    this.#hear.done(input, { ...message, output }, rest);
  }

  #break(failure) {
    const wasReady = this.#isReady;
    const complaint = this.#complaint;
    this.#kill();
    const [input, ...rest] = this.#queue.splice(0);
    // Before it ever answered, no input is to blame.
    if (wasReady) this.#hear.broken(input, failure, rest);
    else this.#hear.failed(complaint);
  }

  #kill() {
    this.#letGo()?.kill("SIGKILL");
  }

  /** The process, if there is one, of which nothing is heard any more. */
  #letGo() {
    const child = this.#process;
    this.#process = null;
    this.#unsent = [];
    child?.stdio[pipe].removeAllListeners("data").resume();
    return child?.removeAllListeners().on("error", () => undefined);
  }
}
