// The grid of an opgave: Enter and arrows move from cell to cell, a block of cells from Excel can be pasted.
(function () {
  "use strict";

  const formulier = document.getElementById("opgave");
  if (!formulier) {
    return;
  }

  const vakIn = (rij, kolom) => rij?.children[kolom]?.querySelector(".vak");
  const cursor = (vak, einde) => !vak.matches("input") || (vak.selectionStart === vak.selectionEnd && vak.selectionStart === (einde ? vak.value.length : 0)) || (vak.selectionStart === 0 && vak.selectionEnd === vak.value.length);

  function buur(vak, toets) {
    const cel = vak.closest("td");
    if (!cel) {
      const vakken = [...formulier.querySelectorAll(".vak")];
      return vakken[vakken.indexOf(vak) + { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[toets]];
    }
    const rij = cel.parentElement;
    switch (toets) {
      case "ArrowLeft":
        return vakIn(rij, cel.cellIndex - 1);
      case "ArrowRight":
        return vakIn(rij, cel.cellIndex + 1);
      case "ArrowUp":
        return vakIn(rij.previousElementSibling, cel.cellIndex);
      default:
        return vakIn(rij.nextElementSibling, cel.cellIndex);
    }
  }

  function isStap(gebeurtenis) {
    const { key, target } = gebeurtenis;
    if (key === "Enter") {
      return true;
    }
    if (target.matches("select")) {
      return false;
    }
    if (key === "ArrowLeft" || key === "ArrowRight") {
      return Boolean(target.closest("td")) && !gebeurtenis.shiftKey && cursor(target, key === "ArrowRight");
    }
    return key === "ArrowUp" || key === "ArrowDown";
  }

  formulier.addEventListener("keydown", (gebeurtenis) => {
    if (!gebeurtenis.target.matches(".vak") || gebeurtenis.isComposing || !isStap(gebeurtenis)) {
      return;
    }
    const toets = gebeurtenis.key === "Enter" && gebeurtenis.shiftKey ? "ArrowUp" : gebeurtenis.key;
    const doel = buur(gebeurtenis.target, toets);
    gebeurtenis.preventDefault();
    doel?.focus();
    doel?.select?.();
  });

  function zeg(niveau, tekst) {
    const lijst = [{ niveau, tekst }];
    document.dispatchEvent(new CustomEvent("meldingen", { detail: { lijst } }));
  }

  function zet(vak, tekst) {
    const kaal = tekst.trim();
    if (vak.matches("select")) {
      const keuze = [...vak.options].find((optie) => optie.value === kaal || optie.text === kaal.toLowerCase());
      if (!keuze) {
        return false;
      }
      vak.value = keuze.value;
    } else {
      vak.value = kaal;
    }
    return true;
  }

  // What does not fit or cannot be read is said; the field itself shows what is wrong with a number.
  formulier.addEventListener("paste", (gebeurtenis) => {
    const begin = gebeurtenis.target.closest("td");
    const tekst = gebeurtenis.clipboardData?.getData("text/plain").replace(/\r\n?/g, "\n").replace(/\n$/, "") ?? "";
    if (!begin || !/[\t\n]/.test(tekst)) {
      return;
    }
    gebeurtenis.preventDefault();
    let [gezet, over] = [0, 0];
    let rij = begin.parentElement;
    for (const regel of tekst.split("\n")) {
      regel.split("\t").forEach((waarde, plek) => {
        const vak = vakIn(rij, begin.cellIndex + plek);
        if (vak && zet(vak, waarde)) {
          gezet += 1;
        } else {
          over += 1;
        }
      });
      rij = rij?.nextElementSibling;
    }
    gebeurtenis.target.dispatchEvent(new Event("change", { bubbles: true }));
    zeg(over ? "warning" : "success", `${gezet} cellen geplakt.${over ? ` ${over} cellen pasten niet in het rooster: plak in het bovenste vak links.` : " Kijk ze na; u kunt er overheen typen."}`);
  });
})();
