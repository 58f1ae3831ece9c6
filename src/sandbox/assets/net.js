// The wire: what the page asks the sandbox to do, and what it hears.

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
    if (!answer.ok) notify(body.error ?? `${answer.status} ${answer.statusText}`);
    return answer.ok ? body : null;
  } catch (error) {
    notify(String(error.message));
    return null;
  }
}

/** Lets something happen: `act("text", { chat, from, text })`. */
export const act = (name, fields = {}) =>
  post("/act", { headers: { "content-type": "application/json" }, body: JSON.stringify({ act: name, ...fields }) });

/** Sends a file with the bytes as they are. */
export const upload = (file, fields) =>
  post(`/upload?${new URLSearchParams({ name: file.name, ...fields })}`, { body: file });

/** Hears everything once and then every change. */
export function listen(handlers) {
  const source = new EventSource("/events");
  for (const [name, handle] of Object.entries(handlers)) {
    source.addEventListener(name, (event) => handle(JSON.parse(event.data)));
  }
  source.addEventListener("open", () => document.body.classList.remove("offline"));
  source.addEventListener("error", () => document.body.classList.add("offline"));
}
