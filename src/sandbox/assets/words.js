// The page's words: Indonesian, as the people in it speak, until the switch in the bar is pressed.

const words = new Map();

// A cookie, since the port is another one at every start and nothing else outlives that.
const CHOICE = "umkm-language";
export const language = document.cookie.includes(`${CHOICE}=en`) ? "en" : "id";

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

/** The other language, by its code and its own name. */
export const other = language === "id" ? { code: "en", name: "English" } : { code: "id", name: "Indonesia" };

/** Lets the page, and new people by default, speak the other language. */
export function change() {
  document.cookie = `${CHOICE}=${other.code}; path=/; max-age=31536000; samesite=strict`;
  location.reload();
}

const zone = { timeZone: "Asia/Jakarta" };
const tag = language === "id" ? "id-ID" : "en-GB";
const clock = new Intl.DateTimeFormat(tag, { ...zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const date = new Intl.DateTimeFormat(tag, { ...zone, weekday: "short", day: "numeric", month: "short", year: "numeric" });

const today = new Intl.DateTimeFormat(tag, { ...zone, day: "numeric", month: "short" });

export const time = (at) => clock.format(at);
export const day = (at) => date.format(at);
/** The moment, short enough for a phone's bar. */
export const moment = (at) => `${today.format(at)} · ${time(at)}`;

const weekday = new Intl.DateTimeFormat(tag, { ...zone, weekday: "short" });
const short = new Intl.DateTimeFormat(tag, { ...zone, day: "2-digit", month: "2-digit", year: "2-digit" });
const WEEK = 6 * 86_400_000;

/** When something was said, for a list: the time of today, the day of this week, or the date. */
export const when = (at, now) => (day(at) === day(now) ? time(at) : now - at < WEEK ? weekday.format(at) : short.format(at));
