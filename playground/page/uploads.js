// Files on their way into a message: chosen or pasted, uploaded at once, shown beside the composer until they are sent.

import { el, icon, iconButton, refill } from "./dom.js";
import { upload } from "./socket.js";

/**
 * The files beside a composer. `wanted(file)` may take an upload for itself (a command's option) by answering true;
 * `say(text)` shows an error. Answers {button, input, node, ids(), take(files), keep(list), list()}.
 */
export function staging({ wanted, say, done }) {
  let staged = [];
  const input = el("input", {
    type: "file",
    multiple: true,
    hidden: true,
    id: "files",
    "aria-label": "Choose a file",
    tabindex: -1,
  });
  const button = iconButton("plus", "Add a file", () => input.click());
  const node = el("div.stage", { hidden: true });
  const self = { button, input, node, list: () => staged };

  self.keep = (list) => {
    staged = list;
    refill(node, staged.map(chip));
    node.hidden = !staged.length;
  };
  self.take = async (files) => {
    say("");
    button.setAttribute("aria-busy", "true");
    for (const file of files) {
      try {
        const told = await upload(file);
        if (!wanted(told)) self.keep([...staged, told]);
      } catch (refused) {
        say(refused.message);
      }
    }
    button.removeAttribute("aria-busy");
    done();
  };
  const chip = (one) => {
    const drop = () => {
      self.keep(staged.filter((other) => other !== one));
      done();
    };
    return el(
      "span.staged",
      icon("file"),
      el("span", { dir: "auto" }, one.filename),
      iconButton("close", `Remove ${one.filename}`, drop),
    );
  };
  input.addEventListener("change", () => {
    self.take([...input.files]);
    input.value = "";
  });
  return self;
}
