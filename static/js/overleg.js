// Running a meeting: htmx saves every text by itself. This keeps what could not be saved on the page and says so.
(function () {
  "use strict";

  const OPNIEUW = 15000;
  const vuil = new Set();

  function stand(vak) {
    return document.querySelector(vak.getAttribute("hx-target"));
  }

  function meld(vak, zin) {
    let regel = stand(vak).querySelector("[data-melding]");
    if (!regel) {
      regel = document.createElement("p");
      regel.className = "fouttekst";
      regel.dataset.melding = "";
      stand(vak).append(regel);
    }
    regel.textContent = zin;
  }

  function straksOpnieuw(vak, zin) {
    meld(vak, zin);
    setTimeout(() => vak.isConnected && vuil.has(vak.name) && htmx.trigger(vak, "change"), OPNIEUW);
  }

  function begin() {
    const form = document.querySelector("[data-overleg]");
    if (!form) {
      return;
    }
    form.addEventListener("input", (gebeurtenis) => {
      if (gebeurtenis.target.matches("[data-bewaart]")) {
        vuil.add(gebeurtenis.target.name);
      }
    });
    form.addEventListener("submit", () => vuil.clear());
    // A session that ended would take the page away, and the text with it.
    form.addEventListener("htmx:beforeOnLoad", (gebeurtenis) => {
      const { elt, xhr } = gebeurtenis.detail;
      if (!elt.matches("[data-bewaart]")) {
        return;
      }
      if (xhr.getResponseHeader("HX-Redirect") || xhr.status >= 400) {
        gebeurtenis.preventDefault();
        straksOpnieuw(elt, "Niet opgeslagen. Log in een ander venster opnieuw in; uw tekst blijft hier staan.");
      } else if (xhr.responseText.includes("Opgeslagen")) {
        vuil.delete(elt.name);
      }
    });
    form.addEventListener("htmx:sendError", (gebeurtenis) => {
      if (gebeurtenis.detail.elt.matches("[data-bewaart]")) {
        straksOpnieuw(gebeurtenis.detail.elt, "Geen verbinding. Uw tekst blijft hier staan.");
      }
    });
    addEventListener("beforeunload", (gebeurtenis) => {
      if (vuil.size) {
        gebeurtenis.preventDefault();
      }
    });
  }

  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", begin);
  } else {
    begin();
  }
})();
