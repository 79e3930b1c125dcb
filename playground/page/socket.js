// The line to the playground's server: questions with answers, pushed events, and connecting again by itself.

let socket = null;
let handlers = {};
let tries = 0;
let counter = 0;
let timer = null;
const waiting = new Map();

/** A sentence for a person: what the server said when it refused. */
export class Refused extends Error {}

/** Opens the line and keeps it open. `handlers`: onOpen(), onEvent(event, data), onClose(). */
export function connect(given) {
  handlers = given;
  addEventListener("online", retryNow);
  document.addEventListener("visibilitychange", () => document.hidden || retryNow());
  dial();
}

function dial() {
  timer = null;
  const address = new URL("/page/socket", location.href);
  address.protocol = location.protocol === "https:" ? "wss:" : "ws:";
  socket = new WebSocket(address);
  socket.addEventListener("open", () => {
    tries = 0;
    handlers.onOpen();
  });
  socket.addEventListener("message", (frame) => receive(JSON.parse(frame.data)));
  socket.addEventListener("close", lost);
}

function receive(frame) {
  if (frame.event) return handlers.onEvent(frame.event, frame.data);
  const asked = waiting.get(frame.re);
  waiting.delete(frame.re);
  if (!asked) return undefined;
  return frame.error === undefined ? asked.resolve(frame.ok) : asked.reject(new Refused(frame.error));
}

function lost() {
  for (const asked of waiting.values()) asked.reject(new Refused("The connection was lost. Please try again."));
  waiting.clear();
  handlers.onClose();
  tries += 1;
  timer = setTimeout(dial, Math.min(250 * 2 ** tries, 4000));
}

function retryNow() {
  if (timer === null) return;
  clearTimeout(timer);
  dial();
}

/** Asks the server to `what` (a 'do' of PROTOCOL.md); resolves to its 'ok', rejects with Refused. */
export function ask(what, fields = {}) {
  if (socket?.readyState !== WebSocket.OPEN)
    return Promise.reject(new Refused("You are not connected. Trying again ..."));
  const id = (counter += 1);
  socket.send(JSON.stringify({ id, do: what, ...fields }));
  return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
}

/** Uploads one File; resolves to {id, filename, size}. */
export async function upload(file) {
  const form = new FormData();
  form.append("file", file, file.name);
  let answer;
  try {
    answer = await fetch("/page/upload", { method: "POST", body: form });
  } catch {
    throw new Refused("The file could not be uploaded. Please try again.");
  }
  const told = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Refused(told.error || `${file.name} could not be uploaded.`);
  return told;
}
