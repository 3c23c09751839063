// Light or dark: what the reader chose here, otherwise what the device asks. Runs in <head>, before anything is painted.
(function () {
  "use strict";

  const SLEUTEL = "thuisnabij-thema";
  const donker = window.matchMedia("(prefers-color-scheme: dark)");

  function gekozen() {
    try {
      return localStorage.getItem(SLEUTEL);
    } catch {
      return null; // storage is blocked: follow the device
    }
  }

  function bewaar(thema) {
    try {
      localStorage.setItem(SLEUTEL, thema);
    } catch {
      return; // the choice then holds for this page only
    }
  }

  function toon(thema) {
    document.documentElement.setAttribute("data-bs-theme", thema);
    for (const knop of document.querySelectorAll("[data-thema]")) {
      knop.hidden = false;
      knop.textContent = thema === "dark" ? "Licht scherm" : "Donker scherm";
    }
  }

  function nu() {
    return gekozen() || (donker.matches ? "dark" : "light");
  }

  toon(nu());
  donker.addEventListener("change", () => toon(nu()));
  document.addEventListener("DOMContentLoaded", () => toon(nu()));
  document.addEventListener("click", (gebeurtenis) => {
    if (!gebeurtenis.target.closest("[data-thema]")) {
      return;
    }
    const thema = document.documentElement.getAttribute("data-bs-theme") === "dark" ? "light" : "dark";
    bewaar(thema);
    toon(thema);
  });
})();
