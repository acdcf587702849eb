"use strict";
(() => {
  const form = document.getElementById("filter");
  const field = (id) => document.getElementById(id);
  const articles = [...document.querySelectorAll("article")];
  const text = new Map(articles.map((a) => [a, a.textContent.toLowerCase()]));
  const names = ["q", "type", "status", "country", "sources"];
  const fits = (a, words, want) =>
    words.every((w) => text.get(a).includes(w)) &&
    (!want.type || a.dataset.type === want.type) &&
    (!want.status || a.dataset.status === want.status) &&
    (!want.country || a.dataset.country === want.country) &&
    Number(a.dataset.sources) >= (Number(want.sources) || 1);
  const apply = () => {
    const want = Object.fromEntries(names.map((n) => [n, field(n).value]));
    const words = want.q.toLowerCase().split(/\s+/).filter(Boolean);
    let n = 0;
    for (const a of articles) {
      a.hidden = !fits(a, words, want);
      n += a.hidden ? 0 : 1;
    }
    for (const s of document.querySelectorAll("section")) s.hidden = !s.querySelector("article:not([hidden])");
    field("shown").textContent = n + " of " + articles.length + " shown";
    const set = names.filter((n) => want[n] && !(n === "sources" && want[n] === "1"));
    history.replaceState(null, "", "#" + new URLSearchParams(set.map((n) => [n, want[n]])));
  };
  for (const [n, v] of new URLSearchParams(location.hash.slice(1))) if (names.includes(n)) field(n).value = v;
  form.addEventListener("input", apply);
  form.addEventListener("submit", (e) => e.preventDefault());
  form.hidden = false;
  const linked = articles.find((a) => "#" + a.id === location.hash);
  if (!linked) apply();
})();
