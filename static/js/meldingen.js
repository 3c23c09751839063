// Django messages of an htmx answer arrive as the event "meldingen": {lijst: [{niveau, tekst}]}.
(function () {
  "use strict";

  document.addEventListener("meldingen", (gebeurtenis) => {
    const vak = document.getElementById("meldingen");
    const sjabloon = document.getElementById("melding-sjabloon");
    if (!vak || !sjabloon) {
      return;
    }
    vak.replaceChildren();
    for (const { niveau, tekst } of gebeurtenis.detail.lijst) {
      const melding = sjabloon.content.cloneNode(true);
      melding.firstElementChild.classList.toggle("fout", niveau === "error" || niveau === "warning");
      melding.querySelector(".melding-tekst").textContent = tekst;
      vak.append(melding);
    }
  });

  // After an invalid form, the summary of its errors gets the focus; one that saving by itself renews stays silent.
  const FOUTEN = ".fouten:not([data-stil])";

  document.addEventListener("DOMContentLoaded", () => document.querySelector(FOUTEN)?.focus());
  document.addEventListener("htmx:afterSettle", ({ target: nieuw }) => {
    const fouten = nieuw.matches?.(FOUTEN) ? nieuw : nieuw.querySelector?.(FOUTEN);
    fouten?.focus();
  });
})();
