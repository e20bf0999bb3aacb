"use strict";
(() => {
  const form = document.getElementById("filter");
  const findings = [...document.querySelectorAll(".finding")];
  const fields = ["severity", "category", "certainty", "rule", "file", "group", "accepted"];
  const order = ["critical", "high", "medium", "low", "info"];
  const texts = new Map();
  const byName = (a, b) => order.indexOf(a) - order.indexOf(b) || (a < b ? -1 : a > b ? 1 : 0);

  for (const field of fields) {
    const counts = new Map();
    for (const finding of findings) {
      const value = finding.dataset[field];
      counts.set(value, (counts.get(value) || 0) + 1);
    }
    for (const value of [...counts.keys()].sort(byName)) {
      const option = document.createElement("option");
      option.value = value;
      option.textContent = value + " (" + counts.get(value) + ")";
      form.elements[field].append(option);
    }
  }

  const text = (finding) => {
    if (!texts.has(finding)) {
      texts.set(finding, (finding.textContent + " " + finding.dataset.group).toLowerCase());
    }
    return texts.get(finding);
  };

  const apply = () => {
    const words = form.elements.q.value.toLowerCase().split(/\s+/).filter((word) => word);
    const wanted = fields.filter((field) => form.elements[field].value);
    let count = 0;
    for (const finding of findings) {
      const shown =
        wanted.every((field) => finding.dataset[field] === form.elements[field].value) &&
        words.every((word) => text(finding).includes(word));
      finding.hidden = !shown;
      count += shown ? 1 : 0;
    }
    document.getElementById("shown").textContent = count + " of " + findings.length + " findings";
    document.getElementById("nothing").hidden = count > 0 || findings.length === 0;
  };

  const write = () => {
    const state = new URLSearchParams();
    for (const field of ["q", ...fields]) {
      if (form.elements[field].value) {
        state.set(field, form.elements[field].value);
      }
    }
    history.replaceState(null, "", "#" + (state.toString() || "findings"));
    apply();
  };

  const select = (field, value) => {
    const element = form.elements[field];
    if (element.options && ![...element.options].some((option) => option.value === value)) {
      const option = document.createElement("option");
      option.value = value;
      option.textContent = value + " (0)";
      element.append(option);
    }
    element.value = value;
  };

  const read = () => {
    const hash = location.hash.slice(1);
    if (hash.includes("=")) {
      const state = new URLSearchParams(hash);
      for (const field of ["q", ...fields]) {
        select(field, state.get(field) || "");
      }
      apply();
      document.getElementById("findings").scrollIntoView();
      return;
    }
    const target = document.getElementById(hash);
    if (target && target.hidden) {
      form.reset();
      apply();
    }
    if (target) {
      for (let inner = target; inner; inner = inner.parentElement) {
        if (inner.tagName === "DETAILS") {
          inner.open = true;
        }
      }
      const own = target.querySelector(":scope > details");
      if (own) {
        own.open = true;
      }
      target.scrollIntoView();
    }
  };

  const fold = (open) => {
    for (const finding of findings) {
      const details = finding.querySelector("details");
      if (details && !finding.hidden) {
        details.open = open;
      }
    }
  };

  let closed = [];
  addEventListener("beforeprint", () => {
    closed = [...document.querySelectorAll("details:not([open])")];
    closed.forEach((details) => (details.open = true));
  });
  addEventListener("afterprint", () => closed.forEach((details) => (details.open = false)));
  form.addEventListener("input", write);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(write));
  document.getElementById("unfold").addEventListener("click", () => fold(true));
  document.getElementById("fold").addEventListener("click", () => fold(false));
  addEventListener("hashchange", read);
  form.hidden = false;
  apply();
  read();
})();
