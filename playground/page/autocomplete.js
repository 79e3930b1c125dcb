// Asks the bot for choices while somebody types an option, one question at a time, the latest line counting.

import { check } from "./commands.js";
import { ask } from "./socket.js";
import { state } from "./store.js";

const CALM = 80; // ms without a key before the bot is asked
const PATIENCE = 1500; // ms that Enter waits for an answer under way

/** What the bot last offered: `choices` for the line that `key` stands for, or why it `failed`. */
export const auto = {
  key: "",
  stem: "",
  choices: [],
  loading: false,
  failed: "",
  settled: Promise.resolve(),
  timer: null,
};

/** The next question is asked afresh. */
export const forget = () => (auto.key = "");

/** Resolves when the bot has answered what is being asked, or has taken too long. */
export async function answered() {
  if (auto.loading) await Promise.race([auto.settled, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
}

/** Asks for the option at the caret when the line has changed since; `then()` is called with the answer in `auto`. */
export function askBot(read, chosen, then) {
  const { option, text } = read.active;
  const named = read.segments.filter((one) => one.option);
  const options = Object.fromEntries(
    named.map((one) => [one.option.key, check(one.option, one.text, chosen.get(one.option.name)).value ?? one.text]),
  );
  const key = JSON.stringify([state.channel, read.command.name, option.name, options]);
  if (key === auto.key) return;
  const stem = `${read.command.name} ${option.name}`;
  if (auto.stem !== stem) auto.choices = [];
  Object.assign(auto, { key, stem, loading: true });
  clearTimeout(auto.timer);
  const fields = {
    channel: state.channel,
    command: read.command.id,
    path: read.command.path,
    options: { ...options, [option.key]: text },
    focused: option.key,
  };
  auto.settled = new Promise((settle) => {
    auto.timer = setTimeout(async () => {
      const answer = await ask("autocomplete", fields).catch((refused) => ({ failed: refused.message }));
      if (auto.key === key)
        Object.assign(auto, { choices: answer.choices || [], failed: answer.failed || "", loading: false });
      settle();
      then();
    }, CALM);
  });
}
