// The editor of a wijkplan: writes Markdown from the toolbar, and puts a sentence in a remark. samen.js saves.
(function () {
  "use strict";

  // ---------- toolbar ----------

  function omring(vak, teken) {
    const { selectionStart: van, selectionEnd: tot } = vak;
    const stuk = vak.value.slice(van, tot) || "tekst";
    vervang(vak, van, tot, teken + stuk + teken, van + teken.length, van + teken.length + stuk.length);
  }

  function voorElkeRegel(vak, begin) {
    const van = vak.value.lastIndexOf("\n", vak.selectionStart - 1) + 1;
    const einde = vak.value.indexOf("\n", vak.selectionEnd);
    const tot = einde === -1 ? vak.value.length : einde;
    const regels = vak.value.slice(van, tot).split("\n");
    const heeft = regels.every((regel) => regel.startsWith(begin));
    const nieuw = regels.map((regel) => (heeft ? regel.slice(begin.length) : begin + regel)).join("\n");
    const los = van > 0 && vak.value[van - 2] !== "\n" && !heeft ? "\n" : "";
    vervang(vak, van, tot, los + nieuw, van + los.length + nieuw.length, van + los.length + nieuw.length);
  }

  function vervang(vak, van, tot, nieuw, selectieVan, selectieTot) {
    vak.focus();
    vak.setRangeText(nieuw, van, tot);
    vak.setSelectionRange(selectieVan, selectieTot);
    vak.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function gekozenZin(vak) {
    if (vak && document.activeElement === vak) {
      return vak.value.slice(vak.selectionStart, vak.selectionEnd);
    }
    const selectie = getSelection();
    return selectie.anchorNode?.parentElement?.closest("[data-citeerbaar]") ? selectie.toString() : "";
  }

  // Opens the form of a remark on a sentence, or of the answer to the remark with this number.
  function opmerkingBij(zin, antwoordOp = "") {
    const nieuw = document.getElementById("opmerking-nieuw");
    if (!nieuw) {
      return;
    }
    nieuw.open = true;
    nieuw.querySelector("summary").textContent = antwoordOp ? "Uw antwoord" : "Opmerking toevoegen";
    nieuw.querySelector("[name$='citaat']").value = zin.trim().slice(0, 300);
    nieuw.querySelector("[name$='antwoord_op']").value = antwoordOp;
    nieuw.querySelector("[name$='-tekst']").focus();
  }

  const OPMAAK = {
    vet: (vak) => omring(vak, "**"),
    kop: (vak) => voorElkeRegel(vak, "## "),
    lijst: (vak) => voorElkeRegel(vak, "- "),
    opmerking: (vak, zin) => opmerkingBij(zin),
  };

  // ---------- start ----------

  function begin() {
    for (const link of document.querySelectorAll("[data-beantwoord]")) {
      link.addEventListener("click", (gebeurtenis) => {
        gebeurtenis.preventDefault(); // the link itself would take the focus back
        opmerkingBij("", link.dataset.beantwoord);
      });
    }
    document.querySelector("[data-citeerbaar]")?.addEventListener("mouseup", () => {
      const veld = document.querySelector("#opmerking-nieuw [name$='citaat']");
      const zin = gekozenZin(null).trim();
      if (veld && zin) {
        veld.value = zin.slice(0, 300);
      }
    });
    // Who is here is told again only when it changed: a screen reader says each new text aloud.
    document.addEventListener("htmx:oobBeforeSwap", ({ detail }) => {
      detail.shouldSwap = detail.target.textContent.trim() !== detail.fragment.textContent.trim();
    });
    const form = document.querySelector("[data-samen]");
    if (form) {
      beginWerkbalk(form);
    }
  }

  function beginWerkbalk(form) {
    const vak = form.elements.tekst;
    let zin = "";
    for (const knop of form.querySelectorAll("[data-opmaak]")) {
      knop.hidden = false;
      knop.addEventListener("mousedown", () => {
        zin = gekozenZin(vak);
      });
      knop.addEventListener("click", () => OPMAAK[knop.dataset.opmaak](vak, zin || gekozenZin(vak)));
    }
  }

  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", begin);
  } else {
    begin();
  }
})();
