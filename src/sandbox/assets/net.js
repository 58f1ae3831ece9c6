// The wire: what the page asks the sandbox to do, and what it hears.

import { t } from "./words.js";

/** How long a stream may take to open before something is said about it. */
const OPENS_WITHIN = 5000;

/** What the sandbox refuses, in words; nobody needs them as long as all is well. */
const wrong = (error) => ({ empty: t("wrong-empty"), "too-long": t("too-long"), past: t("wrong-past"), bot: t("trouble-bot") })[error] ?? t("wrong-other");

const status = () => document.getElementById("status");

/** Shows words in a box of role status for as long as it takes to read them, then empties it. */
export function flash(box, text) {
  // Emptied first: the same words twice are news to a screen reader, too.
  box.textContent = "";
  box.textContent = text;
  box.classList.add("shown");
  clearTimeout(box.timer);
  box.timer = setTimeout(() => {
    box.classList.remove("shown");
    box.timer = setTimeout(() => { box.textContent = ""; }, 250);
  }, Math.min(6000, Math.max(2000, text.length * 50)));
}

/** Says something over the bar for a while; screen readers hear it. */
export const notify = (text) => flash(status(), text);

async function post(address, options) {
  try {
    const answer = await fetch(address, { method: "POST", ...options });
    const body = await answer.json().catch(() => ({}));
    if (!answer.ok) notify([wrong(body.error), body.why].filter(Boolean).join(" "));
    return answer.ok ? body : null;
  } catch {
    notify(t("wrong-other"));
    return null;
  }
}

/** Lets something happen: `act("text", { chat, from, text })`. */
export const act = (name, fields = {}) =>
  post("/act", { headers: { "content-type": "application/json" }, body: JSON.stringify({ act: name, ...fields }) });

/** Sends a file with the bytes as they are. */
export const upload = (file, fields) =>
  post(`/upload?${new URLSearchParams({ name: file.name, ...fields })}`, { body: file });

/** Hears everything once and then every change; all tabs of a browser by one stream, where it can share one. */
export function listen(handlers) {
  const hear = ({ kind, data }) => {
    if (kind in handlers) handlers[kind](JSON.parse(data));
    document.body.classList.toggle("offline", kind === "error");
  };
  if (!window.SharedWorker) return alone(handlers, hear);
  const worker = new SharedWorker("/assets/stream.js");
  worker.addEventListener("error", () => alone(handlers, hear));
  worker.port.onmessage = ({ data }) => hear(data);
  addEventListener("pagehide", () => worker.port.postMessage("bye"));
  // A page that comes back from the browser's memory has missed what happened meanwhile.
  addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
}

/** A stream of its own; where six tabs have one the seventh waits for ever, and says so. */
function alone(handlers, hear) {
  const source = new EventSource("/events");
  const late = setTimeout(() => notify(t("many-tabs")), OPENS_WITHIN);
  for (const kind of Object.keys(handlers)) source.addEventListener(kind, ({ data }) => hear({ kind, data }));
  source.addEventListener("open", () => { clearTimeout(late); hear({ kind: "open" }); });
  source.addEventListener("error", () => hear({ kind: "error" }));
}
