// The editor of a wijkplan: saves after a second of rest and on leaving, keeps unsaved text in this browser, writes
// Markdown from the toolbar. Without this script the form and its button do the same work.
(function () {
  "use strict";

  const RUST = 1000;
  const OPNIEUW = 15000;

  // ---------- text that is not on the server yet ----------

  const kladblok = {
    lees(sleutel) {
      try {
        return JSON.parse(localStorage.getItem(sleutel));
      } catch {
        return null; // storage is blocked or spoiled
      }
    },
    bewaar(sleutel, klad) {
      try {
        localStorage.setItem(sleutel, JSON.stringify(klad));
      } catch {
        return; // storage is blocked or full: the server copy is all there is
      }
    },
    wis(sleutel) {
      try {
        localStorage.removeItem(sleutel);
      } catch {
        return;
      }
    },
  };

  // ---------- saving ----------

  class Schrijfvel {
    constructor(form) {
      this.form = form;
      this.sleutel = form.dataset.sleutel;
      this.vak = form.elements.tekst;
      this.bewaard = this.vak.defaultValue;
      this.bezig = null;
      this.botst = false;
      this.wekker = 0;
      this.vak.addEventListener("input", () => this.getypt());
      form.querySelector("[data-zonder-script]")?.setAttribute("hidden", "");
      this.terughalen();
    }

    get vuil() {
      return this.vak.value !== this.bewaard;
    }

    // What was typed offline or with an expired session comes back, with the version it was written on.
    terughalen() {
      const klad = kladblok.lees(this.sleutel);
      if (!klad) {
        return;
      }
      if (klad.tekst === this.vak.value) {
        kladblok.wis(this.sleutel);
        return;
      }
      this.vak.value = klad.tekst;
      this.form.elements.versie.value = klad.versie;
      this.toon("Uw tekst die nog niet was opgeslagen, staat er weer.");
      this.straks(RUST);
    }

    getypt() {
      kladblok.bewaar(this.sleutel, { tekst: this.vak.value, versie: this.form.elements.versie.value });
      if (!this.botst) {
        this.straks(RUST);
      }
    }

    straks(tijd) {
      clearTimeout(this.wekker);
      this.wekker = setTimeout(() => this.sla(), tijd);
    }

    // One save at a time: a second one would clash with the first.
    async sla(weg = false) {
      clearTimeout(this.wekker);
      if (this.bezig) {
        await this.bezig;
      }
      if (!this.vuil || this.botst) {
        return;
      }
      this.bezig = this.verstuur(this.vak.value, weg);
      await this.bezig;
      this.bezig = null;
    }

    async verstuur(tekst, weg) {
      this.toon("Bezig met opslaan");
      try {
        const antwoord = await fetch(this.form.action || location.href, {
          method: "POST",
          body: new FormData(this.form),
          headers: { "HX-Request": "true", "HX-Target": "opslag" },
          keepalive: weg && tekst.length < 15000,
        });
        this.verwerk(antwoord, await antwoord.text(), tekst);
      } catch {
        this.nietOpgeslagen("Geen verbinding. Uw tekst blijft in deze browser bewaard.");
      }
    }

    verwerk(antwoord, html, tekst) {
      const blad = new DOMParser().parseFromString(html, "text/html");
      const nieuw = blad.getElementById("opslag");
      if (!antwoord.ok || antwoord.headers.has("HX-Redirect") || !nieuw) {
        this.nietOpgeslagen("Niet opgeslagen. Log in een ander venster opnieuw in; uw tekst blijft hier bewaard.");
        return;
      }
      document.getElementById("opslag").replaceWith(nieuw);
      this.botst = nieuw.dataset.staat === "botst";
      if (nieuw.dataset.staat !== "bewaard") {
        return;
      }
      ververs(blad);
      this.bewaard = tekst;
      this.form.elements.versie.value = nieuw.dataset.versie;
      if (this.vuil) {
        this.getypt();
      } else {
        kladblok.wis(this.sleutel);
      }
    }

    nietOpgeslagen(zin) {
      this.toon(zin);
      this.straks(OPNIEUW);
    }

    toon(zin) {
      const vak = document.getElementById("opslag");
      vak.dataset.staat = "bezig";
      vak.textContent = zin;
    }
  }

  // What the answer tells anew (which parts are empty, the next step), except where the reader is now.
  function ververs(blad) {
    for (const nieuw of blad.querySelectorAll("[data-ververs]")) {
      for (const oud of document.querySelectorAll(`[data-ververs="${nieuw.dataset.ververs}"]`)) {
        if (!oud.contains(document.activeElement) && !oud.isEqualNode(nieuw)) {
          oud.replaceWith(document.importNode(nieuw, true));
        }
      }
    }
  }

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
    for (const form of document.querySelectorAll("[data-botsing]")) {
      form.addEventListener("submit", () => kladblok.wis(form.dataset.sleutel));
    }
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
    const form = document.querySelector("[data-schrijven]");
    if (form) {
      beginSchrijven(form);
    }
  }

  function beginSchrijven(form) {
    const vel = new Schrijfvel(form);
    let zin = "";
    for (const knop of form.querySelectorAll("[data-opmaak]")) {
      knop.hidden = false;
      knop.addEventListener("mousedown", () => {
        zin = gekozenZin(vel.vak);
      });
      knop.addEventListener("click", () => OPMAAK[knop.dataset.opmaak](vel.vak, zin || gekozenZin(vel.vak)));
    }
    addEventListener("pagehide", () => vel.sla(true));
    document.addEventListener("visibilitychange", () => document.hidden && vel.sla(true));
    addEventListener("online", () => vel.sla());
    // Another form on this page leaves it: first save, then go.
    document.addEventListener("submit", async (gebeurtenis) => {
      const ander = gebeurtenis.target;
      if (ander === form || !vel.vuil || vel.botst) {
        return;
      }
      gebeurtenis.preventDefault();
      await vel.sla();
      ander.requestSubmit(gebeurtenis.submitter);
    });
  }

  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", begin);
  } else {
    begin();
  }
})();
