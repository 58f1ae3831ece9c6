// The page's words, in the language of the browser or the one chosen.

const words = new Map();

const stored = localStorage.getItem("language");
export const language = stored ?? (navigator.language.startsWith("id") ? "id" : "en");

/** Loads the words: one `key = words` a line. */
export async function load() {
  const text = await (await fetch(`/words/${language}`)).text();
  for (const line of text.split("\n")) {
    const [, key, value] = line.match(/^([a-z-]+) = (.*)$/) ?? [];
    if (key) words.set(key, value);
  }
  document.documentElement.lang = language;
  for (const node of document.querySelectorAll("[data-t]")) node.textContent = t(node.dataset.t);
  for (const node of document.querySelectorAll("[data-label]")) {
    node.setAttribute("aria-label", t(node.dataset.label));
    node.title = t(node.dataset.label);
  }
}

/** The words under a key. */
export const t = (key) => words.get(key) ?? key;

/** Chooses the other language for the page. */
export function choose(other) {
  localStorage.setItem("language", other);
  location.reload();
}

const zone = { timeZone: "Asia/Jakarta" };
const tag = language === "id" ? "id-ID" : "en-GB";
const clock = new Intl.DateTimeFormat(tag, { ...zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const date = new Intl.DateTimeFormat(tag, { ...zone, weekday: "short", day: "numeric", month: "short", year: "numeric" });

export const time = (at) => clock.format(at);
export const day = (at) => date.format(at);
