// One stream of events for all tabs of a browser, which opens no more than six to one host. A worker that they share.

const KINDS = ["state", "chat", "chats", "message", "answer", "typing", "panel"];
const tabs = new Set();
let told = false;

const all = (fact) => tabs.forEach((tab) => tab.postMessage(fact));

const source = new EventSource("/events");
for (const kind of KINDS) {
  source.addEventListener(kind, ({ data }) => {
    told = true;
    all({ kind, data });
  });
}
source.addEventListener("open", () => all({ kind: "open" }));
source.addEventListener("error", () => all({ kind: "error" }));

/** A tab that comes later looks at everything once; what changed meanwhile it hears as well, as it is now. */
async function welcome(tab) {
  const { state, panel } = await (await fetch("/state")).json();
  tab.postMessage({ kind: "state", data: JSON.stringify(state) });
  tab.postMessage({ kind: "panel", data: JSON.stringify(panel) });
}

self.onconnect = ({ ports: [tab] }) => {
  tabs.add(tab);
  tab.onmessage = ({ data }) => data === "bye" && tabs.delete(tab);
  if (told) welcome(tab).catch(() => tab.postMessage({ kind: "error" }));
};
