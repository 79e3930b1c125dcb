// The coloured copy of a command line that lies under the (then transparent) text box, so that one sees what is what.

import { check } from "./commands.js";
import { el, refill } from "./dom.js";

/** Draws `line`; `read` is what readLine made of it, or null for a plain message. `done` marks wrong values. */
export function drawLine(mirror, line, read, { chosen, done }) {
  if (!read) return refill(mirror, `${line}\n`);
  const parts = [el("span.tok-command", line.slice(0, read.from))];
  let at = read.from;
  for (const segment of read.segments) {
    const { option, from, start, end, text, implicit } = segment;
    const wrong = done && text && check(option, text, chosen.get(option?.name)).error;
    const name = !implicit && el("span.tok-option", line.slice(from, start));
    parts.push(line.slice(at, from), name, el(`span.tok-value${wrong ? ".wrong" : ""}`, line.slice(start, end)));
    at = end;
  }
  parts.push(line.slice(at), hint(read));
  return refill(mirror, parts, "\n");
}

/** What the option wants, while nothing is typed for it yet. */
function hint(read) {
  const last = read.segments.at(-1);
  if (!last?.option || last.text || read.active !== last) return null;
  return el("span.tok-hint", `${last.implicit ? `${last.option.name}: ` : ""}${last.option.description}`);
}
