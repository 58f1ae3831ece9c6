// Buttons: those under a message, and the keyboard below a chat.

import { ask, el, sign } from "./dom.js";
import { act } from "./net.js";
import { t } from "./words.js";

/** The buttons under a message. */
export function inline(message, chat) {
  const rows = message.buttons.map((row) => el("div", { class: "row" }, row.map((button) => key(button, message, chat))));
  return el("div", { class: "keys", role: "group", "aria-label": t("buttons") }, rows);
}

function key(button, message, chat) {
  const waits = button.callback_data !== undefined && chat.isWaiting(message.id, button.callback_data);
  return el("button", {
    class: `key${waits ? " waiting" : ""}`, type: "button", "aria-busy": waits ? "true" : null, "data-press": button.callback_data,
    title: button.text,
    onclick: (event) => press(event.currentTarget, button, message, chat),
  }, label(button.text), button.url ? el("span", { class: "away", "aria-hidden": "true" }, "↗") : null);
}

/** What a phone has no room for is cut, as in Telegram. */
const label = (text) => el("span", { class: "label" }, text);

async function press(node, button, message, chat) {
  if (chat.data().standing === "blocked") {
    chat.toast(t("unblock-first"));
  } else if (button.url) {
    if (!chat.follow(button.url)) window.open(button.url, "_blank", "noopener");
  } else if (button.copy_text) {
    await navigator.clipboard.writeText(button.copy_text.text);
    chat.toast(t("copied"));
  } else if (button.callback_data !== undefined) {
    // As in Telegram, a button that still waits for its answer is not pressed again.
    if (chat.isWaiting(message.id, button.callback_data)) return;
    chat.wait(message.id, button.callback_data, node);
    const fields = { chat: chat.id, from: chat.viewer(), message: message.id, data: button.callback_data };
    // A button that went while the finger came down is no press, as in Telegram.
    if (!(await act("press", fields))?.made) chat.release(message.id, button.callback_data);
  } else {
    chat.toast(t("unsupported"));
  }
}

/** The keyboard below a chat, if the bot put one there. */
export function below(chat, markup, used) {
  const rows = markup?.keyboard ?? [];
  if (!rows.length) return null;
  const press = async (button) => {
    const from = chat.viewer();
    const text = typeof button === "string" ? button : button.text;
    if (button.request_contact) {
      if (!(await ask(t("share-number"), "", t("share")))) return;
      await act("contact", { chat: chat.id, from, own: true });
    } else if (button.request_location) {
      if (!(await ask(t("share-place"), "", t("share")))) return;
      await act("location", { chat: chat.id, from, latitude: -5.4292, longitude: 105.2619 });
    } else {
      await act("text", { chat: chat.id, from, text });
    }
    if (markup.one_time_keyboard) used();
  };
  const signs = (button) => (button.request_contact ? [sign("person")] : button.request_location ? [sign("pin")] : []);
  return el("div", { class: "below", role: "group", "aria-label": t("keyboard") },
    rows.map((row) => el("div", { class: "row" }, row.map((button) =>
      el("button", { class: "key", type: "button", onclick: () => press(button) }, signs(button), label(button.text ?? button))))));
}
