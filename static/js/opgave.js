// Filling in an opgave: how long it takes, what is wrong with a number, and the reason when it is asked.
(function () {
  "use strict";

  const formulier = document.getElementById("opgave");
  if (!formulier) {
    return;
  }

  // Active time in seconds, from the first key; a pause of more than two minutes does not count.
  const PAUZE = 2 * 60 * 1000;
  const teller = formulier.elements.bezig;
  let bezig = Number(teller.dataset.eerder) * 1000;
  let laatst = 0;

  function tel() {
    const nu = Date.now();
    if (laatst && nu - laatst <= PAUZE) {
      bezig += nu - laatst;
    }
    laatst = nu;
    teller.value = String(Math.max(1, Math.round(bezig / 1000)));
  }

  for (const soort of ["keydown", "input", "paste", "change"]) {
    formulier.addEventListener(soort, tel, true);
  }

  // After autosave: mark each field by what stands beside it.
  function merk() {
    for (const plek of formulier.querySelectorAll(".veldfout")) {
      const fout = plek.querySelector(".fouttekst");
      const veld = plek.closest(".veld");
      const vak = document.getElementById(plek.dataset.veld);
      veld?.classList.toggle("fout", Boolean(fout));
      vak?.setAttribute("aria-invalid", String(Boolean(fout)));
      if (fout) {
        vak?.setAttribute("aria-describedby", fout.id);
      }
      const reden = veld?.querySelector(".reden");
      if (reden && !reden.contains(document.activeElement)) {
        reden.hidden = !("reden" in plek.dataset) && !reden.querySelector("input").value;
      }
    }
  }

  document.addEventListener("htmx:afterSettle", merk);
})();
