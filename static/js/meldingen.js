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

  // After an invalid form, the summary of its errors gets the focus.
  function naarFouten() {
    document.querySelector(".fouten")?.focus();
  }

  document.addEventListener("DOMContentLoaded", naarFouten);
  document.addEventListener("htmx:afterSettle", naarFouten);
})();
