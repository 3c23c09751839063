// The grid of an opgave: Enter and arrows move, the field of a wrong number says so, the reason opens when it is asked.
(function () {
  "use strict";

  const formulier = document.getElementById("opgave");
  if (!formulier) {
    return;
  }

  function onder(vak, stap) {
    const cel = vak.closest("td");
    const rij = cel?.parentElement;
    const ander = stap > 0 ? rij?.nextElementSibling : rij?.previousElementSibling;
    return ander?.children[cel.cellIndex]?.querySelector(".vak");
  }

  function verder(vak, stap) {
    const vakken = [...formulier.querySelectorAll(".vak")];
    return vakken[vakken.indexOf(vak) + stap];
  }

  formulier.addEventListener("keydown", (toets) => {
    if (!toets.target.matches(".vak")) {
      return;
    }
    const stap = { Enter: toets.shiftKey ? -1 : 1, ArrowDown: 1, ArrowUp: -1 }[toets.key];
    if (!stap || (toets.key !== "Enter" && toets.target.matches("select"))) {
      return;
    }
    const doel = toets.target.closest("td") ? onder(toets.target, stap) : verder(toets.target, stap);
    toets.preventDefault();
    if (doel) {
      doel.focus();
      doel.select?.();
    }
  });

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
